import type { harmonyContract } from '@shared/features/harmony'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { coverage } from './coverage'
import { harmonyDetail } from './detail'
import { deleteMutualCare, saveManyMutualCare, saveMutualCare } from './mutualCare'
import { getMutualCare, listMutualCare } from './mutualCareRepository'
import { exportBearers, layOutPaper, printPaper, savePaper } from './papers'
import { listCases } from './listCases'
import { savedTables, saveTable } from './scoringTables'
import * as service from './service'
import { savedTerms, saveTerm } from './terms'

export const harmonyHandlers: Handlers<typeof harmonyContract, Desk> = {
  'harmony/list': (desk, request) => listCases(desk, request),
  'harmony/get': (desk, { id }) => harmonyDetail(desk.read, id, desk.clock.today()),
  'harmony/create': (desk, { id, values }) => service.createHarmony(desk, id, values),
  'harmony/update': (desk, { values, ...ref }) => service.updateHarmony(desk, ref, values),
  'harmony/delete': async (desk, { rows }) => ({ deleted: await service.deleteHarmony(desk, rows) }),
  'harmony/save-sheet': (desk, { sheet, ...ref }) => service.saveSheet(desk, ref, sheet),
  'harmony/save-opinions': (desk, { values, ...ref }) => service.saveOpinions(desk, ref, values),
  'harmony/step': async (desk, { rows, step, values }) => ({ changed: await service.takeSteps(desk, rows, step, values) }),
  'harmony/assign': async (desk, { rows, values }) => ({ done: await service.assign(desk, rows, values) }),
  'harmony/paper': (desk, { ids, paper }) => layOutPaper(desk, ids, paper),
  'harmony/paper-pdf': async (desk, { ids, paper }) => ({ path: await savePaper(desk, ids, paper) }),
  'harmony/paper-print': async (desk, { ids, paper }) => ({ printed: await printPaper(desk, ids, paper) }),
  'harmony/export-list': async (desk) => ({ path: await exportBearers(desk) }),
  'harmony/tables': (desk) => savedTables(desk.read),
  'harmony/save-table': (desk, { ref, table }) => saveTable(desk, ref, table),
  'harmony/terms': (desk) => savedTerms(desk.read),
  'harmony/save-term': (desk, term) => saveTerm(desk, term),
  'harmony/coverage': (desk, { year }) => coverage(desk.read, year, desk.clock.today()),
  'mutual-care/list': (desk, request) => listMutualCare(desk.read, request),
  'mutual-care/get': (desk, { id }) => getMutualCare(desk.read, id),
  'mutual-care/save': async (desk, { ref, values }) => ({ id: await saveMutualCare(desk, ref, values) }),
  'mutual-care/save-many': async (desk, { employerIds, values }) => ({ saved: await saveManyMutualCare(desk, employerIds, values) }),
  'mutual-care/delete': async (desk, { rows }) => ({ deleted: await deleteMutualCare(desk, rows) }),
}
