import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { formatYuan, parseYuan } from '@shared/money'

export interface MoneyInputProps {
  readonly id?: string
  /** Fen. */
  readonly value?: number | null
  readonly onChange?: (fen: number | null) => void
  readonly disabled?: boolean
}

/** An amount typed in yuan (12,345.67) and kept in fen. What cannot be read stays as typed, marked. */
export function MoneyInput({ id, value = null, onChange, disabled = false }: MoneyInputProps) {
  const [text, setText] = useState(value === null ? '' : formatYuan(value))
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    if (value !== null) setText(formatYuan(value))
  }, [value])
  const settle = (): void => {
    if (text.trim() === '') {
      setWrong(false)
      if (value !== null) onChange?.(null)
      return
    }
    const read = parseYuan(text)
    setWrong(!read.ok)
    if (read.ok) {
      setText(formatYuan(read.fen))
      if (read.fen !== value) onChange?.(read.fen)
    } else if (value !== null) onChange?.(null)
  }
  return (
    <Input
      {...(id ? { id } : {})}
      value={text}
      disabled={disabled}
      suffix="元"
      status={wrong ? 'error' : ''}
      title={wrong ? '金额应为数字，最多两位小数，如 12,345.67' : ''}
      style={{ textAlign: 'right' }}
      onChange={(event) => {
        setText(event.target.value)
        setWrong(false)
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
