import { AppFailure } from '@shared/errors/failure'
import { isLocked, type CaseDetail, type CaseInput, type CaseOrigin, type CaseValues } from '@shared/features/inspection-case'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { caseDetail } from './detail'
import { originOf } from './origins'
import * as repository from './repository'
import { dropDeadlines, openCase, settle } from './settle'

/** Runs a use case on one case and shows what it has become. */
export function change(desk: Desk, useCase: string, ref: RowRef, run: (work: Work) => Promise<unknown>, reason: string | null = null): Promise<CaseDetail> {
  return desk.write(
    useCase,
    async (work) => {
      await run(work)
      return caseDetail(work.tx, ref.id, work.today)
    },
    reason,
  )
}

export interface NewCase {
  readonly id: string | null
  readonly origin: CaseOrigin
  readonly originId: string | null
  readonly values: CaseValues
}

export function createCase(desk: Desk, given: NewCase): Promise<CaseDetail> {
  return desk.write('inspection-case/create', async (work) => caseDetail(work.tx, await createCaseIn(work, given), work.today))
}

/** @throws AppFailure 'step-refused' when the record has become a case already */
export async function createCaseIn(work: Work, { id, origin, originId, values }: NewCase): Promise<string> {
  if (originId !== null) {
    const present = await repository.caseFrom(work.tx, originId)
    if (present) throw new AppFailure('step-refused', { action: '转为案件', reason: `已转为案件${present.number === null ? '（待立案）' : ` ${present.number}`}` })
  }
  const head = await headColumns(work, values, null)
  const row = await insertEntity(work, 'inspectionCase', {
    ...(id === null ? {} : { id }),
    ...head,
    ...blankCase,
    origin,
    originId,
  })
  if (origin !== 'direct' && originId !== null) await (await originOf(work.tx, origin, originId))?.taken?.(work, row.id)
  await settle(work, row)
  return row.id
}

/** Everything of a case that its head does not say. */
export const blankCase = {
  year: null,
  sequence: null,
  number: null,
  state: 'draft',
  filedOn: null,
  dueOn: null,
  clockRuns: false,
  decidedOn: null,
  closedOn: null,
  outcome: null,
  workers: 0,
  owedFen: 0,
  paidFen: 0,
  extraFen: 0,
  fineFen: 0,
} as const

async function headColumns(work: Work, values: CaseValues, caseId: string | null) {
  const employer = await repository.employerSnapshot(work.tx, values.employerId)
  if (!employer) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
  if (values.registeredOn > work.today) throw AppFailure.atField('registeredOn', `受理日期不能晚于今天（${work.today}）`)
  await checkInspectors(work, values, caseId)
  const { findings, ...own } = values
  return { ...own, ...employer, findings: JSON.stringify(findings) }
}

/** Two different people, in the register, and neither kept away (劳动保障监察条例第十六条). @throws AppFailure 'validation' */
async function checkInspectors(work: Work, { leadId, secondId, employerId }: CaseValues, caseId: string | null): Promise<void> {
  if (leadId !== null && leadId === secondId) throw AppFailure.atField('secondId', '主办和协办不能是同一人（劳动保障监察条例第十六条：不少于两人）')
  const recused = await repository.recusalsOf(work.tx, employerId, caseId)
  const known = await repository.inspectorsById(work.tx, [leadId, secondId])
  for (const [field, id] of [['leadId', leadId] as const, ['secondId', secondId] as const]) {
    if (id === null) continue
    if (!known.some((one) => one.id === id)) throw AppFailure.atField(field, '所选劳动保障监察员已不在名单中，请重新选择')
    const away = recused.find((one) => one.inspectorId === id)
    if (away) throw AppFailure.atField(field, `${away.inspectorName}已于 ${away.decidedOn} 决定回避，不能承办`)
  }
}

export function updateCase(desk: Desk, ref: RowRef, values: CaseValues): Promise<CaseDetail> {
  return change(desk, 'inspection-case/update', ref, async (work) => {
    const before = await openCase(work, ref, '修改')
    const head = await headColumns(work, values, ref.id)
    if (before.number !== null && head.employerId !== before.employerId) throw AppFailure.atField('employerId', '已立案的案件不能更换当事人')
    await settle(work, before, head)
  })
}

/** To the recycle bin, with its parts; only before it was filed and so long as no paper was numbered. */
export async function deleteCases(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('inspection-case/delete', async (work) => {
    for (const ref of rows) {
      const row = await getEntity(work.tx, 'inspectionCase', ref.id)
      if (row.number !== null || isLocked(row.state)) throw new AppFailure('step-refused', { action: '删除', reason: `${row.number ?? row.employerName}：已立案的案件应当结案或者撤销立案` })
      const papers = await repository.papersOf(work.tx, { caseId: row.id })
      if (papers.some(({ documentId }) => documentId !== null)) throw new AppFailure('step-refused', { action: '删除', reason: '已签发过文书' })
      for (const paper of papers) await deleteEntity(work, 'casePaper', paper.id, paper.version)
      for (const worker of await repository.workersOf(work.tx, row.id)) await deleteEntity(work, 'caseWorker', worker.id, worker.version)
      for (const one of await repository.evidenceOf(work.tx, row.id)) await deleteEntity(work, 'caseEvidence', one.id, one.version)
      for (const one of await repository.approvalsOf(work.tx, row.id)) await deleteEntity(work, 'caseApproval', one.id, one.version)
      await dropDeadlines(work, row.id)
      await deleteEntity(work, 'inspectionCase', ref.id, ref.version)
    }
    return rows.length
  })
}

/** What the form of a new case begins with; the case that stands already, if one does. */
export async function prefillCase(db: ReadDb, origin: CaseOrigin, originId: string, today: string) {
  const source = await originOf(db, origin, originId)
  if (!source) throw new AppFailure('not-found')
  const employer = source.employerId === null ? undefined : await repository.employerFacts(db, source.employerId)
  const present = await repository.caseFrom(db, originId)
  const values = {
    employerId: source.employerId,
    cause: source.cause,
    source: source.source,
    registeredOn: today,
    endedOn: source.endedOn,
    facts: source.facts,
    basis: '《劳动保障监察条例》第十四条、《浙江省劳动保障监察条例》第二十三条',
    findings: [...source.findings],
    representative: employer?.legalRepresentative ?? '',
    principal: employer?.contact ?? '',
    principalPhone: employer?.phone ?? '',
    address: employer?.address ?? '',
    leadId: source.inspectorIds[0] ?? null,
    secondId: source.inspectorIds[1] ?? null,
    reviewer: '',
    approver: '',
    remark: '',
  } satisfies CaseInput
  return { values, caseId: present?.id ?? null }
}
