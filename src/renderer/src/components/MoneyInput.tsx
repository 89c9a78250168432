import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { formatYuan, parseYuan } from '@shared/money'
import { unreadMark } from './unread'

export interface MoneyInputProps {
  readonly id?: string
  /** Fen. */
  readonly value?: number | null
  readonly onChange?: (fen: number | null) => void
  /** Told what is wrong with the text, null when it is an amount or empty; the form shows it at the field. */
  readonly onProblem?: (problem: string | null) => void
  readonly disabled?: boolean
  /** Its name where no label stands beside it, as in a table. */
  readonly label?: string
}

const REFUSAL = '金额应为数字，最多两位小数，如 12,345.67'

/**
 * An amount typed in yuan (12,345.67) and kept in fen. What cannot be read stays as typed, marked for the form
 * (unread.ts).
 */
export function MoneyInput({
  id,
  value = null,
  onChange,
  onProblem,
  disabled = false,
  label,
}: MoneyInputProps) {
  const [text, setText] = useState(value === null ? '' : formatYuan(value))
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    if (value === null) return
    setText(formatYuan(value))
    setWrong(false)
  }, [value])
  const settle = (): void => {
    if (text.trim() === '') {
      setWrong(false)
      onProblem?.(null)
      if (value !== null) onChange?.(null)
      return
    }
    const read = parseYuan(text)
    setWrong(!read.ok)
    onProblem?.(read.ok ? null : REFUSAL)
    if (read.ok) {
      setText(formatYuan(read.fen))
      if (read.fen !== value) onChange?.(read.fen)
    }
  }
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={text}
      disabled={disabled}
      suffix="元"
      status={wrong ? 'error' : ''}
      title={wrong ? REFUSAL : ''}
      {...unreadMark(wrong ? REFUSAL : null)}
      style={{ textAlign: 'right' }}
      onChange={(event) => {
        setText(event.target.value)
        if (wrong) onProblem?.(null)
        setWrong(false)
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
