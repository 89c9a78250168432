import { isRealDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import type { SettingsOn } from '@shared/law/settings'
import { signingStanding } from './doubleWage'
import { countingDay, needsWrittenContract, type LineFacts } from './outlook'
import type { ContractLimits } from './settings'
import { peopleDue, type Headcount } from './signingRate'

/** Heads of a case as they follow from its lines. */
export interface LineCounts {
  readonly unsigned: number
  readonly overMonth: number
  readonly overYear: number
  /** Unsigned after a contract that ran out; also among the two above once a month or a year has passed. */
  readonly expired: number
}

type CountedLine = Pick<LineFacts, 'state' | 'form' | 'hiredOn' | 'signedOn' | 'endedOn' | 'expiredOn'>

/** How many of the lines are unsigned on a day, and since when. Those who owe no written contract are not counted. */
export function countLines(lines: readonly CountedLine[], limits: SettingsOn<ContractLimits>, today: DateText): LineCounts {
  const counts = { unsigned: 0, overMonth: 0, overYear: 0, expired: 0 }
  for (const line of lines) {
    if (!needsWrittenContract(line)) continue
    const standing = signingStanding({ ...line, hiredOn: countingDay(line) }, limits, today)
    if (standing === 'signed' || standing === 'ended') continue
    counts.unsigned += 1
    if (standing === 'overMonth') counts.overMonth += 1
    if (standing === 'overYear') counts.overYear += 1
    if (line.expiredOn !== null && line.expiredOn < today) counts.expired += 1
  }
  return counts
}

/** The heads a clerk enters for a case. */
export interface CheckedHeads {
  readonly checkedOn: string
  readonly due: number
  readonly signed: number
  readonly overMonth: number
  readonly overYear: number
  readonly expired: number
  /** How the number due came about; null when only the number itself is known. */
  readonly headcount: Headcount | null
}

/** What does not add up in the heads of a case, by field; empty when all does. Nothing is capped or put right. */
export function checkHeads(heads: CheckedHeads, today: DateText): FieldErrors {
  const errors: Record<string, string> = {}
  if (isRealDate(heads.checkedOn) && heads.checkedOn > today) errors['checkedOn'] = `检查日期不能晚于今天（${today}）`
  const { due, signed, headcount } = heads
  if (signed > due) errors['signed'] = `已签人数 ${signed} 多于应签人数 ${due}，签订率将超过 100%，请核对`
  const unsigned = Math.max(0, due - signed)
  if (heads.overMonth + heads.overYear > unsigned) errors['overMonth'] = `超一月未签与超一年未签合计不能多于未签人数 ${unsigned}`
  if (heads.expired > unsigned) errors['expired'] = `到期未续签不能多于未签人数 ${unsigned}`
  if (headcount !== null) {
    const computed = peopleDue(headcount)
    if (computed < 0) errors['onRoll'] = '各项扣除合计多于在册职工人数'
    else if (computed !== due) errors['due'] = `按在册职工减去各项，应签人数为 ${computed}`
  }
  return errors
}
