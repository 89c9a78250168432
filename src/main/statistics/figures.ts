import { indicators, isBrokenDownBy, measure, type Dimension, type Figure, type Indicator, type IndicatorId, type StatedPeriod } from '@shared/features/statistics'
import { selectFacts, type Fact } from './select'
import type { Slicer } from './slicer'
import type { Sources } from './sources'

export type Figures = Record<IndicatorId, Figure>

/** Figures by indicator; one that the breakdown cannot be applied to has none. */
function tabulate(rows: (indicator: Indicator) => readonly Fact[]): Figures {
  const entries = indicators.map((indicator) => [indicator.id, measure(indicator.measure, rows(indicator))] as const)
  return Object.fromEntries(entries) as Figures
}

/** Every figure of a period. */
export function figuresOf(sources: Sources, period: StatedPeriod): Figures {
  return tabulate((indicator) => selectFacts(indicator.id, sources, period))
}

export interface SlicedFigures {
  readonly key: string
  readonly name: string
  readonly figures: Partial<Figures>
}

/**
 * Every figure by the lines of a breakdown. Each line is measured on its own rows: nothing is divided up or summed.
 * A line nobody knows a name for (a town in the recycle bin) is shown all the same, so that nothing is lost.
 */
export function figuresBy(sources: Sources, period: StatedPeriod, by: Dimension, slicer: Slicer): SlicedFigures[] {
  const shown = indicators.filter((indicator) => isBrokenDownBy(indicator, by))
  const grouped = shown.map((indicator) => ({ indicator, groups: groupBy(selectFacts(indicator.id, sources, period), slicer) }))
  const names = new Map(slicer.lines.map(({ key, name }) => [key, name]))
  for (const { groups } of grouped)
    for (const [key, facts] of groups) if (!names.has(key)) names.set(key, (by === 'town' ? facts[0]?.townName : null) ?? '名称不详')
  const used = new Set(grouped.flatMap(({ groups }) => [...groups.keys()]))
  const order = [...names].filter(([key]) => used.has(key) || (slicer.always && key !== ''))
  const last = order.filter(([key]) => key === '')
  return [...order.filter(([key]) => key !== ''), ...last].map(([key, name]) => ({
    key,
    name,
    figures: Object.fromEntries(grouped.map(({ indicator, groups }) => [indicator.id, measure(indicator.measure, groups.get(key) ?? [])])),
  }))
}

function groupBy(facts: readonly Fact[], slicer: Slicer): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts)
    for (const key of slicer.keysOf(fact)) {
      const group = groups.get(key)
      if (group) group.push(fact)
      else groups.set(key, [fact])
    }
  return groups
}
