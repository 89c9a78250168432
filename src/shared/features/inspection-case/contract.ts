import { laidOutPaper } from '@shared/features/document'
import { dateValue, optionalDateValue, requiredText } from '@shared/fields/values'
import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { caseDetail, caseRow, intakeDetail, intakeRow, paperDraft } from './detail'
import { caseInstrumentValues } from './instruments'
import { caseOriginValues, refusalGroundValues } from './kinds'
import { approvalInput, caseInput, caseStepInput, caseWorkerInput, evidenceInput, intakeInput, MAX_CASE_WORKERS, paperServiceInput, recusalInput } from './schema'
import { savedCaseLimit } from './settings'
import { caseStepValues } from './states'

const id = z.object({ id: z.uuid() })
const refs = z.object({ rows: z.array(rowRef).min(1).max(500) })
const deleted = z.object({ deleted: z.number().int() })
const reason = requiredText('原因', 500)
const written = z.object({ path: z.string().nullable() })
const printed = z.object({ printed: z.boolean() })
const inspectors = { leadId: z.uuid().nullable(), secondId: z.uuid().nullable() }

/** The complaint is taken: who it is against must be in the register by then. */
const acceptInput = z.object({ decidedOn: dateValue('受理日期'), employerId: z.uuid().nullable(), ...inspectors })
const refuseInput = z.object({ decidedOn: dateValue('决定日期'), ground: z.enum(refusalGroundValues, { error: '请选择不予受理的理由' }), text: requiredText('告知内容', 1000) })

/** Sheets of a file that carry no number: they are made from the case as it stands. */
export const fileSheets = ['cover', 'catalogue', 'check'] as const
export type FileSheet = (typeof fileSheets)[number]

export const inspectionCaseContract = {
  'case-intake/list': query(listRequest, listPage(intakeRow)),
  'case-intake/get': query(id, intakeDetail),
  'case-intake/sources': query(z.object({}), z.array(z.string())),
  'case-intake/save-sources': command(z.object({ sources: z.array(z.string().trim().min(1, '来源不能为空').max(40, '来源不超过 40 个字')).min(1).max(40) }), z.array(z.string())),
  'case-intake/create': command(z.object({ id: z.uuid().nullable(), values: intakeInput }), intakeDetail),
  'case-intake/update': command(rowRef.extend({ values: intakeInput }), intakeDetail),
  'case-intake/delete': command(refs, deleted),
  /** Opens the case; gives its id. */
  'case-intake/accept': command(rowRef.extend({ values: acceptInput }), z.object({ caseId: z.uuid() })),
  'case-intake/refuse': command(rowRef.extend({ values: refuseInput }), intakeDetail),
  /** Filters beyond the columns: `open` equals 1, `clock` one of red, yellow. */
  'inspection-case/list': query(listRequest, listPage(caseRow)),
  'inspection-case/get': query(id, caseDetail),
  /** What the form begins with for a record of another register. */
  'inspection-case/prefill': query(z.object({ origin: z.enum(caseOriginValues), originId: z.uuid() }), z.object({ values: caseInput, caseId: z.uuid().nullable() })),
  'inspection-case/create': command(z.object({ id: z.uuid().nullable(), origin: z.enum(caseOriginValues), originId: z.uuid().nullable(), values: caseInput }), caseDetail),
  'inspection-case/update': command(rowRef.extend({ values: caseInput }), caseDetail),
  'inspection-case/delete': command(refs, deleted),
  'inspection-case/step': command(rowRef.extend({ step: z.enum(caseStepValues), values: caseStepInput }), caseDetail),
  'inspection-case/save-approvals': command(rowRef.extend({ step: z.enum(caseStepValues), approvals: z.array(approvalInput).max(8) }), caseDetail),
  'inspection-case/save-workers': command(rowRef.extend({ rows: z.array(caseWorkerInput).max(MAX_CASE_WORKERS, `劳动者不超过 ${MAX_CASE_WORKERS} 人`) }), caseDetail),
  'inspection-case/save-evidence': command(rowRef.extend({ rows: z.array(evidenceInput).max(500, '证据不超过 500 件') }), caseDetail),
  'inspection-case/recuse': command(rowRef.extend({ values: recusalInput }), caseDetail),
  'inspection-case/drop-recusal': command(rowRef.extend({ recusalId: z.uuid() }), caseDetail),
  /** Full numbers of the identity papers; asking is logged. */
  'inspection-case/reveal-workers': command(id.extend({ reason }), z.array(z.object({ id: z.uuid(), idNumber: z.string(), phone: z.string() }))),
  /** Versions of the limits that the bureau has saved over the shipped ones. */
  'inspection-case/limits': query(z.object({}), z.array(savedCaseLimit)),
  'inspection-case/save-limit': command(savedCaseLimit, z.array(savedCaseLimit)),
  /** A new paper, its texts filled from the case. */
  'case-paper/create': command(z.object({ caseId: z.uuid().nullable(), intakeId: z.uuid().nullable(), kind: z.enum(caseInstrumentValues) }), id),
  'case-paper/get': query(id, paperDraft),
  'case-paper/save': command(rowRef.extend({ fields: z.record(z.string().max(40), z.string().max(20_000)) }), paperDraft),
  'case-paper/delete': command(rowRef, z.object({})),
  'case-paper/preview': query(id.extend({ fields: z.record(z.string().max(40), z.string().max(20_000)).nullable() }), laidOutPaper),
  /** Draws the number and freezes the text; the same id and version as the clerk saw. */
  'case-paper/issue': command(rowRef.extend({ issuedOn: dateValue('签发日期') }), paperDraft),
  'case-paper/void': command(rowRef.extend({ reason }), paperDraft),
  'case-paper/signed': command(rowRef.extend({ signedOn: optionalDateValue, pages: z.number().int().min(0).max(10_000) }), paperDraft),
  'case-paper/serve': command(rowRef.extend({ values: paperServiceInput }), paperDraft),
  'inspection-case/file-sheet': query(id.extend({ sheet: z.enum(fileSheets) }), laidOutPaper),
  'inspection-case/file-sheet-pdf': command(id.extend({ sheet: z.enum(fileSheets) }), written),
  'inspection-case/file-sheet-print': command(id.extend({ sheet: z.enum(fileSheets) }), printed),
} satisfies Contract
