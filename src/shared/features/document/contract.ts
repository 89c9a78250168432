import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import {
  batchCheck,
  batchRequest,
  documentKindValues,
  documentPartValues,
  documentRow,
  gapReport,
  laidOutPaper,
  nextNumber,
  numberBookLine,
  paperFormats,
  reservedRow,
  reserveInput,
} from './schema'

const book = z.object({ kind: z.enum(documentKindValues), year: z.number().int() })
const printed = z.object({ id: z.uuid(), part: z.enum(documentPartValues).default('paper') })

export const documentContract = {
  'document/list': query(listRequest, listPage(documentRow)),
  /** Every number book against its papers. */
  'document/gaps': query(z.object({}), z.array(gapReport)),
  /** Every number of one book and what became of it. */
  'document/number-book': query(book, z.array(numberBookLine)),
  'document/reserved': query(book, z.array(reservedRow)),
  'document/reserve': command(reserveInput, z.array(reservedRow)),
  'document/void-reserved': command(
    rowRef.extend({ reason: z.string().trim().min(1, '请填写作废原因').max(200, '作废原因不超过 200 个字') }),
    z.object({}),
  ),
  'document/next-number': query(z.object({ kind: z.enum(documentKindValues), date: z.iso.date() }), nextNumber),
  'document/preview': query(printed, laidOutPaper),
  /** Prescribed typefaces this machine lacks, with what is printed instead. */
  'document/missing-fonts': query(z.object({}), z.array(z.object({ wanted: z.string(), usedInstead: z.string() }))),
  /** Opens the system's print dialog; false when it was closed without printing. */
  'document/print': command(printed, z.object({ printed: z.boolean(), printCount: z.number().int() })),
  /** As PDF or Word file. Asks where to; null when no place was chosen. */
  'document/save-as': command(printed.extend({ format: z.enum(paperFormats) }), z.object({ path: z.string().nullable() })),
  'document/print-batch-check': query(batchRequest.pick({ ids: true }), z.array(batchCheck)),
  /** Long work: reports under the job given and stops when that is cancelled. */
  'document/print-batch-preview': query(batchRequest, laidOutPaper),
  'document/export-batch': command(batchRequest, z.object({ path: z.string().nullable() })),
  'document/print-batch': command(
    batchRequest,
    z.object({ printed: z.boolean(), first: z.number().int(), again: z.number().int() }),
  ),
} satisfies Contract
