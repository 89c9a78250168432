import { optionValues } from '@shared/fields/values'

/** Life of one worker's line. Only 已核验 counts as 份. */
export const lineStates = [
  { value: 'pending', label: '待补签' },
  { value: 'notified', label: '已通知' },
  { value: 'signed', label: '已补签' },
  { value: 'verified', label: '已核验' },
  { value: 'refused', label: '劳动者拒签' },
  { value: 'left', label: '已离职' },
  { value: 'exempt', label: '非全日制免签' },
] as const
export type LineState = (typeof lineStates)[number]['value']
export const lineStateValues = optionValues(lineStates)

/** States in which nothing is left to do about a line. */
export const closedLineStates = ['verified', 'refused', 'left', 'exempt'] as const satisfies readonly LineState[]

export const lineSteps = [
  { value: 'notify', label: '通知', from: ['pending'], to: 'notified' },
  { value: 'sign', label: '登记补签', from: ['pending', 'notified'], to: 'signed' },
  { value: 'verify', label: '核验', from: ['signed'], to: 'verified' },
  { value: 'refuse', label: '劳动者拒签', from: ['pending', 'notified'], to: 'refused' },
  { value: 'leave', label: '已离职', from: ['pending', 'notified'], to: 'left' },
  { value: 'exempt', label: '非全日制免签', from: ['pending', 'notified'], to: 'exempt' },
  { value: 'reopen', label: '恢复待补签', from: ['signed', 'verified', 'refused', 'left', 'exempt'], to: 'pending' },
] as const satisfies readonly { value: string; label: string; from: readonly LineState[]; to: LineState }[]
export type LineStep = (typeof lineSteps)[number]['value']
export const lineStepValues = optionValues(lineSteps)

/** Life of a case. 督促中, 部分完成 and 全部完成 follow from its lines; the others are steps of a clerk. */
export const followUpStates = [
  { value: 'registered', label: '登记' },
  { value: 'urging', label: '督促中' },
  { value: 'partly', label: '部分完成' },
  { value: 'settled', label: '全部完成' },
  { value: 'cleared', label: '复核销号' },
  { value: 'escalated', label: '逾期转监察立案' },
] as const
export type FollowUpState = (typeof followUpStates)[number]['value']
export const followUpStateValues = optionValues(followUpStates)

/** `to` null: the state follows from the lines. */
export const followUpSteps = [
  { value: 'urge', label: '督促', from: ['registered'], to: null },
  { value: 'clear', label: '复核销号', from: ['settled'], to: 'cleared' },
  { value: 'escalate', label: '转监察立案', from: ['urging', 'partly'], to: 'escalated' },
  { value: 'reopen', label: '恢复督促', from: ['cleared', 'escalated'], to: null },
] as const satisfies readonly { value: string; label: string; from: readonly FollowUpState[]; to: FollowUpState | null }[]
export type FollowUpStep = (typeof followUpSteps)[number]['value']
export const followUpStepValues = optionValues(followUpSteps)
