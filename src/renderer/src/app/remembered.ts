import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './bridge'

const cache = new Map<string, unknown>()

/** Saves small interface state beside the data file; null forgets it. */
export async function remember(key: string, value: unknown): Promise<void> {
  cache.set(key, value)
  await call('app/save-state', { key, value: value === null ? null : JSON.stringify(value) })
}

/** Loads remembered state; undefined when there is none or it is unreadable. */
export async function recall(key: string): Promise<unknown> {
  if (cache.has(key)) return cache.get(key)
  const { value } = await call('app/load-state', { key })
  if (value === null) return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    cache.set(key, parsed)
    return parsed
  } catch {
    return undefined
  }
}

const SAVE_AFTER_MS = 400

/**
 * State that is where the clerk left it, also after a crash.
 * @returns value, setter, and whether the remembered value has been read yet
 */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void, boolean] {
  const [value, setValue] = useState<T>((cache.get(key) as T | undefined) ?? initial)
  const [ready, setReady] = useState(cache.has(key))
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
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
