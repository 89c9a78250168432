import { optionValues } from '@shared/fields/values'

/** Life of a case, from the draft that waits for its approval to the locked file. */
export const caseStates = [
  { value: 'draft', label: '待立案' },
  { value: 'investigating', label: '调查' },
  { value: 'suspended', label: '中止' },
  { value: 'concluded', label: '调查终结' },
  { value: 'ordered', label: '责令改正' },
  { value: 'notified', label: '事先告知' },
  { value: 'pleading', label: '陈述申辩' },
  { value: 'hearing', label: '听证' },
  { value: 'decided', label: '已决定' },
  { value: 'served', label: '已送达' },
  { value: 'performed', label: '已履行' },
  { value: 'urged', label: '催告' },
  { value: 'enforcing', label: '强制执行' },
  { value: 'transferring', label: '移送中' },
  { value: 'closed', label: '已结案' },
  { value: 'withdrawn', label: '已撤销' },
  { value: 'transferred', label: '已移送' },
  { value: 'notFiled', label: '不予立案' },
] as const
export type CaseState = (typeof caseStates)[number]['value']
export const caseStateValues = optionValues(caseStates)

/** The file is shut: nothing in it changes until it is reopened. */
export const lockedStates = ['closed', 'withdrawn', 'transferred', 'notFiled'] as const satisfies readonly CaseState[]
export const isLocked = (state: CaseState): boolean => (lockedStates as readonly CaseState[]).includes(state)

/** States of a filed case that is not yet shut. */
export const openCaseStates = caseStateValues.filter((state) => state !== 'draft' && !isLocked(state))

/** While it is investigated the clock of 60 (90) working days runs. */
export const clockStates = ['investigating', 'ordered', 'transferring'] as const satisfies readonly CaseState[]

/** The steps, by name; which may be taken when, and what each needs, is for the rules. */
export const caseSteps = [
  { value: 'file', label: '立案' },
  { value: 'refuseFiling', label: '不予立案' },
  { value: 'extend', label: '延长调查期限' },
  { value: 'suspend', label: '中止调查' },
  { value: 'resume', label: '恢复调查' },
  { value: 'order', label: '责令改正' },
  { value: 'conclude', label: '调查终结' },
  { value: 'notify', label: '事先告知' },
  { value: 'plead', label: '陈述申辩' },
  { value: 'hear', label: '听证' },
  { value: 'decide', label: '作出决定' },
  { value: 'decideOnSpot', label: '当场处罚' },
  { value: 'serve', label: '决定送达' },
  { value: 'perform', label: '履行完毕' },
  { value: 'urge', label: '催告' },
  { value: 'enforce', label: '申请强制执行' },
  { value: 'proposeTransfer', label: '提请移送公安' },
  { value: 'transferPolice', label: '移送公安' },
  { value: 'transferOther', label: '移送其他机关' },
  { value: 'withdraw', label: '撤销立案' },
  { value: 'close', label: '结案' },
  { value: 'reopen', label: '重新启封' },
] as const
export type CaseStep = (typeof caseSteps)[number]['value']
export const caseStepValues = optionValues(caseSteps)

export const paperStates = [
  { value: 'draft', label: '草稿' },
  { value: 'issued', label: '已签发' },
  { value: 'void', label: '已作废' },
] as const
export type CasePaperState = (typeof paperStates)[number]['value']
export const paperStateValues = optionValues(paperStates)

export function caseStateLabel(state: CaseState): string {
  return caseStates.find((known) => known.value === state)?.label ?? state
}

export function caseStepLabel(step: CaseStep): string {
  return caseSteps.find((known) => known.value === step)?.label ?? step
}
