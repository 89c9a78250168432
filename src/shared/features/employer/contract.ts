import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
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
} satisfies Contract
