import type { GuidanceDetail, GuidanceHeadInput, GuidanceStep, GuidanceStepInput, ProblemClauseInput } from '@shared/features/rules-guidance'
import { employerInput } from '@shared/features/employer'
import { guidanceHeadInput, guidanceInput, guidanceStepInput } from '@shared/features/rules-guidance'
import type { Desk } from '@main/core/desk'
import { createEmployer } from '@main/features/employer/service'
import * as service from '@main/features/rules-guidance/service'
import { creditCodeOf, employerValues } from './employers'

export async function newEmployer(desk: Desk, sequence: number, name: string): Promise<string> {
  const saved = await createEmployer(desk, employerInput.parse(employerValues({ name, creditCode: creditCodeOf(sequence) })))
  return saved.id
}

export function headValues(employerId: string, values: Partial<GuidanceHeadInput> = {}) {
  return guidanceHeadInput.parse({
    employerId,
    guidedOn: '2020-05-11',
    manner: 'onSite',
    kind: 'review',
    guides: ['沈建国', '陆敏'],
    contact: '王芳',
    handler: '陆敏',
    reviewer: '',
    remark: '',
    ...values,
  })
}

export const fineClause: ProblemClauseInput = {
  id: null,
  clauseId: 'R02',
  document: 'discipline',
  quote: '迟到十分钟扣一天工资',
  problem: '以罚款或扣工资作为处分',
  basis: '工资支付暂行规定第十五条',
  suggestion: '迟到按实际缺勤时间不计工资',
  severity: 'unlawful',
  corrected: false,
}

export function saveClauses(desk: Desk, detail: GuidanceDetail, clauses: readonly ProblemClauseInput[]) {
  return service.saveClauses(desk, detail, guidanceInput.shape.clauses.parse(clauses))
}

export function judge(desk: Desk, detail: GuidanceDetail, judgement: 'lawful' | 'unlawful' | 'improve' | null) {
  return service.saveDocuments(desk, detail, [{ kind: 'discipline', title: '员工手册', judgement, remark: '' }])
}

export function step(desk: Desk, detail: GuidanceDetail, name: GuidanceStep, values: GuidanceStepInput = {}) {
  return service.takeStep(desk, { id: detail.id, version: detail.version }, name, guidanceStepInput.parse(values))
}

/** A case without findings, taken to its end on a day. */
export async function completed(desk: Desk, employerId: string, on: string, guidedOn = on): Promise<GuidanceDetail> {
  const one = await service.createGuidance(desk, null, headValues(employerId, { guidedOn }))
  const judged = await judge(desk, await step(desk, one, 'review'), 'lawful')
  return step(desk, await step(desk, judged, 'feedback'), 'complete', { completedOn: on })
}
