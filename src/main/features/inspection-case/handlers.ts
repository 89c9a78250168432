import type { inspectionCaseContract } from '@shared/features/inspection-case'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { caseDetail, listCases } from './detail'
import { layOutSheet, printSheet, saveSheet } from './fileSheets'
import { saveCaseLimit, savedCaseLimits } from './limits'
import * as intake from './intake'
import { intakeDetail, listIntakes } from './intakeDetail'
import * as papers from './paperRoutes'
import * as parts from './parts'
import { revealWorkers } from './reveal'
import * as service from './service'
import { paperDraftOf } from './shownPapers'
import { takeStepIn } from './step'

export const inspectionCaseHandlers: Handlers<typeof inspectionCaseContract, Desk> = {
  'case-intake/list': (desk, request) => listIntakes(desk.read, request, desk.clock.today()),
  'case-intake/get': (desk, { id }) => intakeDetail(desk.read, id, desk.clock.today()),
  'case-intake/sources': (desk) => intake.caseSources(desk.read),
  'case-intake/save-sources': (desk, { sources }) => intake.saveSources(desk, sources),
  'case-intake/create': (desk, { id, values }) => intake.createIntake(desk, id, values),
  'case-intake/update': (desk, { values, ...ref }) => intake.updateIntake(desk, ref, values),
  'case-intake/delete': async (desk, { rows }) => ({ deleted: await intake.deleteIntakes(desk, rows) }),
  'case-intake/accept': async (desk, { values, ...ref }) => ({ caseId: await intake.acceptIntake(desk, ref, values) }),
  'case-intake/refuse': (desk, { values, ...ref }) => intake.refuseIntake(desk, ref, values),
  'inspection-case/list': (desk, request) => listCases(desk.read, request, desk.clock.today()),
  'inspection-case/get': (desk, { id }) => caseDetail(desk.read, id, desk.clock.today()),
  'inspection-case/prefill': (desk, { origin, originId }) => service.prefillCase(desk.read, origin, originId, desk.clock.today()),
  'inspection-case/create': (desk, given) => service.createCase(desk, given),
  'inspection-case/update': (desk, { values, ...ref }) => service.updateCase(desk, ref, values),
  'inspection-case/delete': async (desk, { rows }) => ({ deleted: await service.deleteCases(desk, rows) }),
  'inspection-case/step': (desk, { step, values, ...ref }) =>
    service.change(desk, 'inspection-case/step', ref, (work) => takeStepIn(work, ref, step, values), values.overrideReason === '' ? null : values.overrideReason),
  'inspection-case/save-approvals': (desk, { step, approvals, ...ref }) =>
    service.change(desk, 'inspection-case/save-approvals', ref, (work) => parts.saveApprovalsIn(work, ref, step, approvals)),
  'inspection-case/save-workers': (desk, { rows, ...ref }) => service.change(desk, 'inspection-case/save-workers', ref, (work) => parts.saveWorkersIn(work, ref, rows)),
  'inspection-case/save-evidence': (desk, { rows, ...ref }) => service.change(desk, 'inspection-case/save-evidence', ref, (work) => parts.saveEvidenceIn(work, ref, rows)),
  'inspection-case/recuse': (desk, { values, ...ref }) => service.change(desk, 'inspection-case/recuse', ref, (work) => parts.recuseIn(work, ref, values)),
  'inspection-case/drop-recusal': (desk, { recusalId, ...ref }) => service.change(desk, 'inspection-case/drop-recusal', ref, (work) => parts.dropRecusalIn(work, ref, recusalId)),
  'inspection-case/reveal-workers': (desk, { id, reason }) => revealWorkers(desk, id, reason),
  'inspection-case/limits': (desk) => savedCaseLimits(desk.read),
  'inspection-case/save-limit': (desk, limit) => saveCaseLimit(desk, limit),
  'case-paper/create': async (desk, { kind, ...owner }) => ({ id: await papers.createPaper(desk, owner, kind) }),
  'case-paper/get': (desk, { id }) => paperDraftOf(desk.read, id),
  'case-paper/save': (desk, { fields, ...ref }) => papers.savePaper(desk, ref, fields),
  'case-paper/delete': async (desk, ref) => {
    await papers.deletePaper(desk, ref)
    return {}
  },
  'case-paper/preview': (desk, { id, fields }) => papers.previewPaper(desk, id, fields),
  'case-paper/issue': (desk, { issuedOn, ...ref }) => papers.issuePaper(desk, ref, issuedOn),
  'case-paper/void': (desk, { reason, ...ref }) => papers.voidPaper(desk, ref, reason),
  'case-paper/signed': (desk, { signedOn, pages, ...ref }) => papers.signPaper(desk, ref, signedOn, pages),
  'case-paper/serve': (desk, { values, ...ref }) => papers.servePaper(desk, ref, values),
  'inspection-case/file-sheet': (desk, { id, sheet }) => layOutSheet(desk, id, sheet),
  'inspection-case/file-sheet-pdf': async (desk, { id, sheet }) => ({ path: await saveSheet(desk, id, sheet) }),
  'inspection-case/file-sheet-print': async (desk, { id, sheet }) => ({ printed: await printSheet(desk, id, sheet) }),
}
