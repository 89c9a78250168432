import { field } from '@shared/fields/describe'
import { chosenRecord, dateValue, optionalDateValue, peopleCount, requiredText, textField } from '@shared/fields/values'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'
import {
  clauseSeverities,
  clauseSeverityValues,
  guidanceKinds,
  guidanceKindValues,
  guidanceManners,
  guidanceMannerValues,
  guidancePapers,
  guidancePaperValues,
  judgements,
  judgementValues,
  recheckConclusions,
  recheckConclusionValues,
  ruleDocumentKinds,
  ruleDocumentKindValues,
} from './kinds'
import { evidenceStates, evidenceStateValues, meetingForms, meetingFormValues, procedureStepValues } from './procedure'
import { guidanceStates, guidanceStateValues } from './states'

/** One rule document of the firm, with what the review found. */
export const ruleDocumentInput = z.object({
  kind: field(z.enum(ruleDocumentKindValues), { label: '涉及制度', kind: 'option', width: 200, options: ruleDocumentKinds }),
  title: field(textField('文件名称', 120), { label: '文件名称', width: 200 }),
  judgement: field(z.enum(judgementValues).nullable(), { label: '审查结论', kind: 'option', width: 90, options: judgements }),
  remark: field(textField('说明', 1000), { label: '说明', kind: 'longText', width: 240 }),
})

/** One problem clause. A saved one keeps its id; a new one has none yet. */
export const problemClauseInput = z.object({
  id: z.uuid().nullable(),
  clauseId: field(z.string().max(8).nullable(), { label: '条款目录', width: 80 }),
  document: field(z.enum(ruleDocumentKindValues).nullable(), { label: '所在制度', kind: 'option', width: 160, options: ruleDocumentKinds }),
  quote: field(textField('原文', 2000), { label: '制度原文', kind: 'longText', width: 260 }),
  problem: field(requiredText('问题', 500), { label: '问题', width: 240 }),
  basis: field(textField('法律依据', 500), { label: '法律依据', kind: 'longText', width: 240 }),
  suggestion: field(textField('修改建议', 2000), { label: '修改建议', kind: 'longText', width: 280 }),
  severity: field(z.enum(clauseSeverityValues), { label: '程度', kind: 'option', width: 90, options: clauseSeverities }),
  corrected: field(z.boolean(), { label: '已改正', kind: 'boolean', width: 70 }),
})
export type ProblemClauseInput = z.input<typeof problemClauseInput>

/** Evidence of one step of the democratic procedure. */
export const procedureEvidenceInput = z.object({
  step: z.enum(procedureStepValues),
  evidence: field(z.enum(evidenceStateValues).nullable(), { label: '证据', kind: 'option', width: 90, options: evidenceStates }),
  date: field(optionalDateValue, { label: '日期', kind: 'date', width: 110 }),
  note: field(textField('说明', 500), { label: '说明', width: 220 }),
  files: field(z.array(z.uuid()).max(20, '每步附件不超过 20 个').default([]), { label: '附件' }),
})

/** What a clerk fills in for a guidance case, in the order of the form. A case may be saved before it is complete. */
export const guidanceInput = z.object({
  employerId: field(chosenRecord('请选择企业'), { label: '企业名称', width: 260 }),
  guidedOn: field(dateValue('指导日期'), { label: '指导日期', kind: 'date', width: 110 }),
  manner: field(z.enum(guidanceMannerValues, { error: '请选择指导方式' }), { label: '指导方式', kind: 'option', width: 110, options: guidanceManners }),
  kind: field(z.enum(guidanceKindValues, { error: '请选择指导类型' }), { label: '指导类型', kind: 'option', width: 90, options: guidanceKinds }),
  guides: field(z.array(requiredText('姓名', 50)).min(1, '请填写指导人员').max(10, '指导人员不超过 10 人'), { label: '指导人员', width: 140 }),
  contact: field(textField('企业对接人', 50), { label: '企业对接人', width: 100 }),
  documents: field(
    z
      .array(ruleDocumentInput)
      .max(ruleDocumentKinds.length, '同一制度只列一次')
      .refine((list) => new Set(list.map((one) => one.kind)).size === list.length, '同一制度只列一次')
      .default([]),
    { label: '涉及制度' },
  ),
  clauses: field(z.array(problemClauseInput).max(200, '问题条款不超过 200 条').default([]), { label: '问题条款' }),
  procedure: field(
    z
      .array(procedureEvidenceInput)
      .max(procedureStepValues.length, '同一步骤只列一次')
      .refine((list) => new Set(list.map((one) => one.step)).size === list.length, '同一步骤只列一次')
      .default([]),
    { label: '民主程序' },
  ),
  meetingForm: field(z.enum(meetingFormValues).nullable(), { label: '会议形式', kind: 'option', width: 120, options: meetingForms }),
  delegatesDue: field(peopleCount('应到代表').nullable(), { label: '应到代表', kind: 'integer', width: 90, unit: '名' }),
  delegatesPresent: field(peopleCount('实到代表').nullable(), { label: '实到代表', kind: 'integer', width: 90, unit: '名' }),
  managersAmong: field(peopleCount('其中管理人员').nullable(), { label: '其中中高级管理人员', kind: 'integer', width: 120, unit: '名' }),
  putToVote: field(z.boolean(), { label: '提交表决', kind: 'boolean', width: 80, help: '选举、集体合同和国有企业的规章制度须经表决；其他企业的规章制度经讨论、听取意见和平等协商' }),
  votesYes: field(peopleCount('同意票').nullable(), { label: '同意票', kind: 'integer', width: 80, unit: '票' }),
  paper: field(z.enum(guidancePaperValues), { label: '下发文书', kind: 'option', width: 120, options: guidancePapers }),
  dueDate: field(optionalDateValue, { label: '整改期限', kind: 'date', width: 110 }),
  recheckedOn: field(optionalDateValue, { label: '复核日期', kind: 'date', width: 110 }),
  conclusion: field(z.enum(recheckConclusionValues).nullable(), { label: '复核结论', kind: 'option', width: 90, options: recheckConclusions }),
  completedOn: field(optionalDateValue, { label: '完成日期', kind: 'date', width: 110, help: '按完成日期计入当年；同一企业当年只计一家' }),
  handler: field(textField('经办人', 50), { label: '经办人', width: 90 }),
  reviewer: field(textField('审核人', 50), { label: '审核人', width: 90 }),
  closingReason: field(textField('原因', 1000), { label: '终止或移转原因', kind: 'longText', width: 220 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type GuidanceInput = z.input<typeof guidanceInput>
export type GuidanceValues = z.output<typeof guidanceInput>

/** One line of the register. What is known of the employer is that of the day it was saved, so old reports stay. */
export const guidanceRow = z.object({
  ...recordBase,
  number: field(z.string(), { label: '编号', width: 120 }),
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  creditCode: z.string().nullable(),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  industry: z.string().nullable(),
  headcount: z.number().int().nullable(),
  aboveScale: field(z.boolean(), { label: '规上', kind: 'boolean', width: 70 }),
  guidedOn: field(z.string(), { label: '指导日期', kind: 'date', width: 110 }),
  manner: field(z.enum(guidanceMannerValues), { label: '指导方式', kind: 'option', width: 100, options: guidanceManners }),
  kind: field(z.enum(guidanceKindValues), { label: '指导类型', kind: 'option', width: 90, options: guidanceKinds }),
  documents: field(z.number().int(), { label: '审查制度', kind: 'integer', width: 90, unit: '项' }),
  clauses: field(z.number().int(), { label: '问题条款', kind: 'integer', width: 90, unit: '条' }),
  corrected: field(z.number().int(), { label: '已改正', kind: 'integer', width: 80, unit: '条' }),
  handler: field(z.string(), { label: '经办人', width: 80 }),
  /** Names, joined with 、. */
  guides: field(z.string(), { label: '指导人员', width: 120 }),
  dueDate: field(z.string().nullable(), { label: '整改期限', kind: 'date', width: 110 }),
  completedOn: field(z.string().nullable(), { label: '完成日期', kind: 'date', width: 110 }),
  documentNumber: field(z.string().nullable(), { label: '意见书文号', width: 190 }),
  state: field(z.enum(guidanceStateValues), { label: '状态', kind: 'option', width: 110, options: guidanceStates }),
})
export type GuidanceRow = z.output<typeof guidanceRow>
