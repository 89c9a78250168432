import { optionValues } from '@shared/fields/values'

/** How somebody turned to the bureau: a complaint is about one's own rights, a report about anybody's (浙江省劳动保障监察条例第二十条). */
export const intakeKinds = [
  { value: 'complaint', label: '投诉' },
  { value: 'report', label: '举报' },
] as const
export type IntakeKind = (typeof intakeKinds)[number]['value']
export const intakeKindValues = optionValues(intakeKinds)

export const intakeStates = [
  { value: 'registered', label: '待审查' },
  { value: 'accepted', label: '已受理' },
  { value: 'refused', label: '不予受理' },
] as const
export type IntakeState = (typeof intakeStates)[number]['value']
export const intakeStateValues = optionValues(intakeStates)

/** Why a complaint is not taken: 浙江省劳动保障监察条例第二十二条, 劳动保障监察条例第二十条 (two years). */
export const refusalGrounds = [
  { value: 'scope', label: '不属于劳动保障监察范围' },
  { value: 'jurisdiction', label: '不属于本机关管辖' },
  { value: 'dispute', label: '应当或者已经通过仲裁、诉讼处理' },
  { value: 'facts', label: '没有明确的被投诉人或者基本事实' },
  { value: 'twoYears', label: '违法行为终了超过二年' },
] as const
export type RefusalGround = (typeof refusalGrounds)[number]['value']
export const refusalGroundValues = optionValues(refusalGrounds)

/** What a case grew out of. */
export const caseOrigins = [
  { value: 'intake', label: '举报投诉' },
  { value: 'inspection', label: '主动监察' },
  { value: 'correctionOrder', label: '逾期未改正' },
  { value: 'rulesGuidance', label: '规章制度指导' },
  { value: 'contractFollowUp', label: '劳动合同补签' },
  { value: 'direct', label: '直接立案' },
] as const
export type CaseOrigin = (typeof caseOrigins)[number]['value']
export const caseOriginValues = optionValues(caseOrigins)

/** What is claimed. */
export const claimKinds = [
  { value: 'wages', label: '拖欠工资' },
  { value: 'overtime', label: '加班工资' },
  { value: 'minimumWage', label: '低于最低工资' },
  { value: 'severance', label: '经济补偿' },
  { value: 'doubleWage', label: '二倍工资' },
  { value: 'contract', label: '未签劳动合同' },
  { value: 'insurance', label: '社会保险登记' },
  { value: 'hours', label: '工时与休假' },
  { value: 'childLabour', label: '使用童工' },
  { value: 'female', label: '女职工特殊保护' },
  { value: 'deposit', label: '收取押金、扣押证件' },
  { value: 'rules', label: '规章制度违法' },
  { value: 'other', label: '其他' },
] as const
export type ClaimKind = (typeof claimKinds)[number]['value']
export const claimKindValues = optionValues(claimKinds)

/** Who signs an approval, in the order they sign. */
export const approvalRoles = [
  { value: 'lead', label: '主办监察员' },
  { value: 'second', label: '协办监察员' },
  { value: 'review', label: '审核人' },
  { value: 'approve', label: '审批人' },
] as const
export type ApprovalRole = (typeof approvalRoles)[number]['value']
export const approvalRoleValues = optionValues(approvalRoles)

/** Kinds of evidence: 行政处罚法第四十六条第一款. */
export const evidenceKinds = [
  { value: 'document', label: '书证' },
  { value: 'object', label: '物证' },
  { value: 'recording', label: '视听资料' },
  { value: 'electronic', label: '电子数据' },
  { value: 'witness', label: '证人证言' },
  { value: 'party', label: '当事人的陈述' },
  { value: 'expert', label: '鉴定意见' },
  { value: 'site', label: '勘验、检查笔录' },
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]['value']
export const evidenceKindValues = optionValues(evidenceKinds)

/** Why an inspector keeps away (劳动保障监察条例第十六条第三款, 行政处罚法第四十三条). */
export const recusalGrounds = [
  { value: 'party', label: '当事人或者当事人的近亲属' },
  { value: 'interest', label: '与案件有利害关系' },
  { value: 'shares', label: '在该单位任职或者持股' },
  { value: 'other', label: '其他可能影响公正处理的关系' },
] as const
export type RecusalGround = (typeof recusalGrounds)[number]['value']
export const recusalGroundValues = optionValues(recusalGrounds)

/** What is decided at the end; a case may end in both. */
export const decisionKinds = [
  { value: 'treatment', label: '行政处理' },
  { value: 'penalty', label: '行政处罚' },
  { value: 'onSpot', label: '当场处罚' },
  { value: 'none', label: '不予处罚' },
] as const
export type DecisionKind = (typeof decisionKinds)[number]['value']
export const decisionKindValues = optionValues(decisionKinds)

/** How a closed case ended. */
export const caseOutcomes = [
  { value: 'corrected', label: '已改正' },
  { value: 'performed', label: '处理（处罚）决定已履行' },
  { value: 'enforced', label: '法院强制执行完毕' },
  { value: 'noViolation', label: '未发现违法行为' },
  { value: 'noPenalty', label: '违法行为轻微并已改正，不予处罚' },
  { value: 'withdrawn', label: '撤销立案' },
  { value: 'police', label: '移送公安机关' },
  { value: 'otherBody', label: '移送其他机关' },
] as const
export type CaseOutcome = (typeof caseOutcomes)[number]['value']
export const caseOutcomeValues = optionValues(caseOutcomes)

/** Share of the amount due that goes on top to the workers, in per cent (劳动合同法第八十五条). 0 is none. */
export const EXTRA_PERCENT_MIN = 50
export const EXTRA_PERCENT_MAX = 100
