import type { rulesGuidanceContract } from '@shared/features/rules-guidance'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { guidanceDetail } from './detail'
import * as library from './library'
import { savedProcedureLimits, saveProcedureLimit } from './limits'
import { issueOpinionIn, previewOpinion, printOpinions, voidOpinionIn } from './papers'
import * as repository from './repository'
import * as service from './service'
import { firmFileOf, layOutSheet, saveSheetPdf, saveSheetWorkbook } from './sheets'

export const rulesGuidanceHandlers: Handlers<typeof rulesGuidanceContract, Desk> = {
  'rules-guidance/list': (desk, request) => repository.listGuidance(desk.read, request),
  'rules-guidance/get': (desk, { id }) => guidanceDetail(desk.read, id, desk.clock.today()),
  'rules-guidance/create': (desk, { id, values }) => service.createGuidance(desk, id, values),
  'rules-guidance/update': (desk, { values, ...ref }) => service.updateGuidance(desk, ref, values),
  'rules-guidance/delete': async (desk, { rows }) => ({ deleted: await service.deleteGuidance(desk, rows) }),
  'rules-guidance/save-documents': (desk, { documents, ...ref }) => service.saveDocuments(desk, ref, documents),
  'rules-guidance/save-clauses': (desk, { clauses, ...ref }) => service.saveClauses(desk, ref, clauses),
  'rules-guidance/save-procedure': (desk, { values, ...ref }) => service.saveProcedure(desk, ref, values),
  'rules-guidance/step': (desk, { step, values, ...ref }) => service.takeStep(desk, ref, step, values),
  'rules-guidance/step-many': async (desk, { rows, step, values }) => ({ done: await service.takeSteps(desk, rows, step, values) }),
  'rules-guidance/assign': async (desk, { rows, values }) => ({ done: await service.assign(desk, rows, values) }),
  'rules-guidance/print-opinions': async (desk, { ids, part }) => ({ printed: await printOpinions(desk, ids, part) }),
  'rules-guidance/preview-paper': (desk, { id }) => previewOpinion(desk, id),
  'rules-guidance/issue-paper': (desk, { issuedOn, ...ref }) =>
    service.change(desk, 'rules-guidance/issue-paper', ref, (work) => issueOpinionIn(work, ref, issuedOn)),
  'rules-guidance/void-paper': (desk, { reason, ...ref }) =>
    service.change(desk, 'rules-guidance/void-paper', ref, (work) => voidOpinionIn(work, ref, reason), reason),
  'rules-guidance/findings': (desk, { id }) => service.findings(desk.read, id),
  'rules-guidance/of-record': async (desk, record) => (await repository.guidanceOf(desk.read, record)) ?? null,
  'rules-guidance/ranking': (desk, { year }) => repository.clauseRanking(desk.read, year),
  'rules-guidance/firm-file': (desk, { employerId }) => firmFileOf(desk.read, employerId),
  'rules-guidance/sheet': async (desk, sheet) => {
    const { html, pages } = await layOutSheet(desk, sheet)
    return { html, pages }
  },
  'rules-guidance/sheet-print': async (desk, sheet) => ({ printed: await desk.printer.print((await layOutSheet(desk, sheet)).html) }),
  'rules-guidance/sheet-pdf': async (desk, sheet) => ({ path: await saveSheetPdf(desk, sheet) }),
  'rules-guidance/sheet-export': async (desk, sheet) => ({ path: await saveSheetWorkbook(desk, sheet) }),
  'rules-guidance/limits': (desk) => savedProcedureLimits(desk.read),
  'rules-guidance/save-limit': (desk, limit) => saveProcedureLimit(desk, limit),
  'rule-clause/list': (desk) => library.clauseCatalogue(desk.read),
  'rule-clause/save': (desk, { ref, code, values }) => library.saveClause(desk, ref, code, values),
  'rule-clause/delete': async (desk, ref) => {
    await library.deleteClause(desk, ref)
    return {}
  },
  'wording/list': (desk) => library.wordingLibrary(desk.read),
  'wording/save': (desk, { ref, values }) => library.saveWording(desk, ref, values),
  'wording/delete': async (desk, ref) => {
    await library.deleteWording(desk, ref)
    return {}
  },
}
