import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { duplicateRow, mergePreview } from './merge'
import { employerDetail, employerHit, employerInput, employerRow } from './schema'

export const employerContract = {
  'employer/list': query(listRequest, listPage(employerRow)),
  'employer/find': query(z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(50) }), z.array(employerHit)),
  'employer/get': query(z.object({ id: z.uuid() }), employerDetail),
  'employer/create': command(employerInput, employerDetail),
  'employer/update': command(rowRef.extend({ values: employerInput }), employerDetail),
  'employer/delete': command(z.object({ rows: z.array(rowRef).min(1).max(500) }), z.object({ deleted: z.number().int() })),
  'employer/rename': command(
    rowRef.extend({ name: employerInput.shape.name, untilDate: z.iso.date().nullable() }),
    employerDetail,
  ),
  'employer/set-above-scale': command(
    z.object({ id: z.uuid(), years: z.array(z.number().int().min(1990).max(2200)).max(60) }),
    employerDetail,
  ),
  /** Pairs that may be one employer entered twice, the surest first; those said to be two are left out. */
  'employer/duplicates': query(z.object({ limit: z.number().int().min(1).max(500).default(200) }), z.object({ rows: z.array(duplicateRow), total: z.number().int() })),
  'employer/merge-preview': query(z.object({ keptId: z.uuid(), droppedId: z.uuid() }), mergePreview),
  /** Everything of the one goes over to the other; the emptied one goes into the recycle bin. One step to undo. */
  'employer/merge': command(z.object({ kept: rowRef, dropped: rowRef, values: employerInput }), employerDetail),
  /** These two are two: the pair is not shown again. */
  'employer/keep-apart': command(z.object({ firstId: z.uuid(), secondId: z.uuid() }), z.object({ apart: z.number().int() })),
} satisfies Contract
