import { optionValues } from '@shared/fields/values'

/**
 * Kinds of rule documents a firm is asked for. The first fourteen follow 劳动合同法第四条 and 劳动保障监察条例第十一条;
 * the list itself is the desk's own and may be longer or shorter elsewhere. Ids are stored: never reuse one.
 */
export const ruleDocumentKinds = [
  { value: 'recruitment', label: '招聘录用' },
  { value: 'contract', label: '劳动合同管理' },
  { value: 'attendance', label: '考勤与工作时间' },
  { value: 'overtime', label: '加班审批' },
  { value: 'leave', label: '休息休假' },
  { value: 'wages', label: '薪酬与工资支付' },
  { value: 'performance', label: '绩效、劳动定额与计件单价' },
  { value: 'benefits', label: '社会保险与福利' },
  { value: 'safety', label: '劳动安全卫生与职业健康' },
  { value: 'protection', label: '女职工和未成年工保护' },
  { value: 'trainingBond', label: '职工培训与服务期' },
  { value: 'secrecy', label: '保密与竞业限制' },
  { value: 'discipline', label: '劳动纪律与奖惩' },
  { value: 'leaving', label: '离职与工作交接' },
  { value: 'flexible', label: '劳务派遣、外包与非全日制用工管理' },
  { value: 'grievance', label: '职工申诉与劳动争议调解' },
  { value: 'democracy', label: '职代会与厂务公开' },
  { value: 'privacy', label: '个人信息保护' },
] as const
export type RuleDocumentKind = (typeof ruleDocumentKinds)[number]['value']
export const ruleDocumentKindValues = optionValues(ruleDocumentKinds)

/** What the review found of one document. */
export const judgements = [
  { value: 'lawful', label: '合法' },
  { value: 'improve', label: '需修改' },
  { value: 'unlawful', label: '违法' },
  { value: 'missing', label: '缺失' },
] as const
export type Judgement = (typeof judgements)[number]['value']
export const judgementValues = optionValues(judgements)

/** How much a problem clause weighs; the desk's own scale. */
export const clauseSeverities = [
  /** Touches liberty or the body, or the law fines the act itself. */
  { value: 'grave', label: '严重违法' },
  /** Against a mandatory rule. */
  { value: 'unlawful', label: '违法' },
  /** Depends on how it is carried out. */
  { value: 'risk', label: '不规范' },
] as const
export type ClauseSeverity = (typeof clauseSeverities)[number]['value']
export const clauseSeverityValues = optionValues(clauseSeverities)

export const guidanceManners = [
  { value: 'onSite', label: '上门' },
  { value: 'office', label: '来访' },
  { value: 'phone', label: '电话' },
  { value: 'online', label: '在线' },
  { value: 'campaign', label: '专项行动' },
  { value: 'documentReview', label: '书面审查发现' },
] as const
export type GuidanceManner = (typeof guidanceManners)[number]['value']
export const guidanceMannerValues = optionValues(guidanceManners)

export const guidanceKinds = [
  { value: 'create', label: '新建' },
  { value: 'revise', label: '修订' },
  { value: 'review', label: '审查' },
] as const
export type GuidanceKind = (typeof guidanceKinds)[number]['value']
export const guidanceKindValues = optionValues(guidanceKinds)

/** The paper handed to the firm. */
export const guidancePapers = [
  { value: 'none', label: '无' },
  { value: 'opinion', label: '指导意见书' },
  { value: 'suggestion', label: '监察建议书' },
  { value: 'order', label: '限期改正指令书' },
] as const
export type GuidancePaper = (typeof guidancePapers)[number]['value']
export const guidancePaperValues = optionValues(guidancePapers)

export const recheckConclusions = [
  { value: 'passed', label: '已改正' },
  { value: 'partly', label: '部分改正' },
  { value: 'failed', label: '未改正' },
] as const
export type RecheckConclusion = (typeof recheckConclusions)[number]['value']
export const recheckConclusionValues = optionValues(recheckConclusions)
