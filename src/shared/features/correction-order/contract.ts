import { batchCheck, laidOutPaper, MAX_BATCH } from '@shared/features/document'
import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { MAX_ORDER_DAYS } from './period'
import { MAX_WORKER_ROWS, orderDetail, orderInput, orderRow, orderWorkerInput, periodUnitValues, recheckInput, serviceInput } from './schema'

const id = z.object({ id: z.uuid() })
const ids = z.array(z.uuid()).min(1).max(MAX_BATCH)
const reason = z.string().trim().min(1, '请填写原因').max(500, '原因不超过 500 个字')
const day = z.iso.date('日期不存在，请核对')

/** One order of a batch; the paper it has, if issued. */
const orderBatchRow = batchCheck.extend({ documentId: z.uuid().nullable(), draft: z.boolean() })

export const correctionOrderContract = {
  /** Filters beyond the columns: `overdue` equals 1, `open` equals 1. */
  'correction-order/list': query(listRequest, listPage(orderRow)),
  'correction-order/get': query(id, orderDetail),
  /** The order an inspection or guidance on rules calls for, or one without an inspection; nothing is saved. */
  'correction-order/draft': query(
    z.union([z.object({ inspectionId: z.uuid() }), z.object({ guidanceId: z.uuid() }), z.object({ employerId: z.uuid() })]),
    z.object({
      values: orderInput,
      notes: z.array(z.string()),
      /** Masked numbers of workers that another register hands over; the whole ones stay with the data. */
      carried: z.array(z.object({ id: z.uuid(), idNumber: z.string() })),
    }),
  ),
  /** When a period ends, and how that was counted. Refuses years whose holidays are not entered. */
  'correction-order/due-date': query(
    z.object({ issueDate: day, days: z.number().int().min(1).max(MAX_ORDER_DAYS), unit: z.enum(periodUnitValues) }),
    z.object({ dueDate: z.string(), explanation: z.string() }),
  ),
  /** The paper of values not yet saved, with what keeps it from being issued. */
  'correction-order/preview': query(
    z.object({ id: z.uuid().nullable(), values: orderInput }),
    laidOutPaper.extend({
      errors: z.record(z.string(), z.string()),
      warnings: z.array(z.object({ field: z.string(), message: z.string() })),
      dueDate: z.string().nullable(),
      explanation: z.string(),
    }),
  ),
  /** `guidanceId`: the guidance on rules whose findings it takes over; it is closed as 转监察案件. */
  'correction-order/create': command(z.object({ guidanceId: z.uuid().nullable().default(null), values: orderInput }), orderDetail),
  'correction-order/update': command(rowRef.extend({ values: orderInput }), orderDetail),
  /** Drafts only, to the recycle bin. */
  'correction-order/delete': command(z.object({ rows: z.array(rowRef).min(1).max(500) }), z.object({ deleted: z.number().int() })),
  'correction-order/save-workers': command(rowRef.extend({ workerRows: z.array(orderWorkerInput).max(MAX_WORKER_ROWS) }), orderDetail),
  /** `reservedId`: the paper was written by hand on a form whose number had been reserved. */
  'correction-order/issue': command(rowRef.extend({ reservedId: z.uuid().nullable().default(null) }), orderDetail),
  /** What keeps several orders from being issued and printed together; issued ones pass. */
  'correction-order/check-batch': query(z.object({ ids }), z.array(orderBatchRow)),
  /** Issues every draft among them, or none: then what is missing comes back by row. */
  'correction-order/issue-batch': command(z.object({ ids }), z.object({ issued: z.boolean(), rows: z.array(orderBatchRow) })),
  'correction-order/serve': command(rowRef.extend({ values: serviceInput }), orderDetail),
  'correction-order/recheck': command(rowRef.extend({ values: recheckInput }), orderDetail),
  'correction-order/close': command(rowRef.extend({ closedOn: day, remark: z.string().max(1000) }), orderDetail),
  'correction-order/escalate': command(rowRef.extend({ escalation: reason }), orderDetail),
  'correction-order/reopen': command(rowRef.extend({ reason }), orderDetail),
  'correction-order/void': command(rowRef.extend({ reason }), orderDetail),
  /** Full numbers of the workers' papers; who looked and why stands in the change log. */
  'correction-order/reveal-workers': command(
    z.object({ id: z.uuid(), reason }),
    z.array(z.object({ id: z.uuid(), idNumber: z.string() })),
  ),
} satisfies Contract
