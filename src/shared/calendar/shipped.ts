import holidays from './data/holidays.json'
import { makeWorkCalendar, type HolidayDay } from './workCalendar'

/** Years the program ships complete holiday notices for. */
export const shippedYears: readonly number[] = holidays.years

/** Days off and make-up days of {@link shippedYears}, ascending; the seed of the editable holiday table. */
export const shippedHolidays: readonly HolidayDay[] = holidays.days.map(({ date, kind, name }) => ({
  date,
  kind: kind === 'makeUp' ? 'makeUp' : 'holiday',
  name,
}))

/** The calendar as shipped. The running program uses the holiday table instead, which the clerk may have edited. */
export const shippedCalendar = makeWorkCalendar(shippedHolidays, shippedYears)
