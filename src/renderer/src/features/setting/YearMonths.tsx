import { paperDate, weekday, weekdayName, type DateText, type HolidayDay } from '@shared/calendar'
import { weeksOf } from './calendarEdit'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export interface YearMonthsProps {
  readonly year: number
  readonly days: readonly HolidayDay[]
  readonly today: DateText
  readonly onPick: (date: DateText) => void
}

/** A year at a glance: days off and make-up days by colour and by word; each day is a button. */
export function YearMonths({ year, days, today, onPick }: YearMonthsProps) {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return (
    <div className="year">
      {MONTHS.map((month) => (
        <section key={month} className="month">
          <h3>{month} 月</h3>
          <table>
            <thead>
              <tr>
                {WEEKDAYS.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week) => (
                <tr key={week.find((date) => date !== null) ?? ''}>
                  {week.map((date, column) => (
                    <td key={WEEKDAYS[column]}>
                      {date !== null && (
                        <DayButton
                          date={date}
                          day={byDate.get(date)}
                          isToday={date === today}
                          onPick={onPick}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function DayButton(props: {
  date: DateText
  day: HolidayDay | undefined
  isToday: boolean
  onPick: (date: DateText) => void
}) {
  const { date, day, isToday, onPick } = props
  const plain = weekday(date) >= 6 ? '休息日' : '工作日'
  const word = day ? `${day.name}${day.kind === 'holiday' ? '放假' : '补班'}` : plain
  const kind = day?.kind ?? (weekday(date) >= 6 ? 'weekend' : 'plain')
  return (
    <button
      type="button"
      className={`day ${kind}`}
      aria-current={isToday ? 'date' : undefined}
      aria-label={`${paperDate(date)} ${weekdayName(date)} ${word}`}
      title={word}
      onClick={() => onPick(date)}
    >
      {Number(date.slice(8))}
      {day && <small>{day.kind === 'holiday' ? '休' : '班'}</small>}
    </button>
  )
}
