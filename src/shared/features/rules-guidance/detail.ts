import { field } from '@shared/fields/describe'
import { requiredText } from '@shared/fields/values'
import { z } from '@shared/zod'
import { ruleClauseSchema } from './clauses'
import { guidancePaperValues, recheckConclusionValues } from './kinds'
import { meetingFormValues, procedureStepValues } from './procedure'
import { guidanceInput, guidanceRow, problemClauseInput, procedureEvidenceInput, ruleDocumentInput } from './schema'
import { guidanceStateValues, guidanceStepValues } from './states'

/** What a clerk fills in on the form; the review itself is entered on the record. */
export const guidanceHeadInput = guidanceInput.pick({
  employerId: true,
  guidedOn: true,
  manner: true,
  kind: true,
  guides: true,
  contact: true,
  handler: true,
  reviewer: true,
  remark: true,
})
export type GuidanceHeadInput = z.input<typeof guidanceHeadInput>
export type GuidanceHeadValues = z.output<typeof guidanceHeadInput>

/** The eight steps with the figures of the meeting. */
export const guidanceProcedureInput = guidanceInput.pick({
  procedure: true,
  meetingForm: true,
  delegatesDue: true,
  delegatesPresent: true,
  managersAmong: true,
  putToVote: true,
  votesYes: true,
})
export type GuidanceProcedureInput = z.input<typeof guidanceProcedureInput>
export type GuidanceProcedureValues = z.output<typeof guidanceProcedureInput>

/** What may be entered with a step; what is left out stays as it is. */
export const guidanceStepInput = guidanceInput
  .pick({ dueDate: true, recheckedOn: true, conclusion: true, completedOn: true, closingReason: true })
  .partial()
export type GuidanceStepInput = z.input<typeof guidanceStepInput>
export type GuidanceStepValues = z.output<typeof guidanceStepInput>

/** Whom cases are handed to; an empty field leaves what is there. */
export const guidanceAssignInput = z
  .object({
    handler: guidanceInput.shape.handler,
    guides: field(z.array(requiredText('姓名', 50)).max(10, '指导人员不超过 10 人'), { label: '指导人员', help: '不填的保持原样' }),
  })
  .refine(({ handler, guides }) => handler !== '' || guides.length > 0, { path: ['handler'], error: '请填写经办人或指导人员' })
export type GuidanceAssignValues = z.output<typeof guidanceAssignInput>

const offer = z.object({
  step: z.enum(guidanceStepValues),
  label: z.string(),
  to: z.enum(guidanceStateValues),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  next: z.boolean(),
})

/** One case with its review, its papers, what is doubtful and the steps open to it. */
export const guidanceDetail = guidanceRow.omit({ documents: true, clauses: true, corrected: true, guides: true }).extend({
  guides: z.array(z.string()),
  contact: z.string(),
  documents: z.array(ruleDocumentInput),
  clauses: z.array(problemClauseInput),
  procedure: z.array(procedureEvidenceInput),
  meetingForm: z.enum(meetingFormValues).nullable(),
  delegatesDue: z.number().nullable(),
  delegatesPresent: z.number().nullable(),
  managersAmong: z.number().nullable(),
  putToVote: z.boolean(),
  votesYes: z.number().nullable(),
  warnings: z.array(z.object({ step: z.enum(procedureStepValues), message: z.string() })),
  procedureComplete: z.boolean(),
  paper: z.enum(guidancePaperValues),
  documentId: z.string().nullable(),
  /** What the case was turned into, and the orders that came of it. */
  inspection: z.object({ id: z.uuid(), inspectedOn: z.string() }).nullable(),
  orders: z.array(z.object({ id: z.uuid(), number: z.string().nullable(), state: z.string(), stateLabel: z.string() })),
  recheckedOn: z.string().nullable(),
  conclusion: z.enum(recheckConclusionValues).nullable(),
  handler: z.string(),
  reviewer: z.string(),
  closingReason: z.string(),
  remark: z.string(),
  editable: z.boolean(),
  overdue: z.boolean(),
  steps: z.array(offer),
})
export type GuidanceDetail = z.output<typeof guidanceDetail>

/** An entry of the catalogue as it stands in lists: shipped ones have no row of their own until they are changed. */
export const ruleClauseRow = ruleClauseSchema.extend({
  ref: z.object({ id: z.uuid(), version: z.number().int() }).nullable(),
  shipped: z.boolean(),
})
export type RuleClauseRow = z.output<typeof ruleClauseRow>

/** A wording; the suggested wordings of the clauses are in the library too, without a row of their own. */
export const wordingRow = z.object({
  code: z.string(),
  title: z.string(),
  text: z.string(),
  ref: z.object({ id: z.uuid(), version: z.number().int() }).nullable(),
})
export type WordingRow = z.output<typeof wordingRow>

/** How often a problem was found. */
export const clauseRankingRow = z.object({
  clauseId: z.string().nullable(),
  problem: z.string(),
  employers: z.number().int(),
  count: z.number().int(),
  corrected: z.number().int(),
})
export type ClauseRankingRow = z.output<typeof clauseRankingRow>

