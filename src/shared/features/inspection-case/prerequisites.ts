import { paperDate, type DateText, type WorkCalendar } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { enforcementPlan, outOfReach, startClock } from './clocks'
import type { CaseFacts, CertifiedInspector, PaperFacts } from './facts'
import { instrumentRule, type CaseInstrument } from './instruments'
import type { Prerequisite } from './offers'
import { concludedOn, decisionPapers, decisionServedOn, filedOn, isExtended, issuedPapers, lastPaper, lastStep, pausesOf, performBy, servedOn } from './record'
import { type CaseLimits } from './settings'
import { caseStepRule } from './stepRules'
import type { CaseStep } from './states'

/** What the rules need beside the case: the day, the calendar and the limits as the bureau has them. */
export interface CaseContext {
  readonly today: DateText
  readonly calendar: WorkCalendar
  readonly limits: SettingsOn<CaseLimits>
}

/** `hard`: the law leaves no room; the others may be set aside with a reason that is kept. */
const hard = (code: string, message: string, basis: string): Prerequisite => ({ code, message, basis, hard: true })
const soft = (code: string, message: string, basis: string): Prerequisite => ({ code, message, basis, hard: false })

type Check = (facts: CaseFacts, context: CaseContext) => readonly (Prerequisite | null)[]

/** What a step lacks on a day, papers and people first; empty when it may be taken. */
export function missingFor(step: CaseStep, facts: CaseFacts, context: CaseContext): Prerequisite[] {
  const rule = caseStepRule(step)
  const papers = rule.papers.map((group) => paperMissing(group, facts))
  const people = rule.approvals.includes('second') ? inspectorsMissing(facts, context.today) : []
  return [...people, ...papers, ...(checks[step]?.(facts, context) ?? [])].filter((found) => found !== null)
}

function paperMissing(group: readonly CaseInstrument[], facts: CaseFacts): Prerequisite | null {
  if (issuedPapers(facts, ...group).length > 0) return null
  const names = group.map((kind) => `《${instrumentRule(kind).label}》`).join('或者')
  return hard(`paper:${group[0] ?? ''}`, `尚未制作${names}`, '行政处罚法第四十七条（启动、调查取证、审核、决定、送达、执行全过程记录）')
}

/** Two inspectors with certificates, none of whom keeps away (劳动保障监察条例第十六条, 行政处罚法第四十二条、第四十三条). */
export function inspectorsMissing({ lead, second, recused }: Pick<CaseFacts, 'lead' | 'second' | 'recused'>, on: DateText): Prerequisite[] {
  const basis = '劳动保障监察条例第十六条第一款、行政处罚法第四十二条'
  const found: Prerequisite[] = []
  if (lead === null || second === null) found.push(hard('inspectors', '劳动保障监察员不得少于两人，请填写主办和协办监察员', basis))
  else if (lead.id === second.id) found.push(hard('inspectors', '主办和协办监察员不能是同一人', basis))
  for (const person of [lead, second].filter((one) => one !== null)) {
    const message = certificateMessage(person, on)
    if (message !== null) found.push(hard('certificate', message, basis))
    if (recused.includes(person.id)) found.push(hard('recused', `${person.name}已决定回避，应当更换`, '行政处罚法第四十三条、浙江省劳动保障监察条例第二十四条第二款'))
  }
  return found
}

function certificateMessage({ name, validFrom, validTo }: CertifiedInspector, on: DateText): string | null {
  if (on < validFrom) return `${name}的执法证自${paperDate(validFrom)}起有效`
  return on > validTo ? `${name}的执法证有效期至${paperDate(validTo)}，已过期` : null
}

const notices = (facts: CaseFacts): PaperFacts | null => lastPaper(facts, 'case-prior-notice')

function noticeServed(facts: CaseFacts, today: DateText): Prerequisite | null {
  const day = servedOn(notices(facts))
  const basis = '行政处罚法第四十四条、第六十二条，劳动保障监察条例第十九条'
  if (day === null) return hard('notice-served', '事先告知书尚未送达，不得作出决定', basis)
  return day > today ? hard('notice-served', `事先告知书于${paperDate(day)}才视为送达`, basis) : null
}

/** The time to plead is over, or a pleading was heard, or the party gave it up in writing (行政处罚法第六十二条). */
function pleadingOver(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const notice = notices(facts)
  const served = servedOn(notice)
  if (served === null || lastStep(facts, 'plead')?.made === true) return null
  const due = notice?.dueOn ?? startClock('plead', served, context).due
  if (due === null || context.today > due) return null
  return soft('plead-period', `陈述、申辩期限（${paperDate(due)}）尚未届满；当事人书面放弃的，写明放弃的日期和材料`, '行政处罚法第四十五条、第六十二条')
}

/** The time to ask for a hearing is over, where the hearing was offered (行政处罚法第六十三条、第六十四条第（一）项). */
function hearingOver(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const served = servedOn(notices(facts))
  if (served === null || lastStep(facts, 'hear') !== null) return null
  const due = startClock('hearingRequest', served, context).due
  if (due === null || context.today > due) return null
  return soft('hearing-period', `要求听证的期限（${paperDate(due)}）尚未届满；未告知听证权利或者当事人书面放弃的，写明情况`, '行政处罚法第六十三条、第六十四条第（一）项')
}

function investigationOver(facts: CaseFacts, context: CaseContext): DateText | null {
  const from = filedOn(facts)
  if (from === null) return null
  const { due } = startClock('investigate', from, context, { extended: isExtended(facts), pauses: pausesOf(facts) })
  return due !== null && context.today > due ? due : null
}

const INVESTIGATION = '劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条第一款'

const checks: Partial<Record<CaseStep, Check>> = {
  file: (facts, context) => {
    if (facts.endedOn === null) return []
    const { out, clock } = outOfReach(facts.endedOn, facts.registeredOn, context)
    return [out && clock.due !== null ? hard('reach', `违法行为终了（${paperDate(facts.endedOn)}）超过二年未被发现也未被举报、投诉，不再查处`, '劳动保障监察条例第二十条') : null]
  },
  extend: (facts, context) => {
    const over = investigationOver(facts, context)
    return [
      isExtended(facts) ? hard('extended', '调查期限只能延长一次', INVESTIGATION) : null,
      over === null ? null : hard('over', `调查期限（${paperDate(over)}）已经届满，不能再延长`, INVESTIGATION),
    ]
  },
  order: (facts) => [facts.hasFindings ? null : hard('findings', '尚未认定违法行为', '劳动保障监察条例第十八条第一款第（二）项')],
  conclude: (facts, context) => {
    const over = investigationOver(facts, context)
    const records = issuedPapers(facts, 'case-interview', 'case-site')
    return [
      records.length === 0 && facts.evidence.length === 0 ? soft('evidence', '案卷中没有询问笔录、现场检查笔录和证据', '行政处罚法第四十条、第五十四条、第五十五条') : null,
      over === null ? null : soft('over', `调查期限已于${paperDate(over)}届满，请写明超期的原因`, INVESTIGATION),
    ]
  },
  notify: (facts) => [facts.hasFindings ? null : hard('findings', '尚未认定违法行为', '行政处罚法第四十条')],
  plead: (facts, context) => [noticeServed(facts, context.today)],
  hear: (facts, context) => [noticeServed(facts, context.today), hearingNoticed(facts, context)],
  decide: (facts, context) => {
    const ended = concludedOn(facts)
    const late = ended === null ? null : startClock('decide', ended, context).due
    return [
      noticeServed(facts, context.today),
      pleadingOver(facts, context),
      hearingOver(facts, context),
      late !== null && context.today > late ? soft('late', `调查完成后作出决定的期限（${paperDate(late)}）已经届满，请写明原因`, context.limits.decide.basis) : null,
      penaltyLate(facts, context),
    ]
  },
  decideOnSpot: (facts) => [
    facts.hasFindings ? null : hard('findings', '尚未认定违法行为', '行政处罚法第五十一条'),
    facts.evidence.length === 0 && issuedPapers(facts, 'case-interview', 'case-site').length === 0 ? soft('evidence', '案卷中没有笔录和证据，请写明违法事实确凿的根据', '行政处罚法第四十条、第五十一条') : null,
  ],
  serve: (facts, context) => issuedPapers(facts, ...decisionPapers).map((paper) => decisionServed(paper, context.today)),
  urge: (facts, context) => {
    const due = performBy(facts).at(-1) ?? null
    return [due !== null && context.today <= due ? hard('perform-period', `决定书载明的履行期限（${paperDate(due)}）尚未届满`, '行政强制法第三十四条、第五十四条') : null, remediesOver(facts, context, false)]
  },
  enforce: (facts, context) => [remediesOver(facts, context, true), demandOver(facts, context), windowOpen(facts, context)],
  proposeTransfer: (facts, context) => [orderLapsed(facts, context)],
  transferPolice: (facts, context) => {
    const proposed = lastStep(facts, 'proposeTransfer')
    const due = proposed === null ? null : startClock('chief', proposed.on, context).due
    return [due !== null && context.today > due ? soft('chief-late', `自接到报告之日起三日（${paperDate(due)}）内应当决定，已经超期，请写明原因`, '行政执法机关移送涉嫌犯罪案件的规定第五条第二款') : null]
  },
  close: (facts) => [
    facts.state === 'enforcing' ? soft('enforcing', '人民法院尚未执行完毕的，写明结案的理由', '行政处罚法第七十二条第一款第（四）项') : null,
    facts.state === 'concluded' && facts.hasFindings ? soft('undecided', '认定的违法行为尚未作出处理，写明已经改正或者不予处理的理由', '劳动保障监察条例第十八条第一款') : null,
    facts.money.owedFen > facts.money.paidFen && facts.state === 'performed' ? soft('unpaid', '应支付劳动者的款项尚未付清', '劳动保障监察条例第二十六条') : null,
  ],
}

/** The hearing comes after seven whole working days from the notice (行政处罚法第六十四条第（二）项、第八十五条). */
function hearingNoticed(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const basis = '行政处罚法第六十四条第（二）项、第八十五条'
  const served = servedOn(lastPaper(facts, 'case-hearing'))
  if (served === null) return hard('hearing-served', '听证通知书尚未送达', basis)
  const due = startClock('hearingNotice', served, context).due
  return due !== null && context.today <= due ? hard('hearing-early', `听证应当在通知送达七个工作日之后，即${paperDate(due)}之后举行`, basis) : null
}

function penaltyLate(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const from = filedOn(facts)
  if (from === null) return null
  const { due } = startClock('penaltyCase', from, context, { pauses: pausesOf(facts) })
  if (due === null || context.today <= due) return null
  return soft('ninety', `自立案之日起九十日（${paperDate(due)}）已经届满；作出行政处罚的，写明法律、法规、规章另有规定或者超期的原因`, '行政处罚法第六十条')
}

function decisionServed(paper: PaperFacts, today: DateText): Prerequisite | null {
  const basis = '行政处罚法第六十一条'
  const name = instrumentRule(paper.kind).label
  const day = servedOn(paper)
  if (day === null) return hard('served', `${name}尚未登记送达`, basis)
  return day > today ? hard('served', `${name}于${paperDate(day)}才视为送达`, basis) : null
}

function remediesOver(facts: CaseFacts, context: CaseContext, must: boolean): Prerequisite | null {
  const served = decisionServedOn(facts)
  if (served === null) return hard('decision-served', '决定书尚未送达', '行政处罚法第六十一条')
  const plan = enforcementPlan(served, context)
  const until = plan.reviewUntil > plan.suitUntil ? plan.reviewUntil : plan.suitUntil
  if (context.today > until) return null
  const message = `申请行政复议、提起行政诉讼的期限（${paperDate(until)}）尚未届满`
  return must ? hard('remedies', message, '行政强制法第五十三条') : soft('remedies', message, '行政强制法第五十三条、第五十四条')
}

function demandOver(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const basis = '行政强制法第五十四条、第六十九条'
  const served = servedOn(lastPaper(facts, 'case-urging'))
  if (served === null) return hard('urged', '催告书尚未送达', basis)
  const due = startClock('demand', served, context).due
  return due !== null && context.today <= due ? hard('urge-period', `催告书送达后十个工作日（${paperDate(due)}）尚未届满`, basis) : null
}

function windowOpen(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const served = decisionServedOn(facts)
  if (served === null) return null
  const { applyUntil } = enforcementPlan(served, context)
  return context.today > applyUntil
    ? soft('window', `申请强制执行的期限（${paperDate(applyUntil)}）已经届满；经复议、诉讼的按裁判生效重新计算，写明日期`, '行政强制法第五十三条')
    : null
}

/** 法释〔2013〕3号第四条: the crime needs an order to pay that reached the employer, or was posted, and a period that lapsed. */
function orderLapsed(facts: CaseFacts, context: CaseContext): Prerequisite | null {
  const basis = '刑法第二百七十六条之一、法释〔2013〕3号第四条'
  const orders = issuedPapers(facts, 'case-order', 'case-treatment')
  const reached = orders.filter(({ services }) => services.some(({ effectiveOn }) => effectiveOn <= context.today))
  if (reached.length === 0) return soft('order', '没有已经送达或者张贴的责令支付文书；涉嫌其他犯罪的写明罪名', basis)
  const lapsed = reached.some(({ dueOn }) => dueOn !== null && dueOn < context.today)
  return lapsed ? null : soft('order-period', '责令支付的期限尚未届满；涉嫌其他犯罪的写明罪名', basis)
}
