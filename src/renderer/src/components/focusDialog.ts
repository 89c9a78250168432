/**
 * Puts the cursor into the first field of the dialog that has just opened, for `afterOpenChange` of a Modal: its frame
 * would keep it otherwise. A field that has taken the cursor by itself keeps it.
 */
export function focusDialog(open: boolean): void {
  if (!open) return
  const dialog = [...document.querySelectorAll('.ant-modal')].at(-1)
  if (!dialog || (document.activeElement instanceof HTMLInputElement && dialog.contains(document.activeElement))) return
  const field = dialog.querySelector<HTMLElement>(
    '.ant-modal-body :is(input:not([type=hidden]):not(:disabled), textarea:not(:disabled))',
  )
  field?.focus()
}
