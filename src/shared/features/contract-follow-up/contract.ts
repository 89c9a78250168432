import { documentPartValues, laidOutPaper } from '@shared/features/document'
import { command, query, type Contract } from '@shared/ipc/contract'
import { legalSettingBase } from '@shared/law/settings'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { followUpAssignInput, followUpStepInput } from './batch'
import { reportRequest, reportTable } from './reports'
import { renewalInput } from './renewals'
import { followUpInput, followUpRow, MAX_LINES, workerLineInput, workerLineRow } from './schema'
import { followUpStepValues, lineStepValues } from './states'

const id = z.object({ id: z.uuid() })
const day = z.iso.date('日期不存在，请核对')
const rows = z.array(rowRef).min(1).max(500)
const ids = z.array(z.uuid()).min(1).max(500)
const done = z.object({ done: z.number().int() })
const printed = z.object({ printed: z.boolean() })

const caseOffer = z.object({
  step: z.enum(followUpStepValues),
  label: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  next: z.boolean(),
})

const reason = z.string().trim().min(1, '请填写原因').max(500, '原因不超过 500 个字')

const issuedPaper = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  issuedOn: z.string(),
  isVoid: z.boolean(),
  voidReason: z.string().nullable(),
  voidedOn: z.string().nullable(),
  /** Times the paper has been printed; from the second on it is 补打. */
  printCount: z.number().int(),
})

/** The header of a case as the form holds it; its lines are saved apart. */
export const followUpHead = followUpInput.omit({ lines: true })
export type FollowUpHead = z.output<typeof followUpHead>

/** A case with its lines (numbers masked), what they come to, its papers and the steps open to it. */
export const followUpDetail = z.object({
  row: followUpRow,
  head: followUpHead,
  lines: z.array(workerLineRow),
  counts: z.object({ unsigned: z.number().int(), overMonth: z.number().int(), overYear: z.number().int(), expired: z.number().int() }),
  papers: z.array(issuedPaper),
  /** Days to think of that stand on the first screen: one a ladder, with everybody who falls on it. */
  reminders: z.array(z.object({ id: z.uuid(), kind: z.enum(['contract-signing', 'contract-expiry']), title: z.string(), dueDate: z.string(), basis: z.string() })),
  steps: z.array(caseOffer),
  /** The inspection it was handed over to; null while there is none. */
  inspectionId: z.uuid().nullable(),
})
export type FollowUpDetail = z.output<typeof followUpDetail>

/** A setting as sent and saved: its value is checked by its key. */
export const savedLimit = legalSettingBase.extend({ value: z.unknown() })
export type SavedLimit = z.output<typeof savedLimit>

/** Lists printed without a number. */
export const followUpSheets = [
  { value: 'unsigned', label: '未签订劳动合同人员名单' },
  { value: 'risk', label: '二倍工资风险测算表' },
] as const
export type FollowUpSheet = (typeof followUpSheets)[number]['value']
const sheetKind = z.enum(['unsigned', 'risk'])
const sheet = id.extend({ sheet: sheetKind })

export const contractFollowUpContract = {
  /** Filters beyond the columns: `open` and `overdue` equal 1. */
  'contract-follow-up/list': query(listRequest, listPage(followUpRow)),
  'contract-follow-up/get': query(id, followUpDetail),
  'contract-follow-up/create': command(z.object({ values: followUpInput }), followUpDetail),
  'contract-follow-up/update': command(rowRef.extend({ values: followUpHead }), followUpDetail),
  'contract-follow-up/delete': command(z.object({ rows }), z.object({ deleted: z.number().int() })),
  /** The whole roster as the sheet shows it; a line that is not sent goes to the recycle bin. */
  'contract-follow-up/save-lines': command(rowRef.extend({ lines: z.array(workerLineInput).max(MAX_LINES) }), followUpDetail),
  /** One step for many lines, all or none. `on`: the day it happened; null takes the day the line states, else today. */
  'contract-follow-up/line-step': command(
    rowRef.extend({ step: z.enum(lineStepValues), lineIds: z.array(z.uuid()).min(1).max(MAX_LINES), on: day.nullable() }),
    followUpDetail,
  ),
  /** 已续签 or 已终止 for contracts that end, all or none, also in closed cases. */
  'contract-follow-up/settle-contracts': command(rowRef.extend({ lineIds: z.array(z.uuid()).min(1, '请选择劳动者').max(MAX_LINES), values: renewalInput }), followUpDetail),
  /** Takes the last 已续签 or 已终止 of a line away. */
  'contract-follow-up/drop-renewal': command(rowRef.extend({ lineId: z.uuid() }), followUpDetail),
  'contract-follow-up/step': command(rowRef.extend({ step: z.enum(followUpStepValues) }), followUpDetail),
  /** One step for many cases, all or none; what is left empty stays as each case has it. */
  'contract-follow-up/step-many': command(z.object({ rows, step: z.enum(followUpStepValues), values: followUpStepInput }), done),
  /** Hands cases to somebody, all or none; what is left empty stays as it is. */
  'contract-follow-up/assign': command(z.object({ rows, values: followUpAssignInput }), done),
  /** Every notice in force of many cases in one print-out. */
  'contract-follow-up/print-notices': command(z.object({ ids, part: z.enum(documentPartValues) }), printed),
  'contract-follow-up/print-sheets': command(z.object({ ids, sheet: sheetKind }), printed),
  /** Open cases whose firm is to be called on a day or before it. */
  'contract-follow-up/calls': query(z.object({ on: day.nullable() }), z.object({ on: z.string(), rows: z.array(followUpRow), again: z.number().int() })),
  /** 已联系: writes down what was said and sets the next day, so many days on by the setting. */
  'contract-follow-up/contacted': command(rowRef.extend({ remark: z.string().trim().max(500, '联系情况不超过 500 个字') }), z.object({ nextContactOn: z.string() })),
  /** 已提醒: takes a reminder off the first screen and puts the next one there. */
  'contract-follow-up/reminded': command(rowRef.extend({ deadlineId: z.uuid() }), followUpDetail),
  /** What an inspection takes over of a case whose urging ran out. */
  'contract-follow-up/findings': query(
    id,
    z.object({
      employerId: z.uuid(),
      checkedOn: z.string(),
      summary: z.string(),
      workers: z.number().int(),
      findings: z.array(z.object({ violationId: z.string(), description: z.string(), facts: z.string(), workers: z.number().int() })),
    }),
  ),
  /** 督促补签劳动合同通知书: numbered and frozen. */
  'contract-follow-up/issue-notice': command(rowRef, followUpDetail),
  /** Declares a notice void: its number is never used again, and it stays listed with the reason. */
  'contract-follow-up/void-notice': command(rowRef.extend({ paperId: z.uuid(), reason }), followUpDetail),
  /** Full numbers of the workers' papers; who looked and why stands in the change log. */
  'contract-follow-up/reveal': command(id.extend({ reason }), z.array(z.object({ id: z.uuid(), idNumber: z.string() }))),
  'contract-follow-up/notice-preview': query(id, laidOutPaper.extend({ refusal: z.string().nullable() })),
  'contract-follow-up/sheet': query(sheet, laidOutPaper),
  'contract-follow-up/sheet-pdf': command(sheet, z.object({ path: z.string().nullable() })),
  'contract-follow-up/sheet-print': command(sheet, printed),
  /** A summary or list over all cases: on screen, as a file, on paper. */
  'contract-follow-up/report': query(reportRequest, reportTable),
  'contract-follow-up/report-export': command(reportRequest.extend({ format: z.enum(['xlsx', 'pdf']) }), z.object({ path: z.string().nullable() })),
  'contract-follow-up/report-print': command(reportRequest, printed),
  /** Versions of the limits that the bureau has saved over the shipped ones. */
  'contract-follow-up/limits': query(z.object({}), z.array(savedLimit)),
  'contract-follow-up/save-limit': command(savedLimit, z.array(savedLimit)),
} satisfies Contract
