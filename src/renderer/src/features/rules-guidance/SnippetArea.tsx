import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { expandShortCode } from '@shared/features/rules-guidance'
import { useCall } from '@renderer/app/queries'

interface SnippetAreaProps {
  readonly label: string
  readonly value: string
  readonly max: number
  readonly disabled?: boolean
  readonly onChange: (text: string) => void
}

/** A long text in which a short code and Tab (;r02) put in the wording of the library. */
export function SnippetArea({ label, value, max, disabled = false, onChange }: SnippetAreaProps) {
  const { data: wordings = [] } = useCall('wording/list', {})
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Tab' || event.shiftKey || event.nativeEvent.isComposing) return
    const area = event.currentTarget
    const expanded = expandShortCode(area.value, area.selectionStart, wordings)
    if (expanded === null) return
    event.preventDefault()
    onChange(expanded.text)
    requestAnimationFrame(() => area.setSelectionRange(expanded.caret, expanded.caret))
  }
  return (
    <Input.TextArea
      aria-label={label}
      value={value}
      maxLength={max}
      disabled={disabled}
      autoSize={{ minRows: 2, maxRows: 8 }}
      onKeyDown={onKey}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
