import type { BaseTable, Defaulted } from '@main/db/base'
import type { ServiceManner } from '@shared/features/service'
import type { DocumentKind, DocumentOwner, DocumentState, ReservedState } from '@shared/features/document'

/** What numbers are drawn for: papers, and records that carry a number of their own. */
export type NumberBookKind = DocumentKind | 'training-session' | 'training-certificate' | 'case-intake'

/** The next number of each kind and year. Numbers only grow: a void one stays in `document`. */
export interface NumberBookTable {
  kind: NumberBookKind
  year: number
  nextSequence: number
}

export interface DocumentTable extends BaseTable {
  kind: DocumentKind
  year: number
  sequence: number
  number: string
  ownerKind: DocumentOwner
  ownerId: string
  employerId: string
  title: string
  issuedOn: string
  state: DocumentState
  voidReason: string | null
  voidedOn: string | null
  templateVersion: string
  /** Edition of the bureau's form it was issued with; 0 for the shipped one. */
  formEdition: Defaulted<number>
  /** JSON text of the frozen paper. */
  model: string
  printCount: number
  lastPrintedAt: string | null
  lastPrintedBy: string | null
}

export interface DocumentServiceTable extends BaseTable {
  documentId: string
  manner: ServiceManner
  servedOn: string
  /** The legal service date; 30 days after publication for an announcement. */
  effectiveOn: string
  place: string
  receiver: string
  relation: string
  witness: string
  remark: string
}

/** A block of numbers taken out of a book for forms filled in by hand. */
export interface NumberReservationTable extends BaseTable {
  kind: DocumentKind
  year: number
  firstSequence: number
  lastSequence: number
  purpose: string
  holder: string
  reservedOn: string
}

export interface ReservedNumberTable extends BaseTable {
  reservationId: string
  kind: DocumentKind
  year: number
  sequence: number
  state: ReservedState
  documentId: string | null
  reason: string | null
  settledOn: string | null
}

export interface DocumentTables {
  numberReservation: NumberReservationTable
  reservedNumber: ReservedNumberTable
  numberBook: NumberBookTable
  document: DocumentTable
  documentService: DocumentServiceTable
}
