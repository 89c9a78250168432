import { field } from '@shared/fields/describe'
import { recordBase } from '@shared/list/request'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { checkItemIds, checkItems } from './items'
import { inspectionOutcomes, inspectionOutcomeValues, inspectionTypes, inspectionTypeValues } from './kinds'
import { dateField, fen, line, orNone, people } from './parts'
import { recordedInspector } from './people'
import { violationView } from './violation'

/** One thing found wrong. A saved finding keeps its id when the inspection is edited; a new one has none yet. */
export const findingInput = z.object({
  id: z.uuid().nullable(),
  violationId: field(z.string().max(10).nullable(), { label: '违法行为', width: 90 }),
  description: field(
    z.string().transform(normaliseText).pipe(z.string().min(1, '请填写问题').max(500, '问题不超过 500 个字')),
    { label: '发现问题', width: 260 },
  ),
  facts: field(line('事实', 5000), {
    label: '认定事实',
    kind: 'longText',
    width: 320,
    help: '时间、人数、行为、金额；制作限期改正指令书时直接引用',
  }),
  workers: field(orNone(people('涉及人数')), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  amountFen: field(orNone(fen), { label: '涉及金额', kind: 'money', width: 120, unit: '元' }),
  correctedOnSpot: field(z.boolean(), { label: '当场改正', kind: 'boolean', width: 80 }),
})
export type FindingInput = z.input<typeof findingInput>
export type FindingValues = z.output<typeof findingInput>

/** An employer that must be chosen; none (null) while the form is new. */
const chosenEmployer = z
  .uuid({ error: '请选择被检查单位' })
  .nullable()
  .transform((id, context) => {
    if (id !== null) return id
    context.addIssue({ code: 'custom', message: '请选择被检查单位' })
    return z.NEVER
  })

/**
 * What a clerk fills in for an inspection, in the order of the form. Inspectors in the order they sign: the first one
 * leads (主办). Figures left empty count as none.
 */
export const inspectionInput = z.object({
  employerId: field(chosenEmployer, { label: '被检查单位', width: 260 }),
  inspectedOn: field(dateField('请填写检查日期'), { label: '检查日期', kind: 'date', width: 110 }),
  type: field(z.enum(inspectionTypeValues, { error: '请选择检查类型' }), {
    label: '检查类型',
    kind: 'option',
    width: 96,
    options: inspectionTypes,
  }),
  inspectorIds: field(z.array(z.uuid()).max(20, '检查人员不超过 20 人'), {
    label: '检查人员',
    width: 140,
    help: '不少于两人，并出示执法证件（行政处罚法第四十二条、第五十五条，劳动保障监察条例第十六条，浙江省劳动保障监察条例第二十四条）',
  }),
  campaignId: field(z.uuid().nullable(), { label: '专项行动', kind: 'option', width: 180 }),
  place: field(line('检查地点', 200), { label: '检查地点', width: 200 }),
  siteContact: field(line('现场联系人', 50), { label: '现场联系人', width: 100 }),
  workersPresent: field(people('在岗人数').nullable(), {
    label: '在岗人数',
    kind: 'integer',
    width: 90,
    unit: '人',
  }),
  items: field(z.array(z.enum(checkItemIds)).default([]), { label: '检查事项', options: checkItems }),
  findings: field(z.array(findingInput).max(100, '一次检查的问题不超过 100 项').default([]), {
    label: '发现问题',
  }),
  workersConcerned: field(orNone(people('涉及人数')), {
    label: '涉及人数',
    kind: 'integer',
    width: 90,
    unit: '人',
    help: '同一劳动者涉及多项问题的，只计一人',
  }),
  amountFen: field(orNone(fen), { label: '涉及金额', kind: 'money', width: 120, unit: '元' }),
  outcome: field(z.enum(inspectionOutcomeValues, { error: '请选择检查结果' }), {
    label: '检查结果',
    kind: 'option',
    width: 110,
    options: inspectionOutcomes,
  }),
  summary: field(line('检查情况', 5000), { label: '检查情况', kind: 'longText', width: 240 }),
  remark: field(line('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type InspectionInput = z.input<typeof inspectionInput>
export type InspectionValues = z.output<typeof inspectionInput>

/** One line of the register. Amounts in fen. */
export const inspectionRow = z.object({
  ...recordBase,
  type: z.enum(inspectionTypeValues),
  campaignId: z.uuid().nullable(),
  campaignName: z.string().nullable(),
  inspectedOn: z.string(),
  employerId: z.uuid(),
  employerName: z.string(),
  creditCode: z.string().nullable(),
  townId: z.string().nullable(),
  townName: z.string().nullable(),
  /** Names in signing order, joined with 、. */
  inspectorNames: z.string(),
  findings: z.number().int(),
  workersConcerned: z.number().int(),
  amountFen: z.number().int(),
  outcome: z.enum(inspectionOutcomeValues),
  /** Orders to correct drawn up from it, void ones left out. */
  orders: z.number().int(),
})
export type InspectionRow = z.output<typeof inspectionRow>

export const findingDetail = z.object({
  ...recordBase,
  position: z.number().int(),
  violationId: z.string().nullable(),
  description: z.string(),
  facts: z.string(),
  workers: z.number().int(),
  amountFen: z.number().int(),
  correctedOnSpot: z.boolean(),
  /** The catalogue entry; null for a finding in the clerk's own words. */
  violation: violationView.nullable(),
})
export type FindingDetail = z.output<typeof findingDetail>

/** An order to correct that was drawn up from the inspection. */
export const inspectionOrder = z.object({
  id: z.uuid(),
  state: z.string(),
  /** Null until it is issued. */
  number: z.string().nullable(),
  issueDate: z.string().nullable(),
  dueDate: z.string().nullable(),
})
export type InspectionOrder = z.output<typeof inspectionOrder>

/** One inspection with everything that hangs on it. */
export const inspectionDetail = inspectionRow.extend({
  place: z.string(),
  siteContact: z.string(),
  workersPresent: z.number().int().nullable(),
  items: z.array(z.enum(checkItemIds)),
  summary: z.string(),
  remark: z.string(),
  inspectors: z.array(recordedInspector),
  findings: z.array(findingDetail),
  orders: z.array(inspectionOrder),
  attachments: z.number().int(),
})
export type InspectionDetail = z.output<typeof inspectionDetail>
