import { isRealDate } from '@shared/calendar'
import { indicatorIds, type IndicatorId } from '@shared/features/statistics'

export const views = [
  { value: 'year', label: '全市' },
  { value: 'town', label: '按镇（街道）' },
  { value: 'month', label: '按月' },
] as const
export type StatisticsView = (typeof views)[number]['value']

/** A figure whose rows are looked at. */
export interface ShownFigure {
  readonly indicator: IndicatorId
  readonly from: string
  readonly to: string
  readonly asOf: string
  /** Undefined: the whole county; null: employers without a town. */
  readonly townId?: string | null
}

/** What the page shows; kept in its address, so that the way back from a record leads to the same rows. */
export interface StatisticsPlace {
  readonly year: number | null
  readonly view: StatisticsView
  readonly shown: ShownFigure | null
}

const NO_TOWN = 'none'

/** Reads the query of the page's address; what cannot be understood counts as not given. */
export function placeFrom(query: string): StatisticsPlace {
  const values = new URLSearchParams(query)
  const year = /^\d{4}$/.test(values.get('year') ?? '') ? Number(values.get('year')) : null
  const view = views.find(({ value }) => value === values.get('view'))?.value ?? 'year'
  return { year, view, shown: shownFrom(values) }
}

function shownFrom(values: URLSearchParams): ShownFigure | null {
  const indicator = indicatorIds.find((id) => id === values.get('show'))
  const [from = '', to = '', asOf = ''] = ['from', 'to', 'asOf'].map((key) => values.get(key) ?? '')
  if (indicator === undefined || ![from, to, asOf].every(isRealDate)) return null
  const town = values.get('town')
  return { indicator, from, to, asOf, ...(town === null ? {} : { townId: town === NO_TOWN ? null : town }) }
}

export function pathOf({ year, view, shown }: StatisticsPlace): string {
  const values = new URLSearchParams()
  if (year !== null) values.set('year', String(year))
  if (view !== 'year') values.set('view', view)
  if (shown) {
    const { indicator, from, to, asOf, townId } = shown
    values.set('show', indicator)
    values.set('from', from)
    values.set('to', to)
    values.set('asOf', asOf)
    if (townId !== undefined) values.set('town', townId ?? NO_TOWN)
  }
  const query = values.toString()
  return query === '' ? '/statistics' : `/statistics?${query}`
}
