import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { DateText, HolidayDay } from '@shared/calendar'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoToast } from '@renderer/components/undo'
import { AddYearModal } from './AddYearModal'
import { DayEditor } from './DayEditor'
import { YearMonths } from './YearMonths'
import './calendar.css'

interface Draft {
  readonly year: number
  readonly source: string
  readonly days: readonly HolidayDay[]
}

/** The working calendar that every deadline is counted with, year by year. */
export function CalendarPage() {
  const { today, nextYearMissing } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [adding, setAdding] = useState<number | null>(null)
  const [picked, setPicked] = useState<DateText | null>(null)
  const { data: years = [] } = useCall('setting/calendar-years', {})
  const { data: saved } = useCall('setting/calendar', { year })
  const { message } = App.useApp()
  const toast = useUndoToast()

  const known = saved?.year === year ? saved : null
  const shown: Draft | null = draft?.year === year ? draft : known
  const isEdited = draft !== null
  const go = (next: number): void => {
    if (isEdited) void message.warning('请先保存或放弃对本年的修改')
    else setYear(next)
  }
  const save = async (): Promise<void> => {
    if (!draft) return
    try {
      const { batch } = await callWithBatch('setting/save-calendar', { ...draft, days: [...draft.days] })
      toast(`已保存 ${draft.year} 年工作日历`, batch)
      setDraft(null)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }

  const choices = [...new Set([...years.map((one) => one.year), thisYear, thisYear + 1, year])].toSorted((a, b) => b - a)
  const off = shown?.days.filter((day) => day.kind === 'holiday').length ?? 0
  const work = shown?.days.filter((day) => day.kind === 'makeUp').length ?? 0
  return (
    <div className="page page-scroll">
      <PageHead title="工作日历">
        {isEdited && <Button onClick={() => setDraft(null)}>放弃修改</Button>}
        {isEdited && (
          <Button type="primary" onClick={() => void save()}>
            保存 {year} 年
          </Button>
        )}
        {!isEdited && <Button onClick={() => setAdding(nextYearMissing ?? year)}>录入年度安排</Button>}
      </PageHead>
      {nextYearMissing !== null && (
        <Alert
          type="error"
          showIcon
          title={`${nextYearMissing} 年节假日安排尚未录入。国务院办公厅一般在 11 月公布次年安排；录入之前，凡跨入该年的工作日期限不予计算。`}
          action={
            <Button size="small" onClick={() => setAdding(nextYearMissing)}>
              录入
            </Button>
          }
        />
      )}
      <div className="year-bar">
        <Button icon={<LeftOutlined />} aria-label="上一年" onClick={() => go(year - 1)} />
        <Select
          aria-label="年份"
          style={{ width: 150 }}
          value={year}
          onChange={go}
          options={choices.map((value) => ({
            value,
            label: years.some((one) => one.year === value) ? `${value} 年` : `${value} 年（未录入）`,
          }))}
        />
        <Button icon={<RightOutlined />} aria-label="下一年" onClick={() => go(year + 1)} />
        {shown && (
          <>
            <span>
              放假 <b>{off}</b> 天，补班 <b>{work}</b> 天
            </span>
            <span className="muted">来源</span>
            <Input
              style={{ width: 340 }}
              aria-label="来源文件"
              maxLength={100}
              value={shown.source}
              onChange={(event) => setDraft({ ...shown, source: event.target.value })}
            />
          </>
        )}
        <span style={{ flex: 1 }} />
        <span className="year-legend">
          <span className="day holiday">休</span>
          <span>放假</span>
          <span className="day makeUp">班</span>
          <span>补班</span>
        </span>
      </div>
      {saved === null && !shown && year !== nextYearMissing && (
        <Alert
          type="warning"
          showIcon
          title={`${year} 年没有节假日安排。未录入的年份不按普通星期推算，涉及该年的工作日计算会提示补录。`}
          action={
            <Button size="small" onClick={() => setAdding(year)}>
              录入
            </Button>
          }
        />
      )}
      {shown && <YearMonths year={year} days={shown.days} today={today} onPick={setPicked} />}
      {shown && picked !== null && (
        <DayEditor
          date={picked}
          days={shown.days}
          onChange={(days) => setDraft({ ...shown, days })}
          onClose={() => setPicked(null)}
        />
      )}
      {adding !== null && (
        <AddYearModal
          year={adding}
          onClose={() => setAdding(null)}
          onDone={(done) => {
            setAdding(null)
            setDraft(null)
            setYear(done)
          }}
        />
      )}
    </div>
  )
}
