import type { CasePeriodKey } from './settings'

export interface ClockRule {
  readonly value: CasePeriodKey
  readonly label: string
  /** What starts it. */
  readonly start: string
  /** Who has to act before it ends; `waits`: nothing may be done before it has ended. */
  readonly whose: 'bureau' | 'party' | 'police' | 'waits'
}

/** Every clock of a case; its length and article stand in the settings of the same key. */
export const clockKinds = [
  { value: 'accept', label: '决定是否受理', start: '接到投诉之日', whose: 'bureau' },
  { value: 'refuseLate', label: '书面告知不予受理', start: '接到投诉之日', whose: 'bureau' },
  { value: 'investigate', label: '完成调查', start: '立案之日', whose: 'bureau' },
  { value: 'extension', label: '延长调查', start: '原调查期限届满之日', whose: 'bureau' },
  { value: 'tellComplainant', label: '书面告知投诉人', start: '批准延长或者中止之日', whose: 'bureau' },
  { value: 'decide', label: '作出处理或者处罚决定', start: '调查完成之日', whose: 'bureau' },
  { value: 'penaltyCase', label: '作出行政处罚决定', start: '立案之日', whose: 'bureau' },
  { value: 'evidence', label: '处理先行登记保存的证据', start: '登记保存之日', whose: 'bureau' },
  { value: 'plead', label: '陈述、申辩', start: '告知书送达之日', whose: 'waits' },
  { value: 'hearingRequest', label: '要求听证', start: '告知书送达之日', whose: 'waits' },
  { value: 'hearingNotice', label: '举行听证前的通知', start: '听证通知送达之日', whose: 'waits' },
  { value: 'serveDecision', label: '送达决定书', start: '作出决定之日', whose: 'bureau' },
  { value: 'payFine', label: '缴纳罚款', start: '收到处罚决定书之日', whose: 'party' },
  { value: 'fileSuperior', label: '报上一级备案', start: '作出处罚决定之日', whose: 'bureau' },
  { value: 'review', label: '申请行政复议', start: '收到决定书之日', whose: 'party' },
  { value: 'suit', label: '提起行政诉讼', start: '收到决定书之日', whose: 'party' },
  { value: 'demand', label: '催告后等待履行', start: '催告书送达之日', whose: 'waits' },
  { value: 'courtWindow', label: '申请法院强制执行', start: '复议、诉讼期限届满之日', whose: 'bureau' },
  { value: 'chief', label: '决定是否移送公安机关', start: '接到移送报告之日', whose: 'bureau' },
  { value: 'handOver', label: '向公安机关移送', start: '批准移送之时', whose: 'bureau' },
  { value: 'policeDecide', label: '公安机关决定是否立案', start: '接受移送之日', whose: 'police' },
  { value: 'policeReview', label: '提请复议', start: '接到不予立案通知书之日', whose: 'bureau' },
  { value: 'policeAnswer', label: '公安机关答复复议', start: '收到提请复议文件之日', whose: 'police' },
  { value: 'handOverGoods', label: '移交涉案物品和材料', start: '接到立案通知书之日', whose: 'bureau' },
  { value: 'withdraw', label: '撤回已公开的处罚决定', start: '决定被变更、撤销之日', whose: 'bureau' },
  { value: 'reach', label: '查处时效', start: '违法行为发生或者终了之日', whose: 'bureau' },
] as const satisfies readonly ClockRule[]

const rules: ReadonlyMap<CasePeriodKey, ClockRule> = new Map(clockKinds.map((kind) => [kind.value, kind]))

export function clockRule(kind: CasePeriodKey): ClockRule {
  const rule = rules.get(kind)
  if (!rule) throw new RangeError(`no clock named ${kind}`)
  return rule
}
