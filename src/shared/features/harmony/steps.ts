import { isRealDate, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { findLevel, type HarmonyTerms } from './settings'
import { bearsTitle, harmonyStates, harmonySteps, type HarmonyState, type HarmonyStep } from './states'
import { tenthsText } from './tenths'
import type { PublicityEnd } from './title'

/** The part of an application the state machine looks at. */
export interface HarmonyProgress {
  readonly state: HarmonyState
  /** Veto conditions met, whoever marked them. */
  readonly vetoes: readonly { readonly label: string }[]
  /** Lines without any score. */
  readonly missing: number
  /** Total as the role at hand sees it, in tenths; null with a veto or a missing line. */
  readonly totalTenths: number | null
  readonly level: string | null
  /** The level as it is recorded, before what the step asks for; null while none is. */
  readonly levelHeld: string | null
  /** Departments asked that have not answered. */
  readonly openOpinions: number
  readonly publicityFrom: string | null
  /** Counted from publicityFrom by the work calendar; null while there is no first day. */
  readonly publicityEnd: PublicityEnd | null
  /** Objections not decided yet, and those found right. */
  readonly openObjections: number
  readonly upheldObjections: number
  readonly namedOn: string | null
  readonly awardedOn: string | null
  readonly documentNumber: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly reviewedOn: string | null
  readonly revokedOn: string | null
  /** Why an application was sent back, refused, or a title revoked. */
  readonly reason: string
}

export interface HarmonyContext {
  readonly today: DateText
  readonly terms: SettingsOn<HarmonyTerms>
}

export interface HarmonyStepOffer {
  readonly step: HarmonyStep
  readonly label: string
  readonly to: HarmonyState
  readonly allowed: boolean
  readonly reason: string | null
  readonly next: boolean
}

const stateReason = (state: HarmonyState) => `目前为“${harmonyStateLabel(state)}”`

/** Why a step may not be taken now; null when it may. */
export function harmonyStepRefusal(progress: HarmonyProgress, step: HarmonyStep, context: HarmonyContext): string | null {
  const rule = harmonySteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly HarmonyState[] = rule.from
  if (!from.includes(progress.state)) return stateReason(progress.state)
  switch (step) {
    case 'submit':
    case 'report':
      return vetoRefusal(progress) ?? missingRefusal(progress)
    case 'assess':
      return progress.openOpinions > 0 ? `还有 ${progress.openOpinions} 个部门未反馈意见` : null
    case 'publicise':
      return vetoRefusal(progress) ?? missingRefusal(progress) ?? levelRefusal(progress, context) ?? publicityRefusal(progress)
    case 'settle':
      return objectionRefusal(progress)
    case 'name':
      return vetoRefusal(progress) ?? objectionRefusal(progress) ?? namingRefusal(progress, context)
    case 'award':
      return validityRefusal(progress) ?? awardRefusal(progress, context)
    case 'review':
      return pastRefusal(progress, context)
    case 'keep':
      return vetoRefusal(progress) ?? pastRefusal(progress, context) ?? levelRefusal(progress, context) ?? reviewedRefusal(progress, context)
    case 'downgrade':
      return vetoRefusal(progress) ?? pastRefusal(progress, context) ?? lowerRefusal(progress, context) ?? reviewedRefusal(progress, context) ?? reasonRefusal(progress)
    case 'revoke':
      return pastRefusal(progress, context) ?? dayRefusal(progress.revokedOn, '撤销日期', context.today) ?? reasonRefusal(progress)
    case 'expire':
      return progress.validTo !== null && context.today > progress.validTo ? null : '称号尚在有效期内'
    case 'object':
    case 'sendBack':
    case 'refuse':
      return reasonRefusal(progress)
  }
}

/** 一票否决: a case with one goes no further, whatever its score. */
function vetoRefusal({ vetoes }: HarmonyProgress): string | null {
  return vetoes.length === 0 ? null : `存在一票否决：${vetoes.map((veto) => veto.label).join('；')}`
}

function missingRefusal({ missing, totalTenths }: HarmonyProgress): string | null {
  if (missing > 0) return `还有 ${missing} 项未评分`
  return totalTenths === null ? '没有总分' : null
}

function levelRefusal({ level, totalTenths }: HarmonyProgress, { terms }: HarmonyContext): string | null {
  const chosen = findLevel(terms, level)
  if (chosen === undefined) return '请选择等级'
  if (chosen.minTenths === null || totalTenths === null || totalTenths >= chosen.minTenths) return null
  return `总分 ${tenthsText(totalTenths)}，未达“${chosen.label}”的 ${tenthsText(chosen.minTenths)} 分`
}

function publicityRefusal({ publicityFrom, publicityEnd }: HarmonyProgress): string | null {
  if (publicityFrom === null || !isRealDate(publicityFrom) || publicityEnd === null) return '请填写公示起始日'
  return publicityEnd.ok ? null : unknownYear(publicityEnd.year)
}

const unknownYear = (year: number) => `${year} 年的节假日安排尚未录入，无法计算公示期。请先补充工作日历`

function objectionRefusal({ openObjections, upheldObjections }: HarmonyProgress): string | null {
  if (openObjections > 0) return `还有 ${openObjections} 件异议未核查`
  return upheldObjections > 0 ? '异议成立，不能命名' : null
}

/** Nobody is named before the last working day of the publicity. */
function namingRefusal({ publicityEnd: end, namedOn, documentNumber }: HarmonyProgress, { today }: HarmonyContext): string | null {
  if (end === null) return '尚未公示'
  if (!end.ok) return unknownYear(end.year)
  if (today < end.until) return `公示期至 ${end.until}，尚未届满`
  const day = dayRefusal(namedOn, '命名日期', today)
  if (day !== null) return day
  if (namedOn !== null && namedOn < end.until) return `命名日期不能早于公示期最后一日（${end.until}）`
  return documentNumber.trim() === '' ? '请填写命名文号' : null
}

function validityRefusal({ validFrom, validTo, namedOn }: HarmonyProgress): string | null {
  if (validFrom === null || validTo === null || !isRealDate(validFrom) || !isRealDate(validTo)) return '请填写有效期'
  if (validTo < validFrom) return '有效期止不能早于有效期起'
  return namedOn !== null && validFrom < namedOn ? `有效期起不能早于命名日期（${namedOn}）` : null
}

/** A plaque is handed over after the naming, never ahead of time. */
function awardRefusal({ awardedOn, namedOn }: HarmonyProgress, { today }: HarmonyContext): string | null {
  if (awardedOn === null) return null
  if (awardedOn > today) return `授牌日期不能晚于今天（${today}）`
  return namedOn !== null && awardedOn < namedOn ? `授牌日期不能早于命名日期（${namedOn}）` : null
}

/** A re-check is made while the title is borne. */
function reviewedRefusal({ reviewedOn, validFrom }: HarmonyProgress, { today }: HarmonyContext): string | null {
  const day = dayRefusal(reviewedOn, '复审日期', today)
  if (day !== null) return day
  return reviewedOn !== null && validFrom !== null && reviewedOn < validFrom ? `复审日期不能早于有效期起（${validFrom}）` : null
}

/** Levels stand in the settings from the lowest up; a title is lowered to one further up in that list, with its least score. */
function lowerRefusal(progress: HarmonyProgress, context: HarmonyContext): string | null {
  const { level, levelHeld } = progress
  const levels = context.terms.levels.value.map(({ value }) => value)
  const held = levelHeld === null ? -1 : levels.indexOf(levelHeld)
  if (held === 0) return '已是最低等级，不能再降'
  if (level === null || level === levelHeld) return '请选择降为的等级'
  if (held > 0 && levels.indexOf(level) > held) return '降级后的等级应当低于现有等级'
  return levelRefusal(progress, context)
}

/** Nothing is done with a title past its last day but to let it end. */
function pastRefusal({ validTo }: HarmonyProgress, { today }: HarmonyContext): string | null {
  return validTo !== null && today > validTo ? `称号有效期至 ${validTo}，已过期` : null
}

function dayRefusal(date: string | null, label: string, today: DateText): string | null {
  if (date === null || !isRealDate(date)) return `请填写${label}`
  return date > today ? `${label}不能晚于今天（${today}）` : null
}

function reasonRefusal({ reason }: HarmonyProgress): string | null {
  return reason.trim() === '' ? '请填写原因' : null
}

/** Every step with whether it is lawful now; at most one is marked as the next. */
export function harmonyStepOffers(progress: HarmonyProgress, context: HarmonyContext): HarmonyStepOffer[] {
  const usual = usualStep(progress, context.today)
  return harmonySteps.map(({ value, label, to }) => {
    const reason = harmonyStepRefusal(progress, value, context)
    return { step: value, label, to, allowed: reason === null, reason, next: value === usual && reason === null }
  })
}

function usualStep(progress: HarmonyProgress, today: DateText): HarmonyStep | null {
  const { state, vetoes, validTo } = progress
  if (bearsTitle(state) && validTo !== null && today > validTo) return 'expire'
  switch (state) {
    case 'selfAssessment':
      return 'submit'
    case 'townAssessment':
      return vetoes.length > 0 ? 'refuse' : 'report'
    case 'opinions':
      return 'assess'
    case 'tripartite':
      return vetoes.length > 0 ? 'refuse' : 'publicise'
    case 'publicity':
      return 'name'
    case 'objection':
      return progress.upheldObjections > 0 ? 'refuse' : 'settle'
    case 'named':
      return 'award'
    case 'valid':
    case 'kept':
      return 'review'
    case 'review':
      return vetoes.length > 0 ? 'revoke' : 'keep'
    case 'revoked':
    case 'expired':
    case 'refused':
      return null
  }
}

export function harmonyStateLabel(state: HarmonyState): string {
  return harmonyStates.find((known) => known.value === state)?.label ?? state
}
