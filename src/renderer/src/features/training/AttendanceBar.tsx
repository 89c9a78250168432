import { App, Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { hasAttended, matchAttendee, type SheetLine, type TrainingDetail } from '@shared/features/training'
import { call, CallFailure } from '@renderer/app/bridge'

const SHOWN = 12

interface Marked {
  readonly line: SheetLine
  readonly signedIn: boolean
}

/** What was marked here of a line, until a later version of it is shown. */
interface Ahead {
  readonly signedIn: boolean
  readonly version: number
}

const reveal = (chosen: HTMLLIElement | null): void => chosen?.scrollIntoView({ block: 'nearest' })

/**
 * Attendance at the speed of the keyboard: a number of the sheet or the beginning of a name, Enter, and the next. More
 * than one person meant: arrows and Enter. Ctrl+Z in the empty field takes back the last one. The window is always a
 * line behind, so what was marked here is known here until the roster shows it.
 */
export function AttendanceBar({ detail }: { detail: TrainingDetail }) {
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const [choices, setChoices] = useState<readonly SheetLine[]>([])
  const [active, setActive] = useState(0)
  const [last, setLast] = useState<readonly Marked[]>([])
  const [ahead, setAhead] = useState<ReadonlyMap<string, Ahead>>(new Map())
  const shown = detail.lines.map((line) => {
    const own = ahead.get(line.id)
    return own === undefined || line.version > own.version ? line : { ...line, signedIn: own.signedIn, manner: null }
  })
  const lines: readonly SheetLine[] = shown
  const firms = new Map(detail.lines.map((line) => [line.id, line.employerName]))
  const came = shown.filter(hasAttended).length

  const settle = (): void => {
    setText('')
    setChoices([])
    setActive(0)
  }
  const mark = async (line: SheetLine, signedIn: boolean): Promise<void> => {
    settle()
    if (line.signedIn === signedIn) return setSaid(`${line.position} 号 ${line.name} 已签到`)
    const version = detail.lines.find((one) => one.id === line.id)?.version ?? 0
    setAhead((before) => new Map(before).set(line.id, { signedIn, version }))
    setSaid(`${line.position} 号 ${line.name} ${signedIn ? '已到' : '已取消签到'}`)
    try {
      await call('training/attend', { id: detail.row.id, lineIds: [line.id], signedIn, at: null, manner: signedIn ? 'handwritten' : null })
      return signedIn ? setLast((before) => [{ line: { ...line, signedIn }, signedIn }, ...before].slice(0, 50)) : undefined
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      setAhead((before) => new Map([...before].filter(([id]) => id !== line.id)))
      void message.error(failure.message)
      return setSaid('')
    }
  }
  const takeBack = (): void => {
    const [first, ...rest] = last
    if (!first) return setSaid('没有可撤销的签到')
    setLast(rest)
    return void mark({ ...first.line, signedIn: true }, false)
  }
  const enter = (): void => {
    const chosen = choices[active]
    if (chosen) return void mark(chosen, true)
    const match = matchAttendee(text, lines)
    if (match.kind === 'one') return void mark(match.line, true)
    if (match.kind === 'many') {
      setChoices(match.lines)
      setActive(0)
      return setSaid(`${match.lines.length} 人相符，用上下键选择，回车确认`)
    }
    return setSaid(text.trim() === '' ? '' : `名册中没有“${text.trim()}”`)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      enter()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length)
    } else if (event.key === 'Escape' && (text !== '' || choices.length > 0)) {
      event.stopPropagation()
      settle()
      setSaid('')
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && text === '') {
      event.preventDefault()
      takeBack()
    }
  }
  return (
    <div className="training-attend">
      <div className="training-attend-box">
        <Input
          aria-label="登记签到"
          size="large"
          autoFocus={detail.row.state !== 'planned'}
          value={text}
          placeholder="序号、姓名或拼音首字母，回车即到"
          onChange={(event) => {
            setText(event.target.value)
            setChoices([])
          }}
          onKeyDown={onKey}
        />
        {choices.length > 0 && (
          <ul className="training-choices" role="listbox" aria-label="相符的人员">
            {choices.slice(0, Math.max(SHOWN, active + 1)).map((line, index) => (
              <li key={line.id} ref={index === active ? reveal : null} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => void mark(line, true)}>
                <span className="number">{line.position}</span>
                <b>{line.name}</b>
                <span title={firms.get(line.id)}>{firms.get(line.id)}</span>
                <span className="muted">{line.signedIn ? '已到' : ''}</span>
              </li>
            ))}
            {choices.length > Math.max(SHOWN, active + 1) && <li className="muted">共 {choices.length} 人，继续输入以缩小范围</li>}
          </ul>
        )}
      </div>
      <div>
        <div className="training-said" role="status">
          {said}
        </div>
        <div className="training-last">
          {last.length === 0 ? '逐人输入，回车登记；Ctrl+Z 撤销上一人' : `刚登记：${last.slice(0, 6).map(({ line }) => `${line.position} ${line.name}`).join('、')}`}
          {last.length > 0 && (
            <Button type="link" size="small" onClick={takeBack}>
              撤销上一人
            </Button>
          )}
        </div>
      </div>
      <div className="training-counts">
        <span>
          <b data-testid="came">{came}</b>已到
        </span>
        <span>
          <b>{lines.length - came}</b>未到
        </span>
        <span>
          <b>{lines.length}</b>名册
        </span>
      </div>
    </div>
  )
}
