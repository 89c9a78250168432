import { citeList, type Fine, type Violation } from '@shared/law'
import type { SettingsOn } from '@shared/law/settings'
import { formatYuan, sumFen } from '@shared/money'
import type { CaseLimits } from './settings'

/** What a fine is counted by: people, months of people, and an amount in fen. */
export interface FineBase {
  readonly persons: number
  /** Months of all people together: two children for three months each are six. */
  readonly personMonths: number
  readonly amountFen: number
}

/**
 * What an entry of the catalogue comes to. `fine` goes to the treasury, `extra` (加付赔偿金, 赔偿) to the workers;
 * a minimum of null stands where the article sets only an upper limit, amounts of null where it names none.
 */
export interface FineRange {
  readonly nature: 'fine' | 'extra' | 'warning'
  readonly minFen: number | null
  readonly maxFen: number | null
  readonly when: string
  readonly explanation: string
  /** What has to be known before it can be counted. */
  readonly missing: string | null
}

const times = (value: number | undefined, factor: number): number | null => (value === undefined || value === 0 ? null : Math.round(value * factor))

/** 赔偿 and percentages of what is owed go to the workers: they are no fines. */
const natureOf = ({ type, when }: Fine): FineRange['nature'] => {
  if (type === 'warning') return 'warning'
  return type === 'percent' || (type === 'multiple' && when?.includes('赔偿') === true) ? 'extra' : 'fine'
}

/** The range of one fine of the catalogue, counted by person, month or amount. */
export function fineRange(fine: Fine, base: FineBase): FineRange {
  const nature = natureOf(fine)
  const when = fine.when ?? ''
  const missing = missingFor(fine, base)
  const factor = missing === null ? factorOf(fine, base) : 0
  const minFen = missing === null ? times(fine.min, factor) : null
  const maxFen = missing === null ? times(fine.max, factor) : null
  return { nature, minFen, maxFen, when, missing, explanation: sentence(fine, base, { nature, minFen, maxFen, missing }) }
}

/** Fen for one of what the article counts: yuan a person, a share of the amount. */
function factorOf({ type }: Fine, { persons, personMonths, amountFen }: FineBase): number {
  switch (type) {
    case 'flat':
      return 100
    case 'per_person':
      return persons * 100
    case 'per_person_month':
      return personMonths * 100
    case 'multiple':
      return amountFen
    case 'percent':
      return amountFen / 100
    case 'warning':
      return 0
  }
}

function missingFor({ type, per }: Fine, { persons, personMonths, amountFen }: FineBase): string | null {
  if (type === 'per_person' && persons < 1) return '请填写涉及人数'
  if (type === 'per_person_month' && personMonths < 1) return '请填写人数和月数'
  return (type === 'multiple' || type === 'percent') && amountFen < 1 ? `请填写${per ?? '金额'}` : null
}

function sentence(fine: Fine, base: FineBase, { nature, minFen, maxFen, missing }: Pick<FineRange, 'nature' | 'minFen' | 'maxFen' | 'missing'>): string {
  if (nature === 'warning') return '警告。'
  if (missing !== null) return `${missing}后计算。`
  const word = nature === 'fine' ? '罚款' : '向劳动者加付'
  return `${word} ${amountText(minFen, maxFen)}（${ruleText(fine, base)}）。`
}

function amountText(minFen: number | null, maxFen: number | null): string {
  if (maxFen === null) return minFen === null ? '数额未定' : `${formatYuan(minFen)} 元以上`
  if (minFen === null) return `${formatYuan(maxFen)} 元以下`
  return minFen === maxFen ? `${formatYuan(minFen)} 元` : `${formatYuan(minFen)} 元至 ${formatYuan(maxFen)} 元`
}

const plain = (value: number): string => value.toLocaleString('zh-CN')

function ruleText({ type, min = 0, max = 0, per }: Fine, { persons, personMonths, amountFen }: FineBase): string {
  const range = min === max || min === 0 ? plain(max) : `${plain(min)}至${plain(max)}`
  switch (type) {
    case 'flat':
      return `每${per ?? '单位'} ${range} 元`
    case 'per_person':
      return `${per ?? '每人'} ${range} 元，${persons} 人`
    case 'per_person_month':
      return `${per ?? '每人每月'} ${range} 元，共 ${personMonths} 人月`
    case 'multiple':
      return `${per ?? '金额'} ${formatYuan(amountFen)} 元的 ${range} 倍`
    case 'percent':
      return `${per ?? '应付金额'} ${formatYuan(amountFen)} 元的 ${range}%`
    case 'warning':
      return ''
  }
}

/** Several entries for one act: the heaviest fine alone may be imposed. */
export interface ActFines {
  readonly ranges: readonly { readonly violation: Violation; readonly range: FineRange }[]
  /** The entry whose fine goes highest; null when none has a fine. */
  readonly chosen: Violation | null
  readonly minFen: number | null
  readonly maxFen: number | null
  readonly reminder: string | null
}

/** 一事不再罚: of several rules that fine one act, the one with the higher fine is applied (行政处罚法第二十九条). */
export function finesForAct(entries: readonly Violation[], base: FineBase): ActFines {
  const ranges = entries.flatMap((violation) => violation.fines.map((fine) => ({ violation, range: fineRange(fine, base) })))
  const fines = ranges.filter(({ range }) => range.nature === 'fine')
  const height = ({ range }: (typeof fines)[number]): number => range.maxFen ?? range.minFen ?? 0
  const [first] = fines.toSorted((a, b) => height(b) - height(a))
  const several = new Set(fines.map(({ violation }) => violation.id)).size > 1
  const unknown = fines.some(({ range }) => range.missing !== null)
  return {
    ranges,
    chosen: first?.violation ?? null,
    minFen: first?.range.minFen ?? null,
    maxFen: first?.range.maxFen ?? null,
    reminder: several
      ? `同一个违法行为不得给予两次以上罚款，违反多个法律规范的按罚款数额高的规定处罚（行政处罚法第二十九条）：按${citeList(first?.violation.penalty ?? [])}处罚${unknown ? '；尚有规定缺少计算数据，请补充后再比较' : '，不得合并罚款'}。`
      : null,
  }
}

/** The fines of different acts add up. */
export function sumOfActs(acts: readonly ActFines[]): { readonly minFen: number; readonly maxFen: number } {
  return { minFen: sumFen(acts.map(({ minFen }) => minFen ?? 0)), maxFen: sumFen(acts.map(({ maxFen, minFen }) => maxFen ?? minFen ?? 0)) }
}

/** What the decision has to weigh before a fine. */
export interface FineCircumstances {
  readonly slight: boolean
  readonly corrected: boolean
  readonly harmless: boolean
  readonly firstTime: boolean
  /** Null: not asked yet. */
  readonly paidBeforeDecision: boolean | null
  readonly wages: boolean
  readonly fineFen: number
  readonly person: boolean
}

/** Reminders on whether to fine at all; each names its article. None of them forbids the fine. */
export function fineReminders(facts: FineCircumstances, limits: SettingsOn<CaseLimits>): string[] {
  const told: string[] = []
  if (facts.slight && facts.corrected && facts.harmless) told.push('违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚（行政处罚法第三十三条第一款）')
  else if (facts.firstTime && facts.harmless && facts.corrected) told.push('初次违法且危害后果轻微并及时改正的，可以不予行政处罚（行政处罚法第三十三条第一款）')
  if (facts.wages && facts.paidBeforeDecision === null) told.push('请查明作出处罚决定前是否已经支付劳动报酬')
  if (facts.wages && facts.paidBeforeDecision === true) told.push('作出决定前已经支付：罚款是否与违法行为的事实、性质、情节以及社会危害程度相当，应当从轻、减轻或者不予处罚的予以考虑（行政处罚法第五条第二款、第三十二条、第三十三条）')
  const hearing = facts.person ? limits.hearingFinePersonFen : limits.hearingFineUnitFen
  if (facts.fineFen >= hearing.value) told.push(`拟罚款 ${formatYuan(facts.fineFen)} 元，达到较大数额（${formatYuan(hearing.value)} 元），应当告知要求听证的权利（行政处罚法第六十三条第一款第（一）项${hearing.unverified ? '；数额待核' : ''}）`)
  return told
}

/** Whether a fine may be imposed on the spot; null when it may (行政处罚法第五十一条). */
export function summaryFineRefusal(fineFen: number, person: boolean, limits: SettingsOn<CaseLimits>): string | null {
  const limit = person ? limits.summaryFinePersonFen : limits.summaryFineUnitFen
  return fineFen > limit.value ? `当场处罚对${person ? '公民' : '单位'}的罚款不得超过 ${formatYuan(limit.value)} 元（${limit.basis}）` : null
}

/** Whether a fine lies inside what the articles allow; null when it does. */
export function fineRefusal(fineFen: number, act: Pick<ActFines, 'minFen' | 'maxFen'>): string | null {
  if (act.maxFen !== null && fineFen > act.maxFen) return `罚款 ${formatYuan(fineFen)} 元高于法定上限 ${formatYuan(act.maxFen)} 元`
  if (act.minFen !== null && fineFen < act.minFen) return `罚款 ${formatYuan(fineFen)} 元低于法定下限 ${formatYuan(act.minFen)} 元；减轻处罚的应当写明理由（行政处罚法第三十二条）`
  return null
}
