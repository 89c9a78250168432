import { AppFailure } from '@shared/errors/failure'
import { importKindNames, type UndoReport } from '@shared/features/import'
import { isRow, type LoggedRow } from '@shared/features/history/values'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import { deleteEntity, getEntity, updateEntity, type EntityName } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { changesOfBatch } from '@main/features/history/repository'
import type { ChangeLogTable } from '@main/features/history/tables'
import { references, uniqueKeys } from '@main/features/recycle/references'
import { isEntity, liveConflict } from '@main/features/recycle/rules'
import { hangingOn } from './hanging'
import { importKindsByName, type ImportKind, type Values } from './kinds'
import { anyById, existingById, textOf, type ExistingRow } from './repository'

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
  const own = log.filter((entry) => entry.entity === kind.entity)
  const rows = new Map(
    (await anyById(work.tx, kind.entity, [...new Set(own.map((entry) => entry.entityId))])).map((row) => [
      row.id,
      row,
    ]),
  )
  const inserted = own.filter((entry) => entry.action === 'insert').map((entry) => entry.entityId)
  const hanging = await hangingOn(work.tx, kind.entity, inserted, new Set(log.map((entry) => entry.entityId)))
  const kept: { id: string; title: string; reason: string }[] = []
  const undone: Step[] = []
  for (const [index, entry] of own.entries()) {
    const row = rows.get(entry.entityId)
    const after = parsed(entry.after)
    if (!row || !after) continue
    const step = { row, before: parsed(entry.before), after }
    const reason =
      (await reasonToKeep(work, kind, step)) ??
      (step.before === null ? hanging.get(row.id) : undefined) ??
      null
    if (reason !== null) kept.push({ id: row.id, title: textOf(row[kind.titleField]), reason })
    else {
      await putBack(work, kind.entity, step)
      undone.push(step)
    }
    job.progress(index + 1, own.length)
    job.checkpoint()
  }
  await takeBackParts(work, log, new Set(undone.map(({ row }) => row.id)))
  const restored = undone.filter(({ before }) => before !== null)
  await refresh(work, kind, restored)
  return { deleted: undone.length - restored.length, restored: restored.length, kept }
}

function parsed(json: string | null): LoggedRow | null {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isRow(value) ? value : null
}

async function reasonToKeep(
  work: Work,
  kind: ImportKind,
  { row, before, after }: Step,
): Promise<string | null> {
  if (row.deletedAt !== null) return '已在回收站中'
  if (row.version !== after['version']) return '导入后又修改过'
  if (before === null) return null
  const changed = new Set(Object.keys(patchBack(before, after)))
  const bound = [
    ...uniqueKeys.filter((key) => key.entity === kind.entity).flatMap((key) => key.columns),
    ...references.filter((reference) => reference.from === kind.entity).map((reference) => reference.column),
  ]
  if (!bound.some((column) => changed.has(column))) return null
  return liveConflict(work.tx, kind.entity, before, new Set())
}

const stamps = new Set(['version', 'updatedAt', 'updatedBy'])

/** The old values of what an update changed. */
function patchBack(before: LoggedRow, after: LoggedRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(before).filter(([column, value]) => !stamps.has(column) && value !== after[column]),
  )
}

async function putBack(work: Work, entity: EntityName, { row, before, after }: Step): Promise<void> {
  if (before === null) await deleteEntity(work, entity, row.id, row.version)
  else await updateEntity(work, entity, row.id, row.version, patchBack(before, after))
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
