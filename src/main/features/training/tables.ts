import type { BaseTable, Flag } from '@main/db/base'
import type { SignInManner, TrainingManner, TrainingState } from '@shared/features/training'

export interface TrainingSessionTable extends BaseTable {
  year: number
  /** Place in the year's sessions; those deleted keep theirs. */
  sequence: number
  number: string
  state: TrainingState
  name: string
  heldOn: string
  startTime: string | null
  endTime: string | null
  place: string
  manner: TrainingManner
  host: string
  coHost: string
  townId: string | null
  /** JSON text: TrainingTopic[]. */
  topics: string
  lecturer: string
  audience: string
  plannedPeople: number | null
  classHours: number | null
  hasExam: Flag
  passMark: number
  noticeOn: string | null
  paperSignatures: number | null
  handler: string
  cancelReason: string
  remark: string
}

export interface TrainingInvitationTable extends BaseTable {
  sessionId: string
  employerId: string
}

export interface TrainingRosterLineTable extends BaseTable {
  sessionId: string
  position: number
  employerId: string | null
  employerName: string
  name: string
  post: string
  phone: string
  registeredOn: string | null
  isHrHead: Flag
  signedIn: Flag
  signedInAt: string | null
  signedOutAt: string | null
  manner: SignInManner | null
  score: number | null
  remark: string
}

export interface TrainingCertificateTable extends BaseTable {
  sessionId: string
  lineId: string
  employerId: string | null
  year: number
  /** Place in the number book of the year. */
  sequence: number
  number: string
  state: 'issued' | 'void'
  issuedOn: string
  holder: string
  employerName: string
  templateVersion: number
  /** JSON text of the frozen paper. */
  model: string
  reissues: number
  reissuedOn: string | null
  reissueReason: string
  voidReason: string
  voidedOn: string | null
  /** The holder's name in every reading. */
  searchKey: string
  printCount: number
  lastPrintedAt: string | null
}

export interface TrainingTables {
  trainingSession: TrainingSessionTable
  trainingInvitation: TrainingInvitationTable
  trainingRosterLine: TrainingRosterLineTable
  trainingCertificate: TrainingCertificateTable
}
