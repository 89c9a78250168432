import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { refuseUnread } from '@renderer/components/unread'
import { CallFailure } from '@renderer/app/bridge'
import { recall, remember } from '@renderer/app/remembered'
import { useUndoToast } from '@renderer/components/undo'

const KEEP_AFTER_MS = 500

interface Kept<T> {
  readonly value: T
}

/**
 * A part of a record that is edited in place and saved by itself; half-typed it survives a crash.
 * @param save gives the step that undoes it
 * @param said when it was saved
 * @param saved what is stored; it takes the place of the draft whenever nothing is typed
 */
export function usePart<T>(name: string, saved: T, save: (value: T) => Promise<{ readonly batch: string | null }>, said = '已保存') {
  const { message } = App.useApp()
  const toast = useUndoToast()
  const [draft, setDraft] = useState<Kept<T> | null>(null)
  const [busy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const key = `draft:${name}`
  useEffect(() => {
    void recall(key).then((kept) => {
      if (kept !== undefined && kept !== null) setDraft((now) => now ?? (kept as unknown as Kept<T>))
    })
    return () => clearTimeout(timer.current)
  }, [key])
  const change = (value: T): void => {
    setDraft({ value })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void remember(key, { value }), KEEP_AFTER_MS)
  }
  const forget = (): void => {
    clearTimeout(timer.current)
    setDraft(null)
    void remember(key, null)
  }
  /** False when something could not be saved. */
  const submit = async (): Promise<boolean> => {
    if (draft === null) return true
    if (refuseUnread((problem) => void message.error(problem))) return false
    setBusy(true)
    try {
      const { batch } = await save(draft.value)
      forget()
      toast(said, batch)
      return true
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const first = Object.values(error.error.fields ?? {})[0]
      void message.error(first ?? error.message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { value: draft === null ? saved : draft.value, dirty: draft !== null, busy, change, forget, submit }
}
