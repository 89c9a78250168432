import { documentContract } from '@shared/features/document'
import { inspectionCaseContract, type ApprovalInput, type CaseDetail, type CaseInput, type CaseInstrument, type CaseStep, type CaseStepInput, type CaseWorkerInput, type IntakeInput, type PaperDraft, type PaperServiceInput } from '@shared/features/inspection-case'
import type { RouteInput, RouteOutput } from '@shared/ipc/registry'
import type { Desk } from '@main/core/desk'
import { documentHandlers } from '@main/features/document/handlers'
import { inspectionCaseHandlers } from '@main/features/inspection-case/handlers'
import type { InspectionWorld } from './inspections'

type Route = keyof typeof inspectionCaseContract | keyof typeof documentContract

/** Calls a route as the window does: input and answer go through the contract. */
export async function call<R extends Route>(desk: Desk, route: R, input: RouteInput<R>): Promise<RouteOutput<R>> {
  const contracts = { ...inspectionCaseContract, ...documentContract }
  const handlers = { ...inspectionCaseHandlers, ...documentHandlers }
  const parsed: unknown = contracts[route].input.parse(input)
  const handler = handlers[route] as (desk: Desk, input: unknown) => Promise<unknown>
  return contracts[route].output.parse(await handler(desk, parsed)) as RouteOutput<R>
}

/** A complaint of three workers about their wages of May 2020, as a clerk takes it down. */
export function intakeValues(values: Partial<IntakeInput> = {}): IntakeInput {
  return {
    kind: 'complaint', source: '来访投诉', receivedOn: '2020-06-01', complainant: '陈静', gender: '女', phone: '13812345678', idKind: '居民身份证', idNumber: '330482199003074528',
    address: '', groupSize: 3, representatives: [], employerId: null, employerName: '恒丰服饰', employerAddress: '', employerContact: '', content: '公司拖欠2020年5月工资。',
    claims: [{ kind: 'wages', fromMonth: '2020-05', toMonth: '2020-05', workers: 3, amountFen: 1_500_000 }], endedOn: null, materials: '', handler: '李敏', remark: '', ...values,
  }
}

export function caseValues(world: InspectionWorld, values: Partial<CaseInput> = {}): CaseInput {
  return {
    employerId: world.employerId, cause: '涉嫌拖欠工资', source: '日常巡查', registeredOn: '2020-06-01', endedOn: null, facts: '拖欠工资。', basis: '《劳动保障监察条例》第十四条',
    findings: [{ violationId: 'GZ01', description: '无故拖欠工资', facts: '拖欠3名劳动者2020年5月工资15000元', workers: 3, amountFen: 1_500_000 }],
    representative: '沈建国', principal: '陆敏', principalPhone: '', address: '当湖街道解放路 1 号', leadId: world.inspectorIds[0], secondId: world.inspectorIds[1],
    reviewer: '徐伟', approver: '高翔', remark: '', ...values,
  }
}

export const refOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version })

export const worker = (name: string, values: Partial<CaseWorkerInput> = {}): CaseWorkerInput => ({
  id: null, name, idNumber: '', phone: '', post: '缝纫工', months: [{ month: '2020-05', owedFen: 500_000 }], paidFen: 0, paidOn: null, extraPercent: 0, remark: '', ...values,
})

/** Everybody signs on one day. */
export const signed = (on: string): ApprovalInput[] =>
  (['lead', 'second', 'review', 'approve'] as const).map((role) => ({ role, person: { lead: '沈建国', second: '朱丽', review: '徐伟', approve: '高翔' }[role], agrees: true, opinion: '同意', signedOn: on }))

export const stepValues = (on: string, values: Partial<CaseStepInput> = {}): CaseStepInput => ({
  on, note: '按规定办理', approvals: signed(on), days: null, dueOn: null, decisions: [], fineFen: 0, made: null, receiver: '', overrideReason: '', ...values,
})

/** Takes a step of the case as it stands. */
export async function take(desk: Desk, id: string, step: CaseStep, on: string, values: Partial<CaseStepInput> = {}): Promise<CaseDetail> {
  const detail = await call(desk, 'inspection-case/get', { id })
  return call(desk, 'inspection-case/step', { ...refOf(detail), step, values: stepValues(on, values) })
}

/** Drafts a paper, fills whatever it still asks for, and issues it. */
export async function issue(desk: Desk, caseId: string, kind: CaseInstrument, on: string, fields: Record<string, string> = {}): Promise<PaperDraft> {
  const { id } = await call(desk, 'case-paper/create', { caseId, intakeId: null, kind })
  const draft = await call(desk, 'case-paper/get', { id })
  const filled = Object.fromEntries(draft.asks.filter(({ name }) => draft.missing[name] !== undefined).map(({ name, kind: type }) => [name, type === 'date' ? on : type === 'money' || type === 'integer' ? '1' : '已核实']))
  const saved = await call(desk, 'case-paper/save', { ...refOf(draft.paper), fields: { ...draft.fields, ...filled, ...fields } })
  return call(desk, 'case-paper/issue', { ...refOf(saved.paper), issuedOn: on })
}

/** Hands a paper to the party. */
export function serve(desk: Desk, draft: PaperDraft, on: string, values: Partial<PaperServiceInput> = {}): Promise<PaperDraft> {
  const direct: PaperServiceInput = { manner: 'direct', servedOn: on, place: '当湖街道解放路 1 号', receiver: '陆敏', relation: '办公室主任', witness: '', remark: '' }
  return call(desk, 'case-paper/serve', { ...refOf(draft.paper), values: { ...direct, ...values } })
}
