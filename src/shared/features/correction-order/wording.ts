import { paperDate, type DateText } from '@shared/calendar'
import { factsText, type InspectionType } from '@shared/features/inspection'
import { citeList, groupByLaw, type Violation } from '@shared/law'
import { formatYuan } from '@shared/money'
import { demandTemplates } from './demandTemplates'

/** One finding as the order needs it; `violation` null for one in the clerk's own words. */
export interface OrderFinding {
  readonly violation: Violation | null
  readonly description: string
  readonly facts: string
  readonly workers: number
  /** Fen. */
  readonly amountFen: number
}

/** 劳动保障监察条例: what ought to be corrected is ordered to be corrected; the power behind every order. */
export const GENERAL_POWER = '劳动保障监察条例第十八条第一款第（二）项'
/** The fine on who was ordered to correct and refuses: stands in the bureau's own sentence on the consequence. */
export const REFUSAL_FINE = '劳动保障监察条例第三十条第一款第（三）项'

/** How the paper calls what was done; a complaint is not betrayed (劳动保障监察条例第九条: the informer is kept secret). */
const visitWords: Readonly<Record<InspectionType, string>> = {
  routine: '日常巡查',
  special: '专项检查',
  document: '劳动保障书面审查',
  complaint: '劳动保障监察检查',
  revisit: '回访检查',
}

/** 认定的事实: when what was done, then what was found; several findings one a line, numbered. */
export function orderFacts(visit: { type: InspectionType; inspectedOn: DateText }, findings: readonly OrderFinding[]): string {
  const opening = `${paperDate(visit.inspectedOn)}，本局依法对你单位进行${visitWords[visit.type]}。`
  const facts = findings.map((finding) => bareSentence(factOf(finding, visit.inspectedOn)))
  const [only] = facts
  if (facts.length === 1 && only !== undefined) return `${opening}经查，${withSubject(only)}。`
  const lines = facts.map((fact, index) => `（${hanzi(index + 1)}）${withoutSubject(fact)}。`)
  return [`${opening}经查，你单位存在下列行为：`, ...lines].join('\n')
}

function factOf(finding: OrderFinding, inspectedOn: DateText): string {
  if (finding.facts.trim() !== '') return finding.facts.trim()
  const { workers, amountFen } = finding
  return factsText(finding.violation?.id ?? null, { inspectedOn, workers, amountFen }) || finding.description
}

/** Of several lines one sentence, without the stop at its end. */
function bareSentence(text: string): string {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('')
    .replace(/[。；;，,\s]+$/u, '')
}

const SUBJECT = /^(?:你单位|该单位|该公司|该企业|被检查单位)/u

/** The fact with 你单位 (or another subject) before what it did, behind a leading 截至…. */
export function withSubject(fact: string, subject = '你单位'): string {
  const when = /^(?:截至[^，]{2,20}，|\d{4}年\d{1,2}月\d{1,2}日(?:检查时)?，)/u.exec(fact)?.[0] ?? ''
  return `${when}${subject}${withoutSubject(fact.slice(when.length))}`
}

const withoutSubject = (fact: string): string => fact.replace(SUBJECT, '')

/** Articles broken, as a paper writes them: '《中华人民共和国劳动合同法》第十条第二款、…'; '' without catalogue entries. */
export function violatedArticles(findings: readonly OrderFinding[]): string {
  return citeList(groupByLaw(findings.flatMap((finding) => finding.violation?.violates ?? [])))
}

/** Basis of the order: the special powers of the findings, then the general one. */
export function orderBasis(findings: readonly OrderFinding[]): string {
  return citeList(groupByLaw([...findings.flatMap((finding) => finding.violation?.order ?? []), GENERAL_POWER]))
}

/** What one finding has to be put right, as a phrase that stands after 现责令你单位于…前. */
export function orderDemand(finding: OrderFinding): string {
  const template = finding.violation ? demandTemplates[finding.violation.id] : undefined
  if (template === undefined) return `改正“${bareSentence(finding.violation?.title ?? finding.description)}”的行为`
  return fill(template, finding)
}

/** A part in brackets stands only when its figures are known. */
function fill(template: string, { workers, amountFen }: Pick<OrderFinding, 'workers' | 'amountFen'>): string {
  const figures: Readonly<Record<string, string>> = {
    人数: workers > 0 ? String(workers) : '',
    金额: amountFen > 0 ? formatYuan(amountFen) : '',
  }
  const known = (part: string) => [...part.matchAll(/\{(.+?)\}/gu)].every(([, name = '']) => (figures[name] ?? '') !== '')
  return template
    .replaceAll(/\[(.+?)\]/gu, (_, part: string) => (known(part) ? part : ''))
    .replaceAll(/\{(.+?)\}/gu, (_, name: string) => figures[name] ?? '')
}

/**
 * What follows when the order is not obeyed: the bureau's sentence, then what the special articles of the findings
 * add. 加付赔偿金 goes to the workers and is no fine (劳动合同法第八十五条, 劳动保障监察条例第二十六条).
 */
export function orderConsequence(setting: string, findings: readonly OrderFinding[]): string {
  const violations = findings.flatMap((finding) => finding.violation ?? [])
  const added = violations.filter((violation) => addsCompensation(violation))
  const other = violations.filter((violation) => !addsCompensation(violation))
  const sentences = [setting.trim().replace(/[。\s]+$/u, '')]
  const compensation = citeList(groupByLaw(added.flatMap(specialPenalties)))
  if (compensation !== '') {
    sentences.push(`逾期不支付的，本局还将依据${compensation}的规定，责令你单位按照应付金额百分之五十以上百分之一百以下的标准向劳动者加付赔偿金`)
  }
  const penalties = citeList(groupByLaw(other.flatMap(specialPenalties)))
  if (penalties !== '') sentences.push(`对上述违法行为，本局还可以依据${penalties}的规定依法处理、处罚`)
  return `${sentences.filter((sentence) => sentence !== '').join('。')}。`
}

const specialPenalties = (violation: Violation): readonly string[] =>
  violation.penalty.filter((citation) => citation !== REFUSAL_FINE)

/** Whether the workers get 50 to 100 per cent on top when the money is not paid in time. */
const addsCompensation = (violation: Violation): boolean =>
  violation.fines.some((fine) => fine.type === 'percent' && fine.min === 50 && fine.max === 100)

const HANZI = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1..99 in Chinese numerals, for the markers of facts. */
function hanzi(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HANZI[tens]}十`
  return head + (ones === 0 ? '' : HANZI[ones])
}
