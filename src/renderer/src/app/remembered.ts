import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './bridge'

const cache = new Map<string, unknown>()
/** Page state came with the first answer: a key that is not there has never been saved. */
const pageKey = /^(ui$|list:|grid:)/
let primed = false

/** Takes over the page state that came with `app/state`; what has been changed since wins. */
export function primeRemembered(pageState: Readonly<Record<string, string>>): void {
  if (primed) return
  primed = true
  for (const [key, text] of Object.entries(pageState)) {
    const value = parse(text)
    if (value !== undefined) cache.set(key, value)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Remembered state that is known without asking; undefined when it must be asked for, null when there is none. */
export function recallNow(key: string): unknown {
  if (cache.has(key)) return cache.get(key)
  return primed && pageKey.test(key) ? null : undefined
}

/** Saves small interface state beside the data file; null forgets it. */
export async function remember(key: string, value: unknown): Promise<void> {
  cache.set(key, value)
  await call('app/save-state', { key, value: value === null ? null : JSON.stringify(value) })
}

/** Loads remembered state; undefined when there is none or it is unreadable. */
export async function recall(key: string): Promise<unknown> {
  const known = recallNow(key)
  if (known !== undefined) return known ?? undefined
  const { value } = await call('app/load-state', { key })
  const parsed = value === null ? undefined : parse(value)
  if (parsed !== undefined) cache.set(key, parsed)
  return parsed
}

const SAVE_AFTER_MS = 400

/**
 * State that is where the clerk left it, also after a crash.
 * @returns value, setter, and whether the remembered value has been read yet
 */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void, boolean] {
  const [value, setValue] = useState<T>(() => (recallNow(key) as T | null | undefined) ?? initial)
  const [ready, setReady] = useState(() => recallNow(key) !== undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    if (recallNow(key) !== undefined) return undefined
    let alive = true
    void recall(key).then((found) => {
      if (!alive) return
      if (found !== undefined && found !== null) setValue(found as T)
      setReady(true)
    })
    return () => {
      alive = false
    }
  }, [key])
  const change = useCallback(
    (next: T) => {
      setValue(next)
      cache.set(key, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void remember(key, next), SAVE_AFTER_MS)
    },
    [key],
  )
  return [value, change, ready]
}
