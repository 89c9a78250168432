import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { hasAttended, matchAttendee, type SheetLine, type TrainingDetail } from '@shared/features/training'
import { call, CallFailure } from '@renderer/app/bridge'

/** Attendance at the speed of the keyboard: a number of the sheet or the beginning of a name, Enter, and the next. */
export function AttendanceBar({ detail }: { detail: TrainingDetail }) {
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const [choices, setChoices] = useState<readonly SheetLine[]>([])
  /** Marked here and not yet in what is shown: the window is always a line behind. */
  const marked = useRef(new Set<string>())
  const lines = detail.lines.map((line) => ({ ...line, signedIn: line.signedIn || marked.current.has(line.id) }))
  const mark = async (line: SheetLine): Promise<void> => {
    setText('')
    setChoices([])
    if (line.signedIn) return setSaid(`${line.position} 号 ${line.name} 已签到`)
    marked.current.add(line.id)
    try {
      await call('training/attend', { id: detail.row.id, lineIds: [line.id], signedIn: true, at: null, manner: 'handwritten' })
      return setSaid(`${line.position} 号 ${line.name} 已到`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      marked.current.delete(line.id)
      void message.error(failure.message)
      return setSaid('')
    }
  }
  const enter = (): void => {
    const match = matchAttendee(text, lines)
    if (match.kind === 'one') return void mark(match.line)
    if (match.kind === 'many') return setChoices(match.lines)
    return setSaid(text.trim() === '' ? '' : `名册中没有“${text.trim()}”`)
  }
  return (
    <div className="training-line">
      <span>登记签到</span>
      <Input
        aria-label="登记签到"
        className="training-attend"
        value={text}
        placeholder="序号、姓名或拼音首字母，回车"
        onChange={(event) => {
          setText(event.target.value)
          setChoices([])
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) enter()
        }}
      />
      {choices.slice(0, 8).map((line) => (
        <Button key={line.id} size="small" onClick={() => void mark(line)}>
          {line.position} {line.name} {detail.lines.find((one) => one.id === line.id)?.employerName}
        </Button>
      ))}
      <span role="status">{said}</span>
      <span className="muted">
        已到 {detail.lines.filter(hasAttended).length}／{detail.lines.length} 人
      </span>
    </div>
  )
}
