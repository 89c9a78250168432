import { AppFailure } from '@shared/errors/failure'
import type { EmployerDetail, EmployerValues, MergePreview } from '@shared/features/employer'
import { loggedEntities } from '@shared/features/history/labels'
import type { LoggedRow } from '@shared/features/history/values'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityName } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { settleAlerts } from '@main/features/harmony/deadlines'
import { references, uniqueKeys } from '@main/features/recycle/references'
import { liveTwin, rowsAt } from '@main/features/recycle/repository'
import * as repository from './repository'
import { nameColumns, refreshSearchKeys } from './searchKeys'
import { employerDetail, refuseDuplicateCode } from './service'

/** Columns by which rows hang on an employer: those of the registers, files and deadlines. */
const links: readonly { readonly from: EntityName; readonly column: string }[] = [
  ...references.filter(({ to }) => to === 'employer').map(({ from, column }) => ({ from, column })),
  { from: 'attachment', column: 'ownerId' },
  { from: 'deadline', column: 'employerId' },
]

/** Rows that say only that there is a link: where both have one, one is enough. */
const merelyLinks: ReadonlySet<EntityName> = new Set(['employerAboveScale', 'trainingInvitation', 'employerFormerName'])
const linkKeys = [{ entity: 'trainingInvitation', columns: ['sessionId', 'employerId'], label: '邀请' }] as const

const labelOf = (entity: EntityName): string => (entity in loggedEntities ? loggedEntities[entity as keyof typeof loggedEntities].label : entity)

/** Two employers side by side, with what hangs on each and what stands in the way of making them one. */
export async function mergePreview(db: ReadDb, keptId: string, droppedId: string): Promise<MergePreview> {
  const [kept, dropped] = [await employerDetail(db, keptId), await employerDetail(db, droppedId)]
  const counts = []
  for (const { from, column } of links) {
    const [ofKept, ofDropped] = [await rowsAt(db, from, column, keptId), await rowsAt(db, from, column, droppedId)]
    if (ofKept.length + ofDropped.length > 0) counts.push({ entity: from, label: labelOf(from), kept: ofKept.length, dropped: ofDropped.length })
  }
  return { kept, dropped, links: counts, conflicts: await conflicts(db, keptId, droppedId) }
}

/** Rows of both that may not both be the employer's: one sentence each. */
async function conflicts(db: ReadDb, keptId: string, droppedId: string): Promise<string[]> {
  const found: string[] = []
  for (const { from, column } of links) {
    if (merelyLinks.has(from)) continue
    for (const row of await rowsAt(db, from, column, droppedId)) {
      if (await twinAt(db, from, { ...row, [column]: keptId })) found.push(`两家都有${labelOf(from)}${typeof row['year'] === 'number' ? `（${row['year']} 年）` : ''}，请先删除其中一条`)
    }
  }
  return found
}

async function twinAt(db: ReadDb, entity: EntityName, row: LoggedRow): Promise<LoggedRow | undefined> {
  for (const key of [...uniqueKeys, ...linkKeys]) {
    if (key.entity !== entity || key.columns.length < 2) continue
    const twin = await liveTwin(db, key, row)
    if (twin) return twin
  }
  return undefined
}

/**
 * Makes two employers one: every record of the dropped one goes over, its names stay findable as former names, and it
 * goes into the recycle bin itself. Issued papers keep the name they were issued to. One use case, undone in one step.
 * @param values of the one employer, chosen field by field
 * @throws AppFailure 'step-refused' while both have a record of which there may be only one; 'stale' when either was saved meanwhile
 */
export async function mergeEmployers(desk: Desk, kept: RowRef, dropped: RowRef, values: EmployerValues): Promise<EmployerDetail> {
  if (kept.id === dropped.id) throw new AppFailure('step-refused', { reason: '请选择两家不同的企业' })
  return desk.write('employer/merge', async (work) => {
    const [conflict] = await conflicts(work.tx, kept.id, dropped.id)
    if (conflict !== undefined) throw new AppFailure('step-refused', { reason: conflict })
    const [before, other] = [await getEntity(work.tx, 'employer', kept.id), await getEntity(work.tx, 'employer', dropped.id)]
    for (const link of links) await takeOver(work, link, kept.id, dropped.id)
    await keepNames(work, kept.id, values.name, [before.name, other.name])
    // The dropped one first: the kept one may take its credit code.
    await deleteEntity(work, 'employer', dropped.id, dropped.version)
    await refuseDuplicateCode(work, values.creditCode, kept.id)
    await updateEntity(work, 'employer', kept.id, kept.version, { ...values, ...nameColumns(values.name) })
    await refreshSearchKeys(work, [kept.id])
    // A certified employer that takes over an open order is flagged like one that receives it.
    await settleAlerts(work, kept.id)
    return employerDetail(work.tx, kept.id)
  })
}

async function takeOver(work: Work, { from, column }: (typeof links)[number], keptId: string, droppedId: string): Promise<void> {
  for (const row of await rowsAt(work.tx, from, column, droppedId)) {
    const [id, version] = [String(row['id']), Number(row['version'])]
    const twin = merelyLinks.has(from) ? await twinAt(work.tx, from, { ...row, [column]: keptId }) : undefined
    if (twin) await deleteEntity(work, from, id, version)
    else await updateEntity(work, from, id, version, { [column]: keptId })
  }
}

/** Every name but the one it now has stays as a former one. */
async function keepNames(work: Work, employerId: string, name: string, names: readonly string[]): Promise<void> {
  const known = new Set([name, ...(await repository.formerNames(work.tx, employerId)).map((former) => former.name)])
  for (const former of new Set(names)) {
    if (!known.has(former)) await insertEntity(work, 'employerFormerName', { employerId, name: former, untilDate: null })
  }
}
