import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { GuidanceDetail } from '@shared/features/rules-guidance'
import { usePart } from './usePart'

/** The parts of a case that are typed in place: what is half typed in any of them, and the version the next save names. */
interface Parts {
  readonly version: () => number
  readonly saw: (version: number) => void
  /** Keeps how a part that was changed is saved; null when nothing is typed in it. */
  readonly keep: (name: string, submit: (() => Promise<boolean>) | null) => void
  /** Saves what is typed, one part after the other; false when something could not be. */
  readonly saveAll: () => Promise<boolean>
}

const PartsContext = createContext<Parts | null>(null)
export const PartsProvider = PartsContext.Provider

export function useParts(): Parts {
  const parts = useContext(PartsContext)
  if (parts === null) throw new Error('parts stand in a record of guidance')
  return parts
}

/** For the record that holds the parts. */
export function usePartsOf(detail: GuidanceDetail): Parts {
  const version = useRef(detail.version)
  version.current = Math.max(version.current, detail.version)
  const changed = useRef(new Map<string, () => Promise<boolean>>())
  return useMemo(
    () => ({
      version: () => version.current,
      saw: (seen) => void (version.current = seen),
      keep: (name, submit) => void (submit === null ? changed.current.delete(name) : changed.current.set(name, submit)),
      saveAll: async () => {
        // Each save draws the parts anew, which puts them back at the end of the map: only those that wait now are saved.
        const waiting = Array.from(changed.current.values())
        for (const submit of waiting) if (!(await submit())) return false
        return true
      },
    }),
    [],
  )
}

/** One part of a case. Steps and papers save it first, since both go by what is stored. */
export function useGuidancePart<T>(
  { id }: GuidanceDetail,
  name: string,
  saved: T,
  save: (ref: { readonly id: string; readonly version: number }, value: T) => Promise<{ readonly data: GuidanceDetail; readonly batch: string | null }>,
) {
  const parts = useParts()
  const part = usePart<T>(`guidance:${id}:${name}`, saved, async (value) => {
    const { data, batch } = await save({ id, version: parts.version() }, value)
    parts.saw(data.version)
    return { batch }
  })
  useEffect(() => {
    parts.keep(name, part.dirty ? part.submit : null)
    return () => parts.keep(name, null)
  })
  return part
}
