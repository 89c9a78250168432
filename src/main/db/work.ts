import type { DateText } from '@shared/calendar'
import type { WriteTx } from './connection'

/** One running use case: its transaction, and who does what when. Everything it writes is one undo step. */
export interface Work {
  readonly tx: WriteTx
  /** Groups the change-log rows of this use case. */
  readonly batchId: string
  /** Route or command name, for the change log. */
  readonly useCase: string
  /** ISO instant, UTC. */
  readonly at: string
  readonly today: DateText
  readonly operator: string
  /** Why, where the clerk had to say it (void, override, restore). */
  readonly reason: string | null
}
