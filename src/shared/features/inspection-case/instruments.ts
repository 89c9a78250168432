import { optionValues } from '@shared/fields/values'
import type { CaseStep } from './states'

/** What an instrument asks for beyond what the case knows. */
export interface InstrumentField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'longText' | 'date' | 'money' | 'integer'
  readonly required?: boolean
  readonly help?: string
}

/**
 * Outgoing papers go to others under a number of their own; forms of the house (internal) and records (record) stay in the
 * file. All are numbered by kind and year, and the number of the 立案审批表 is that of the case.
 */
export const instrumentClasses = ['outgoing', 'internal', 'record'] as const
export type InstrumentClass = (typeof instrumentClasses)[number]

export interface InstrumentRule {
  readonly value: string
  readonly label: string
  readonly class: InstrumentClass
  /** Leaves the house and needs a 送达回证. */
  readonly served: boolean
  /** The step it belongs to, whose signatures it carries; null for papers of no single step. */
  readonly step: CaseStep | null
}

/** The instruments of a case. A further one is a line here, a print model and, when outgoing, its number pattern. */
export const caseInstruments = [
  { value: 'case-complaint', label: '投诉登记表', class: 'internal', served: false, step: null },
  { value: 'case-refusal', label: '不予受理告知书', class: 'outgoing', served: true, step: null },
  { value: 'case-filing', label: '立案审批表', class: 'internal', served: false, step: 'file' },
  { value: 'case-inquiry', label: '劳动保障监察询问通知书', class: 'outgoing', served: true, step: null },
  { value: 'case-check-approval', label: '行政检查审批表', class: 'internal', served: false, step: null },
  { value: 'case-check-notice', label: '行政检查通知书', class: 'outgoing', served: true, step: null },
  { value: 'case-check-result', label: '行政检查结果告知书', class: 'outgoing', served: true, step: null },
  { value: 'case-document-review', label: '劳动保障书面审查通知书', class: 'outgoing', served: true, step: null },
  { value: 'case-interview', label: '调查询问笔录', class: 'record', served: false, step: null },
  { value: 'case-site', label: '现场检查笔录', class: 'record', served: false, step: null },
  { value: 'case-extension', label: '延长调查期限审批表', class: 'internal', served: false, step: 'extend' },
  { value: 'case-suspension', label: '中止调查审批表', class: 'internal', served: false, step: 'suspend' },
  { value: 'case-resumption', label: '恢复调查审批表', class: 'internal', served: false, step: 'resume' },
  { value: 'case-tell', label: '延长（中止）调查告知书', class: 'outgoing', served: true, step: null },
  { value: 'case-report', label: '调查终结报告', class: 'internal', served: false, step: 'conclude' },
  { value: 'case-order', label: '劳动保障监察限期改正指令书', class: 'outgoing', served: true, step: 'order' },
  { value: 'case-prior-notice', label: '行政处罚（行政处理）事先告知书', class: 'outgoing', served: true, step: 'notify' },
  { value: 'case-pleading', label: '陈述申辩笔录', class: 'record', served: false, step: 'plead' },
  { value: 'case-hearing', label: '行政处罚听证通知书', class: 'outgoing', served: true, step: 'hear' },
  { value: 'case-penalty', label: '行政处罚决定书', class: 'outgoing', served: true, step: 'decide' },
  { value: 'case-treatment', label: '行政处理决定书', class: 'outgoing', served: true, step: 'decide' },
  { value: 'case-on-spot', label: '当场行政处罚决定书', class: 'outgoing', served: true, step: 'decide' },
  { value: 'case-urging', label: '催告书', class: 'outgoing', served: true, step: 'urge' },
  { value: 'case-enforcement', label: '强制执行申请书', class: 'outgoing', served: false, step: 'enforce' },
  { value: 'case-police-approval', label: '涉嫌犯罪案件移送审批表', class: 'internal', served: false, step: 'proposeTransfer' },
  { value: 'case-police', label: '涉嫌犯罪案件移送书', class: 'outgoing', served: true, step: 'transferPolice' },
  { value: 'case-transfer', label: '案件移送函', class: 'outgoing', served: true, step: 'transferOther' },
  { value: 'case-withdrawal', label: '撤销立案审批表', class: 'internal', served: false, step: 'withdraw' },
  { value: 'case-closing', label: '结案审批表', class: 'internal', served: false, step: 'close' },
  { value: 'case-address', label: '送达地址（电子送达）确认书', class: 'record', served: false, step: null },
] as const satisfies readonly InstrumentRule[]
export type CaseInstrument = (typeof caseInstruments)[number]['value']
export const caseInstrumentValues = optionValues(caseInstruments)

export function instrumentRule(kind: CaseInstrument): InstrumentRule {
  const found = caseInstruments.find((rule) => rule.value === kind)
  if (!found) throw new RangeError(`no instrument named ${kind}`)
  return found
}

export const stepOfInstrument = (kind: CaseInstrument): CaseStep | null => instrumentRule(kind).step
