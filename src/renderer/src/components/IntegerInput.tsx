import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { unreadMark } from './unread'

export interface IntegerInputProps {
  readonly id?: string
  readonly value?: number | null
  readonly onChange?: (value: number | null) => void
  /** Told what is wrong with the text, null when it is a number or empty; the form shows it at the field. */
  readonly onProblem?: (problem: string | null) => void
  readonly disabled?: boolean
  /** Its name where no label stands beside it, as in a table. */
  readonly label?: string
  readonly suffix?: string
}

const REFUSAL = '应为整数，如 120'

/** Digits, also full-width ones and those with thousands marks; null for anything else. */
function read(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '')
  return /^-?\d{1,12}$/u.test(plain) ? Number(plain) : null
}

/** A whole number. What cannot be read stays as typed, marked for the form (unread.ts), instead of vanishing. */
export function IntegerInput(props: IntegerInputProps) {
  const { id, value = null, onChange, onProblem, disabled = false, label, suffix } = props
  const [text, setText] = useState(value === null ? '' : String(value))
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    if (value === null) return
    setText((shown) => (read(shown) === value ? shown : String(value)))
    setWrong(false)
  }, [value])
  const tell = (next: boolean): void => {
    setWrong(next)
    onProblem?.(next ? REFUSAL : null)
  }
  const type = (typed: string): void => {
    setText(typed)
    if (wrong) tell(false)
    const next = typed.trim() === '' ? null : read(typed)
    if (next !== value && (next !== null || typed.trim() === '')) onChange?.(next)
  }
  const settle = (): void => {
    const empty = text.trim() === ''
    const number = read(text)
    tell(!empty && number === null)
    if (number !== null) setText(String(number))
  }
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      inputMode="numeric"
      value={text}
      disabled={disabled}
      {...(suffix ? { suffix } : {})}
      status={wrong ? 'error' : ''}
      title={wrong ? REFUSAL : ''}
      {...unreadMark(wrong ? REFUSAL : null)}
      onChange={(event) => type(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
