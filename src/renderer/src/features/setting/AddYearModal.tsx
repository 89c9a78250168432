import { Alert, Button, Input, InputNumber, Modal } from 'antd'
import { useRef, useState } from 'react'
import { readHolidayNotice } from '@shared/calendar'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useUndoToast } from '@renderer/components/undo'
import { summarise } from './calendarEdit'

const sourceOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`

export interface AddYearModalProps {
  readonly year: number
  readonly onDone: (year: number) => void
  readonly onClose: () => void
}

/** Enters a year from the text of the notice or a year file; shows what was read before anything is saved. */
export function AddYearModal({ year: first, onDone, onClose }: AddYearModalProps) {
  const [year, setYear] = useState(first)
  const [source, setSource] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const toast = useUndoToast()
  const reading = text.trim() === '' ? null : readHolidayNotice(text, year)
  const usable = reading !== null && reading.problems.length === 0

  const save = async (): Promise<void> => {
    if (!reading) return
    try {
      const input = { year, source: (source ?? sourceOf(year)).trim(), days: [...reading.days] }
      const { batch } = await callWithBatch('setting/save-calendar', input)
      toast(`已录入 ${year} 年工作日历`, batch)
      onDone(year)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }

  return (
    <Modal
      open
      width={720}
      title="录入年度节假日安排"
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: !usable }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <div className="add-year">
        <label htmlFor="notice-year">年份</label>
        <InputNumber id="notice-year" min={1990} max={2200} precision={0} controls={false} value={year} onChange={(next) => setYear(next ?? first)} />
        <label htmlFor="notice-source">来源文件</label>
        <Input id="notice-source" maxLength={100} value={source ?? sourceOf(year)} onChange={(event) => setSource(event.target.value)} />
        <label htmlFor="notice-text">通知正文</label>
        <div>
          <Input.TextArea
            id="notice-text"
            rows={7}
            autoFocus
            value={text}
            placeholder={'粘贴通知中的各段文字，如：\n一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。'}
            onChange={(event) => setText(event.target.value)}
          />
          <Button size="small" style={{ marginTop: 6 }} onClick={() => file.current?.click()}>
            从文件读取…
          </Button>
          <span className="muted">　通知全文的文本文件，或节假日年度文件（.json）</span>
          <input
            ref={file}
            type="file"
            hidden
            accept=".txt,.json"
            aria-label="选择通知文件"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              event.target.value = ''
              if (chosen) void chosen.text().then(setText)
            }}
          />
        </div>
      </div>
      {reading && reading.problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          title="以下内容需要更正后才能保存"
          description={
            <ul className="kept-list">
              {reading.problems.slice(0, 6).map((one) => (
                <li key={one}>{one}</li>
              ))}
              {reading.problems.length > 6 && <li>等 {reading.problems.length} 处</li>}
            </ul>
          }
        />
      )}
      {usable && (
        <table className="notice-preview">
          <caption>
            读到放假 {reading.days.filter((day) => day.kind === 'holiday').length} 天，补班{' '}
            {reading.days.filter((day) => day.kind === 'makeUp').length} 天，请与通知核对
          </caption>
          <tbody>
            {summarise(reading.days).map(({ name, text: line }) => (
              <tr key={name}>
                <th>{name}</th>
                <td>{line}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problem !== null && <p style={{ color: 'var(--red)' }}>{problem}</p>}
    </Modal>
  )
}
