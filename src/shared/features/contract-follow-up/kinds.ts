import { optionValues } from '@shared/fields/values'

/** Kinds of labour contracts: 劳动合同法第十二条. */
export const contractKinds = [
  { value: 'fixed', label: '固定期限' },
  { value: 'openEnded', label: '无固定期限' },
  { value: 'task', label: '以完成一定工作任务为期限' },
] as const
export type ContractKind = (typeof contractKinds)[number]['value']
export const contractKindValues = optionValues(contractKinds)

/** In what relation somebody works for the firm. Only the first two are labour relations of the firm itself. */
export const employmentForms = [
  { value: 'fullTime', label: '全日制' },
  { value: 'partTime', label: '非全日制' },
  { value: 'dispatched', label: '被派遣' },
  { value: 'rehired', label: '退休返聘' },
  { value: 'intern', label: '实习' },
  { value: 'service', label: '劳务' },
] as const
export type EmploymentForm = (typeof employmentForms)[number]['value']
export const employmentFormValues = optionValues(employmentForms)

/** What a contract must hold: 劳动合同法第十七条第一款. */
export const requiredClauses = [
  { value: 'employer', label: '用人单位的名称、住所和法定代表人或者主要负责人' },
  { value: 'worker', label: '劳动者的姓名、住址和居民身份证或者其他有效身份证件号码' },
  { value: 'term', label: '劳动合同期限' },
  { value: 'work', label: '工作内容和工作地点' },
  { value: 'hours', label: '工作时间和休息休假' },
  { value: 'pay', label: '劳动报酬' },
  { value: 'insurance', label: '社会保险' },
  { value: 'protection', label: '劳动保护、劳动条件和职业危害防护' },
  { value: 'other', label: '法律、法规规定应当纳入劳动合同的其他事项' },
] as const
export type RequiredClause = (typeof requiredClauses)[number]['value']
export const requiredClauseValues = optionValues(requiredClauses)

export const contractForms = [
  { value: 'paper', label: '纸质' },
  { value: 'electronic', label: '电子' },
] as const
export type ContractForm = (typeof contractForms)[number]['value']
export const contractFormValues = optionValues(contractForms)

/** How the missing contracts came to light. */
export const followUpSources = [
  { value: 'inspection', label: '主动监察' },
  { value: 'documentReview', label: '书面审查' },
  { value: 'randomDraw', label: '双随机' },
  { value: 'complaint', label: '投诉' },
  { value: 'grid', label: '网格' },
  { value: 'annual', label: '年度核查' },
] as const
export type FollowUpSource = (typeof followUpSources)[number]['value']
export const followUpSourceValues = optionValues(followUpSources)

/** How the firm is urged. */
export const urgingMeans = [
  { value: 'oral', label: '口头' },
  { value: 'notice', label: '督促补签通知书' },
  { value: 'suggestion', label: '监察建议书' },
  { value: 'order', label: '限期改正指令书' },
] as const
export type UrgingMeans = (typeof urgingMeans)[number]['value']
export const urgingMeansValues = optionValues(urgingMeans)
