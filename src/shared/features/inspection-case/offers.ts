import type { DateText } from '@shared/calendar'
import { z } from '@shared/zod'
import { approvalRoleValues } from './kinds'
import { caseStateValues, caseStepValues } from './states'

/** Fields of a step's dialog; day, note and approvals are always there. */
export const stepAsks = ['days', 'dueOn', 'decisions', 'fineFen', 'made', 'receiver'] as const
export type StepAsk = (typeof stepAsks)[number]

/** Something the law wants before a step; one that may be overridden with a reason, or (hard) not at all. */
export const prerequisite = z.object({ code: z.string(), message: z.string(), basis: z.string(), hard: z.boolean() })
export type Prerequisite = z.output<typeof prerequisite>

/** One step as it stands on the record: what it leads to, what it needs, by when. `caseStepOffers(facts, …)` makes them. */
export const caseStepOffer = z.object({
  step: z.enum(caseStepValues),
  label: z.string(),
  to: z.enum(caseStateValues),
  /** Not out of order from this state. Steps that are not open are left out. */
  missing: z.array(prerequisite),
  /** What usually follows: the one blue button. */
  next: z.boolean(),
  asks: z.array(z.enum(stepAsks)),
  /** Who has to sign, in order. */
  approvals: z.array(z.enum(approvalRoleValues)),
  /** What the law asks here, in one sentence with its article. */
  explains: z.string(),
})
export type CaseStepOffer = z.output<typeof caseStepOffer>

/** The clock of the investigation as a sentence. `caseClockView(facts, context)` makes it. */
export const clockView = z.object({
  /** Last day of the investigation; null before filing, while suspended, or when a year's holidays are missing. */
  dueOn: z.string().nullable(),
  /** Working days left; negative when over. Null when the clock does not run. */
  daysLeft: z.number().int().nullable(),
  running: z.boolean(),
  overdue: z.boolean(),
  sentence: z.string(),
  basis: z.string(),
})
export type ClockView = z.output<typeof clockView>

/** A date of the case that somebody must keep. `caseDeadlines(facts, …)` gives all that are open. */
export interface CaseDeadline {
  readonly kind: CaseDeadlineKind
  readonly title: string
  readonly dueDate: DateText
  readonly basis: string
}

/** Deadlines of a case, one open of each kind: they become lines of the one deadline table. */
export const caseDeadlineKinds = [
  { value: 'case-accept', label: '受理审查' },
  { value: 'case-investigate', label: '调查期限' },
  { value: 'case-penalty', label: '处罚期限' },
  { value: 'case-decide', label: '作出决定' },
  { value: 'case-tell', label: '告知投诉人' },
  { value: 'case-correct', label: '改正期限' },
  { value: 'case-plead', label: '陈述申辩' },
  { value: 'case-hearing', label: '听证申请' },
  { value: 'case-serve', label: '决定送达' },
  { value: 'case-pay', label: '履行期限' },
  { value: 'case-urge', label: '催告期满' },
  { value: 'case-court', label: '申请执行' },
  { value: 'case-evidence', label: '登记保存' },
  { value: 'case-file-up', label: '处罚备案' },
  { value: 'case-police', label: '移送期限' },
] as const
export type CaseDeadlineKind = (typeof caseDeadlineKinds)[number]['value']

/** One line of the check of a file. `checkFile(facts, …)` makes them. */
export const fileProblem = z.object({
  severity: z.enum(['error', 'warning']),
  /** 缺少文书, 日期倒置, 缺少签名, 未送达, 逾期, 越过. */
  group: z.string(),
  message: z.string(),
  basis: z.string(),
  paperId: z.string().nullable(),
  step: z.enum(caseStepValues).nullable(),
})
export type FileProblem = z.output<typeof fileProblem>
