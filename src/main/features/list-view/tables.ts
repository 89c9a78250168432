import type { BaseTable } from '@main/db/base'

export interface ListViewTable extends BaseTable {
  /** The list it belongs to, by the name its layout is remembered under. */
  list: string
  name: string
  /** JSON text: words, filters, columns and order. */
  content: string
}

export interface ExportPresetTable extends BaseTable {
  list: string
  /** Who gets it. */
  name: string
  /** JSON text: columns, format, masks, file name. */
  content: string
}

export interface ListViewTables {
  listView: ListViewTable
  exportPreset: ExportPresetTable
}
