import { isRealDate } from '@shared/calendar'
import type { LegalSetting, SettingsOn } from '@shared/law/settings'
import { procedureSteps, type MeetingForm, type ProcedureEvidence, type ProcedureStep } from './procedure'
import type { DelegateBand, ProcedureLimits } from './settings'

/** Fewest delegates of a 职代会. */
export interface DelegateNumber {
  /** Counting full steps only: fewer than this is too few by either reading. */
  readonly least: number
  /** Counting a started step as a full one: the text does not say which. */
  readonly most: number
}

/**
 * Delegates a 职代会 needs for a headcount (浙江省企业民主管理条例第十条第一款). Where the number grows with the staff,
 * the article does not say whether a started hundred (or thousand) counts, so both readings are given.
 * @throws RangeError when the headcount is negative or no whole number
 */
export function delegatesFor(headcount: number, bands: readonly DelegateBand[]): DelegateNumber {
  if (!Number.isSafeInteger(headcount) || headcount < 0) throw new RangeError(`no headcount: ${headcount}`)
  const band = bands.toSorted((a, b) => b.from - a.from).find(({ from }) => headcount >= from)
  if (!band) return { least: 0, most: 0 }
  if (band.per === 0) return { least: band.base, most: band.base }
  const beyond = headcount - band.from
  return {
    least: band.base + band.add * Math.floor(beyond / band.per),
    most: band.base + band.add * Math.ceil(beyond / band.per),
  }
}

/** Whether enough delegates were there; exactly the fraction is enough (浙江省企业民主管理条例第十五条第三款). */
export function quorumMet(due: number, present: number, { numerator, denominator }: ProcedureLimits['quorum']): boolean {
  return due > 0 && present * denominator >= due * numerator
}

/** Votes that carry a matter put to the vote: more than half of all delegates, present or not. */
export function majorityOf(due: number): number {
  return Math.floor(due / 2) + 1
}

export interface CheckedProcedure {
  readonly evidence: readonly ProcedureEvidence[]
  readonly meetingForm: MeetingForm | null
  readonly delegatesDue: number | null
  readonly delegatesPresent: number | null
  /** Middle and senior managers among the delegates. */
  readonly managersAmong: number | null
  /** Elections, collective contracts and rules of state-owned firms are put to the vote; other rules are discussed. */
  readonly putToVote: boolean
  readonly votesYes: number | null
}

export interface ProcedureContext {
  readonly headcount: number | null
  /** Whether the wage system is among the documents reviewed. */
  readonly wageSystem: boolean
  readonly limits: SettingsOn<ProcedureLimits>
}

/** Something about the procedure that should be seen; none of it stops saving. */
export interface ProcedureWarning {
  readonly step: ProcedureStep
  readonly message: string
}

/** What is doubtful about the democratic procedure, in the order of its steps. */
export function procedureWarnings(checked: CheckedProcedure, context: ProcedureContext): ProcedureWarning[] {
  const found: ProcedureWarning[] = [
    ...evidenceWarnings(checked.evidence),
    ...meetingWarnings(checked, context),
    ...orderWarnings(checked.evidence),
    ...filingWarnings(checked.evidence, context),
  ]
  const place = (step: ProcedureStep) => procedureSteps.findIndex((one) => one.value === step)
  return found.toSorted((a, b) => place(a.step) - place(b.step))
}

function evidenceWarnings(evidence: readonly ProcedureEvidence[]): ProcedureWarning[] {
  return procedureSteps.flatMap(({ value, label }): ProcedureWarning[] => {
    const held = evidence.find((one) => one.step === value)
    if (held?.evidence === 'no') return [{ step: value, message: `${label}：没有证据` }]
    if (held?.evidence === 'yes' && held.date === null) return [{ step: value, message: `${label}：请填写日期` }]
    return []
  })
}

const cite = (setting: LegalSetting<unknown>) => `（${setting.basis}）`

function meetingWarnings(checked: CheckedProcedure, { headcount, limits }: ProcedureContext): ProcedureWarning[] {
  const { meetingForm, delegatesDue: due, delegatesPresent: present } = checked
  const messages: string[] = []
  if (meetingForm === 'all' && headcount !== null && headcount >= limits.fullMeetingBelow.value) {
    messages.push(`职工 ${headcount} 人，不满 ${limits.fullMeetingBelow.value} 人的企业方可以职工大会代替职代会${cite(limits.fullMeetingBelow)}`)
  }
  if (meetingForm === 'delegates' && due !== null) {
    if (headcount !== null) {
      const { least, most } = delegatesFor(headcount, limits.delegates.value)
      const range = least === most ? `${least} 名` : `${least} 名（零头进位计为 ${most} 名）`
      if (due < least) messages.push(`职工 ${headcount} 人，代表不得少于 ${range}，现为 ${due} 名${cite(limits.delegates)}`)
    }
    if (present !== null) messages.push(...attendanceMessages(due, present, limits))
    const managers = checked.managersAmong
    if (managers !== null && managers * 100 > due * limits.managersPercent.value) {
      messages.push(`代表中的中高级管理人员 ${managers} 名，超过代表总数的 ${limits.managersPercent.value}%${cite(limits.managersPercent)}`)
    }
    if (checked.putToVote && checked.votesYes !== null && checked.votesYes < majorityOf(due)) {
      messages.push(`同意 ${checked.votesYes} 票，未过全体代表的半数（须 ${majorityOf(due)} 票）${cite(limits.quorum)}`)
    }
    if (checked.votesYes !== null && present !== null && checked.votesYes > present) messages.push('同意票数多于实到人数')
  }
  return messages.map((message) => ({ step: 'meeting' as const, message }))
}

function attendanceMessages(due: number, present: number, limits: SettingsOn<ProcedureLimits>): string[] {
  if (present > due) return [`实到 ${present} 名多于应到 ${due} 名`]
  if (quorumMet(due, present, limits.quorum.value)) return []
  const { numerator, denominator } = limits.quorum.value
  const needed = Math.ceil((due * numerator) / denominator)
  return [`应到 ${due} 名、实到 ${present} 名，不足 ${denominator} 分之 ${numerator}（须 ${needed} 名）${cite(limits.quorum)}`]
}

/** Rules are settled before they are made known: nothing later in the procedure may bear an earlier date. */
function orderWarnings(evidence: readonly ProcedureEvidence[]): ProcedureWarning[] {
  const date = (step: ProcedureStep) => {
    const held = evidence.find((one) => one.step === step)?.date ?? null
    return held !== null && isRealDate(held) ? held : null
  }
  const pairs: readonly (readonly [ProcedureStep, ProcedureStep])[] = [
    ['draft', 'meeting'],
    ['meeting', 'decision'],
    ['meeting', 'publication'],
    ['decision', 'publication'],
  ]
  const label = (step: ProcedureStep) => procedureSteps.find((one) => one.value === step)?.label ?? step
  return pairs.flatMap(([before, after]): ProcedureWarning[] => {
    const [first, second] = [date(before), date(after)]
    if (first === null || second === null || second >= first) return []
    return [{ step: after, message: `${label(after)}（${second}）早于${label(before)}（${first}）` }]
  })
}

function filingWarnings(evidence: readonly ProcedureEvidence[], { wageSystem }: ProcedureContext): ProcedureWarning[] {
  if (!wageSystem) return []
  const filed = evidence.find((one) => one.step === 'filing')
  if (filed?.evidence === 'yes' && filed.date !== null) return []
  return [{ step: 'filing', message: '工资支付制度尚未抄报劳动行政部门备案（工资支付暂行规定第十七条）' }]
}
