import type { BaseTable } from '@main/db/base'
import type { DeadlineKind, DeadlineOwner } from '@shared/features/deadline'

export interface DeadlineTable extends BaseTable {
  kind: DeadlineKind
  ownerKind: DeadlineOwner
  ownerId: string
  employerId: string | null
  title: string
  dueDate: string
  /** Why this date: one sentence with the article or the paper. */
  basis: string
  doneAt: string | null
  doneNote: string
}
