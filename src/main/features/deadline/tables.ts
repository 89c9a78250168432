import type { BaseTable } from '@main/db/base'

export interface DeadlineTable extends BaseTable {
  kind: string
  ownerKind: string
  ownerId: string
  employerId: string | null
  title: string
  dueDate: string
  /** Why this date: one sentence with the article or the paper. */
  basis: string
  doneAt: string | null
  doneNote: string
}
