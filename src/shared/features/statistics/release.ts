import { sameFigure, type Figure } from './measure'
import type { StatisticsRow } from './contract'
import type { Report } from './contract'

/** A report on its way out: filled in, reviewed, released by the head; or sent back on the way. */
export const releaseStates = [
  { value: 'filled', label: '待审核' },
  { value: 'reviewed', label: '待报出' },
  { value: 'released', label: '已报出' },
  { value: 'returned', label: '已退回' },
] as const
export type ReleaseState = (typeof releaseStates)[number]['value']

export const releaseStateLabel = (state: ReleaseState): string => releaseStates.find(({ value }) => value === state)?.label ?? state

/** What keeps a report from being filled in, as messages at their fields. */
export function fillProblems(report: Pick<Report, 'notes'>, values: { readonly explanation: string; readonly reason: string; readonly corrects: boolean }): Record<string, string> {
  const problems: Record<string, string> = {}
  const broken = report.notes.filter(({ level }) => level === 'error').length
  if (broken > 0 && values.explanation === '') problems['explanation'] = `有 ${broken} 处平衡关系不符，请更正数据，或者说明原因`
  if (values.corrects && values.reason === '') problems['reason'] = '更正已报出的统计表，请填写更正原因'
  return problems
}

/** Whoever filled in the form does not review it. The head may be the reviewer of a small office. */
export function reviewProblem(filler: string, reviewer: string): string | null {
  return filler === reviewer ? '审核人不能是填表人本人' : null
}

/** What has become of one row since the report. */
export interface ChangedRow {
  readonly before: StatisticsRow
  readonly after: StatisticsRow
  readonly fields: readonly ComparedField[]
}

/** A figure that is no longer what was reported, or stands on other rows. */
export interface Difference {
  readonly before: Figure
  readonly after: Figure
  readonly sameFigure: boolean
  readonly added: StatisticsRow[]
  readonly removed: StatisticsRow[]
  readonly changed: ChangedRow[]
}

/** What a row is compared by; names of towns and words of a state among them, since they were reported too. */
export const comparedFields = ['employerName', 'townName', 'date', 'number', 'detail', 'times', 'workers', 'amountFen', 'hit'] as const
export type ComparedField = (typeof comparedFields)[number]

export const comparedLabels: Readonly<Record<ComparedField, string>> = {
  employerName: '名称',
  townName: '镇（街道）',
  date: '日期',
  number: '编号',
  detail: '情况',
  times: '次数',
  workers: '人数',
  amountFen: '金额',
  hit: '符合',
}

interface Counted {
  readonly figure: Figure
  readonly rows: readonly StatisticsRow[]
}

/** Compares a reported figure with what it is now, row by row. Null when nothing has changed. */
export function differenceOf(before: Counted, after: Counted): Difference | null {
  const [old, now] = [new Map(before.rows.map((row) => [row.id, row])), new Map(after.rows.map((row) => [row.id, row]))]
  const added = after.rows.filter(({ id }) => !old.has(id))
  const removed = before.rows.filter(({ id }) => !now.has(id))
  const changed = before.rows.flatMap((row) => {
    const other = now.get(row.id)
    if (!other) return []
    const fields = comparedFields.filter((field) => row[field] !== other[field])
    return fields.length === 0 ? [] : [{ before: row, after: other, fields }]
  })
  const same = sameFigure(before.figure, after.figure)
  if (same && added.length + removed.length + changed.length === 0) return null
  return { before: before.figure, after: after.figure, sameFigure: same, added, removed, changed }
}
