import { AppFailure } from '@shared/errors/failure'
import { canUndo, useCaseLabel, type KeptRow, type UndoOutcome } from '@shared/features/history'
import type { LoggedRow } from '@shared/features/history/values'
import type { Desk } from '@main/core/desk'
import { deleteEntity, restoreEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { references } from '@main/features/recycle/references'
import { anyRow, raiseInspectionVersion } from '@main/features/recycle/repository'
import { isEntity, liveConflict, refreshDerived } from '@main/features/recycle/rules'
import { usesOf } from '@main/features/recycle/uses'
import { BATCH_MARK, undoneBatches } from './batchRepository'
import { appendChanges, changesOfBatch } from './repository'
import { specialTables } from './special'
import { loggedRow, tellChanges } from './tell'
import type { ChangeLogTable } from './tables'

/** What one use case did to one row, from before its first to after its last change of it. */
interface Step {
  /** Table and id: one id may stand in two tables' entries. */
  readonly key: string
  readonly entity: string
  readonly id: string
  readonly before: LoggedRow | null
  readonly after: LoggedRow | null
  readonly last: ChangeLogTable
}

/**
 * Takes back one use case, row by row, as a use case of its own. A row that is not as the use case left it is kept:
 * with `all` the undo then does nothing, with `rest` it goes on with the others.
 * @throws AppFailure 'not-found', 'not-undoable' (papers, imports, undos), 'operation-undone'
 */
export async function undoBatch(desk: Desk, batchId: string, mode: 'all' | 'rest'): Promise<UndoOutcome> {
  const changes = await changesOfBatch(desk.read, batchId)
  const useCase = changes[0]?.useCase
  if (useCase === undefined) throw new AppFailure('not-found')
  if (!canUndo(useCase)) throw new AppFailure('not-undoable', { useCase: useCaseLabel(useCase) })
  return desk.write(
    'history/undo',
    async (work) => {
      if ((await undoneBatches(work.tx, [batchId])).has(batchId)) throw new AppFailure('operation-undone')
      const steps = stepsOf(changes)
      const reasons = await reasonsToKeep(work, steps)
      const kept = await tellKept(work, steps, reasons)
      if (mode === 'all' && kept.length > 0) return { undone: 0, kept }
      // Last first: parts go before what they belong to.
      const reversed = steps.filter((step) => !reasons.has(step.key)).toReversed()
      for (const step of reversed) await reverse(work, step)
      await refreshAfter(work, reversed)
      if (reversed.length > 0) await markUndone(work, batchId)
      return { undone: reversed.length, kept }
    },
    `撤销“${useCaseLabel(useCase)}”`,
  )
}

const keyOf = (entity: string, id: string): string => `${entity} ${id}`

function stepsOf(changes: readonly ChangeLogTable[]): Step[] {
  const steps = new Map<string, Step>()
  for (const change of changes) {
    const key = keyOf(change.entity, change.entityId)
    const first = steps.get(key)
    steps.set(key, {
      key,
      entity: change.entity,
      id: change.entityId,
      before: first ? first.before : loggedRow(change.before),
      after: loggedRow(change.after),
      last: change,
    })
  }
  return [...steps.values()]
}

/** Why rows cannot be put back, by the key of the step. */
async function reasonsToKeep(work: Work, steps: readonly Step[]): Promise<Map<string, string>> {
  const all = new Set(steps.map((step) => step.id))
  const reasons = new Map<string, string>()
  // A row that stays as it is gives no key up to another, so each round may keep more.
  for (let before = -1; before < reasons.size; ) {
    before = reasons.size
    const later = new Map(steps.filter((step) => !reasons.has(step.key)).map((step) => [step.id, step.before]))
    for (const step of steps) {
      const reason = reasons.has(step.key) ? null : await reasonToKeep(work, step, all, later)
      if (reason !== null) reasons.set(step.key, reason)
    }
  }
  for (const step of steps) {
    if (!reasons.has(step.key) && (isListOf(step, reasons) || references.some((part) => staysWithParent(part, step, reasons)))) {
      reasons.set(step.key, '随所属记录保留')
    }
  }
  return reasons
}

/** Parts are not put back under a record that stays as it is. */
function staysWithParent(reference: (typeof references)[number], step: Step, reasons: ReadonlyMap<string, string>): boolean {
  const parent = (step.after ?? step.before)?.[reference.column]
  if (!reference.part || reference.from !== step.entity || typeof parent !== 'string') return false
  return reasons.has(keyOf(reference.to, parent))
}

const isListOf = (step: Step, reasons: ReadonlyMap<string, string>): boolean =>
  step.entity === 'inspectionInspector' && reasons.has(keyOf('inspection', step.id))

async function reasonToKeep(work: Work, step: Step, all: ReadonlySet<string>, later: ReadonlyMap<string, LoggedRow | null>): Promise<string | null> {
  const special = specialTables[step.entity]
  if (special) {
    return sameJson(await special.current(work, step.id), step.after) ? null : '之后又有改动'
  }
  if (!isEntity(step.entity)) return '不能撤销此类改动'
  const row = await anyRow(work.tx, step.entity, step.id)
  if (!row) return '记录已不存在'
  if (row['version'] !== step.after?.['version']) return row['deletedAt'] === null ? '之后又有改动' : '之后已被删除'
  if (step.before === null || step.before['deletedAt'] !== null) {
    const uses = await usesOf(work.tx, step.entity, step.id, all)
    return uses > 0 ? `已有 ${uses} 条记录引用` : null
  }
  return liveConflict(work.tx, step.entity, step.before, all, later)
}

const sameJson = (a: LoggedRow | null, b: LoggedRow | null): boolean => JSON.stringify(a) === JSON.stringify(b)

async function tellKept(work: Work, steps: readonly Step[], reasons: ReadonlyMap<string, string>): Promise<KeptRow[]> {
  const kept = steps.filter((step) => reasons.has(step.key))
  const told = await tellChanges(work.tx, kept.map((step) => step.last))
  return told.map(({ entity, entityLabel, entityId, title }) => ({
    entity,
    entityLabel,
    entityId,
    title,
    reason: reasons.get(keyOf(entity, entityId)) ?? '',
  }))
}

const baseColumns: ReadonlySet<string> = new Set(['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'version', 'deletedAt'])

async function reverse(work: Work, step: Step): Promise<void> {
  const special = specialTables[step.entity]
  if (special) {
    await special.restore(work, step.id, step.before)
    return
  }
  if (!isEntity(step.entity)) throw new Error(`${step.entity} cannot be put back`)
  let version = Number(step.after?.['version'])
  const isLive = step.after?.['deletedAt'] === null
  const wasLive = step.before !== null && step.before['deletedAt'] === null
  if (wasLive && !isLive) version = (await restoreEntity(work, step.entity, step.id, version)).version
  if (wasLive) {
    const own = Object.entries(step.before ?? {}).filter(([column]) => !baseColumns.has(column))
    await updateEntity(work, step.entity, step.id, version, Object.fromEntries(own))
  }
  if (!wasLive && isLive) await deleteEntity(work, step.entity, step.id, version)
}

async function refreshAfter(work: Work, reversed: readonly Step[]): Promise<void> {
  const touched = reversed.flatMap(({ entity, id, before, after }) => {
    const row = before ?? after
    return isEntity(entity) && row ? [{ entity, id, row }] : []
  })
  await refreshDerived(work, touched)
  const inspections = new Set(
    reversed.flatMap(({ entity, id, before, after }) => {
      if (entity === 'inspectionInspector') return [id]
      const owner = (before ?? after)?.['inspectionId']
      return entity === 'inspectionFinding' && typeof owner === 'string' ? [owner] : []
    }),
  )
  // One that was put back itself has a new version already.
  for (const { entity, id } of reversed) if (entity === 'inspection') inspections.delete(id)
  for (const id of inspections) await raiseInspectionVersion(work, id)
}

async function markUndone(work: Work, batchId: string): Promise<void> {
  await appendChanges(work, [{ action: 'update', entity: BATCH_MARK, entityId: batchId, before: null, after: null }])
}
