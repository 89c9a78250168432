import { indicators, measure, type Figure, type Indicator, type IndicatorId, type StatedPeriod } from '@shared/features/statistics'
import { selectFacts, type Fact } from './select'
import type { Sources } from './sources'

export type Figures = Record<IndicatorId, Figure>

function tabulate(rows: (indicator: Indicator) => readonly Fact[]): Figures {
  const entries = indicators.map((indicator) => [indicator.id, measure(indicator.measure, rows(indicator))] as const)
  return Object.fromEntries(entries) as Figures
}

/** Every figure of a period. */
export function figuresOf(sources: Sources, period: StatedPeriod): Figures {
  return tabulate((indicator) => selectFacts(indicator.id, sources, period))
}

export interface TownFigures {
  readonly townId: string | null
  readonly townName: string
  readonly figures: Figures
}

export const withoutTown = '未填镇（街道）'

/**
 * Every figure by the town the employer is registered in now.
 * @param towns in the order of the report; employers without a town come last, if there are any
 */
export function figuresByTown(
  sources: Sources,
  period: StatedPeriod,
  towns: readonly { readonly id: string; readonly name: string }[],
): TownFigures[] {
  const byTown = new Map(indicators.map((indicator) => [indicator.id, groupByTown(selectFacts(indicator.id, sources, period))]))
  const figuresIn = (townId: string | null): Figures => tabulate(({ id }) => byTown.get(id)?.get(townId) ?? [])
  const known = towns.map(({ id, name }) => ({ townId: id, townName: name, figures: figuresIn(id) }))
  // A town in the recycle bin may still have employers: they are shown under its name, so that nothing is lost.
  const others = new Map<string | null, string>()
  for (const groups of byTown.values())
    for (const [townId, rows] of groups)
      if (!towns.some((town) => town.id === townId)) others.set(townId, rows[0]?.townName ?? withoutTown)
  return [...known, ...[...others].map(([townId, townName]) => ({ townId, townName, figures: figuresIn(townId) }))]
}

function groupByTown(rows: readonly Fact[]): Map<string | null, Fact[]> {
  const groups = new Map<string | null, Fact[]>()
  for (const row of rows) {
    const group = groups.get(row.townId)
    if (group) group.push(row)
    else groups.set(row.townId, [row])
  }
  return groups
}
