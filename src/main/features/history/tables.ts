export type ChangeAction = 'insert' | 'update' | 'delete' | 'restore'

export interface ChangeLogTable {
  id: string
  batchId: string
  useCase: string
  at: string
  operator: string
  action: ChangeAction
  entity: string
  entityId: string
  /** JSON text of the row before; null for an insert. */
  before: string | null
  /** JSON text of the row after. */
  after: string | null
  reason: string | null
}

export interface HistoryTables {
  changeLog: ChangeLogTable
}
