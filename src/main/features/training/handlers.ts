import type { trainingContract } from '@shared/features/training'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { trainingDetail } from './detail'
import { layOutSheets, saveSheets } from './papers'
import * as repository from './repository'
import * as roster from './roster'
import * as service from './service'

export const trainingHandlers: Handlers<typeof trainingContract, Desk> = {
  'training/list': (desk, request) => repository.listSessions(desk.read, request),
  'training/get': (desk, { id }) => trainingDetail(desk.read, id, desk.clock.today()),
  'training/create': (desk, { values }) => service.createSession(desk, values),
  'training/update': (desk, { values, ...ref }) => service.updateSession(desk, ref, values),
  'training/delete': async (desk, { rows }) => ({ deleted: await service.deleteSessions(desk, rows) }),
  'training/invite': (desk, { employerIds, ...ref }) => service.invite(desk, ref, employerIds),
  'training/save-lines': (desk, { lines, ...ref }) => roster.saveLines(desk, ref, lines),
  'training/link-employer': (desk, { lineIds, employerId, ...ref }) => roster.linkEmployer(desk, ref, lineIds, employerId),
  'training/attend': async (desk, { id, lineIds, ...values }) => ({ changed: await roster.attend(desk, id, lineIds, values) }),
  'training/step': async (desk, { rows, step, values }) => ({ stepped: await service.stepSessions(desk, rows, step, values) }),
  'training/sign-in-sheet': (desk, { id }) => layOutSheets(desk, [id]),
  'training/sheets-pdf': async (desk, { ids }) => ({ path: await saveSheets(desk, ids) }),
  'training/sheets-print': async (desk, { ids }) => ({ printed: await desk.printer.print((await layOutSheets(desk, ids)).html) }),
}
