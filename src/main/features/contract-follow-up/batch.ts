import { followUpSheets, followUpSteps, type FollowUpAssignValues, type FollowUpHead, type FollowUpSheet, type FollowUpStep, type FollowUpStepValues } from '@shared/features/contract-follow-up'
import type { DocumentPart } from '@shared/features/document'
import { AppFailure } from '@shared/errors/failure'
import { optionLabel } from '@shared/fields/values'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { forEachRow } from '@main/core/forEachRow'
import type { ReadDb } from '@main/db/connection'
import { updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { renderDocuments } from '@main/documents/render'
import { printDocuments } from '@main/features/document/service'
import { sheetModel } from './papers'
import * as repository from './repository'
import { checkHead, headOf, openCase, takeCaseStep } from './service'

const nameOf = (db: ReadDb) => async ({ id }: { readonly id: string }): Promise<string> => (await repository.caseRow(db, id))?.employerName ?? ''

const filled = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')) as Partial<T>

/**
 * The same step for many cases, all or none, with what it asks for filled in on the way.
 * @throws AppFailure 'batch-refused' naming the first that may not take it
 */
export function takeSteps(desk: Desk, rows: readonly RowRef[], step: FollowUpStep, values: FollowUpStepValues): Promise<number> {
  const patch = filled(values)
  return desk.write('contract-follow-up/step', (work) =>
    forEachRow(rows, nameOf(work.tx), async (ref) => {
      const after = Object.keys(patch).length === 0 ? ref : await fill(work, ref, patch, optionLabel(followUpSteps, step))
      await takeCaseStep(work, after, step)
    }),
  )
}

/** Hands cases to another clerk or reviewer, all or none. @throws AppFailure 'batch-refused' */
export function assign(desk: Desk, rows: readonly RowRef[], values: FollowUpAssignValues): Promise<number> {
  const patch = filled(values)
  return desk.write('contract-follow-up/assign', (work) => forEachRow(rows, nameOf(work.tx), (ref) => fill(work, ref, patch, '指派')))
}

async function fill(work: Work, ref: RowRef, patch: Partial<FollowUpHead>, action: string) {
  const row = await openCase(work, ref, action)
  await checkHead(work, { ...headOf(row), ...patch })
  return updateEntity(work, 'contractFollowUp', ref.id, ref.version, patch)
}

/**
 * Every notice of many cases that is in force, case by case, in one print-out.
 * @throws AppFailure 'batch-refused' naming the first case without one
 */
export async function printNotices(desk: Desk, ids: readonly string[], part: DocumentPart): Promise<boolean> {
  const notices = await repository.noticesOf(desk.read, ids)
  const rows = ids.map((id) => ({ id, papers: notices.filter(({ ownerId }) => ownerId === id) }))
  await forEachRow(rows, nameOf(desk.read), async ({ papers }) => {
    if (papers.length === 0) throw new AppFailure('step-refused', { action: '打印通知书', reason: '尚未签发通知书' })
  })
  return printDocuments(desk, rows.flatMap(({ papers }) => papers.map(({ id }) => id)), part)
}

/** One of the lists without a number for many cases, in one print-out. @throws AppFailure 'batch-refused', 'not-found' */
export async function printSheets(desk: Desk, ids: readonly string[], sheet: FollowUpSheet): Promise<boolean> {
  const rows = ids.map((id) => ({ id }))
  await forEachRow(rows, nameOf(desk.read), async ({ id }) => {
    if ((await repository.linesOf(desk.read, id)).length > 0) return
    throw new AppFailure('step-refused', { action: `打印${optionLabel(followUpSheets, sheet)}`, reason: '尚无名单' })
  })
  const models = []
  for (const id of ids) models.push(await sheetModel(desk, id, sheet))
  const { html } = await desk.printer.layout(renderDocuments(models))
  return desk.printer.print(html)
}
