import { isRealDate, yearOf, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { partTimeRefusal } from './flags'
import type { ContractKind, EmploymentForm, RequiredClause } from './kinds'
import { requiredClauses } from './kinds'
import { countingDay } from './outlook'
import { refusalWayOn } from './refusal'
import type { ContractLimits } from './settings'
import { lineStates, lineSteps, type LineState, type LineStep } from './states'

/** The part of a line the state machine looks at. */
export interface LineProgress {
  readonly state: LineState
  readonly hiredOn: DateText
  /** Last day of a former contract that ran out; the days are counted from the day after it. */
  readonly expiredOn: DateText | null
  readonly form: EmploymentForm
  readonly dailyHours: number | null
  readonly weeklyHours: number | null
  readonly signedOn: string | null
  readonly endedOn: string | null
  readonly contractKind: ContractKind | null
  readonly contractFrom: string | null
  readonly contractTo: string | null
  readonly clauses: readonly RequiredClause[]
  readonly delivered: boolean
}

export interface LineStepOffer {
  readonly step: LineStep
  readonly label: string
  readonly to: LineState
  readonly allowed: boolean
  readonly reason: string | null
  readonly next: boolean
}

const stateReasons: Readonly<Record<LineState, string>> = {
  pending: '尚未补签',
  notified: '已通知，尚未补签',
  signed: '已补签，尚未核验',
  verified: '已核验',
  refused: '已记为劳动者拒签',
  left: '已记为离职',
  exempt: '已记为非全日制免签',
}

/** Why a step may not be taken with this line now; null when it may. */
export function lineStepRefusal(line: LineProgress, step: LineStep, limits: SettingsOn<ContractLimits>, today: DateText): string | null {
  const rule = lineSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly LineState[] = rule.from
  if (!from.includes(line.state)) return stateReasons[line.state]
  switch (step) {
    case 'sign':
      return dayRefusal(line.signedOn, '补签日期', today)
    case 'verify':
      return dayRefusal(line.signedOn, '补签日期', today) ?? contractRefusal(line)
    case 'refuse':
      return dayRefusal(line.endedOn, '书面终止日期', today, line.hiredOn) ?? deemedRefusal(line, limits)
    case 'leave':
      return dayRefusal(line.endedOn, '离职日期', today, line.hiredOn)
    case 'exempt':
      return partTimeRefusal(line, limits)
    case 'notify':
    case 'reopen':
      return null
  }
}

function dayRefusal(date: string | null, label: string, today: DateText, earliest?: DateText): string | null {
  if (date === null || !isRealDate(date)) return `请填写${label}`
  if (date > today) return `${label}不能晚于今天（${today}）`
  return earliest !== undefined && date < earliest ? `${label}不能早于用工起始日（${earliest}）` : null
}

/** After a full year a contract is deemed made: not signing is no ground any more for ending it (劳动合同法实施条例第七条). */
function deemedRefusal(line: LineProgress, limits: SettingsOn<ContractLimits>): string | null {
  if (line.endedOn === null) return null
  const { way, from, basis } = refusalWayOn(countingDay(line), line.endedOn, limits)
  return way === 'deemed' ? `用工自 ${from} 起视为已订立无固定期限劳动合同，不能以拒签终止（${basis}）` : null
}

/** A contract that has been looked at has a kind and a term: without them nothing was verified. */
function contractRefusal({ contractKind, contractFrom, contractTo }: LineProgress): string | null {
  if (contractKind === null) return '请填写合同类型'
  if (contractKind !== 'task' && contractFrom === null) return '请填写合同期限起始日'
  if (contractKind === 'fixed' && contractTo === null) return '请填写合同期限终止日'
  return contractFrom !== null && contractTo !== null && contractTo < contractFrom ? '合同期限终止日早于起始日' : null
}

/** What should be seen before a contract is taken as verified; none of it stops the step. */
export function verificationWarnings({ clauses, delivered }: Pick<LineProgress, 'clauses' | 'delivered'>): string[] {
  const missing = requiredClauses.filter((clause) => !clauses.includes(clause.value))
  const warnings = missing.length === 0 ? [] : [`缺少必备条款：${missing.map((clause) => clause.label).join('；')}（劳动合同法第十七条第一款）`]
  if (!delivered) warnings.push('劳动合同文本尚未交付劳动者（劳动合同法第十六条第二款）')
  return warnings
}

/** Every step with whether it is lawful now; at most one is marked as the next. */
export function lineStepOffers(line: LineProgress, limits: SettingsOn<ContractLimits>, today: DateText): LineStepOffer[] {
  const usual = usualStep(line)
  return lineSteps.map(({ value, label, to }) => {
    const reason = lineStepRefusal(line, value, limits, today)
    return { step: value, label, to, allowed: reason === null, reason, next: value === usual && reason === null }
  })
}

function usualStep({ state, signedOn }: LineProgress): LineStep | null {
  switch (state) {
    case 'pending':
      return signedOn === null ? 'notify' : 'sign'
    case 'notified':
      return 'sign'
    case 'signed':
      return 'verify'
    case 'verified':
    case 'refused':
    case 'left':
    case 'exempt':
      return null
  }
}

/** The state a step leads to. */
export function lineStateAfter(step: LineStep): LineState {
  const rule = lineSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  return rule.to
}

/** The year a line counts for as a contract signed after urging (份): that of the signing, once it is verified. */
export function countedContractYear({ state, signedOn }: Pick<LineProgress, 'state' | 'signedOn'>): number | null {
  return state === 'verified' && signedOn !== null && isRealDate(signedOn) ? yearOf(signedOn) : null
}

export function lineStateLabel(state: LineState): string {
  return lineStates.find((known) => known.value === state)?.label ?? state
}
