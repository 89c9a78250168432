import { paperDate, type DateText } from '@shared/calendar'
import type { LineCounts } from './counts'

/** What the desk knows of a case whose urging ran out. */
export interface EscalatedCase {
  readonly checkedOn: DateText
  readonly dueDate: DateText | null
  /** Numbers of the notices that were issued and are not void. */
  readonly notices: readonly string[]
  /** Names of those still without a contract. */
  readonly unsigned: readonly string[]
  /** By the lines on the day of handing over; by the heads of the check where there are no lines. */
  readonly counts: Pick<LineCounts, 'overMonth' | 'overYear'>
}

/** One finding for the inspection: an entry of the catalogue of violations and how many workers it concerns. */
export interface EscalatedFinding {
  readonly violationId: 'HT01' | 'HT02'
  readonly workers: number
}

/**
 * The violations that remain: no written contract after more than a month (劳动合同法第十条第二款, 第八十二条第一款) and
 * after a full year (第十四条第三款). Nobody stands in both.
 */
export function escalatedFindings({ overMonth, overYear }: EscalatedCase['counts']): EscalatedFinding[] {
  const all: EscalatedFinding[] = [
    { violationId: 'HT01', workers: overMonth },
    { violationId: 'HT02', workers: overYear },
  ]
  return all.filter(({ workers }) => workers > 0)
}

/** Names written out before the rest is only counted; the whole list goes into the annex. */
const NAMED = 20

/** What was done so far, for the record of the inspection. */
export function escalationSummary({ checkedOn, dueDate, notices, unsigned, counts }: EscalatedCase): string {
  const people = unsigned.length > 0 ? unsigned.length : counts.overMonth + counts.overYear
  const paper = notices.length === 0 ? '督促补签劳动合同' : `以${notices.join('、')}督促补签劳动合同通知书督促`
  const names = unsigned.length === 0 ? '' : `：${unsigned.slice(0, NAMED).join('、')}${unsigned.length > NAMED ? `等 ${unsigned.length} 人` : ''}`
  return [
    `${paperDate(checkedOn)}检查发现该单位未与部分劳动者订立书面劳动合同，${paper}${dueDate === null ? '' : `，期限至${paperDate(dueDate)}`}。`,
    `期限届满仍有 ${people} 人未订立书面劳动合同${names}。`,
  ].join('')
}
