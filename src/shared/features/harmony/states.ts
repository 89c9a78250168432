import { optionValues } from '@shared/fields/values'

/** Life of an application and of the title it leads to. */
export const harmonyStates = [
  { value: 'selfAssessment', label: '企业自评' },
  { value: 'townAssessment', label: '镇（街道）测评' },
  { value: 'opinions', label: '部门意见' },
  { value: 'tripartite', label: '三方评定' },
  { value: 'publicity', label: '公示' },
  { value: 'objection', label: '异议核查' },
  { value: 'named', label: '命名' },
  { value: 'valid', label: '有效' },
  { value: 'review', label: '年度复审' },
  { value: 'kept', label: '保留' },
  { value: 'revoked', label: '撤销' },
  { value: 'expired', label: '到期' },
  { value: 'refused', label: '不予命名' },
] as const
export type HarmonyState = (typeof harmonyStates)[number]['value']
export const harmonyStateValues = optionValues(harmonyStates)

/** States in which an employer bears the title, so long as its days have not passed. */
export const titleStates = ['valid', 'review', 'kept'] as const satisfies readonly HarmonyState[]
export const bearsTitle = (state: HarmonyState): boolean => (titleStates as readonly HarmonyState[]).includes(state)

/** What a case waits for: the ready-made questions to the list. */
export const harmonyDues = [
  { value: 'open', label: '评定中' },
  { value: 'publicised', label: '公示期满待命名' },
  { value: 'review', label: '近期应复审' },
  { value: 'expiry', label: '近期到期' },
] as const

export const harmonySteps = [
  { value: 'submit', label: '提交自评', from: ['selfAssessment'], to: 'townAssessment' },
  { value: 'report', label: '上报测评', from: ['townAssessment'], to: 'opinions' },
  { value: 'assess', label: '交三方评定', from: ['opinions'], to: 'tripartite' },
  { value: 'sendBack', label: '退回修改', from: ['townAssessment', 'opinions', 'tripartite'], to: 'selfAssessment' },
  { value: 'publicise', label: '公示', from: ['tripartite'], to: 'publicity' },
  { value: 'object', label: '登记异议', from: ['publicity'], to: 'objection' },
  { value: 'settle', label: '异议不成立', from: ['objection'], to: 'publicity' },
  { value: 'name', label: '命名', from: ['publicity'], to: 'named' },
  { value: 'award', label: '授牌生效', from: ['named'], to: 'valid' },
  { value: 'review', label: '开始复审', from: ['valid', 'kept'], to: 'review' },
  { value: 'keep', label: '复审保留', from: ['review'], to: 'kept' },
  { value: 'downgrade', label: '降级保留', from: ['review'], to: 'kept' },
  { value: 'revoke', label: '撤销', from: ['named', 'valid', 'review', 'kept'], to: 'revoked' },
  { value: 'expire', label: '到期', from: ['valid', 'review', 'kept'], to: 'expired' },
  { value: 'refuse', label: '不予命名', from: ['townAssessment', 'opinions', 'tripartite', 'publicity', 'objection'], to: 'refused' },
] as const satisfies readonly { value: string; label: string; from: readonly HarmonyState[]; to: HarmonyState }[]
export type HarmonyStep = (typeof harmonySteps)[number]['value']
export const harmonyStepValues = optionValues(harmonySteps)
