import type { BaseTable, Flag } from '@main/db/base'
import type {
  ClauseSeverity,
  GuidanceKind,
  GuidanceManner,
  GuidancePaper,
  GuidanceState,
  MeetingForm,
  RecheckConclusion,
  RuleDocumentKind,
} from '@shared/features/rules-guidance'

/** One case of guidance. What is known of the employer is that of the day the case was last edited. */
export interface RulesGuidanceTable extends BaseTable {
  year: number
  sequence: number
  number: string
  employerId: string
  employerName: string
  creditCode: string | null
  townId: string | null
  townName: string | null
  industry: string | null
  headcount: number | null
  aboveScale: Flag
  state: GuidanceState
  guidedOn: string
  manner: GuidanceManner
  kind: GuidanceKind
  /** JSON text: names. */
  guides: string
  contact: string
  /** JSON text: documents judged, as ruleDocumentInput. */
  documents: string
  /** JSON text: evidence of the eight steps, as procedureEvidenceInput. */
  procedure: string
  meetingForm: MeetingForm | null
  delegatesDue: number | null
  delegatesPresent: number | null
  managersAmong: number | null
  votesYes: number | null
  putToVote: Flag
  paper: GuidancePaper
  documentId: string | null
  /** What the case was turned into. */
  inspectionId: string | null
  orderId: string | null
  dueDate: string | null
  recheckedOn: string | null
  completedOn: string | null
  conclusion: RecheckConclusion | null
  handler: string
  reviewer: string
  closingReason: string
  remark: string
}

export interface RulesGuidanceClauseTable extends BaseTable {
  guidanceId: string
  position: number
  clauseId: string | null
  document: RuleDocumentKind | null
  quote: string
  problem: string
  basis: string
  suggestion: string
  severity: ClauseSeverity
  corrected: Flag
}

/** A clerk's own entry of the catalogue (Z01 …), or one that stands in the place of a shipped one (R01 …). */
export interface RuleClauseTable extends BaseTable {
  code: string
  clause: string
  why: string
  /** JSON text: citations in short form. */
  basis: string
  suggestion: string
  severity: ClauseSeverity
  /** JSON text: kinds of documents. */
  documents: string
  doubt: string | null
  validFrom: string | null
}

export interface WordingTable extends BaseTable {
  code: string
  title: string
  text: string
}

export interface RulesGuidanceTables {
  rulesGuidance: RulesGuidanceTable
  rulesGuidanceClause: RulesGuidanceClauseTable
  ruleClause: RuleClauseTable
  wording: WordingTable
}
