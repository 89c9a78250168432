import type { InspectionType } from '@shared/features/inspection'

/** Units are never mixed: 家 counts employers, 家次 visits, 人次 workers each time, 份 papers. */
export const indicatorUnits = ['家', '家次', '人次', '期', '份', '件', '起', '条', '元', '%'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** The list of rows an indicator is taken from; each list is one query. */
export type IndicatorSource =
  | 'inspection'
  | 'correctionOrder'
  | 'recheck'
  | 'employer'
  | 'aboveScale'
  | 'contractLine'
  | 'contractCase'
  | 'rulesGuidance'
  | 'guidanceDocument'
  | 'guidanceClause'
  | 'trainingSession'
  | 'trainingLine'
  | 'harmonyCase'
  | 'harmonyTitle'
  | 'harmonyCoverage'
  | 'inspectionCase'
  | 'casePaper'

/** How the value comes from the rows. Money is summed in fen. A rate is rows that hit over all rows, or sums over sums. */
export type IndicatorMeasure = 'count' | 'distinctEmployers' | 'sumWorkers' | 'sumAmount' | 'rate' | 'rateOfSums'

/** Shown in per cent, with both its parts. */
export const isRate = ({ measure }: { readonly measure: IndicatorMeasure }): boolean => measure === 'rate' || measure === 'rateOfSums'

/** `owner` answers for the figures of its group; which office that is differs from bureau to bureau (待核). */
export const indicatorGroups = [
  { value: 'inspection', label: '监督检查', owner: '劳动保障监察机构' },
  { value: 'order', label: '限期改正', owner: '劳动保障监察机构' },
  { value: 'case', label: '案件办理', owner: '劳动保障监察机构' },
  { value: 'guidance', label: '规章制度指导', owner: '劳动关系科室' },
  { value: 'contract', label: '劳动合同补签', owner: '劳动关系科室' },
  { value: 'training', label: '普法培训', owner: '劳动关系科室' },
  { value: 'harmony', label: '和谐企业与双爱', owner: '劳动关系科室' },
  { value: 'employer', label: '企业档案', owner: '劳动保障监察机构' },
] as const
export type IndicatorGroup = (typeof indicatorGroups)[number]['value']

/** The figure of each type of inspection. */
export const inspectionTypeIds = {
  routine: 'visits-routine',
  special: 'visits-special',
  document: 'visits-document',
  complaint: 'visits-complaint',
  revisit: 'visits-revisit',
} as const satisfies Record<InspectionType, string>

export type IndicatorId =
  | (typeof inspectionTypeIds)[InspectionType]
  | 'inspected-employers'
  | 'proactive-employers'
  | 'visits'
  | 'visits-with-findings'
  | 'visits-corrected'
  | 'workers-concerned'
  | 'amount-concerned'
  | 'orders'
  | 'order-employers'
  | 'orders-corrected'
  | 'orders-overdue'
  | 'orders-open'
  | 'orders-escalated'
  | 'correction-rate'
  | 'order-workers'
  | 'order-amount'
  | 'orders-void'
  | 'rechecks'
  | 'wages-paid'
  | 'cases-filed'
  | 'case-workers'
  | 'case-amount'
  | 'cases-closed'
  | 'cases-withdrawn'
  | 'cases-police'
  | 'case-paid'
  | 'inquiry-notices'
  | 'guidance-employers'
  | 'guidance-cases'
  | 'guidance-documents'
  | 'guidance-clauses'
  | 'guidance-clauses-corrected'
  | 'guidance-procedure-rate'
  | 'contracts-signed'
  | 'contract-employers'
  | 'contract-cases'
  | 'signing-rate'
  | 'training-sessions'
  | 'training-employers'
  | 'training-employer-visits'
  | 'training-attendances'
  | 'training-attendance-rate'
  | 'harmony-applications'
  | 'harmony-named'
  | 'harmony-bearers'
  | 'harmony-revoked'
  | 'mutual-care-rate'
  | 'harmony-creation-rate'
  | 'harmony-naming-rate'
  | 'new-employers'
  | 'employers-on-file'
  | 'above-scale'

/** A figure of the annual report: what it is called, what it means and how it is counted. */
export interface Indicator {
  readonly id: IndicatorId
  readonly label: string
  readonly unit: IndicatorUnit
  readonly group: IndicatorGroup
  readonly source: IndicatorSource
  readonly measure: IndicatorMeasure
  /** Part of the figure above it: shown indented and never added to it. */
  readonly part?: boolean
  /** Counted at the end of the period, not over it. */
  readonly stock?: boolean
  readonly definition: string
  /** The date that puts a row into a period. */
  readonly dateField: string
  /** When rows are counted once. */
  readonly dedupe: string
  /** Where the rows stand in the program. */
  readonly register: string
}

export const once = '不去重，每条记录计一次'
export const perEmployer = '同一用人单位在统计期内只计一次'
export const perOrder = '每份文书计一次'
