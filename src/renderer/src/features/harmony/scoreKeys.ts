import type { KeyboardEvent } from 'react'

/** Marks what Enter and the arrows go to in a scoring sheet. */
export const SCORE_CELL = 'data-score-cell'

/** Enter and ↓ go to the next cell of the sheet, ↑ to the one before, so that a column is typed without the mouse. */
export function moveInScores(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.nativeEvent.isComposing) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${SCORE_CELL}]`)]
  const at = cells.findIndex((cell) => cell.contains(document.activeElement))
  if (at < 0) return
  event.preventDefault()
  const next = cells[at + step]
  if (next === undefined) return
  const input = next.matches('input') ? next : (next.querySelector<HTMLElement>('input') ?? next)
  input.focus()
  if (input instanceof HTMLInputElement) input.select()
  next.scrollIntoView({ block: 'nearest' })
}
