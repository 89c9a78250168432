import { addDays, addMonths, isRealDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { field } from '@shared/fields/describe'
import { dateValue, optionalDateValue, optionValues, textField } from '@shared/fields/values'
import type { SettingsOn } from '@shared/law/settings'
import { z } from '@shared/zod'
import { signingDates } from './doubleWage'
import { openEndedReasons } from './flags'
import { contractKinds, contractKindValues, type ContractKind } from './kinds'
import type { LineFacts } from './outlook'
import type { ContractLimits } from './settings'

/** What became of a contract that came to its end. */
export const contractOutcomes = [
  { value: 'renewed', label: '已续签' },
  { value: 'ended', label: '已终止' },
] as const
export type ContractOutcome = (typeof contractOutcomes)[number]['value']
export const contractOutcomeValues = optionValues(contractOutcomes)

/** What a clerk enters for contracts that end; the term is that of the next contract. */
export const renewalInput = z.object({
  outcome: field(z.enum(contractOutcomeValues), { label: '办理结果', kind: 'option', width: 90, options: contractOutcomes }),
  settledOn: field(dateValue('续签或终止日期'), { label: '续签或终止日期', kind: 'date', width: 120 }),
  contractKind: field(z.enum(contractKindValues, { error: '请选择续签合同类型' }).nullable(), { label: '续签合同类型', kind: 'option', width: 110, options: contractKinds }),
  contractFrom: field(optionalDateValue, { label: '续签起始日', kind: 'date', width: 110 }),
  contractTo: field(optionalDateValue, { label: '续签终止日', kind: 'date', width: 110 }),
  remark: field(textField('备注', 500), { label: '备注', width: 200 }),
})
export type RenewalInput = z.input<typeof renewalInput>
export type RenewalValues = z.output<typeof renewalInput>

/** One renewal or ending as kept. */
export const renewalRow = renewalInput.extend({
  id: z.uuid(),
  /** Last day of the contract it settles. */
  endsOn: field(z.string(), { label: '原合同终止日', kind: 'date', width: 110 }),
  settledOn: z.string(),
  /** Fixed terms in a row, the next contract among them. */
  fixedTerms: field(z.number().int(), { label: '连续固定期限次数', kind: 'integer', width: 110, unit: '次' }),
})
export type RenewalRow = z.output<typeof renewalRow>

/** The part of a renewal that the rules look at, in the order they were entered. */
export type Renewal = Pick<RenewalRow, 'outcome' | 'settledOn' | 'contractKind' | 'contractFrom' | 'contractTo' | 'fixedTerms'>

/**
 * A line with the contract that is in force: its own, or the one last renewed; ended when that was entered. A renewed one
 * has no probation of its own, which is agreed once only (劳动合同法第十九条第二款).
 */
export function inForce<Line extends Pick<LineFacts, 'contractKind' | 'contractFrom' | 'contractTo' | 'fixedTerms' | 'endedOn' | 'probationMonths'>>(line: Line, renewals: readonly Renewal[]): Line {
  return renewals.reduce<Line>((before, { outcome, settledOn, contractKind, contractFrom, contractTo, fixedTerms }) => {
    if (outcome === 'ended') return { ...before, endedOn: settledOn }
    return { ...before, contractKind, contractFrom, contractTo, fixedTerms, probationMonths: null }
  }, line)
}

/** Fixed terms in a row after a renewal: an open-ended contract or one for a task ends the row (劳动合同法第十四条第二款第（三）项). */
export function termsAfter(current: Pick<LineFacts, 'fixedTerms'>, kind: ContractKind | null): number {
  return kind === 'fixed' ? current.fixedTerms + 1 : 0
}

/** Why the end of this contract cannot be settled; null when it can. @param current the line with the contract in force */
export function settlingRefusal(current: Pick<LineFacts, 'signedOn' | 'endedOn' | 'contractTo'>): string | null {
  if (current.signedOn === null) return '尚未补签劳动合同'
  if (current.endedOn !== null) return '已离职或已终止'
  return current.contractTo === null ? '现行劳动合同没有终止日' : null
}

/** What cannot be as entered, by field; empty when all can. @param current the line with the contract in force */
export function renewalErrors(current: LineFacts, values: RenewalValues, today: DateText): FieldErrors {
  const errors: Record<string, string> = {}
  const { outcome, settledOn, contractKind: kind, contractFrom: from, contractTo: to } = values
  const what = outcome === 'renewed' ? '续签日期' : '终止日期'
  if (settledOn > today) errors['settledOn'] = `${what}不能晚于今天（${today}）`
  else if (settledOn < (current.contractFrom ?? current.hiredOn)) errors['settledOn'] = `${what}早于原合同起始日，请核对`
  if (outcome === 'ended') return errors
  if (kind === null) errors['contractKind'] = '请选择续签合同类型'
  if (from === null) errors['contractFrom'] = '请填写续签起始日'
  else if (current.contractFrom !== null && from <= current.contractFrom) errors['contractFrom'] = `续签起始日应晚于原合同起始日（${current.contractFrom}）`
  if (kind === 'fixed' && to === null) errors['contractTo'] = '固定期限劳动合同须填写终止日'
  if (kind === 'openEnded' && to !== null) errors['contractTo'] = '无固定期限劳动合同没有终止日'
  if (to !== null && from !== null && to < from) errors['contractTo'] = '终止日早于起始日'
  else if (kind === 'fixed' && to !== null && current.contractTo !== null && to <= current.contractTo) errors['contractTo'] = `终止日应晚于原合同终止日（${current.contractTo}）`
  return errors
}

/** What should be thought over before a renewal or an ending is entered; none of it stops it. */
export function renewalWarnings(current: LineFacts, values: RenewalValues, limits: SettingsOn<ContractLimits>): string[] {
  const ended = current.contractTo
  if (ended === null || !isRealDate(values.settledOn)) return []
  const reasons = openEndedReasons({ ...current, kind: current.contractKind }, ended, limits)
  if (values.outcome === 'ended') return [...endingNotes(current.contractKind, values.settledOn, limits), ...reasons]
  const found: string[] = []
  if (values.contractKind !== 'openEnded' && reasons.length > 0) found.push(...reasons.map((reason) => `${reason}；劳动者提出订立固定期限劳动合同的除外`))
  const next = addDays(ended, 1)
  const from = values.contractFrom
  if (from !== null && isRealDate(from) && from < next) found.push(`续签期限与原合同（至 ${ended}）重叠`)
  if (from !== null && isRealDate(from) && from > next) found.push(`${next} 至 ${addDays(from, -1)} 没有劳动合同，期间继续用工的请核对`)
  const last = signingDates(next, limits).lastDayToSign
  if (values.settledOn > last) found.push(`到期后超过一个月才续签（比照用工之日，最后签订日为 ${last}），是否应付二倍工资各地掌握不一（待核）`)
  return found
}

/**
 * What the law asks when a contract ends: severance when a fixed term runs out, unless the worker turned down a renewal on
 * the same or better terms (劳动合同法第四十四条第一项、第四十六条第五项), a longer term for protected workers (第四十五条),
 * and the text kept (第五十条第三款).
 */
function endingNotes(kind: ContractKind | null, on: DateText, { keepEndedYears: keep }: SettingsOn<ContractLimits>): string[] {
  return [
    ...(kind === 'fixed' ? ['固定期限劳动合同期满终止的，除用人单位维持或者提高约定条件续订而劳动者不同意外，应当支付经济补偿（劳动合同法第四十四条第一项、第四十六条第五项）'] : []),
    '劳动者有第四十二条情形之一的，劳动合同续延至相应的情形消失时终止（劳动合同法第四十五条）',
    `劳动合同文本至少保存至 ${addMonths(on, keep.value * 12)}（${keep.basis}）`,
  ]
}
