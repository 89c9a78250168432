import type { HarmonyState, ReviewConclusion } from '@shared/features/harmony'
import type { BaseTable, Flag } from '@main/db/base'

/** A scoring table of the bureau; the shipped example has no row. */
export interface HarmonyTableTable extends BaseTable {
  label: string
  validFrom: string | null
  /** JSON text: the table, as scoringTableSchema. */
  content: string
}

/** One application and the title it led to. What is known of the employer is that of the day it was last edited. */
export interface HarmonyCertificationTable extends BaseTable {
  employerId: string
  employerName: string
  creditCode: string | null
  townId: string | null
  townName: string | null
  aboveScale: Flag
  year: number
  tableId: string
  level: string | null
  /** Name of the level and the body that gives it, as its settings had them when it was chosen. */
  levelLabel: string
  issuer: string
  park: string
  applicant: string
  contact: string
  phone: string
  email: string
  state: HarmonyState
  /** JSON text: scores in tenths, as scoreSheetInput. */
  sheet: string
  /** JSON text, as opinionInput and objectionInput. */
  opinions: string
  objections: string
  townOpinion: string
  tripartiteOpinion: string
  /** JSON text: re-checks that are over, as reviewRecord. */
  reviews: string
  totalTenths: number | null
  vetoes: number
  /** Decides which version of the terms applies. */
  startedOn: string
  submittedOn: string | null
  publicityFrom: string | null
  publicityUntil: string | null
  namedOn: string | null
  awardedOn: string | null
  validFrom: string | null
  validTo: string | null
  nextReviewOn: string | null
  reviewedOn: string | null
  revokedOn: string | null
  reviewConclusion: ReviewConclusion | null
  /** Name of the level before it was lowered at a re-check; '' when it never was. */
  levelBefore: string
  downgradedOn: string | null
  downgradeNumber: string
  documentNumber: string
  revokeNumber: string
  reason: string
  handler: string
  remark: string
}

export interface MutualCareTable extends BaseTable {
  employerId: string
  year: number
  joinedOn: string
  /** JSON text: forms of taking part. */
  forms: string
  confirmed: Flag
  material: string
  reviewer: string
  remark: string
}

export interface HarmonyTables {
  harmonyTable: HarmonyTableTable
  harmonyCertification: HarmonyCertificationTable
  mutualCare: MutualCareTable
}
