import { formKinds } from '@shared/features/paper-form/schema'
import { followUpInput, followUpStates, lineStates, renewalRow, workerLineInput } from '@shared/features/contract-follow-up'
import {
  correctionOrderStates,
  orderInput,
  orderWorkerInput,
  recheckInput,
  serviceInput,
} from '@shared/features/correction-order'
import { deadlineKinds } from '@shared/features/deadline'
import { documentKinds, reservedStates } from '@shared/features/document'
import { employerInput } from '@shared/features/employer'
import { approvalInput, caseInput, caseOutcomes, caseStates, caseSteps, caseWorkerInput, evidenceInput, intakeInput, intakeStates, paperStates, recusalInput, refusalGrounds } from '@shared/features/inspection-case'
import { harmonyInput, harmonyStates, mutualCareInput } from '@shared/features/harmony'
import { campaignInput, findingInput, inspectionInput, inspectorInput } from '@shared/features/inspection'
import { guidanceInput, guidanceStates, problemClauseInput, ruleClauseInput, wordingInput } from '@shared/features/rules-guidance'
import { townInput } from '@shared/features/setting'
import { releaseStates } from '@shared/features/statistics'
import { certificateStates, rosterLineInput, trainingInput, trainingStates } from '@shared/features/training'
import { describeFields, type FieldOption } from '@shared/fields/describe'
import type { z } from '@shared/zod'
import type { HistoryField, HistoryKind, LoggedRow, Names } from './values'

/** How the rows of one table are told in a history. */
export interface LoggedEntity {
  readonly label: string
  /** Columns that are shown; keys, stamps and search words are not. */
  readonly fields: readonly HistoryField[]
  /** What one row is called. */
  readonly title: (row: LoggedRow, names: Names) => string
}

const told = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const named = (column: string) => (row: LoggedRow) => told(row[column])
const optionText = (options: readonly FieldOption[], value: unknown) => options.find((option) => option.value === value)?.label ?? told(value)
const pointed = (column: string) => (row: LoggedRow, names: Names) => names.get(told(row[column])) ?? ''

/** The described fields of a form schema; `kinds` corrects what is stored otherwise than typed. */
function formFields(
  schema: z.ZodObject,
  kinds: Readonly<Record<string, HistoryKind>> = {},
  leaveOut: readonly string[] = [],
): HistoryField[] {
  return describeFields(schema)
    .filter((field) => !leaveOut.includes(field.name))
    .map(({ name, label, kind, unit, options }) => ({
      name,
      label,
      kind: kinds[name] ?? kind,
      ...(unit === undefined ? {} : { unit }),
      ...(options === undefined ? {} : { options }),
    }))
}

function column(name: string, label: string, kind: HistoryKind = 'text', options?: readonly FieldOption[]): HistoryField {
  return options ? { name, label, kind, options } : { name, label, kind }
}

/** Every table whose rows are logged, by its name in the log. */
export const loggedEntities = {
  employer: {
    label: '企业',
    fields: formFields(employerInput, { townId: 'reference' }),
    title: named('name'),
  },
  employerFormerName: {
    label: '曾用名',
    fields: [column('name', '曾用名'), column('untilDate', '使用至', 'date')],
    title: named('name'),
  },
  employerAboveScale: {
    label: '规上年度',
    fields: [column('year', '规上年度', 'year')],
    title: (row, names) => [pointed('employerId')(row, names), `${told(row['year'])} 年`].filter(Boolean).join(' '),
  },
  inspector: { label: '监察员', fields: formFields(inspectorInput), title: named('name') },
  campaign: { label: '专项行动', fields: formFields(campaignInput), title: named('name') },
  inspection: {
    label: '主动监察',
    fields: formFields(
      inspectionInput,
      { employerId: 'reference', campaignId: 'reference', items: 'list' },
      ['inspectorIds', 'findings'],
    ),
    title: (row, names) => [told(row['inspectedOn']), pointed('employerId')(row, names)].filter(Boolean).join(' '),
  },
  inspectionFinding: { label: '发现问题', fields: formFields(findingInput), title: named('description') },
  inspectionInspector: { label: '检查人员名单', fields: [column('inspectors', '检查人员', 'list')], title: () => '' },
  correctionOrder: {
    label: '限期改正指令书',
    fields: [
      column('documentId', '文号', 'reference'),
      column('state', '状态', 'option', correctionOrderStates),
      ...formFields(orderInput, { employerId: 'reference', demands: 'list', contactPhone: 'phone' }, ['inspectorIds']),
      column('inspectors', '劳动保障监察员', 'list'),
      column('servedOn', '送达日期', 'date'),
      column('correctedOn', '改正日期', 'date'),
      column('closedOn', '办结日期', 'date'),
      column('escalation', '转处理处罚说明', 'longText'),
    ],
    title: (row, names) => pointed('documentId')(row, names) || `${pointed('employerId')(row, names)}（草稿）`,
  },
  correctionOrderWorker: {
    label: '涉及劳动者',
    fields: formFields(orderWorkerInput, { idNumber: 'idNumber' }),
    title: named('name'),
  },
  correctionRecheck: {
    label: '复查',
    fields: [...formFields(recheckInput, {}, ['inspectorIds']), column('inspectors', '复查人员', 'list')],
    title: named('checkedOn'),
  },
  contractFollowUp: {
    label: '劳动合同补签',
    fields: [...formFields(followUpInput, { employerId: 'reference' }, ['lines']), column('state', '状态', 'option', followUpStates), column('inspectionId', '转立案的检查', 'reference')],
    title: (row, names) => [told(row['checkedOn']), pointed('employerId')(row, names)].filter(Boolean).join(' '),
  },
  contractFollowUpLine: {
    label: '补签劳动者',
    fields: [...formFields(workerLineInput, { clauses: 'list' }), column('state', '状态', 'option', lineStates)],
    title: named('name'),
  },
  contractFollowUpRenewal: { label: '续签或终止', fields: formFields(renewalRow, {}, ['id']), title: (row) => told(row['endsOn']) },
  caseIntake: {
    label: '举报投诉',
    fields: [
      column('number', '登记号'),
      column('state', '状态', 'option', intakeStates),
      ...formFields(intakeInput, { employerId: 'reference' }, ['representatives', 'claims']),
      column('decidedOn', '决定日期', 'date'),
      column('refusalGround', '不予受理理由', 'option', refusalGrounds),
      column('refusalText', '告知内容', 'longText'),
    ],
    title: (row, names) => [told(row['number']), pointed('employerId')(row, names) || told(row['employerName'])].filter(Boolean).join(' '),
  },
  inspectionCase: {
    label: '案件',
    fields: [
      column('number', '案号'),
      column('state', '状态', 'option', caseStates),
      ...formFields(caseInput, { employerId: 'reference', leadId: 'reference', secondId: 'reference' }, ['findings']),
      column('filedOn', '立案日期', 'date'),
      column('dueOn', '调查期限', 'date'),
      column('decidedOn', '决定日期', 'date'),
      column('closedOn', '结案日期', 'date'),
      column('outcome', '结案方式', 'option', caseOutcomes),
      column('owedFen', '涉及金额', 'money'),
      column('paidFen', '已支付', 'money'),
      column('fineFen', '罚款', 'money'),
    ],
    title: (row, names) => [told(row['number']), pointed('employerId')(row, names)].filter(Boolean).join(' '),
  },
  caseWorker: { label: '案件劳动者', fields: [...formFields(caseWorkerInput), column('owedFen', '应付', 'money'), column('extraFen', '加付赔偿金', 'money')], title: named('name') },
  caseStep: {
    label: '办理步骤',
    fields: [
      column('step', '步骤', 'option', caseSteps),
      column('takenOn', '日期', 'date'),
      column('note', '说明', 'longText'),
      column('dueOn', '期限', 'date'),
      column('fineFen', '罚款', 'money'),
      column('receiver', '接收机关'),
      column('overridden', '放行事项', 'list'),
      column('overrideReason', '放行理由', 'longText'),
    ],
    title: (row) => caseSteps.find(({ value }) => value === row['step'])?.label ?? '',
  },
  caseApproval: { label: '案件审批', fields: [column('step', '步骤', 'option', caseSteps), ...formFields(approvalInput)], title: named('person') },
  casePaper: {
    label: '案件文书',
    fields: [
      column('title', '文书'),
      column('documentId', '文号', 'reference'),
      column('state', '状态', 'option', paperStates),
      column('issuedOn', '签发日期', 'date'),
      column('signedOn', '归卷日期', 'date'),
      column('dueOn', '期限', 'date'),
    ],
    title: (row, names) => [told(row['title']), pointed('documentId')(row, names)].filter(Boolean).join(' '),
  },
  caseEvidence: { label: '证据', fields: formFields(evidenceInput), title: named('name') },
  caseRecusal: { label: '回避', fields: formFields(recusalInput, { inspectorId: 'reference' }, ['wholeEmployer']), title: pointed('inspectorId') },
  trainingSession: {
    label: '培训会',
    fields: [
      column('number', '期次'),
      column('state', '状态', 'option', trainingStates),
      ...formFields(trainingInput, { townId: 'reference', topics: 'list' }, ['employerIds']),
    ],
    title: (row) => [told(row['number']), told(row['name'])].filter(Boolean).join(' '),
  },
  trainingInvitation: { label: '邀请企业', fields: [column('employerId', '企业', 'reference')], title: pointed('employerId') },
  trainingRosterLine: {
    label: '参训人员',
    fields: formFields(rosterLineInput, { employerId: 'reference' }),
    title: (row) => [told(row['employerName']), told(row['name'])].filter(Boolean).join(' '),
  },
  trainingCertificate: {
    label: '培训证书',
    fields: [
      column('number', '证书号'),
      column('holder', '姓名'),
      column('employerName', '单位名称'),
      column('issuedOn', '发证日期', 'date'),
      column('state', '状态', 'option', certificateStates),
      column('reissues', '补发次数', 'integer'),
      column('reissuedOn', '补发日期', 'date'),
      column('reissueReason', '补发原因'),
      column('voidedOn', '作废日期', 'date'),
      column('voidReason', '作废原因'),
    ],
    title: named('number'),
  },
  paperForm: {
    label: '文书样式',
    fields: [
      column('edition', '版次', 'integer'),
      column('title', '文书名称'),
      column('signer', '落款单位'),
      column('seal', '加盖公章', 'boolean'),
      column('copies', '联数说明'),
      column('annexes', '附劳动者明细', 'boolean'),
      column('replySlip', '回执内容', 'longText'),
      column('body', '正文', 'longText'),
      column('note', '修改说明'),
    ],
    title: (row) => `${optionText(formKinds, row['kind'])} 第 ${told(row['edition'])} 版`,
  },
  numberReservation: {
    label: '预留文号',
    fields: [
      column('year', '年度', 'year'),
      column('firstSequence', '起始序号', 'integer'),
      column('lastSequence', '截止序号', 'integer'),
      column('purpose', '用途'),
      column('holder', '领用人'),
    ],
    title: (row) => `${optionText(documentKinds, row['kind'])} ${told(row['year'])} 年 ${told(row['firstSequence'])}-${told(row['lastSequence'])} 号`,
  },
  reservedNumber: {
    label: '预留的文号',
    fields: [
      column('sequence', '序号', 'integer'),
      column('state', '状态', 'option', reservedStates),
      column('reason', '作废原因', 'longText'),
      column('settledOn', '使用或作废日期', 'date'),
    ],
    title: (row) => `${optionText(documentKinds, row['kind'])} ${told(row['year'])} 年第 ${told(row['sequence'])} 号`,
  },
  document: {
    label: '文书',
    fields: [
      column('number', '文号'),
      column('title', '文书名称'),
      column('employerId', '送达单位', 'reference'),
      column('issuedOn', '签发日期', 'date'),
      column('state', '状态', 'option', [
        { value: 'issued', label: '已签发' },
        { value: 'void', label: '已作废' },
      ]),
      column('voidReason', '作废原因', 'longText'),
      column('voidedOn', '作废日期', 'date'),
      column('printCount', '打印次数', 'integer'),
    ],
    title: named('number'),
  },
  documentService: {
    label: '送达登记',
    fields: [...formFields(serviceInput), column('effectiveOn', '视为送达日期', 'date')],
    title: named('servedOn'),
  },
  rulesGuidance: {
    label: '规章制度指导',
    fields: [
      column('number', '编号'),
      column('state', '状态', 'option', guidanceStates),
      column('documentId', '意见书文号', 'reference'),
      ...formFields(guidanceInput, { employerId: 'reference', guides: 'list' }, ['documents', 'clauses', 'procedure']),
    ],
    title: (row, names) => [told(row['number']), pointed('employerId')(row, names)].filter(Boolean).join(' '),
  },
  rulesGuidanceClause: { label: '问题条款', fields: formFields(problemClauseInput), title: named('problem') },
  ruleClause: {
    label: '问题条款目录',
    fields: formFields(ruleClauseInput, { basis: 'list', documents: 'list' }),
    title: named('clause'),
  },
  wording: { label: '常用表述', fields: formFields(wordingInput), title: named('title') },
  harmonyCertification: {
    label: '和谐企业',
    fields: [
      column('state', '状态', 'option', harmonyStates),
      column('levelLabel', '等级'),
      column('publicityUntil', '公示截止', 'date'),
      column('levelBefore', '原等级'),
      column('downgradedOn', '降级日期', 'date'),
      ...formFields(harmonyInput, { employerId: 'reference' }, ['tableId', 'level', 'sheet', 'opinions', 'objections']),
    ],
    title: (row, names) => [told(row['year']), pointed('employerId')(row, names)].filter(Boolean).join(' '),
  },
  statisticsForm: { label: '外部报表', fields: [column('name', '名称'), column('fileName', '原文件')], title: named('name') },
  statisticsRelease: {
    label: '报出的统计表',
    fields: [
      column('label', '统计期'),
      column('state', '状态', 'option', releaseStates),
      column('edition', '版次', 'integer'),
      column('reason', '更正原因'),
      column('explanation', '平衡关系说明'),
      column('filler', '填表人'),
      column('reviewer', '审核人'),
      column('head', '单位负责人'),
      column('releasedOn', '报出日期', 'date'),
      column('returnReason', '退回原因'),
    ],
    title: named('label'),
  },
  harmonyTable: { label: '和谐企业评分表', fields: [column('label', '名称'), column('validFrom', '启用日期', 'date')], title: named('label') },
  mutualCare: { label: '双爱活动', fields: formFields(mutualCareInput, { employerId: 'reference', forms: 'list' }), title: pointed('employerId') },
  deadline: {
    label: '期限',
    fields: [
      column('kind', '事项', 'option', deadlineKinds),
      column('title', '内容'),
      column('dueDate', '期限', 'date'),
      column('basis', '依据'),
      column('doneAt', '完成时间', 'instant'),
      column('doneNote', '完成说明'),
    ],
    title: named('title'),
  },
  attachment: {
    label: '附件',
    fields: [column('fileName', '文件名'), column('note', '说明')],
    title: named('fileName'),
  },
  importBatch: {
    label: '导入批次',
    fields: [
      column('fileName', '文件'),
      column('inserted', '新增', 'integer'),
      column('updated', '更新', 'integer'),
      column('unchanged', '未变', 'integer'),
      column('refused', '未导入', 'integer'),
      column('undoneAt', '撤销时间', 'instant'),
    ],
    title: named('fileName'),
  },
  importMapping: { label: '导入列对应', fields: [], title: () => '' },
  listView: { label: '列表视图', fields: [column('name', '名称')], title: named('name') },
  exportPreset: { label: '导出方案', fields: [column('name', '接收单位')], title: named('name') },
  town: { label: '镇（街道）', fields: formFields(townInput), title: named('name') },
} as const satisfies Readonly<Record<string, LoggedEntity>>

export type LoggedEntityName = keyof typeof loggedEntities

export function loggedEntity(name: string): LoggedEntity | undefined {
  return Object.hasOwn(loggedEntities, name) ? loggedEntities[name as LoggedEntityName] : undefined
}
