import { AppFailure } from '@shared/errors/failure'
import { importKindNames, type UndoReport } from '@shared/features/import'
import { isRow, type LoggedRow } from '@shared/features/history/values'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import { deleteEntity, getEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { changesOfBatch } from '@main/features/history/repository'
import type { ChangeLogTable } from '@main/features/history/tables'
import { references, uniqueKeys } from '@main/features/recycle/references'
import { isEntity, liveConflict } from '@main/features/recycle/rules'
import { hangingOn } from './hanging'
import { importKindsByName, type ImportKind, type Values } from './kinds'
import { anyById, binRows, existingById, textOf, type ExistingRow } from './repository'

const kindName = z.enum(importKindNames)

/**
 * Takes an import back, in one transaction: inserted rows go to the recycle bin, updated rows get their old values.
 * Rows edited since, and inserted rows that other records hang on, stay as they are and are reported.
 * @throws AppFailure 'not-found', 'already-undone', 'cancelled'; then nothing is written
 */
export function undoImport(desk: Desk, id: string, job: RunningJob): Promise<UndoReport> {
  return desk.write('import/undo', async (work) => {
    const batch = await getEntity(work.tx, 'importBatch', id)
    if (batch.undoneAt !== null) throw new AppFailure('already-undone')
    const kind = importKindsByName[kindName.parse(batch.kind)]
    const log = await changesOfBatch(work.tx, batch.batchId)
    const report = await takeBack(work, kind, log, job)
    await updateEntity(work, 'importBatch', id, batch.version, {
      undoneAt: work.at,
      undoReport: JSON.stringify(report),
    })
    job.checkpoint()
    return report
  })
}

interface Step {
  readonly row: ExistingRow
  /** Null for a row the import inserted. */
  readonly before: LoggedRow | null
  readonly after: LoggedRow
}

async function takeBack(
  work: Work,
  kind: ImportKind,
  log: readonly ChangeLogTable[],
  job: RunningJob,
): Promise<UndoReport> {
  const steps = await stepsOf(work, kind, log)
  const inserted = steps.filter(({ before }) => before === null).map(({ row }) => row)
  const ids = inserted.map((row) => row.id)
  const hanging = await hangingOn(work.tx, kind.entity, ids, new Set(log.map((entry) => entry.entityId)))
  const names = (await kind.lookups?.[kind.titleField]?.(work.tx))?.names ?? new Map<string, string>()
  const kept: { id: string; title: string; reason: string }[] = []
  const gone: ExistingRow[] = []
  const restored: Step[] = []
  for (const [index, step] of steps.entries()) {
    const { row, before } = step
    const reason =
      (await reasonToKeep(work, kind, step)) ?? (before === null ? hanging.get(row.id) : undefined)
    if (reason !== undefined) kept.push({ id: row.id, title: names.get(textOf(row[kind.titleField])) ?? textOf(row[kind.titleField]), reason })
    else if (before === null) gone.push(row)
    else {
      await updateEntity(work, kind.entity, row.id, row.version, patchBack(before, step.after))
      restored.push(step)
    }
    job.progress(index + 1, steps.length * 2)
    job.checkpoint()
  }
  await binRows(work, kind.entity, gone, (done) => {
    job.progress(steps.length + done, steps.length * 2)
    job.checkpoint()
  })
  await takeBackParts(work, log, new Set([...gone, ...restored.map(({ row }) => row)].map((row) => row.id)))
  await refresh(work, kind, restored)
  await kind.settle?.(work, [...gone, ...restored.map(({ row }) => row)])
  return { deleted: gone.length, restored: restored.length, kept }
}

/** What the import did to each record, beside what the record is now. */
async function stepsOf(work: Work, kind: ImportKind, log: readonly ChangeLogTable[]): Promise<Step[]> {
  const own = log.filter((entry) => entry.entity === kind.entity)
  const found = await anyById(work.tx, kind.entity, [...new Set(own.map((entry) => entry.entityId))])
  const rows = new Map(found.map((row) => [row.id, row]))
  return own.flatMap((entry) => {
    const row = rows.get(entry.entityId)
    const after = parsed(entry.after)
    return row && after ? [{ row, before: parsed(entry.before), after }] : []
  })
}

function parsed(json: string | null): LoggedRow | null {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isRow(value) ? value : null
}

async function reasonToKeep(
  work: Work,
  kind: ImportKind,
  { row, before, after }: Step,
): Promise<string | undefined> {
  if (row.deletedAt !== null) return '已在回收站中'
  if (row.version !== after['version']) return '导入后又修改过'
  if (before === null) return undefined
  const changed = new Set(Object.keys(patchBack(before, after)))
  const bound = [
    ...uniqueKeys.filter((key) => key.entity === kind.entity).flatMap((key) => key.columns),
    ...references.filter((reference) => reference.from === kind.entity).map((reference) => reference.column),
  ]
  if (!bound.some((column) => changed.has(column))) return undefined
  return (await liveConflict(work.tx, kind.entity, before, new Set())) ?? undefined
}

const stamps = new Set(['version', 'updatedAt', 'updatedBy'])

/** The old values of what an update changed. */
function patchBack(before: LoggedRow, after: LoggedRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(before).filter(([column, value]) => !stamps.has(column) && value !== after[column]),
  )
}

/** Former names and other parts that the import wrote go with the record they belong to. */
async function takeBackParts(
  work: Work,
  log: readonly ChangeLogTable[],
  owners: ReadonlySet<string>,
): Promise<void> {
  for (const { entity, entityId, action, after } of log) {
    const reference = references.find((known) => known.part && known.from === entity)
    if (!reference || action !== 'insert' || !isEntity(entity)) continue
    if (!owners.has(String(parsed(after)?.[reference.column]))) continue
    const [part] = await existingById(work.tx, entity, [entityId])
    if (part) await deleteEntity(work, entity, part.id, part.version)
  }
}

const ROWS_AT_ONCE = 250

async function refresh(work: Work, kind: ImportKind, restored: readonly Step[]): Promise<void> {
  for (let start = 0; start < restored.length; start += ROWS_AT_ONCE) {
    const rows = restored.slice(start, start + ROWS_AT_ONCE)
    await kind.refresh?.(
      work,
      rows.map(({ row, before }) => ({ id: row.id, values: { ...row, ...before } as Values })),
    )
  }
}
