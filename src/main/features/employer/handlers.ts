import type { employerContract } from '@shared/features/employer'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { duplicates, keepApart } from './duplicates'
import * as service from './service'

/** Brings the names of every register along, which only a merge needs. */
const merging = () => import('./merge')

export const employerHandlers: Handlers<typeof employerContract, Desk> = {
  'employer/list': (desk, request) => service.listEmployers(desk, request),
  'employer/find': (desk, { text, limit }) => service.findEmployers(desk, text, limit),
  'employer/get': (desk, { id }) => service.employerDetail(desk.read, id),
  'employer/create': (desk, values) => service.createEmployer(desk, values),
  'employer/update': (desk, { values, ...ref }) => service.updateEmployer(desk, ref, values),
  'employer/delete': async (desk, { rows }) => ({ deleted: await service.deleteEmployers(desk, rows) }),
  'employer/rename': (desk, { name, untilDate, ...ref }) => service.renameEmployer(desk, ref, name, untilDate),
  'employer/set-above-scale': (desk, { id, years }) => service.setAboveScale(desk, id, years),
  'employer/duplicates': (desk, { limit }) => duplicates(desk, limit),
  'employer/merge-preview': async (desk, { keptId, droppedId }) => (await merging()).mergePreview(desk.read, keptId, droppedId),
  'employer/merge': async (desk, { kept, dropped, values }) => (await merging()).mergeEmployers(desk, kept, dropped, values),
  'employer/keep-apart': async (desk, { firstId, secondId }) => ({ apart: await keepApart(desk, firstId, secondId) }),
}
