import { compareDates, isRealDate, paperDate, workingDaysLeft, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { formatYuan } from '@shared/money'
import { fineRefusal, summaryFineRefusal } from './fines'
import { startClock, type LawClock } from './clocks'
import type { CaseFacts } from './facts'
import { approvalRoles, type ApprovalRole } from './kinds'
import type { CaseStepOffer, ClockView, Prerequisite } from './offers'
import { missingFor, type CaseContext } from './prerequisites'
import { concludedOn, filedOn, isExtended, issuedPapers, lastPaper, lastStep, pausesOf, servedOn } from './record'
import type { CaseStepInputValues } from './schema'
import type { CasePeriodKey } from './settings'
import { caseStepLabel, clockStates, type CaseState, type CaseStep } from './states'
import { caseStepRule, caseStepRules, stateAfterStep, type CaseStepRule } from './stepRules'

/** Every step open from the state of the case, with what it still lacks; the usual next one is marked. */
export function caseStepOffers(facts: CaseFacts, context: CaseContext): CaseStepOffer[] {
  const next = usualStep(facts, context)
  return caseStepRules
    .filter(({ from }) => from.includes(facts.state))
    .map((rule) => ({
      step: rule.step,
      label: caseStepLabel(rule.step),
      to: stateAfterStep(rule.step, facts.state, facts.steps),
      missing: missingFor(rule.step, facts, context),
      next: rule.step === next,
      asks: [...rule.asks],
      approvals: [...rule.approvals],
      explains: explain(rule, facts, context),
    }))
}

/** Why a step may not be taken from this state; null when it may. */
export function caseStepRefusal(facts: CaseFacts, step: CaseStep): string | null {
  return caseStepRule(step).from.includes(facts.state) ? null : `当前状态不能“${caseStepLabel(step)}”`
}

/** What the law asks, and by when. */
function explain(rule: CaseStepRule, facts: CaseFacts, context: CaseContext): string {
  const clock = clockOf(rule.step, facts, context)
  if (clock === null || clock.due === null) return rule.explains
  const when = clock.whose === 'waits' ? `${paperDate(clock.due)}之后` : `最迟${paperDate(clock.due)}`
  return `${rule.explains.replace(/。$/u, '')}，${when}。`
}

type Start = (facts: CaseFacts) => DateText | null

/** The clocks that steps have to keep, and the days they start from. */
const clocks: Partial<Record<CaseStep, readonly [kind: Exclude<CasePeriodKey, 'handOver'>, from: Start]>> = {
  file: ['accept', ({ origin, registeredOn }) => (origin === 'intake' ? registeredOn : null)],
  notify: ['decide', concludedOn],
  plead: ['plead', (facts) => servedOn(lastPaper(facts, 'case-prior-notice'))],
  hear: ['hearingNotice', (facts) => servedOn(lastPaper(facts, 'case-hearing'))],
  decide: ['decide', concludedOn],
  serve: ['serveDecision', (facts) => lastStep(facts, 'decide', 'decideOnSpot')?.on ?? null],
  enforce: ['demand', (facts) => servedOn(lastPaper(facts, 'case-urging'))],
  transferPolice: ['chief', (facts) => lastStep(facts, 'proposeTransfer')?.on ?? null],
}

function clockOf(step: CaseStep, facts: CaseFacts, context: CaseContext): LawClock | null {
  if (step === 'conclude' || step === 'extend') return investigationClock(facts, context)
  const [kind, start] = clocks[step] ?? []
  const from = start?.(facts) ?? null
  return kind === undefined || from === null ? null : startClock(kind, from, context)
}

function investigationClock(facts: CaseFacts, context: CaseContext): LawClock | null {
  const from = filedOn(facts)
  return from === null ? null : startClock('investigate', from, context, { extended: isExtended(facts), pauses: pausesOf(facts) })
}

/** The step that usually follows; null where the law says wait or nothing is left to do. */
function usualStep(facts: CaseFacts, context: CaseContext): CaseStep | null {
  const steps: Readonly<Record<CaseState, CaseStep | null>> = {
    draft: 'file',
    investigating: 'conclude',
    suspended: 'resume',
    ordered: 'conclude',
    concluded: facts.hasFindings ? 'notify' : 'close',
    notified: 'plead',
    pleading: issuedPapers(facts, 'case-hearing').length > 0 && lastStep(facts, 'hear') === null ? 'hear' : 'decide',
    hearing: 'decide',
    decided: 'serve',
    served: missingFor('urge', facts, context).every(({ code }) => code.startsWith('paper:')) ? 'urge' : 'perform',
    performed: 'close',
    urged: 'enforce',
    enforcing: 'perform',
    transferring: 'transferPolice',
    closed: null,
    withdrawn: null,
    transferred: null,
    notFiled: null,
  }
  return steps[facts.state]
}

/** The clock of the investigation as it stands today. */
export function caseClockView(facts: CaseFacts, { today, calendar, limits }: CaseContext): ClockView {
  const clock = investigationClock(facts, { today, calendar, limits })
  const basis = limits.investigate.basis
  if (clock === null) return { dueOn: null, daysLeft: null, running: false, overdue: false, sentence: '尚未立案，调查期限未起算。', basis }
  const ended = concludedOn(facts)
  const states: readonly CaseState[] = clockStates
  const running = ended === null && states.includes(facts.state)
  const known = clock.unknownYears.length === 0
  const dueOn = known ? clock.due : null
  const daysLeft = running && dueOn !== null ? workingDaysLeft(calendar, today, dueOn).days : null
  const overdue = running && dueOn !== null && compareDates(today, dueOn) > 0
  return { dueOn, daysLeft, running, overdue, sentence: ended === null ? clock.explanation : `${clock.explanation.replace(/。$/u, '')}；${paperDate(ended)}调查终结。`, basis }
}

const roleLabel = (role: ApprovalRole): string => approvalRoles.find(({ value }) => value === role)?.label ?? role

/** Messages at the fields of a step's dialog; empty when it may be taken. Prerequisites are told by {@link stepMissing}. */
export function stepInputErrors(step: CaseStep, values: CaseStepInputValues, facts: CaseFacts, context: CaseContext): FieldErrors {
  const errors: Record<string, string> = {}
  const put = (field: string, message: string | null): void => {
    if (message !== null) errors[field] ??= message
  }
  const rule = caseStepRule(step)
  put('on', dayError(values.on, facts, context.today))
  for (const role of rule.approvals) {
    const found = values.approvals.findIndex((approval) => approval.role === role)
    if (found < 0) put('approvals', `尚缺${roleLabel(role)}签名`)
  }
  for (const [index, approval] of values.approvals.entries()) {
    if (approval.signedOn > values.on) put(`approvals.${index}.signedOn`, `签名日期不能晚于${caseStepLabel(step)}日期（${values.on}）`)
    if (!approval.agrees && rule.approvals.includes(approval.role)) put(`approvals.${index}.agrees`, `${roleLabel(approval.role)}不同意，不能${caseStepLabel(step)}`)
  }
  put('approvals', orderError(values, rule))
  put('note', noteError(step, values))
  if (rule.asks.includes('receiver') && values.receiver.trim() === '') put('receiver', '请填写接收机关')
  if (step === 'plead' && values.made === null) put('made', '请填写当事人是否陈述、申辩')
  if (step === 'extend') put('days', extensionError(values.days, context))
  if (step === 'order') put('dueOn', values.dueOn === null ? '请填写改正期限' : values.dueOn <= values.on ? '改正期限应晚于责令改正的日期' : null)
  if (step === 'decide') putDecisionErrors(put, values, facts)
  if (step === 'decideOnSpot' || values.decisions.includes('onSpot')) put('fineFen', summaryFineRefusal(values.fineFen, false, context.limits))
  return errors
}

function dayError(on: string, facts: CaseFacts, today: DateText): string | null {
  if (!isRealDate(on)) return '日期不存在，请核对'
  if (on > today) return `日期不能晚于今天（${today}）`
  if (on < facts.registeredOn) return `日期不能早于受理日期（${facts.registeredOn}）`
  const last = facts.steps.at(-1)
  return last !== undefined && on < last.on ? `日期不能早于上一步“${caseStepLabel(last.step)}”的日期（${last.on}）` : null
}

/** 主办、协办 before 审核 before 审批. */
function orderError({ approvals }: CaseStepInputValues, { approvals: roles }: CaseStepRule): string | null {
  const days = roles.map((role) => approvals.find((approval) => approval.role === role)?.signedOn ?? null)
  for (let at = 1; at < days.length; at += 1) {
    const [before, after, role, earlier] = [days[at - 1], days[at], roles[at], roles[at - 1]]
    if (role === 'second' || before === null || before === undefined || after === null || after === undefined) continue
    if (after < before && earlier !== undefined && role !== undefined) return `${roleLabel(role)}签名（${after}）早于${roleLabel(earlier)}（${before}）`
  }
  return null
}

const noted: Partial<Record<CaseStep, string>> = {
  refuseFiling: '请填写不予立案的理由',
  suspend: '请填写中止调查的理由',
  resume: '请填写恢复调查的理由',
  extend: '请填写延长的理由',
  perform: '请填写履行情况',
  proposeTransfer: '请填写涉嫌的罪名和移送理由',
  withdraw: '请填写撤销立案的理由',
  close: '请填写结案的理由',
  reopen: '请填写启封的理由',
}

const noteError = (step: CaseStep, { note }: CaseStepInputValues): string | null => (note.trim() === '' ? (noted[step] ?? null) : null)

function extensionError(days: number | null, { limits }: CaseContext): string | null {
  const most = limits.extension.value.length
  if (days === null) return '请填写延长的天数'
  return days > most ? `延长不得超过 ${most} 个工作日（${limits.extension.basis}）` : null
}

function putDecisionErrors(put: (field: string, message: string | null) => void, { decisions, fineFen }: CaseStepInputValues, facts: CaseFacts): void {
  put('decisions', decisions.length === 0 ? '请选择决定种类' : null)
  const fines = decisions.includes('penalty') || decisions.includes('onSpot')
  if (fineFen > 0 && !fines) put('fineFen', '没有行政处罚决定，不能填写罚款')
  if (decisions.includes('none') && decisions.length > 1 && fines) put('decisions', '不予处罚与行政处罚不能同时选择')
  const wanted = [
    ['penalty', 'case-penalty', '行政处罚决定书'],
    ['treatment', 'case-treatment', '行政处理决定书'],
    ['onSpot', 'case-on-spot', '当场行政处罚决定书'],
  ] as const
  for (const [kind, paper, name] of wanted) {
    if (decisions.includes(kind) && issuedPapers(facts, paper).length === 0) put('decisions', `尚未签发${name}`)
  }
}

/**
 * What a step lacks on the day that was entered. A fine at or above the figure for a hearing waits for the hearing or
 * for the end of the time to ask for one, whoever says what (行政处罚法第六十三条).
 */
export function stepMissing(step: CaseStep, values: Pick<CaseStepInputValues, 'on' | 'fineFen'>, facts: CaseFacts, context: CaseContext): Prerequisite[] {
  const lacking = missingFor(step, facts, { ...context, today: isRealDate(values.on) ? values.on : context.today })
  if (step !== 'decide' && step !== 'decideOnSpot') return lacking
  const range = values.fineFen > 0 && facts.fines ? fineRefusal(values.fineFen, facts.fines) : null
  const missing = range === null ? lacking : [...lacking, { code: 'fine-range', message: range, basis: '行政处罚法第五条第二款、第三十二条', hard: false }]
  const { hearingFineUnitFen: limit } = context.limits
  if (values.fineFen < limit.value) return missing
  const basis = '行政处罚法第六十三条第一款第（一）项'
  return missing.map((one) => (one.code === 'hearing-period' ? { ...one, hard: true, message: `罚款 ${formatYuan(values.fineFen)} 元达到较大数额，${one.message}`, basis } : one))
}
