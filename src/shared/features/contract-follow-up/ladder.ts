import { addDays, type DateText } from '@shared/calendar'
import { settingsOn, type SettingVersions } from '@shared/law/settings'
import { isLineClosed } from './caseSteps'
import { signingDates } from './doubleWage'
import { openEndedReasons, signingReminders, type SigningReminder } from './flags'
import { countingDay, needsWrittenContract, type LineFacts } from './outlook'
import type { ContractLimits } from './settings'

/** A worker's line as the reminders look at it. */
export type RemindedLine = LineFacts & { readonly name: string }

/** One day on which somebody has to think of one worker. */
export interface ReminderStage {
  readonly on: DateText
  readonly name: string
  /** What is reached on that day, in a few words. */
  readonly label: string
  readonly basis: string
  /** The next contract has to be open-ended when the worker asks for it. */
  readonly openEnded: boolean
}

type LimitVersions = SettingVersions<ContractLimits>

const byDay = (a: ReminderStage, b: ReminderStage): number => a.on.localeCompare(b.on)

/**
 * The days of a worker without a contract: the working reminders (days 20 and 30, the eleventh month), the last day to
 * sign, and the day the year is full; a reminder on a day of the law itself is left to that day. None once the line is
 * settled.
 */
export function signingStages(line: RemindedLine, versions: LimitVersions): ReminderStage[] {
  if (isLineClosed(line.state) || line.signedOn !== null || line.endedOn !== null || !needsWrittenContract(line)) return []
  const limits = settingsOn(versions, line.hiredOn)
  const from = countingDay(line)
  const { lastDayToSign, deemedOn } = signingDates(from, limits)
  const stage = (on: DateText, label: string, basis: string): ReminderStage => ({ on, name: line.name, label, basis, openEnded: false })
  const within = limits.signWithinMonths.basis
  const deemed = limits.deemedAfterMonths.basis
  const basisOf = ({ on, of }: SigningReminder): string => {
    if (of === 'months') return `${deemedOn} 视为订立无固定期限劳动合同（${deemed}）`
    return on < lastDayToSign ? `最后签订日 ${lastDayToSign}（${within}）` : `最后签订日为 ${lastDayToSign}（${within}），自次日起每月支付二倍工资`
  }
  return [
    ...signingReminders(from, limits)
      .filter(({ on }) => on !== lastDayToSign && on < deemedOn)
      .map((reminder) => stage(reminder.on, `${reminder.label}未签`, basisOf(reminder))),
    stage(lastDayToSign, '最后签订日', `${limits.signWithinMonths.basis}，次日起每月支付二倍工资`),
    stage(deemedOn, '用工满一年未签', `视为订立无固定期限劳动合同（${deemed}）`),
  ].toSorted(byDay)
}

/**
 * The days before a signed contract ends (60 and 30 by shipped setting), and its last day; with a mark where the next
 * contract has to be open-ended (劳动合同法第十四条第二款). None after the worker has left.
 */
export function expiryStages(line: RemindedLine, versions: LimitVersions): ReminderStage[] {
  const { contractTo, signedOn } = line
  if (contractTo === null || signedOn === null || line.endedOn !== null || !needsWrittenContract(line)) return []
  const limits = settingsOn(versions, line.hiredOn)
  const reasons = openEndedReasons({ ...line, kind: line.contractKind }, contractTo, limits)
  const basis = reasons.length === 0 ? '续订或者终止须在到期前办妥' : reasons.join('；')
  const days = limits.expiryNoticeDays.value.filter((before) => before > 0)
  return [...days, 0]
    .map((before) => ({
      on: addDays(contractTo, -before),
      name: line.name,
      label: `劳动合同 ${contractTo} 到期`,
      basis,
      openEnded: reasons.length > 0,
    }))
    .toSorted(byDay)
}

/** One reminder of a case: everybody who falls on the same day. */
export interface CaseReminder {
  readonly on: DateText
  /** Who and what, short enough for one line of a list. */
  readonly title: string
  readonly basis: string
}

/** What is known of the reminders given so far. */
export interface ReminderState {
  readonly today: DateText
  /** Due day of the reminder that stands open, or of the one that has just been dealt with; null when there is none. */
  readonly last: DateText | null
  /** Due days that were dealt with. */
  readonly handled: readonly DateText[]
}

/**
 * The next reminder of a case. One that stands open stays until it is dealt with, even after its day, and what came up
 * in its shadow follows it; days that had gone by before anybody could be reminded are not dug up.
 */
export function nextReminder(stages: readonly ReminderStage[], { today, last, handled }: ReminderState): CaseReminder | null {
  const from = last !== null && last < today ? last : today
  const open = stages.filter(({ on }) => on >= from && !handled.includes(on)).toSorted(byDay)
  const first = open[0]
  if (!first) return null
  const same = open.filter(({ on }) => on === first.on)
  const marked = same.filter(({ openEnded }) => openEnded).length
  const note = marked === 0 ? '' : marked === same.length ? '，续订应为无固定期限' : `，其中 ${marked} 人续订应为无固定期限`
  return {
    on: first.on,
    title: `${namesOf(same)}：${unique(same.map(({ label }) => label)).join('、')}${note}`,
    basis: unique(same.map(({ basis }) => basis)).join('；'),
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** Names shown before the rest is only counted. */
const NAMED = 3

/** 陈静、王芳; from the fourth on 陈静、王芳、赵磊等 5 人. */
function namesOf(stages: readonly ReminderStage[]): string {
  const names = unique(stages.map(({ name }) => name))
  return names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${stages.length} 人`
}
