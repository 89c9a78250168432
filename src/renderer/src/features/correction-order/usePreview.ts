import { useEffect, useRef, useState } from 'react'
import type { OrderInput } from '@shared/features/correction-order'
import type { RouteOutput } from '@shared/ipc/registry'
import { call, CallFailure } from '@renderer/app/bridge'

/** Typing has paused this long. */
const PAUSE_MS = 450

export type Preview = RouteOutput<'correction-order/preview'>

export interface LivePreview {
  readonly preview: Preview | null
  readonly pending: boolean
  /** Why there is no paper: a value that cannot be laid out. */
  readonly problem: string | null
  /** Messages at fields that the form itself cannot take (text over length). */
  readonly fields: Readonly<Record<string, string>>
}

/** The paper of what stands in the form, a moment after the last key; the old one stays until the new one is there. */
export function usePreview(id: string | null, values: OrderInput): LivePreview {
  const [state, setState] = useState<LivePreview>({ preview: null, pending: true, problem: null, fields: {} })
  const asked = useRef(0)
  const first = useRef(true)
  useEffect(() => {
    asked.current += 1
    const mine = asked.current
    setState((before) => ({ ...before, pending: true }))
    const timer = setTimeout(
      () => {
        first.current = false
        call('correction-order/preview', { id, values })
          .then((preview) => {
            if (mine === asked.current) setState({ preview, pending: false, problem: null, fields: {} })
          })
          .catch((error: unknown) => {
            if (!(error instanceof CallFailure)) throw error
            const fields = error.error.fields ?? {}
            if (mine === asked.current) setState((before) => ({ ...before, pending: false, problem: error.message, fields }))
          })
      },
      first.current ? 0 : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [id, values])
  return state
}
