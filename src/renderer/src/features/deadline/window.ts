import { useState } from 'react'
import type { DeadlineWindow } from '@shared/features/deadline'

let shown: DeadlineWindow = 'all'

/** Sets which part the list of deadlines will show when it is next opened. */
export function askDeadlines(window: DeadlineWindow): void {
  shown = window
}

/** The part of the deadlines being looked at; the same again on the way back from one of them. */
export function useDeadlineWindow(): [DeadlineWindow, (window: DeadlineWindow) => void] {
  const [window, setWindow] = useState(shown)
  return [
    window,
    (next) => {
      shown = next
      setWindow(next)
    },
  ]
}
