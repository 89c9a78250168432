import { field } from '@shared/fields/describe'
import { optionalDateValue, optionValues, requiredText, textField } from '@shared/fields/values'
import { z } from '@shared/zod'
import { harmonyInput, harmonyRow, objectionInput, opinionInput, reviewConclusionValues, reviewRecord, scoreSheetInput } from './schema'
import { harmonyStateValues, harmonyStepValues } from './states'
import { ownRecordKinds, scoringTableSchema } from './table'
import { scoringRoles } from './scoring'

/** What a clerk fills in on the form; scores, opinions and dates are entered on the record. */
export const harmonyHeadInput = harmonyInput.pick({
  employerId: true,
  year: true,
  tableId: true,
  level: true,
  park: true,
  applicant: true,
  contact: true,
  phone: true,
  email: true,
  handler: true,
  remark: true,
})
export type HarmonyHeadInput = z.input<typeof harmonyHeadInput>
export type HarmonyHeadValues = z.output<typeof harmonyHeadInput>

/** Whom applications are handed to. */
export const harmonyAssignInput = z.object({ handler: field(requiredText('经办人', 50), { label: '经办人' }) })
export type HarmonyAssignValues = z.output<typeof harmonyAssignInput>

/** Opinions of the town, the departments and the three parties, and the objections. */
export const harmonyOpinionsInput = harmonyInput.pick({ townOpinion: true, tripartiteOpinion: true, opinions: true, objections: true })
export type HarmonyOpinionsInput = z.input<typeof harmonyOpinionsInput>
export type HarmonyOpinionsValues = z.output<typeof harmonyOpinionsInput>

/** What may be entered with a step; what is left out stays as it is. */
export const harmonyStepInput = harmonyInput
  .pick({ level: true, documentNumber: true, revokeNumber: true, downgradeNumber: true, reason: true })
  .extend({
    publicityFrom: field(optionalDateValue, { label: '公示起始日', kind: 'date' }),
    namedOn: field(optionalDateValue, { label: '命名日期', kind: 'date' }),
    awardedOn: field(optionalDateValue, { label: '授牌日期', kind: 'date' }),
    validFrom: field(optionalDateValue, { label: '有效期起', kind: 'date' }),
    validTo: field(optionalDateValue, { label: '有效期至', kind: 'date', help: '当日仍有效' }),
    reviewedOn: field(optionalDateValue, { label: '复审日期', kind: 'date' }),
    revokedOn: field(optionalDateValue, { label: '撤销日期', kind: 'date' }),
    /** Who raised the objection that is entered with the step. */
    raisedBy: field(textField('提出人', 100), { label: '提出人' }),
  })
  .partial()
export type HarmonyStepInput = z.input<typeof harmonyStepInput>
export type HarmonyStepValues = z.output<typeof harmonyStepInput>

/** An entry of another register, as it stands beside a line of the table. */
export const ownRecord = z.object({
  kind: z.enum(optionValues(ownRecordKinds)),
  date: z.string(),
  text: z.string(),
  /** Speaks against the employer. */
  adverse: z.boolean(),
  /** Page of the record in the window. */
  path: z.string(),
})
export type OwnRecord = z.output<typeof ownRecord>

const offer = z.object({
  step: z.enum(harmonyStepValues),
  label: z.string(),
  to: z.enum(harmonyStateValues),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  next: z.boolean(),
})

const levelOption = z.object({ value: z.string(), label: z.string() })

/** One application with its scores, what the desk's own records say, and the steps open to it. */
export const harmonyDetail = harmonyRow.extend({
  townId: z.string().nullable(),
  tableId: z.string(),
  table: scoringTableSchema,
  sheet: scoreSheetInput,
  /** Re-checks that are over, the oldest first. */
  reviews: z.array(reviewRecord),
  park: z.string(),
  applicant: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  townOpinion: z.string(),
  tripartiteOpinion: z.string(),
  opinions: z.array(opinionInput),
  objections: z.array(objectionInput),
  startedOn: z.string(),
  submittedOn: z.string().nullable(),
  publicityFrom: z.string().nullable(),
  documentNumber: z.string(),
  issuer: z.string(),
  awardedOn: z.string().nullable(),
  validFrom: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  reviewConclusion: z.enum(reviewConclusionValues).nullable(),
  /** Name of the level before it was lowered; '' when it never was. */
  levelBefore: z.string(),
  downgradedOn: z.string().nullable(),
  downgradeNumber: z.string(),
  revokedOn: z.string().nullable(),
  revokeNumber: z.string(),
  reason: z.string(),
  handler: z.string(),
  remark: z.string(),
  /** Past its last day it is 到期, whatever was recorded. */
  shownState: z.enum(harmonyStateValues),
  /** Who may score now; null when nobody may. */
  role: z.enum(optionValues(scoringRoles)).nullable(),
  editable: z.boolean(),
  levels: z.array(levelOption),
  /** Things to think over before the list goes public. */
  doubts: z.array(z.string()),
  /** Last day of a title that begins on the day of naming or today. */
  usualValidTo: z.string(),
  /** How the last day of the publicity was counted. */
  publicityExplanation: z.string(),
  against: z.array(ownRecord),
  records: z.array(ownRecord),
  /** Kinds of records for which the desk has no register: nothing can be said of them. */
  unkept: z.array(z.enum(optionValues(ownRecordKinds))),
  steps: z.array(offer),
})
export type HarmonyDetail = z.output<typeof harmonyDetail>
