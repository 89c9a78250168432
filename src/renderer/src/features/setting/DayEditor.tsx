import { AutoComplete, Modal, Radio } from 'antd'
import { useState } from 'react'
import { paperDate, weekdayName, type DateText, type HolidayDay } from '@shared/calendar'
import { focusDialog } from '@renderer/components/focusDialog'
import { choicesFor, nearbyName, withDay, type DayChoice } from './calendarEdit'

const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

export interface DayEditorProps {
  readonly date: DateText
  readonly days: readonly HolidayDay[]
  readonly onChange: (days: HolidayDay[]) => void
  readonly onClose: () => void
}

/** Says of one day whether it is worked. */
export function DayEditor({ date, days, onChange, onClose }: DayEditorProps) {
  const [choice, setChoice] = useState<DayChoice>(days.find((day) => day.date === date)?.kind ?? 'plain')
  const [name, setName] = useState(nearbyName(days, date))
  const missing = choice !== 'plain' && name.trim() === ''
  return (
    <Modal
      open
      afterOpenChange={focusDialog}
      width={380}
      title={`${paperDate(date)} ${weekdayName(date)}`}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: missing }}
      onCancel={onClose}
      onOk={() => {
        onChange(withDay(days, date, choice, name.trim()))
        onClose()
      }}
    >
      <Radio.Group
        optionType="button"
        value={choice}
        options={[...choicesFor(date)]}
        onChange={(event) => setChoice(event.target.value as DayChoice)}
      />
      {choice !== 'plain' && (
        <div style={{ marginTop: 12 }}>
          <AutoComplete
            style={{ width: '100%' }}
            aria-label="节日名称"
            placeholder="节日名称"
            value={name}
            onChange={(next: string) => setName(next.slice(0, 40))}
            options={holidays.map((value) => ({ value }))}
          />
          {missing && <p style={{ color: 'var(--red)' }}>请填写节日名称</p>}
        </div>
      )}
    </Modal>
  )
}
