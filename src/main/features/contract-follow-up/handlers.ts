import type { contractFollowUpContract } from '@shared/features/contract-follow-up'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { assign, printNotices, printSheets, takeSteps } from './batch'
import { findings } from './escalation'
import { savedLimits } from './limits'
import { issueNotice, layOutSheet, previewNotice, saveSheet, voidNotice } from './papers'
import { exportReport, printReport, report } from './reports'
import { dropRenewal, settleContracts } from './renewals'
import { saveLimit } from './saveLimit'
import * as service from './service'

export const contractFollowUpHandlers: Handlers<typeof contractFollowUpContract, Desk> = {
  'contract-follow-up/list': (desk, request) => service.listCases(desk, request),
  'contract-follow-up/get': (desk, { id }) => service.caseDetail(desk.read, id, desk.clock.today()),
  'contract-follow-up/create': (desk, { values }) => service.createCase(desk, values),
  'contract-follow-up/update': (desk, { values, ...ref }) => service.updateCase(desk, ref, values),
  'contract-follow-up/delete': async (desk, { rows }) => ({ deleted: await service.deleteCases(desk, rows) }),
  'contract-follow-up/save-lines': (desk, { lines, ...ref }) => service.saveRoster(desk, ref, lines),
  'contract-follow-up/line-step': (desk, { step, lineIds, on, ...ref }) => service.stepLines(desk, ref, step, lineIds, on),
  'contract-follow-up/settle-contracts': (desk, { lineIds, values, ...ref }) => settleContracts(desk, ref, lineIds, values),
  'contract-follow-up/drop-renewal': (desk, { lineId, ...ref }) => dropRenewal(desk, ref, lineId),
  'contract-follow-up/step': (desk, { step, ...ref }) => service.stepCase(desk, ref, step),
  'contract-follow-up/step-many': async (desk, { rows, step, values }) => ({ done: await takeSteps(desk, rows, step, values) }),
  'contract-follow-up/assign': async (desk, { rows, values }) => ({ done: await assign(desk, rows, values) }),
  'contract-follow-up/print-notices': async (desk, { ids, part }) => ({ printed: await printNotices(desk, ids, part) }),
  'contract-follow-up/print-sheets': async (desk, { ids, sheet }) => ({ printed: await printSheets(desk, ids, sheet) }),
  'contract-follow-up/calls': (desk, { on }) => service.calls(desk, on),
  'contract-follow-up/contacted': (desk, { remark, ...ref }) => service.contacted(desk, ref, remark),
  'contract-follow-up/reminded': (desk, { deadlineId, ...ref }) => service.reminded(desk, ref, deadlineId),
  'contract-follow-up/findings': (desk, { id }) => findings(desk.read, id, desk.clock.today()),
  'contract-follow-up/issue-notice': (desk, ref) => issueNotice(desk, ref),
  'contract-follow-up/void-notice': (desk, { paperId, reason, ...ref }) => voidNotice(desk, ref, paperId, reason),
  'contract-follow-up/reveal': (desk, { id, reason }) => service.revealNumbers(desk, id, reason),
  'contract-follow-up/notice-preview': (desk, { id }) => previewNotice(desk, id),
  'contract-follow-up/sheet': (desk, { id, sheet }) => layOutSheet(desk, id, sheet),
  'contract-follow-up/sheet-pdf': async (desk, { id, sheet }) => ({ path: await saveSheet(desk, id, sheet) }),
  'contract-follow-up/sheet-print': async (desk, { id, sheet }) => ({ printed: await desk.printer.print((await layOutSheet(desk, id, sheet)).html) }),
  'contract-follow-up/report': (desk, request) => report(desk, request),
  'contract-follow-up/report-export': async (desk, { format, ...request }) => ({ path: await exportReport(desk, request, format) }),
  'contract-follow-up/report-print': async (desk, request) => ({ printed: await printReport(desk, request) }),
  'contract-follow-up/limits': (desk) => savedLimits(desk.read),
  'contract-follow-up/save-limit': (desk, limit) => saveLimit(desk, limit),
}
