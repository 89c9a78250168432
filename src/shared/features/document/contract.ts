import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest } from '@shared/list/request'
import { z } from '@shared/zod'
import { documentKindValues, documentPartValues, documentRow, gapReport, laidOutPaper, nextNumber, paperFormats } from './schema'

const printed = z.object({ id: z.uuid(), part: z.enum(documentPartValues).default('paper') })

export const documentContract = {
  'document/list': query(listRequest, listPage(documentRow)),
  /** Every number book against its papers. */
  'document/gaps': query(z.object({}), z.array(gapReport)),
  'document/next-number': query(z.object({ kind: z.enum(documentKindValues), date: z.iso.date() }), nextNumber),
  'document/preview': query(printed, laidOutPaper),
  /** Prescribed typefaces this machine lacks, with what is printed instead. */
  'document/missing-fonts': query(z.object({}), z.array(z.object({ wanted: z.string(), usedInstead: z.string() }))),
  /** Opens the system's print dialog; false when it was closed without printing. */
  'document/print': command(printed, z.object({ printed: z.boolean(), printCount: z.number().int() })),
  /** As PDF or Word file. Asks where to; null when no place was chosen. */
  'document/save': command(printed.extend({ format: z.enum(paperFormats) }), z.object({ path: z.string().nullable() })),
} satisfies Contract
