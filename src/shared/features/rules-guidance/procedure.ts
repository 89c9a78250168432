import { optionValues } from '@shared/fields/values'

/** How the staff meet over the rules. */
export const meetingForms = [
  { value: 'delegates', label: '职工代表大会' },
  { value: 'all', label: '职工大会（全体职工）' },
  { value: 'none', label: '未召开' },
] as const
export type MeetingForm = (typeof meetingForms)[number]['value']
export const meetingFormValues = optionValues(meetingForms)

export const evidenceStates = [
  { value: 'yes', label: '有证据' },
  { value: 'no', label: '无证据' },
  { value: 'notApplicable', label: '不适用' },
] as const
export type EvidenceState = (typeof evidenceStates)[number]['value']
export const evidenceStateValues = optionValues(evidenceStates)

/**
 * The democratic procedure in eight steps: discussion, consultation and publication from 劳动合同法第四条, the meeting
 * from 浙江省企业民主管理条例, the filing from 工资支付暂行规定第十七条.
 */
export const procedureSteps = [
  { value: 'draft', label: '草案征求意见', help: '草案、征求意见的日期和方式', basis: '劳动合同法第四条第二款' },
  { value: 'meeting', label: '职代会或职工大会讨论', help: '会议通知、日期、应到和实到人数、签到表', basis: '劳动合同法第四条第二款' },
  { value: 'opinions', label: '记录职工意见', help: '提出的方案和意见记录', basis: '劳动合同法第四条第二款' },
  { value: 'consultation', label: '与工会或职工代表平等协商', help: '双方签字的协商记录', basis: '劳动合同法第四条第二款' },
  { value: 'decision', label: '决定', help: '决定文件和版本号', basis: '劳动合同法第四条第二款' },
  { value: 'publication', label: '公示', help: '公示栏、内网或邮件，附照片和起止日期', basis: '劳动合同法第四条第四款' },
  { value: 'receipt', label: '职工签收或培训签到', help: '签收表、培训签到表或阅读确认', basis: '劳动合同法第四条第四款' },
  { value: 'filing', label: '工资支付制度备案', help: '抄报劳动行政部门的日期', basis: '工资支付暂行规定第十七条' },
] as const
export type ProcedureStep = (typeof procedureSteps)[number]['value']
export const procedureStepValues = optionValues(procedureSteps)

/** Evidence of one step. */
export interface ProcedureEvidence {
  readonly step: ProcedureStep
  /** Null while nobody has looked. */
  readonly evidence: EvidenceState | null
  readonly date: string | null
  readonly note: string
  /** Files of the case that show this step. */
  readonly files: readonly string[]
}

export function blankEvidence(step: ProcedureStep): ProcedureEvidence & { files: string[] } {
  return { step, evidence: null, date: null, note: '', files: [] }
}

/** Every step, none looked at yet. */
export function blankProcedure(): ProcedureEvidence[] {
  return procedureSteps.map(({ value }) => blankEvidence(value))
}

/** Whether the whole procedure is shown by evidence: every step with evidence or not applicable, and a meeting held. */
export function isProcedureComplete(evidence: readonly ProcedureEvidence[]): boolean {
  const state = (step: ProcedureStep) => evidence.find((one) => one.step === step)?.evidence ?? null
  const shown = procedureSteps.every(({ value }) => state(value) === 'yes' || state(value) === 'notApplicable')
  return shown && state('meeting') === 'yes' && state('publication') === 'yes'
}
