import type { BaseTable } from '@main/db/base'
import type { CorrectionOrderState, PeriodUnit, RecheckResult } from '@shared/features/correction-order'

export interface CorrectionOrderTable extends BaseTable {
  inspectionId: string | null
  employerId: string
  state: CorrectionOrderState
  documentId: string | null
  facts: string
  violated: string
  basis: string
  /** JSON text: what to correct, one text an entry. */
  demands: string
  consequence: string
  remedy: string
  periodDays: number | null
  periodUnit: PeriodUnit
  issueDate: string | null
  dueDate: string | null
  workers: number
  amountFen: number
  /** JSON text: {id, name, certificateNumber} of each. */
  inspectors: string
  contactPerson: string
  contactPhone: string
  servedOn: string | null
  correctedOn: string | null
  closedOn: string | null
  escalation: string
  remark: string
}

export interface CorrectionOrderWorkerTable extends BaseTable {
  orderId: string
  position: number
  name: string
  idNumber: string
  post: string
  period: string
  amountFen: number
  remark: string
}

export interface CorrectionRecheckTable extends BaseTable {
  orderId: string
  checkedOn: string
  result: RecheckResult
  /** JSON text: {id, name, certificateNumber} of each. */
  inspectors: string
  proof: string
  paidFen: number
  remark: string
}

export interface CorrectionOrderTables {
  correctionOrder: CorrectionOrderTable
  correctionOrderWorker: CorrectionOrderWorkerTable
  correctionRecheck: CorrectionRecheckTable
}
