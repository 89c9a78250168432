import { isRealDate } from '@shared/calendar'
import { comparisons, dimensions, indicatorIds, periodChoice, periodKinds, type Comparison, type IndicatorId, type PeriodChoice, type Slice } from '@shared/features/statistics'

export const views = [
  { value: 'year', label: '全市' },
  { value: 'town', label: '按镇（街道）' },
  { value: 'month', label: '按月' },
  { value: 'industry', label: '按行业' },
  { value: 'scale', label: '按规上' },
  { value: 'inspector', label: '按监察员' },
] as const
export type StatisticsView = (typeof views)[number]['value']

/** A figure whose rows are looked at. */
export interface ShownFigure {
  readonly indicator: IndicatorId
  readonly from: string
  readonly to: string
  readonly asOf: string
  /** One line of a breakdown; the whole county when left out. */
  readonly slice?: Slice
}

/** What the page shows; kept in its address, so that the way back from a record leads to the same rows. */
export interface StatisticsPlace {
  /** Null: the newest year with anything counted. */
  readonly choice: PeriodChoice | null
  readonly comparison: Comparison
  readonly view: StatisticsView
  readonly shown: ShownFigure | null
}

/** Reads the query of the page's address; what cannot be understood counts as not given. */
export function placeFrom(query: string): StatisticsPlace {
  const values = new URLSearchParams(query)
  const view = views.find(({ value }) => value === values.get('view'))?.value ?? 'year'
  const comparison = comparisons.find(({ value }) => value === values.get('beside'))?.value ?? 'lastYear'
  return { choice: choiceFrom(values), comparison, view, shown: shownFrom(values) }
}

function choiceFrom(values: URLSearchParams): PeriodChoice | null {
  if (!/^\d{4}$/.test(values.get('year') ?? '')) return null
  const kind = periodKinds.find(({ value }) => value === values.get('period'))?.value ?? 'year'
  const range = kind === 'range' ? { from: values.get('first') ?? '', to: values.get('last') ?? '' } : {}
  const part = Number(values.get('part') ?? 1)
  const asked = periodChoice.safeParse({ kind, year: Number(values.get('year')), part, startDay: Number(values.get('start') ?? 1), ...range })
  return asked.success ? asked.data : null
}

function shownFrom(values: URLSearchParams): ShownFigure | null {
  const indicator = indicatorIds.find((id) => id === values.get('show'))
  const [from = '', to = '', asOf = ''] = ['from', 'to', 'asOf'].map((key) => values.get(key) ?? '')
  if (indicator === undefined || ![from, to, asOf].every(isRealDate)) return null
  const by = dimensions.find(({ value }) => value === values.get('by'))?.value
  return { indicator, from, to, asOf, ...(by === undefined ? {} : { slice: { by, key: values.get('line') ?? '' } }) }
}

export function pathOf({ choice, comparison, view, shown }: StatisticsPlace): string {
  const values = new URLSearchParams()
  if (choice !== null) setChoice(values, choice)
  if (comparison !== 'lastYear') values.set('beside', comparison)
  if (view !== 'year') values.set('view', view)
  if (shown) {
    const { indicator, from, to, asOf, slice } = shown
    values.set('show', indicator)
    values.set('from', from)
    values.set('to', to)
    values.set('asOf', asOf)
    if (slice !== undefined) {
      values.set('by', slice.by)
      values.set('line', slice.key)
    }
  }
  const query = values.toString()
  return query === '' ? '/statistics' : `/statistics?${query}`
}

function setChoice(values: URLSearchParams, { kind, year, part, startDay, from, to }: PeriodChoice): void {
  values.set('year', String(year))
  if (kind !== 'year') values.set('period', kind)
  if (part !== 1) values.set('part', String(part))
  if (startDay !== 1) values.set('start', String(startDay))
  if (kind === 'range' && from !== undefined && to !== undefined) {
    values.set('first', from)
    values.set('last', to)
  }
}
