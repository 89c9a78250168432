import { dateText, isRealDate, paperDate, weekday, type DateText, type HolidayDay } from '@shared/calendar'

export type DayChoice = 'plain' | 'holiday' | 'makeUp'

/** The name offered first for a day: that of the nearest entered day, else none. */
export function nearbyName(days: readonly HolidayDay[], date: DateText): string {
  const own = days.find((day) => day.date === date)
  if (own) return own.name
  const distance = (day: HolidayDay): number => Math.abs(Date.parse(day.date) - Date.parse(date))
  const nearest = days.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest && distance(nearest) <= 20 * 86_400_000 ? nearest.name : ''
}

/** The days with one of them entered, changed or taken out; in date order. */
export function withDay(days: readonly HolidayDay[], date: DateText, choice: DayChoice, name: string): HolidayDay[] {
  const others = days.filter((day) => day.date !== date)
  const next = choice === 'plain' ? others : [...others, { date, kind: choice, name }]
  return next.toSorted((a, b) => a.date.localeCompare(b.date))
}

/** What a day may be: a weekday cannot be a make-up day. */
export function choicesFor(date: DateText): readonly { value: DayChoice; label: string }[] {
  const isWeekend = weekday(date) >= 6
  return [
    { value: 'plain', label: isWeekend ? '休息日' : '工作日' },
    { value: 'holiday', label: '放假' },
    ...(isWeekend ? [{ value: 'makeUp' as const, label: '补班' }] : []),
  ]
}

/** The weeks of a month, Monday first; null outside the month. */
export function weeksOf(year: number, month: number): (DateText | null)[][] {
  const dates = Array.from({ length: 31 }, (_, index) => dateText(year, month, index + 1)).filter(isRealDate)
  const lead = weekday(dates[0] ?? dateText(year, month, 1)) - 1
  const cells: (DateText | null)[] = [...Array.from({ length: lead }, () => null), ...dates]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7))
}

const short = (date: DateText): string => paperDate(date).slice(5)

/** One line a holiday: 元旦: 1月1日至1月3日放假，1月4日补班. */
export function summarise(days: readonly HolidayDay[]): { name: string; text: string }[] {
  const names = [...new Set(days.map((day) => day.name))]
  return names.map((name) => {
    const own = days.filter((day) => day.name === name)
    const off = runs(own.filter((day) => day.kind === 'holiday').map((day) => day.date))
    const work = own.filter((day) => day.kind === 'makeUp').map((day) => short(day.date))
    const parts = [off.length > 0 ? `${off.join('、')}放假` : '', work.length > 0 ? `${work.join('、')}补班` : '']
    return { name, text: parts.filter(Boolean).join('，') }
  })
}

/** Dates that follow each other as a range. */
function runs(dates: readonly DateText[]): string[] {
  const found: { from: DateText; to: DateText }[] = []
  for (const date of dates) {
    const last = found.at(-1)
    if (last && Date.parse(date) - Date.parse(last.to) === 86_400_000) last.to = date
    else found.push({ from: date, to: date })
  }
  return found.map(({ from, to }) => (from === to ? short(from) : `${short(from)}至${short(to)}`))
}
