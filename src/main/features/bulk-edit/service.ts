import { AppFailure } from '@shared/errors/failure'
import { canReplaceIn, replaceIn, type BulkEdit, type BulkField, type BulkLine, type BulkPreview } from '@shared/features/bulk-edit'
import { describeChange } from '@shared/features/history/describe'
import type { Names } from '@shared/features/history/values'
import { describeFields, type FieldDescription } from '@shared/fields/describe'
import type { RowRef } from '@shared/list/request'
import type { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import type { ReadDb } from '@main/db/connection'
import { breathe, chunksOf } from '@main/features/import/chunks'
import type { Lookup, Values } from '@main/features/import/kinds'
import { existingById, type ExistingRow } from '@main/features/import/repository'
import { bulkKinds, type BulkKind } from './kinds'

export interface BulkOrder {
  readonly list: string
  readonly rows: readonly RowRef[]
  readonly edit: BulkEdit
  readonly job: string
}

type Verdict =
  | { readonly kind: 'changed'; readonly row: ExistingRow; readonly value: Values[string] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly row: ExistingRow; readonly value: unknown; readonly reason: string }

const LINES = 200
const ROWS_AT_ONCE = 250
const plainKinds = new Set(['text', 'longText', 'integer', 'money', 'date', 'year', 'option', 'boolean', 'phone'])

/** What may be changed in many rows of a list at once; none for a list that has nothing of the kind. */
export async function bulkFields(db: ReadDb, list: string): Promise<BulkField[]> {
  const kind = Object.hasOwn(bulkKinds, list) ? bulkKinds[list] : undefined
  if (!kind) return []
  const fields: BulkField[] = []
  for (const field of describeFields(kind.schema)) {
    const [settable, replaceable] = [kind.settable.includes(field.name), kind.replaceable.includes(field.name) && canReplaceIn(field)]
    if (!(settable || replaceable) || !plainKinds.has(field.kind)) continue
    const lookup = await kind.lookups?.[field.name]?.(db)
    fields.push({
      name: field.name,
      label: field.label,
      kind: field.kind as BulkField['kind'],
      unit: field.unit ?? null,
      required: field.required,
      options: lookup ? choicesOf(lookup) : (field.options ?? []).map(({ value, label }) => ({ value, label })),
      settable,
      replaceable,
    })
  }
  return fields
}

function choicesOf(lookup: Lookup): { value: string; label: string }[] {
  return lookup.choices.flatMap((label) => {
    const value = lookup.find(label)
    return value === null ? [] : [{ value, label }]
  })
}

/** What a bulk edit would do; nothing is written. @throws AppFailure 'stale' when a row has been saved meanwhile */
export function previewBulkEdit(desk: Desk, order: BulkOrder): Promise<BulkPreview> {
  return desk.jobs.run('核对批量修改', async (job) => {
    const { kind, field } = kindOf(order)
    const verdicts = await judgeAll(desk.read, kind, field, order, job)
    const lookup = await kind.lookups?.[field.name]?.(desk.read)
    const told = [...verdicts.filter((one) => one.kind === 'refused'), ...verdicts.filter((one) => one.kind === 'changed')].slice(0, LINES)
    const titles = await kind.titles(desk.read, told.map(({ row }) => row))
    const names: Names = lookup?.names ?? new Map()
    const count = (wanted: Verdict['kind']): number => verdicts.filter((one) => one.kind === wanted).length
    return {
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      lines: told.map((one) => lineOf(one, field, titles.get(one.row.id) ?? '', names)),
    }
  }, order.job)
}

function lineOf(verdict: Exclude<Verdict, { kind: 'unchanged' }>, field: FieldDescription, title: string, names: Names): BulkLine {
  const { row, value } = verdict
  const [change] = describeChange([field], row, { ...row, [field.name]: value }, names)
  return { id: row.id, title, before: change?.before ?? '', after: change?.after ?? '', refused: verdict.kind === 'refused' ? verdict.reason : null }
}

/** Changes the rows that may be changed, all in one use case. @throws AppFailure 'stale', 'cancelled'; then nothing is written */
export function runBulkEdit(desk: Desk, order: BulkOrder): Promise<{ changed: number; refused: number }> {
  const { kind, field } = kindOf(order)
  return desk.jobs.run(`批量修改${field.label}`, (job) =>
    desk.write('bulk-edit/run', async (work) => {
      const verdicts = await judgeAll(work.tx, kind, field, order, job)
      const changed = verdicts.filter((one) => one.kind === 'changed')
      let done = 0
      for (const some of chunksOf(changed, ROWS_AT_ONCE)) {
        for (const { row, value } of some) await kind.update(work, { id: row.id, version: row.version }, { [field.name]: value })
        await kind.refresh?.(work, some.map(({ row, value }) => ({ id: row.id, values: { ...row, [field.name]: value } as Values })))
        done += some.length
        job.progress(done, changed.length)
        job.checkpoint()
      }
      return { changed: changed.length, refused: verdicts.filter((one) => one.kind === 'refused').length }
    }), order.job)
}

/** @throws RangeError for a list or field that is not on the list (a programming error, never the clerk's) */
function kindOf({ list, edit }: BulkOrder): { kind: BulkKind; field: FieldDescription } {
  const kind = Object.hasOwn(bulkKinds, list) ? bulkKinds[list] : undefined
  const field = kind && describeFields(kind.schema).find(({ name }) => name === edit.field)
  const allowed = edit.how === 'set' ? kind?.settable : kind?.replaceable
  if (!kind || !field || allowed?.includes(edit.field) !== true) throw new RangeError(`${list} has no ${edit.field} for many rows`)
  return { kind, field }
}

async function judgeAll(db: ReadDb, kind: BulkKind, field: FieldDescription, { rows, edit }: BulkOrder, job: RunningJob): Promise<Verdict[]> {
  const schema = kind.schema.shape[field.name] as z.ZodType
  const known = new Map((await existingById(db, kind.entity, rows.map(({ id }) => id))).map((row) => [row.id, row]))
  const lookup = await kind.lookups?.[field.name]?.(db)
  const verdicts: Verdict[] = []
  for (const some of chunksOf(rows, ROWS_AT_ONCE * 4)) {
    job.checkpoint()
    for (const { id, version } of some) {
      const row = known.get(id)
      if (row?.version !== version) throw new AppFailure('stale')
      verdicts.push(judge(kind, field, schema, lookup, edit, row))
    }
    await breathe()
  }
  return verdicts
}

function judge(kind: BulkKind, field: FieldDescription, schema: z.ZodType, lookup: Lookup | undefined, edit: BulkEdit, row: ExistingRow): Verdict {
  const present = row[field.name]
  const wanted = wantedValue(kind, field, edit, present)
  if (wanted === present) return { kind: 'unchanged' }
  const refuse = (reason: string): Verdict => ({ kind: 'refused', row, value: wanted, reason })
  if (lookup && typeof wanted === 'string' && !lookup.names.has(wanted)) return refuse(`所选${field.label}已不存在`)
  const parsed = schema.safeParse(wanted)
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? `${field.label}不合要求`)
  const value = parsed.data as Values[string]
  if ((typeof value === 'boolean' ? Number(value) : value) === present) return { kind: 'unchanged' }
  const frozen = kind.frozen?.(row) ?? null
  return frozen === null ? { kind: 'changed', row, value } : refuse(frozen)
}

function wantedValue(kind: BulkKind, field: FieldDescription, edit: BulkEdit, present: unknown): unknown {
  if (edit.how === 'replace') return typeof present === 'string' ? replaceIn(present, edit.find, edit.replacement, edit.whole) : present
  // Cleared: as it stands in a new record.
  return edit.value === null || edit.value === '' ? kind.blank[field.name] : edit.value
}
