import type { BaseTable, Flag } from '@main/db/base'
import type {
  ContractForm,
  ContractKind,
  ContractOutcome,
  EmploymentForm,
  FollowUpSource,
  FollowUpState,
  LineState,
  UrgingMeans,
} from '@shared/features/contract-follow-up'

export interface ContractFollowUpTable extends BaseTable {
  employerId: string
  state: FollowUpState
  checkedOn: string
  source: FollowUpSource
  onRoll: number | null
  partTime: number | null
  withinMonth: number | null
  otherRelations: number | null
  dispatched: number | null
  due: number
  signed: number
  overMonth: number
  overYear: number
  expired: number
  textProblems: string
  means: UrgingMeans | null
  dueDate: string | null
  nextContactOn: string | null
  contactRemark: string
  handler: string
  reviewer: string
  remark: string
  /** The inspection the case was handed over to; null while there is none. */
  inspectionId: string | null
}

export interface ContractFollowUpLineTable extends BaseTable {
  followUpId: string
  position: number
  state: LineState
  name: string
  /** The last four places, or the whole number where a case needs it. */
  idNumber: string
  post: string
  form: EmploymentForm
  dailyHours: number | null
  weeklyHours: number | null
  hiredOn: string
  expiredOn: string | null
  reason: string
  wageFen: number | null
  notifiedOn: string | null
  signedOn: string | null
  endedOn: string | null
  contractKind: ContractKind | null
  contractFrom: string | null
  contractTo: string | null
  fixedTerms: number
  probationMonths: number | null
  /** JSON text: the clauses that are there. */
  clauses: string
  delivered: Flag
  contractForm: ContractForm | null
  platform: string
  timestamped: Flag
  retrievedOn: string | null
  proof: string
  remark: string
}

export interface ContractFollowUpRenewalTable extends BaseTable {
  lineId: string
  outcome: ContractOutcome
  /** Last day of the contract it settles. */
  endsOn: string
  settledOn: string
  contractKind: ContractKind | null
  contractFrom: string | null
  contractTo: string | null
  fixedTerms: number
  remark: string
}

export interface ContractFollowUpTables {
  contractFollowUp: ContractFollowUpTable
  contractFollowUpLine: ContractFollowUpLineTable
  contractFollowUpRenewal: ContractFollowUpRenewalTable
}
