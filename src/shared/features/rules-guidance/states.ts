import { optionValues } from '@shared/fields/values'

/** Life of a guidance case. Only 已完成 counts for the year. */
export const guidanceStates = [
  { value: 'registered', label: '登记' },
  { value: 'reviewing', label: '审查中' },
  { value: 'returned', label: '已反馈' },
  { value: 'revising', label: '企业修改中' },
  { value: 'rechecking', label: '复核' },
  { value: 'completed', label: '已完成' },
  { value: 'terminated', label: '终止' },
  { value: 'transferred', label: '转监察案件' },
] as const
export type GuidanceState = (typeof guidanceStates)[number]['value']
export const guidanceStateValues = optionValues(guidanceStates)

/** States in which something is still to be done. */
export const openGuidanceStates = ['registered', 'reviewing', 'returned', 'revising', 'rechecking'] as const satisfies readonly GuidanceState[]

/** What may be done to a case: from where, and where it leads. */
export const guidanceSteps = [
  { value: 'review', label: '开始审查', from: ['registered'], to: 'reviewing' },
  { value: 'feedback', label: '反馈意见', from: ['reviewing'], to: 'returned' },
  { value: 'revise', label: '企业修改', from: ['returned'], to: 'revising' },
  { value: 'recheck', label: '复核', from: ['revising'], to: 'rechecking' },
  { value: 'redo', label: '退回修改', from: ['rechecking'], to: 'revising' },
  { value: 'complete', label: '完成', from: ['returned', 'rechecking'], to: 'completed' },
  { value: 'transfer', label: '转监察案件', from: ['reviewing', 'returned', 'revising', 'rechecking'], to: 'transferred' },
  { value: 'terminate', label: '终止', from: ['registered', 'reviewing', 'returned', 'revising', 'rechecking'], to: 'terminated' },
  { value: 'reopen', label: '恢复办理', from: ['completed', 'terminated'], to: 'reviewing' },
] as const satisfies readonly { value: string; label: string; from: readonly GuidanceState[]; to: GuidanceState }[]
export type GuidanceStep = (typeof guidanceSteps)[number]['value']
export const guidanceStepValues = optionValues(guidanceSteps)
