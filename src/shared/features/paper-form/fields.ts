import type { FormKind } from './schema'
import { caseInstrumentValues, instrumentRule, type CaseInstrument } from '@shared/features/inspection-case/instruments'
import { instrumentFields } from '@shared/features/inspection-case/instrumentFields'
import { letterBodies, ORDER_BODY } from './letters'
import { tokensOf, type WordingNames } from './wording'

const instruments: readonly string[] = caseInstrumentValues
export const isInstrument = (kind: FormKind): kind is CaseInstrument => instruments.includes(kind)

/** A letter, whose text a bureau words; forms and records are laid out by the program. */
export const hasBody = (kind: FormKind): boolean => kind === 'correction-order' || (isInstrument(kind) && letterBodies[kind] !== undefined)
export const shippedBody = (kind: FormKind): string => (isInstrument(kind) ? (letterBodies[kind] ?? '') : ORDER_BODY)

/** Kinds with a list of workers behind the text. */
export const hasAnnex = (kind: FormKind): boolean => kind === 'correction-order' || kind === 'case-order' || kind === 'case-treatment'

/** Values every paper of a case has. */
export const caseFieldNames = [
  '当事人',
  '当事人及信用代码',
  '统一社会信用代码',
  '当事人地址',
  '当事人负责人',
  '案由',
  '案号',
  '案件来源',
  '投诉人',
  '投诉日期',
  '立案日期',
  '单位全称',
  '单位地址',
  '本级人民政府',
  '管辖法院',
  '文书名称',
  '文号',
] as const
export type CaseFieldName = (typeof caseFieldNames)[number]

export const blockNames = ['联系方式', '监察员', '附件', '当事人信息'] as const
export const conditionNames = ['单项', '多项', '有明细', '无明细'] as const

const orderNames = ['违法事实', '违反条款', '依据', '改正内容', '改正期限', '逾期后果', '权利告知'] as const

/** Fields of the paper itself, by the label the clerk sees. */
export const ownFieldNames = (kind: FormKind): readonly string[] => (isInstrument(kind) ? instrumentFields(kind).map(({ label }) => label) : orderNames)

/** What a wording of this kind may and must name. What the shipped text prints and the paper cannot be issued without must stay. */
export function wordingNames(kind: FormKind): WordingNames {
  const order = kind === 'correction-order' || kind === 'case-order'
  const common = isInstrument(kind) ? caseFieldNames : (['当事人', '当事人及信用代码', '单位全称', '文书名称', '文号'] as const)
  const printed = new Set(tokensOf(shippedBody(kind)).map(({ name }) => name))
  const needed = isInstrument(kind) ? instrumentFields(kind).flatMap(({ label, required }) => (required === true && printed.has(label) ? [label] : [])) : orderNames.filter((name) => name !== '权利告知')
  return { known: [...ownFieldNames(kind), ...common, ...blockNames, ...conditionNames, ...(order ? ['期限说明'] : [])], required: needed }
}

/** Long texts of an instrument that may begin with words of the bureau. */
export const presetFields = (kind: FormKind): readonly { readonly name: string; readonly label: string }[] =>
  isInstrument(kind) ? instrumentFields(kind).filter((field) => field.kind === 'longText') : []

/** A preset names the case, never the field it fills. */
export const presetNames = (kind: FormKind): WordingNames => ({ known: [...caseFieldNames, ...ownFieldNames(kind)], required: [] })

export const outgoing = (kind: FormKind): boolean => !isInstrument(kind) || instrumentRule(kind).class === 'outgoing'
