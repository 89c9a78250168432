import { CalendarOutlined } from '@ant-design/icons'
import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { parseDateInput, type DateText } from '@shared/calendar'
import { useCalendar, useSession } from '@renderer/app/session'
import { unreadMark } from './unread'

const refusals = {
  empty: '',
  'not-a-date': '无法识别，请写作 20261123 或 2026-11-23',
  'does-not-exist': '没有这一天',
  ambiguous: '日期不完整，请写明年、月、日',
  'needs-calendar': '工作日历尚未载入，请稍候再试',
  'unknown-year': '该年份的节假日安排尚未录入',
} as const

export interface DateInputProps {
  readonly id?: string
  /** Its name where no label stands beside it. */
  readonly label?: string
  readonly value?: DateText | null
  readonly onChange?: (date: DateText | null) => void
  /** Told what is wrong with the text, null when it is a date or empty; the form shows it at the field. */
  readonly onProblem?: (problem: string | null) => void
  readonly disabled?: boolean
  readonly placeholder?: string
}

/**
 * A date typed as 20261123, 2026.11.23, 2026年11月23日 or +15工作日, or picked. What cannot be read
 * stays as typed, marked for the form (unread.ts).
 */
export function DateInput(props: DateInputProps) {
  const { value = null, onChange, onProblem } = props
  const { today } = useSession()
  const calendar = useCalendar()
  const [text, setText] = useState(value ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  useEffect(() => {
    if (value === null) return
    setText(value)
    setProblem(null)
  }, [value])

  const tell = (next: string | null): void => {
    setProblem(next)
    onProblem?.(next)
  }
  const settle = (): void => {
    if (text.trim() === '') {
      tell(null)
      if (value !== null) onChange?.(null)
      return
    }
    const read = parseDateInput(text, { today, ...(calendar ? { calendar } : {}) })
    if (read.ok) {
      setText(read.date)
      tell(null)
      if (read.date !== value) onChange?.(read.date)
    } else {
      tell(refusals[read.reason])
    }
  }
  return (
    <span style={{ position: 'relative', display: 'inline-block', width: '100%', minWidth: 130 }}>
      <Input
        {...(props.id ? { id: props.id } : {})}
        {...(props.label ? { 'aria-label': props.label } : {})}
        value={text}
        disabled={props.disabled ?? false}
        placeholder={props.placeholder ?? '如 20261123'}
        status={problem ? 'error' : ''}
        title={problem ?? ''}
        {...unreadMark(problem)}
        onChange={(event) => {
          setText(event.target.value)
          if (problem) tell(null)
        }}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
        suffix={
          <CalendarOutlined
            aria-label="选择日期"
            style={{ color: 'var(--muted)' }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => !props.disabled && setPicking(!picking)}
          />
        }
      />
      {picking && (
        <DatePicker
          open
          style={{
            position: 'absolute',
            left: 0,
            top: 0,
            width: '100%',
            height: '100%',
            visibility: 'hidden',
          }}
          value={value === null ? null : dayjs(value)}
          onOpenChange={(open) => !open && setPicking(false)}
          onChange={(picked) => {
            setPicking(false)
            if (!picked) return
            const date = picked.format('YYYY-MM-DD')
            setText(date)
            tell(null)
            onChange?.(date)
          }}
        />
      )}
    </span>
  )
}
