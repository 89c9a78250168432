import type { ImportPlan, PlanRow, PlanState } from '@shared/features/import'
import { describeChange } from '@shared/features/history/describe'
import { historyText, type HistoryField, type Names } from '@shared/features/history/values'
import type { Mapping } from '@main/exchange'
import type { ImportKind, Values } from '../kinds'
import { maskPersonal } from '../mask'
import { textOf } from '../repository'
import type { KnownRow, NewRow, Plan } from './classify'
import type { ParsedRows } from './parse'

const USUAL_WIDTH = 120

/** A plan's numbers and the columns of its tables. */
export function planSummary(plan: Plan, parsed: ParsedRows): ImportPlan {
  const count = (state: NewRow['state'] | KnownRow['state']): number =>
    plan.rows.filter((row) => row.state === state).length
  const remarked = (state: 'new' | 'unchanged'): number =>
    plan.rows.filter((row) => row.state === state && row.remarks.length > 0).length
  const notes: string[] = []
  if (parsed.blankRows > 0) notes.push(`空行 ${parsed.blankRows} 行未计入`)
  if (parsed.repeatedHeaders > 0) notes.push(`重复的表头 ${parsed.repeatedHeaders} 行未计入`)
  return {
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      bad: plan.bad.length,
    },
    columns: parsed.fields.map(({ name, label, width }) => ({
      field: name,
      label,
      width: width ?? USUAL_WIDTH,
    })),
    remarks: { new: remarked('new'), unchanged: remarked('unchanged') },
    notes,
  }
}

/** The lines of one of a plan's tables; a changed row has one line a changed field. Personal numbers masked. */
export function planLines(
  state: PlanState,
  plan: Plan,
  parsed: ParsedRows,
  kind: ImportKind,
  mapping: Mapping,
): PlanRow[] {
  const names = lookupNames(parsed)
  const fields = parsed.fields.map((field): HistoryField => (kind.lists?.includes(field.name) ? { ...field, kind: 'list' } : field))
  const text = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(fields.map((field) => [field.name, historyText(field, values[field.name], names)]))
  const titleOf = (values: Readonly<Record<string, unknown>>): string => names.get(textOf(values[kind.titleField])) ?? textOf(values[kind.titleField])
  switch (state) {
    case 'new':
      return plan.rows.flatMap((row) =>
        row.state === 'new' ? [line(row, titleOf(row.values), text(row.values))] : [],
      )
    case 'unchanged':
      return plan.rows.flatMap((row) =>
        row.state === 'unchanged' ? [line(row, titleOf(row.target), text(row.target))] : [],
      )
    case 'changed':
      return plan.rows.flatMap((row) =>
        row.state === 'changed' ? changeLines(row, titleOf(row.target), fields, names) : [],
      )
    case 'bad':
      return plan.bad.map((row) => {
        const values = fromFile(row.cells, mapping)
        return {
          id: String(row.line),
          line: row.line,
          title: values[kind.titleField] ?? '',
          values,
          change: null,
          remark: row.reasons.join('；'),
        }
      })
  }
}

function line(row: NewRow | KnownRow, title: string, values: Record<string, string>): PlanRow {
  return { id: String(row.line), line: row.line, title, values, change: null, remark: row.remarks.join('；') }
}

function changeLines(row: KnownRow, title: string, fields: readonly HistoryField[], names: Names): PlanRow[] {
  const after = { ...row.target, ...row.patch }
  return describeChange(fields, row.target, after, names).map(({ field, label, before, after }, index) => ({
    id: `${row.line}:${field}`,
    line: row.line,
    title,
    values: {},
    change: { label, before, after },
    remark: index === 0 ? row.remarks.join('；') : '',
  }))
}

/** Cells as they stand in the file, by field. */
function fromFile(cells: readonly string[], mapping: Mapping): Values & Record<string, string> {
  const values: Record<string, string> = {}
  for (const [column, name] of mapping.entries())
    if (name !== null) values[name] = maskPersonal((cells[column] ?? '').trim())
  return values
}

function lookupNames(parsed: ParsedRows): Names {
  return new Map(Object.values(parsed.lookups).flatMap((lookup) => [...lookup.names]))
}
