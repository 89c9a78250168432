import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderInput } from '@shared/features/correction-order'
import { recall, remember } from '@renderer/app/remembered'

const KEEP_AFTER_MS = 500

export interface OrderForm {
  readonly values: OrderInput
  readonly touched: boolean
  /** A half-typed form was found and put back. */
  readonly restored: boolean
  readonly set: <K extends keyof OrderInput>(name: K, value: OrderInput[K]) => void
  /** Rises when the values are replaced as a whole: parts that keep texts of their own start again. */
  readonly revision: number
  /** Takes over what was saved and forgets what was kept for a crash. */
  readonly settle: (values: OrderInput) => void
}

/** What is typed into an order, kept beside the data file until it is saved: it survives a crash. */
export function useOrderForm(initial: OrderInput, draftKey: string): OrderForm {
  const [values, setValues] = useState(initial)
  const [touched, setTouched] = useState(false)
  const [restored, setRestored] = useState(false)
  const [revision, setRevision] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const typed = useRef(false)
  /** Typed and not yet kept. */
  const unkept = useRef<OrderInput | null>(null)

  useEffect(() => {
    void recall(`draft:${draftKey}`).then((kept) => {
      if (typeof kept !== 'object' || kept === null || typed.current) return
      setValues((before) => ({ ...before, ...(kept as Partial<OrderInput>) }))
      setTouched(true)
      setRestored(true)
      setRevision((before) => before + 1)
    })
    return () => {
      clearTimeout(timer.current)
      // Left by a link within the moment before it is kept: what was typed last must not be lost.
      if (unkept.current) void remember(`draft:${draftKey}`, unkept.current)
      unkept.current = null
    }
  }, [draftKey])

  const set = useCallback<OrderForm['set']>(
    (name, value) => {
      typed.current = true
      setTouched(true)
      setValues((before) => {
        const next = { ...before, [name]: value }
        clearTimeout(timer.current)
        unkept.current = next
        timer.current = setTimeout(() => {
          unkept.current = null
          void remember(`draft:${draftKey}`, next)
        }, KEEP_AFTER_MS)
        return next
      })
    },
    [draftKey],
  )
  const settle = useCallback(
    (saved: OrderInput) => {
      clearTimeout(timer.current)
      unkept.current = null
      typed.current = false
      setTouched(false)
      setRestored(false)
      setValues(saved)
      setRevision((before) => before + 1)
      void remember(`draft:${draftKey}`, null)
    },
    [draftKey],
  )
  return { values, touched, restored, revision, set, settle }
}
