import { AppFailure } from '@shared/errors/failure'
import { workerIdError } from '@shared/features/correction-order'
import { workerMoney, type ApprovalValues, type CaseStep, type CaseWorkerValues, type EvidenceValues, type RecusalValues } from '@shared/features/inspection-case'
import type { RowRef } from '@shared/list/request'
import { deleteEntity, getEntity, insertEntities, insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as repository from './repository'
import { openCase, settle } from './settle'

/** Makes the workers of a case what the sheet shows; identity numbers and telephones that came back as null stay. */
export async function saveWorkersIn(work: Work, ref: RowRef, rows: readonly CaseWorkerValues[]): Promise<void> {
  const before = await openCase(work, ref, '修改')
  checkWorkers(rows, work.today)
  const stored = await repository.workersOf(work.tx, ref.id)
  const kept = new Set(rows.map((row) => row.id))
  for (const gone of stored.filter((row) => !kept.has(row.id))) await deleteEntity(work, 'caseWorker', gone.id, gone.version)
  const fresh = []
  for (const [index, { id, idNumber, phone, months, ...row }] of rows.entries()) {
    const present = stored.find((candidate) => candidate.id === id)
    const { owedFen, extraFen } = workerMoney({ ...row, months })
    const columns = { ...row, months: JSON.stringify(months), owedFen, extraFen, position: index + 1 }
    if (!present) fresh.push({ ...columns, caseId: ref.id, idNumber: idNumber ?? '', phone: phone ?? '' })
    else await updateEntity(work, 'caseWorker', present.id, present.version, { ...columns, ...(idNumber === null ? {} : { idNumber }), ...(phone === null ? {} : { phone }) })
  }
  await insertEntities(work, 'caseWorker', fresh)
  await settle(work, before)
}

/** @throws AppFailure 'validation' at the lines that are wrong */
function checkWorkers(rows: readonly CaseWorkerValues[], today: string): void {
  const errors: Record<string, string> = {}
  for (const [index, row] of rows.entries()) {
    const at = (field: string): string => `rows.${index}.${field}`
    const wrong = row.idNumber === null ? null : workerIdError(row.idNumber, true)
    if (wrong !== null) errors[at('idNumber')] = wrong
    const { owedFen } = workerMoney(row)
    if (row.paidFen > owedFen) errors[at('paidFen')] = '已支付的多于应付的，请核对'
    if (row.paidFen > 0 && row.paidOn === null) errors[at('paidOn')] = '请填写支付日期'
    if (row.paidOn !== null && row.paidOn > today) errors[at('paidOn')] = `支付日期不能晚于今天（${today}）`
    if (row.extraPercent !== 0 && row.extraPercent < 50) errors[at('extraPercent')] = '加付赔偿金为应付金额的百分之五十以上百分之一百以下，不加付的填 0'
  }
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
}

export async function saveEvidenceIn(work: Work, ref: RowRef, rows: readonly EvidenceValues[]): Promise<void> {
  const before = await openCase(work, ref, '修改')
  const errors: Record<string, string> = {}
  for (const [index, row] of rows.entries()) {
    if (row.obtainedOn > work.today) errors[`rows.${index}.obtainedOn`] = `取得日期不能晚于今天（${work.today}）`
    if (row.releasedOn !== null && row.registeredOn === null) errors[`rows.${index}.registeredOn`] = '请填写登记保存日'
    if (row.releasedOn !== null && row.registeredOn !== null && row.releasedOn < row.registeredOn) errors[`rows.${index}.releasedOn`] = '处理日不能早于登记保存日'
  }
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  const stored = await repository.evidenceOf(work.tx, ref.id)
  const kept = new Set(rows.map((row) => row.id))
  for (const gone of stored.filter((row) => !kept.has(row.id))) await deleteEntity(work, 'caseEvidence', gone.id, gone.version)
  const fresh = []
  for (const [index, { id, ...row }] of rows.entries()) {
    const present = stored.find((candidate) => candidate.id === id)
    if (present) await updateEntity(work, 'caseEvidence', present.id, present.version, { ...row, position: index + 1 })
    else fresh.push({ ...row, caseId: ref.id, position: index + 1 })
  }
  await insertEntities(work, 'caseEvidence', fresh)
  await settle(work, before)
}

/** Makes the signatures under one step what was entered. Those of a step already taken stay as they were signed. */
export async function saveApprovalsIn(work: Work, ref: RowRef, step: CaseStep, approvals: readonly ApprovalValues[]): Promise<void> {
  const before = await openCase(work, ref, '修改')
  await writeApprovals(work, before.id, step, approvals)
  await settle(work, before)
}

export async function writeApprovals(work: Work, caseId: string, step: CaseStep, approvals: readonly ApprovalValues[]): Promise<void> {
  for (const [index, { signedOn }] of approvals.entries()) {
    if (signedOn > work.today) throw AppFailure.atField(`approvals.${index}.signedOn`, `签名日期不能晚于今天（${work.today}）`)
  }
  const taken = (await repository.stepsOf(work.tx, caseId)).findLast((one) => one.step === step)
  const own = (await repository.approvalsOf(work.tx, caseId)).filter((one) => one.step === step && (taken === undefined || one.createdAt > taken.createdAt))
  for (const row of own) {
    const again = approvals.find(({ role }) => role === row.role)
    if (again) await updateEntity(work, 'caseApproval', row.id, row.version, again)
    else await deleteEntity(work, 'caseApproval', row.id, row.version)
  }
  const fresh = approvals.filter(({ role }) => !own.some((row) => row.role === role))
  await insertEntities(work, 'caseApproval', fresh.map((approval) => ({ ...approval, caseId, step })))
}

/** Notes that an inspector keeps away; one who handles the case leaves it with that. */
export async function recuseIn(work: Work, ref: RowRef, { wholeEmployer, ...values }: RecusalValues): Promise<void> {
  const before = await openCase(work, ref, '登记回避')
  await getEntity(work.tx, 'inspector', values.inspectorId)
  await insertEntity(work, 'caseRecusal', { ...values, employerId: before.employerId, caseId: wholeEmployer ? null : before.id })
  await settle(work, before, {
    ...(before.leadId === values.inspectorId && { leadId: null }),
    ...(before.secondId === values.inspectorId && { secondId: null }),
  })
}

export async function dropRecusalIn(work: Work, ref: RowRef, recusalId: string): Promise<void> {
  const before = await openCase(work, ref, '修改')
  const row = await getEntity(work.tx, 'caseRecusal', recusalId)
  if (row.employerId !== before.employerId) throw new AppFailure('not-found')
  await deleteEntity(work, 'caseRecusal', row.id, row.version)
  await settle(work, before)
}
