import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { parseTenths, tenthsText } from '@shared/features/harmony'
import { unreadMark } from '@renderer/components/unread'

interface CellProps {
  readonly label: string
  readonly tenths: number | null
  /** What stands in its place while it is blank. */
  readonly instead: number | null
  readonly problem: string | null
  readonly onChange: (tenths: number | null) => void
}

const UNREAD = '分值应为数字，最多一位小数，如 2.5'

/** One score, typed like 2.5. What cannot be read stays as typed and keeps the sheet from being saved. */
export function ScoreCell({ label, tenths, instead, problem, onChange }: CellProps) {
  const own = tenths === null ? '' : tenthsText(tenths)
  const [text, setText] = useState(own)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(own)
    setWrong(false)
  }, [own])
  const change = (typed: string): void => {
    setText(typed)
    const read = typed.trim() === '' ? null : parseTenths(typed)
    const unread = typed.trim() !== '' && read === null
    setWrong(unread)
    if (!unread && read !== tenths) onChange(read)
  }
  const said = wrong ? UNREAD : problem
  return (
    <>
      <Input
        size="small"
        className="harmony-score"
        aria-label={label}
        data-score-cell=""
        inputMode="decimal"
        value={text}
        placeholder={instead === null ? '' : tenthsText(instead)}
        status={said === null ? '' : 'error'}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        {...unreadMark(wrong ? UNREAD : null)}
      />
      {said !== null && <div className="harmony-adverse">{said}</div>}
    </>
  )
}
