import type { CaseInstrument } from './instruments'
import type { ApprovalRole } from './kinds'
import type { StepAsk } from './offers'
import { isLocked, type CaseState, type CaseStep } from './states'

/** A step as the law has it: from which states, where it leads, who signs, what it is written down in. */
export interface CaseStepRule {
  readonly step: CaseStep
  readonly from: readonly CaseState[]
  /** Null: back to where the file was before it was shut. */
  readonly to: CaseState | null
  readonly asks: readonly StepAsk[]
  readonly approvals: readonly ApprovalRole[]
  /** Papers that have to be issued before it: one of each group. The form of the filing is numbered by the filing itself. */
  readonly papers: readonly (readonly CaseInstrument[])[]
  /** What the law asks here, in one sentence. */
  readonly explains: string
}

/** 主办、协办 → 审核（监察机构负责人） → 审批（部门负责人）. */
const ALL: readonly ApprovalRole[] = ['lead', 'second', 'review', 'approve']
const none = [] as const

/** Every step of a case: 劳动保障监察条例, 浙江省劳动保障监察条例, 行政处罚法, 行政强制法, 310号令. */
export const caseStepRules: readonly CaseStepRule[] = [
  { step: 'file', from: ['draft'], to: 'investigating', asks: none, approvals: ALL, papers: none, explains: '发现违法行为需要调查处理的应当及时立案，受理投诉的于受理之日立案（劳动保障监察条例第十四条第二款、浙江省劳动保障监察条例第二十三条）。' },
  { step: 'refuseFiling', from: ['draft'], to: 'notFiled', asks: none, approvals: ['lead', 'review', 'approve'], papers: none, explains: '经审查不需要调查处理的不予立案，写明理由；属于投诉的书面告知投诉人（浙江省劳动保障监察条例第二十二条）。' },
  { step: 'extend', from: ['investigating', 'ordered'], to: null, asks: ['days'], approvals: ALL, papers: [['case-extension']], explains: '情况复杂的，经部门负责人批准可以延长三十个工作日，并在三日内书面告知投诉人（劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条）。' },
  { step: 'suspend', from: ['investigating', 'ordered'], to: 'suspended', asks: none, approvals: ALL, papers: [['case-suspension']], explains: '当事人逃匿、无法取得证据等致使调查无法进行的，经负责人批准中止调查，并在三日内书面告知投诉人（浙江省劳动保障监察条例第三十条第二款、第三款）。' },
  { step: 'resume', from: ['suspended', 'transferring'], to: 'investigating', asks: none, approvals: ALL, papers: [['case-resumption']], explains: '中止的情形消除后恢复调查，调查期限继续计算（浙江省劳动保障监察条例第三十条第二款）；不批准移送的记录理由后继续办理。' },
  { step: 'order', from: ['investigating', 'ordered', 'concluded'], to: 'ordered', asks: ['dueOn'], approvals: ['lead', 'second', 'review'], papers: [['case-order']], explains: '对应当改正未改正的责令限期改正，责令支付工资的写明期限（劳动保障监察条例第十八条第一款第（二）项、第二十六条）。' },
  { step: 'conclude', from: ['investigating', 'ordered'], to: 'concluded', asks: none, approvals: ['lead', 'second'], papers: [['case-report']], explains: '调查应当自立案之日起六十个工作日内完成（劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条第一款）。' },
  { step: 'notify', from: ['concluded', 'notified'], to: 'notified', asks: ['dueOn'], approvals: ['lead', 'second', 'review', 'approve'], papers: [['case-prior-notice']], explains: '作出决定前告知拟作出的内容及事实、理由、依据和陈述、申辩、听证的权利（行政处罚法第四十四条、劳动保障监察条例第十九条）。' },
  { step: 'plead', from: ['notified'], to: 'pleading', asks: ['made'], approvals: none, papers: none, explains: '充分听取陈述、申辩并复核，不得因此给予更重的处罚（行政处罚法第四十五条）。' },
  { step: 'hear', from: ['notified', 'pleading'], to: 'hearing', asks: none, approvals: none, papers: [['case-hearing']], explains: '当事人要求听证的应当组织听证，七个工作日前通知时间、地点，并制作笔录（行政处罚法第六十三条、第六十四条）。' },
  { step: 'decide', from: ['notified', 'pleading', 'hearing'], to: 'decided', asks: ['decisions', 'fineFen', 'dueOn'], approvals: ALL, papers: [['case-penalty', 'case-treatment', 'case-on-spot']], explains: '调查终结后由负责人审查并作出决定，情节复杂或者重大的集体讨论（行政处罚法第五十七条、劳动保障监察条例第十八条）。' },
  { step: 'decideOnSpot', from: ['investigating', 'ordered'], to: 'decided', asks: ['fineFen', 'dueOn'], approvals: ['lead', 'second'], papers: [['case-on-spot']], explains: '违法事实确凿并有法定依据，处以警告或者对公民二百元以下、对单位三千元以下罚款的，可以当场作出决定，当场交付当事人并报所属机关备案（行政处罚法第五十一条、第五十二条）。' },
  { step: 'serve', from: ['decided'], to: 'served', asks: none, approvals: none, papers: none, explains: '决定书宣告后当场交付，当事人不在场的七个工作日内送达（行政处罚法第六十一条、第八十五条）。' },
  { step: 'perform', from: ['served', 'urged', 'enforcing'], to: 'performed', asks: none, approvals: none, papers: none, explains: '当事人应当在决定书载明的期限内履行（行政处罚法第六十六条第一款）。' },
  { step: 'urge', from: ['served'], to: 'urged', asks: none, approvals: ['lead', 'review'], papers: [['case-urging']], explains: '申请人民法院强制执行前应当催告，催告书送达十个工作日后仍未履行的可以申请（行政强制法第五十四条、第六十九条）。' },
  { step: 'enforce', from: ['urged'], to: 'enforcing', asks: ['receiver'], approvals: ['lead', 'review', 'approve'], papers: [['case-enforcement']], explains: '自复议、诉讼期限届满之日起三个月内申请人民法院强制执行，申请书由负责人签名并加盖印章（行政强制法第五十三条、第五十五条）。' },
  { step: 'proposeTransfer', from: ['investigating', 'ordered', 'concluded', 'notified', 'pleading', 'decided', 'served', 'urged'], to: 'transferring', asks: none, approvals: ['lead', 'second', 'review'], papers: [['case-police-approval']], explains: '涉嫌犯罪的由两名以上执法人员提出移送的书面报告（行政执法机关移送涉嫌犯罪案件的规定第五条第一款）。' },
  { step: 'transferPolice', from: ['transferring'], to: 'transferred', asks: ['receiver'], approvals: ['approve'], papers: [['case-police']], explains: '正职负责人或者主持工作的负责人三日内决定，批准的二十四小时内向同级公安机关移送（行政执法机关移送涉嫌犯罪案件的规定第五条第二款）。' },
  { step: 'transferOther', from: ['draft', 'investigating', 'ordered', 'concluded'], to: 'transferred', asks: ['receiver'], approvals: ['lead', 'review', 'approve'], papers: [['case-transfer']], explains: '不属于劳动保障监察事项的及时移送有关部门（劳动保障监察条例第十八条第二款）。' },
  { step: 'withdraw', from: ['investigating', 'ordered', 'concluded'], to: 'withdrawn', asks: none, approvals: ALL, papers: [['case-withdrawal']], explains: '情节轻微且已改正的撤销立案（劳动保障监察条例第十八条第一款第（三）项）。' },
  { step: 'close', from: ['performed', 'concluded', 'enforcing'], to: 'closed', asks: none, approvals: ALL, papers: [['case-closing']], explains: '处理、处罚和执行完毕，经审批结案，案卷归档。' },
  { step: 'reopen', from: ['closed', 'withdrawn', 'transferred', 'notFiled'], to: null, asks: none, approvals: none, papers: none, explains: '启封已归档的案卷须写明理由，理由留存在案卷中。' },
]

export function caseStepRule(step: CaseStep): CaseStepRule {
  const rule = caseStepRules.find((known) => known.step === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  return rule
}

/** The state a step leads to; an extension changes none, a reopened file goes back to where it was before it was shut. */
export function stateAfterStep(step: CaseStep, state: CaseState, taken: readonly { readonly step: CaseStep }[]): CaseState {
  const { to } = caseStepRule(step)
  if (to !== null) return to
  return step === 'extend' ? state : stateBeforeLock(taken)
}

function stateBeforeLock(taken: readonly { readonly step: CaseStep }[]): CaseState {
  let state: CaseState = 'draft'
  let before: CaseState = 'draft'
  for (const { step } of taken) {
    const { to } = caseStepRule(step)
    const next: CaseState = step === 'reopen' ? before : (to ?? state)
    if (isLocked(next)) before = state
    state = next
  }
  return before
}
