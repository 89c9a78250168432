import type { BaseTable } from '@main/db/base'

export interface ImportBatchTable extends BaseTable {
  kind: string
  fileName: string
  fileSha256: string
  /** The change-log batch whose rows this import wrote. */
  batchId: string
  inserted: number
  updated: number
  unchanged: number
  refused: number
  undoneAt: string | null
  /** JSON text. */
  undoReport: string | null
}

export interface ImportMappingTable extends BaseTable {
  kind: string
  signature: string
  /** JSON text: field name or null for each column. */
  mapping: string
}

export interface ImportTables {
  importBatch: ImportBatchTable
  importMapping: ImportMappingTable
}
