import { field } from '@shared/fields/describe'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { inspectionOutcomes, inspectionOutcomeValues, inspectionTypes, inspectionTypeValues } from './kinds'
import { dateField, fen, line, people } from './parts'
import { suggestOutcome } from './rules'
import type { InspectionInput } from './schema'

/** Between names, and between findings, in one cell. */
const BETWEEN_NAMES = /[、，,;；/\s]+/u
const BETWEEN_FINDINGS = /[\n；;]+/u
/** A number before a finding: 1. 1、 （1）. A figure that belongs to it (1.5 倍) stays. */
const LEADING_NUMBER = /^(?:[（(]\d{1,2}[）)]|\d{1,2}(?:[、．]|\.(?!\d)))\s*/u

/**
 * One row of a bureau's own ledger of inspections. Inspectors are ids joined with commas once their names have been
 * looked up; findings are written as people read them and may be linked to the catalogue afterwards.
 */
export const inspectionImportInput = z.object({
  employerId: field(z.uuid({ error: '请填写被检查单位' }), {
    label: '被检查单位',
    width: 240,
    aliases: ['企业名称', '单位名称', '用人单位', '用人单位名称', '公司名称', '检查单位', '检查对象', '企业', '单位'],
    help: '按企业档案中的名称、曾用名或统一社会信用代码认出',
  }),
  inspectedOn: field(dateField('请填写检查日期'), { label: '检查日期', kind: 'date', width: 110, aliases: ['日期', '检查时间', '巡查日期', '监察日期'] }),
  type: field(z.enum(inspectionTypeValues), { label: '检查类型', kind: 'option', width: 96, options: inspectionTypes, aliases: ['类型', '检查方式', '监察类型'] }),
  inspectorIds: field(z.string().min(1, '请填写检查人员'), { label: '检查人员', width: 160, aliases: ['监察员', '检查人', '监察人员', '执法人员', '巡查人员'], help: '不少于两人，姓名之间用顿号隔开，主办在前' }),
  campaignId: field(z.uuid().nullable(), { label: '专项行动', kind: 'option', width: 180, aliases: ['专项', '行动名称', '专项检查名称'] }),
  place: field(line('检查地点', 200), { label: '检查地点', width: 200, aliases: ['地点'] }),
  siteContact: field(line('现场联系人', 50), { label: '现场联系人', width: 100, aliases: ['陪同人员', '现场负责人'] }),
  workersPresent: field(people('在岗人数').nullable(), { label: '在岗人数', kind: 'integer', width: 90, unit: '人', aliases: ['现场人数'] }),
  findings: field(z.string().transform(normaliseText), { label: '发现问题', kind: 'longText', width: 260, aliases: ['存在问题', '问题', '主要问题', '违法行为'], help: '多项问题用分号或换行隔开' }),
  workersConcerned: field(people('涉及人数').nullable(), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  amountFen: field(fen.nullable(), { label: '涉及金额', kind: 'money', width: 120, unit: '元', aliases: ['金额', '欠薪金额'] }),
  outcome: field(z.enum(inspectionOutcomeValues).nullable(), { label: '检查结果', kind: 'option', width: 110, options: inspectionOutcomes, aliases: ['处理结果', '结果', '处理情况'], help: '空白的，有问题记为待处理，没有问题记为未发现问题' }),
  summary: field(line('检查情况', 5000), { label: '检查情况', kind: 'longText', width: 240, aliases: ['情况', '检查内容'] }),
  remark: field(line('备注', 2000), { label: '备注', kind: 'longText', width: 200, aliases: ['说明'] }),
})
export type InspectionImportValues = z.output<typeof inspectionImportInput>

/** Names as they stand in one cell. */
export function namesIn(text: string): string[] {
  return text.split(BETWEEN_NAMES).filter((name) => name !== '')
}

/** Findings as they stand in one cell, without the numbers before them. */
export function findingsIn(text: string): string[] {
  return text
    .split(BETWEEN_FINDINGS)
    .map((one) => one.trim().replace(LEADING_NUMBER, '').trim())
    .filter((one) => one !== '' && !/^(?:无|未发现(?:问题)?)[。.]?$/u.test(one))
}

/** The row as the form of an inspection would give it. */
export function importedInspection(row: InspectionImportValues): InspectionInput {
  const { inspectorIds, findings, workersConcerned, amountFen, outcome, ...own } = row
  const found = findingsIn(findings).map((description) => ({
    id: null,
    violationId: null,
    description,
    facts: '',
    workers: 0,
    amountFen: 0,
    correctedOnSpot: outcome === 'corrected',
  }))
  return {
    ...own,
    inspectorIds: inspectorIds.split(','),
    items: [],
    findings: found,
    workersConcerned: workersConcerned ?? 0,
    amountFen: amountFen ?? 0,
    outcome: outcome ?? (found.length === 0 ? suggestOutcome([]) : 'pending'),
  }
}
