/**
 * True while a dialog, a list of choices or a date picker is open: Esc is theirs then. A closed dialog stays in the
 * page, hidden, and must not keep Esc from the form.
 */
export function hasOpenLayer(): boolean {
  const layers = document.querySelectorAll<HTMLElement>(
    '.ant-modal-wrap, .ant-select-open, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden)',
  )
  return [...layers].some((layer) => layer.style.display !== 'none')
}
