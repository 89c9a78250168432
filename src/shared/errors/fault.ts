/** Why the data file cannot be used. Each code has a page that says what happened and what to do. */
export type FaultCode =
  | 'damaged'
  | 'locked'
  | 'read-only'
  | 'full'
  | 'newer'
  | 'cannot-open'
  | 'in-use'
  | 'network-folder'
  | 'migration-failed'
  | 'unknown'

export interface FaultReport {
  readonly code: FaultCode
  readonly file: string
  /** Number under which the technical cause stands in the log. */
  readonly incident: string
  /** Newest backups first, absolute paths. */
  readonly backups: readonly string[]
}
