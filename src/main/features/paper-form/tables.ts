import type { FormKind } from '@shared/features/paper-form'
import type { BaseTable, Flag } from '@main/db/base'

export interface PaperFormTable extends BaseTable {
  kind: FormKind
  /** Counts from 1 for each kind; 0 is the form shipped with the program, which has no row. */
  edition: number
  title: string
  signer: string
  seal: Flag
  copies: string
  annexes: Flag
  replySlip: string
  body: string
  /** JSON text: what fields begin with, by name. */
  presets: string
  note: string
}

export interface PaperFormTables {
  paperForm: PaperFormTable
}
