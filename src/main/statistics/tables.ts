import type { BaseTable } from '@main/db/base'
import type { ReleaseState } from '@shared/features/statistics'

export interface StatisticsReleaseTable extends BaseTable {
  label: string
  periodFrom: string
  periodTo: string
  state: ReleaseState
  /** 1 for the first report of a period, then those that correct it; null until it is released. */
  edition: number | null
  replacesId: string | null
  /** Why an earlier edition is corrected. */
  reason: string
  /** What the filler says of broken balances. */
  explanation: string
  /** JSON text of the whole report: figures, those compared with, notes. */
  report: string
  filler: string
  filledOn: string
  reviewer: string
  reviewedOn: string | null
  head: string
  releasedOn: string | null
  returnReason: string
  /** SHA-256 over report, rows and signatures; null until it is released. */
  hash: string | null
}

/** The rows behind each figure, compressed. Written once with the report. */
export interface StatisticsReleaseRowsTable {
  releaseId: string
  indicator: string
  rowCount: number
  rows: string
}

/** A form of another office as it came, and the cells figures are written into. */
export interface StatisticsFormTable extends BaseTable {
  name: string
  fileName: string
  /** The xlsx itself, base64. */
  file: string
  /** JSON text: which figure goes into which cell. */
  cells: string
}

export interface StatisticsTables {
  statisticsForm: StatisticsFormTable
  statisticsRelease: StatisticsReleaseTable
  statisticsReleaseRows: StatisticsReleaseRowsTable
}
