import { historyText, type HistoryField, type LoggedRow, type Names } from './values'

export interface FieldChange {
  readonly field: string
  readonly label: string
  /** '' when there was nothing. */
  readonly before: string
  /** '' when there is nothing any more. */
  readonly after: string
}

/** The fields that differ between two states of a row, as a clerk reads them, in the order of the fields. */
export function describeChange(
  fields: readonly HistoryField[],
  before: LoggedRow | null,
  after: LoggedRow | null,
  names: Names,
): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of fields) {
    const [old, now] = [before?.[field.name], after?.[field.name]]
    if (same(old, now)) continue
    const change = {
      field: field.name,
      label: field.label,
      before: historyText(field, old, names),
      after: historyText(field, now, names),
    }
    if (change.before === '' && change.after === '') continue
    // Two masked numbers may look alike although the hidden digits differ.
    const alike = change.before === change.after
    changes.push(alike ? { ...change, after: `${change.after}（隐藏部分有改动）` } : change)
  }
  return changes
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isNothing(a) && isNothing(b)) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ''
