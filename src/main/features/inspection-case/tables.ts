import type { ApprovalRole, CaseInstrument, CaseOrigin, CaseOutcome, CasePaperState, CaseState, CaseStep, EvidenceKind, IntakeKind, IntakeState, RecusalGround, RefusalGround } from '@shared/features/inspection-case'
import type { BaseTable, Flag } from '@main/db/base'

/** A complaint or report as it came in. */
export interface CaseIntakeTable extends BaseTable {
  year: number
  sequence: number
  number: string
  state: IntakeState
  kind: IntakeKind
  source: string
  receivedOn: string
  complainant: string
  gender: string
  phone: string
  idKind: string
  idNumber: string
  address: string
  groupSize: number
  /** JSON text, as representativeInput. */
  representatives: string
  employerId: string | null
  employerName: string
  employerAddress: string
  employerContact: string
  content: string
  /** JSON text, as claimInput. */
  claims: string
  endedOn: string | null
  materials: string
  handler: string
  remark: string
  decidedOn: string | null
  refusalGround: RefusalGround | null
  refusalText: string
}

/** A case. Of the employer stands what it was when the head of the case was last edited. */
export interface InspectionCaseTable extends BaseTable {
  year: number | null
  sequence: number | null
  /** Drawn when the filing is approved. */
  number: string | null
  state: CaseState
  origin: CaseOrigin
  originId: string | null
  employerId: string
  employerName: string
  creditCode: string | null
  townId: string | null
  townName: string | null
  cause: string
  source: string
  registeredOn: string
  endedOn: string | null
  facts: string
  basis: string
  /** JSON text, as caseFindingInput. */
  findings: string
  representative: string
  principal: string
  principalPhone: string
  address: string
  leadId: string | null
  secondId: string | null
  reviewer: string
  approver: string
  remark: string
  filedOn: string | null
  /** Last day of the investigation, kept for lists. */
  dueOn: string | null
  clockRuns: Flag
  decidedOn: string | null
  closedOn: string | null
  outcome: CaseOutcome | null
  /** Sums over the workers, kept for lists and figures. */
  workers: number
  owedFen: number
  paidFen: number
  extraFen: number
  fineFen: number
}

export interface CaseWorkerTable extends BaseTable {
  caseId: string
  position: number
  name: string
  idNumber: string
  phone: string
  post: string
  /** JSON text, as wageMonth. */
  months: string
  owedFen: number
  paidFen: number
  paidOn: string | null
  extraPercent: number
  extraFen: number
  remark: string
}

export interface CaseStepTable extends BaseTable {
  caseId: string
  position: number
  step: CaseStep
  fromState: CaseState
  toState: CaseState
  takenOn: string
  note: string
  days: number | null
  dueOn: string | null
  /** JSON text: DecisionKind[]. */
  decisions: string
  fineFen: number
  made: number | null
  receiver: string
  /** JSON text: what was missing. */
  overridden: string
  overrideReason: string
}

export interface CaseApprovalTable extends BaseTable {
  caseId: string
  step: CaseStep
  role: ApprovalRole
  person: string
  agrees: Flag
  opinion: string
  signedOn: string
}

/** A paper of a case or of a complaint; its frozen text lies with the document. */
export interface CasePaperTable extends BaseTable {
  caseId: string | null
  intakeId: string | null
  kind: CaseInstrument
  title: string
  state: CasePaperState
  documentId: string | null
  /** JSON text: Record<string, string>. */
  fields: string
  issuedOn: string | null
  signedOn: string | null
  dueOn: string | null
  pages: number
}

export interface CaseEvidenceTable extends BaseTable {
  caseId: string
  position: number
  kind: EvidenceKind
  name: string
  source: string
  obtainedOn: string
  pages: number
  proves: string
  registeredOn: string | null
  releasedOn: string | null
}

/** An inspector who keeps away from one case, or (caseId null) from every case of an employer. */
export interface CaseRecusalTable extends BaseTable {
  inspectorId: string
  employerId: string
  caseId: string | null
  ground: RecusalGround
  decidedBy: string
  decidedOn: string
  remark: string
}

export interface InspectionCaseTables {
  caseIntake: CaseIntakeTable
  inspectionCase: InspectionCaseTable
  caseWorker: CaseWorkerTable
  caseStep: CaseStepTable
  caseApproval: CaseApprovalTable
  casePaper: CasePaperTable
  caseEvidence: CaseEvidenceTable
  caseRecusal: CaseRecusalTable
}
