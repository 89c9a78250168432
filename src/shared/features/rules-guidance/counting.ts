import { isRealDate, yearOf, type DateText } from '@shared/calendar'
import type { GuidanceState } from './states'

export interface CountedGuidance {
  readonly id: string
  readonly employerId: string
  readonly state: GuidanceState
  readonly completedOn: DateText | null
}

/** The year a case counts for: that of its completion. Null for every case that is not 已完成. */
export function countedYear({ state, completedOn }: Pick<CountedGuidance, 'state' | 'completedOn'>): number | null {
  return state === 'completed' && completedOn !== null && isRealDate(completedOn) ? yearOf(completedOn) : null
}

/**
 * The cases that make up 帮助企业建立完善规章制度 (家) of a year: of each employer the one completed first, by id when
 * two were completed on one day. Their number is the figure.
 */
export function countedGuidance<T extends CountedGuidance>(cases: readonly T[], year: number): T[] {
  const first = new Map<string, T>()
  for (const one of cases) {
    if (countedYear(one) !== year) continue
    const held = first.get(one.employerId)
    if (held === undefined || order(one) < order(held)) first.set(one.employerId, one)
  }
  return [...first.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

const order = ({ completedOn, id }: CountedGuidance): string => `${completedOn ?? ''} ${id}`
