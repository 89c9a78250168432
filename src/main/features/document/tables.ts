import type { BaseTable } from '@main/db/base'

/** The next number of each kind and year. Numbers only grow: a void one stays in `document`. */
export interface NumberBookTable {
  kind: string
  year: number
  nextSequence: number
}

export interface DocumentTable extends BaseTable {
  kind: string
  year: number
  sequence: number
  number: string
  ownerKind: string
  ownerId: string
  employerId: string
  title: string
  issuedOn: string
  state: 'issued' | 'void'
  voidReason: string | null
  voidedOn: string | null
  templateVersion: string
  /** JSON text of the frozen paper input. */
  model: string
  printCount: number
  lastPrintedAt: string | null
}

export type ServiceManner = 'direct' | 'office' | 'lien' | 'mail' | 'electronic' | 'entrusted' | 'announcement'

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

export interface DocumentTables {
  numberBook: NumberBookTable
  document: DocumentTable
  documentService: DocumentServiceTable
}
