import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage } from '@shared/list/request'
import { z } from '@shared/zod'
import { historyBatch, historyEntry, historyListRequest, timelineEntry, undoOutcome } from './schema'

const limit = z.number().int().min(1).max(500).default(200)

export const historyContract = {
  /** Changes of some rows, newest first: a record with its parts. */
  'history/of': query(z.object({ ids: z.array(z.uuid()).min(1).max(500), limit }), z.array(historyEntry)),
  /** Everything about one employer, newest first. */
  'history/employer': query(z.object({ employerId: z.uuid(), limit }), z.array(timelineEntry)),
  /** The operation log of the whole desk, one line a use case, newest first. */
  'history/list': query(historyListRequest, listPage(historyBatch)),
  'history/batch': query(
    z.object({ batchId: z.uuid(), offset: z.number().int().min(0).default(0), limit }),
    z.object({ entries: z.array(historyEntry), total: z.number().int() }),
  ),
  /** What the operation log can be filtered by. */
  'history/choices': query(
    z.object({}),
    z.object({
      operators: z.array(z.string()),
      entities: z.array(z.object({ value: z.string(), label: z.string() })),
      useCases: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  /** `all`: rows edited since stop the whole undo; `rest`: they stay as they are and the others are put back. */
  'history/undo': command(z.object({ batchId: z.uuid(), mode: z.enum(['all', 'rest']) }), undoOutcome),
} satisfies Contract
