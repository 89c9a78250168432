import { addDays, weekday, type DateText } from '@shared/calendar'
import { delegatesFor, procedureLimitsOn, procedureSteps, type MeetingForm, type ProcedureEvidence, type ProcedureStep } from '@shared/features/rules-guidance'
import type { Random } from './random'

/** The democratic procedure as a firm could show it. */
export interface ProcedureSpec {
  readonly evidence: readonly ProcedureEvidence[]
  readonly meetingForm: MeetingForm | null
  readonly delegatesDue: number | null
  readonly delegatesPresent: number | null
  readonly managersAmong: number | null
}

/** Days from the draft to each step, the meeting being the hinge. */
const after: Readonly<Record<ProcedureStep, number>> = { draft: 0, meeting: 10, opinions: 10, consultation: 13, decision: 16, publication: 18, receipt: 24, filing: 30 }
const notes: Readonly<Record<ProcedureStep, string>> = {
  draft: '车间公告栏张贴征求意见稿',
  meeting: '会议通知、签到表',
  opinions: '意见汇总表',
  consultation: '与工会主席签字的协商记录',
  decision: '总经理办公会决定，V2.0',
  publication: '公告栏公示照片',
  receipt: '员工手册签收表',
  filing: '抄报登记',
}

/** Two thirds of the firms can show it all; the others miss a step, mostly the last ones, or never held a meeting. */
export function procedureOf(random: Random, guidedOn: DateText, headcount: number): ProcedureSpec {
  const course = random.weighted<'full' | 'gap' | 'none' | 'mistake'>([['full', 58], ['gap', 26], ['none', 10], ['mistake', 6]])
  const begun = addDays(guidedOn, -random.int(35, 160))
  const gaps = new Set<ProcedureStep>(course === 'gap' ? random.sample<ProcedureStep>(['opinions', 'consultation', 'receipt', 'filing', 'draft'], random.int(1, 3)) : [])
  const evidence = procedureSteps.map(({ value: step }): ProcedureEvidence => {
    const missing = course === 'none' ? step !== 'publication' : gaps.has(step)
    if (missing) return { step, evidence: 'no', date: null, note: '', files: [] }
    if (step === 'filing' && course === 'full' && random.chance(0.3)) return { step, evidence: 'notApplicable', date: null, note: '未涉及工资支付制度', files: [] }
    // The mistake: put up before it was discussed.
    const days = course === 'mistake' && step === 'publication' ? 4 : after[step]
    return { step, evidence: 'yes', date: workday(addDays(begun, days)), note: notes[step], files: [] }
  })
  if (course === 'none') return { evidence, meetingForm: 'none', delegatesDue: null, delegatesPresent: null, managersAmong: null }
  const limits = procedureLimitsOn(guidedOn)
  if (headcount < limits.fullMeetingBelow.value) return { evidence, meetingForm: 'all', delegatesDue: null, delegatesPresent: null, managersAmong: null }
  const due = delegatesFor(headcount, limits.delegates.value).most + random.int(0, 4)
  const present = course === 'mistake' && random.chance(0.5) ? Math.floor(due * 0.6) : due - random.int(0, Math.floor(due / 6))
  return { evidence, meetingForm: 'delegates', delegatesDue: due, delegatesPresent: present, managersAmong: random.int(Math.floor(due / 12), Math.floor(due / 6)) }
}

/** A day at the weekend gives way to the Friday before it. */
function workday(day: DateText): DateText {
  return weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day
}
