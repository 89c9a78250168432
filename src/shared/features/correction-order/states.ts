/** Life of an order: drafted, numbered and frozen, served, then corrected and closed, or escalated to a case. */
export const correctionOrderStates = [
  { value: 'draft', label: '草稿' },
  { value: 'issued', label: '已签发' },
  { value: 'served', label: '已送达' },
  { value: 'corrected', label: '已改正' },
  { value: 'escalated', label: '转处理处罚' },
  { value: 'closed', label: '已办结' },
  { value: 'void', label: '已作废' },
] as const
export type CorrectionOrderState = (typeof correctionOrderStates)[number]['value']
export const correctionOrderStateValues = correctionOrderStates.map((s) => s.value) as [
  CorrectionOrderState,
  ...CorrectionOrderState[],
]

export const periodUnits = [
  { value: 'natural', label: '日' },
  { value: 'working', label: '个工作日' },
] as const
export type PeriodUnit = (typeof periodUnits)[number]['value']

export const recheckResults = [
  { value: 'corrected', label: '已改正' },
  { value: 'partly', label: '部分改正' },
  { value: 'not', label: '未改正' },
] as const
export type RecheckResult = (typeof recheckResults)[number]['value']
