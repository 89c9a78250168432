import { useCallback, useEffect, useRef, useState } from 'react'
import { recall, remember } from '@renderer/app/remembered'
import type { SheetRow } from './model'

const DRAFT_AFTER_MS = 500

/** Whether a sheet was left half typed; false while that is not known. */
export function useHasSheetDraft(key: string): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    let alive = true
    void recall(key).then((draft) => {
      if (alive) setHas(isRows(draft))
    })
    return () => {
      alive = false
    }
  }, [key])
  return has
}

const isRows = (value: unknown): value is SheetRow[] => Array.isArray(value) && value.length > 0

/**
 * The lines of a sheet as typed, kept beside the data file half a second later so that they survive a crash.
 * @param key names the draft, with the id of what the sheet belongs to
 * @returns the lines, their setter, whether they were taken up from a draft, and a way to forget the draft
 */
export function useSheetDraft(key: string, initial: () => SheetRow[]) {
  const [rows, setRows] = useState(initial)
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const unkept = useRef<SheetRow[] | null>(null)
  const touched = useRef(false)
  useEffect(() => {
    void recall(key).then((draft) => {
      if (!isRows(draft) || touched.current) return
      setRows(draft)
      setRestored(true)
    })
    return () => {
      clearTimeout(timer.current)
      // Left within the moment before it is kept: what was typed last must not be lost.
      if (unkept.current) void remember(key, unkept.current)
      unkept.current = null
    }
  }, [key])
  const change = useCallback(
    (next: SheetRow[]): void => {
      touched.current = true
      setRows(next)
      clearTimeout(timer.current)
      unkept.current = next
      timer.current = setTimeout(() => {
        unkept.current = null
        void remember(key, next)
      }, DRAFT_AFTER_MS)
    },
    [key],
  )
  const forget = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    unkept.current = null
    await remember(key, null)
  }, [key])
  const drop = useCallback(
    (saved: SheetRow[]): void => {
      setRows(saved)
      setRestored(false)
      void forget()
    },
    [forget],
  )
  return { rows, change, restored, forget, drop }
}
