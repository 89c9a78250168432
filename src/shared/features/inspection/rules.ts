import { isRealDate, paperDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { sumFen } from '@shared/money'
import { inspectionOutcomes, type InspectionOutcome, type InspectionType } from './kinds'

/** What the rules need of an inspector. */
export interface CertificateHolder {
  readonly id: string
  readonly name: string
  readonly validFrom: DateText
  readonly validTo: DateText
  readonly active: boolean
}

export interface CheckedFinding {
  readonly description: string
  readonly workers: number
  readonly amountFen: number
  readonly correctedOnSpot: boolean
}

/** The part of an inspection the rules look at; amounts in fen. */
export interface CheckedInspection {
  readonly type: InspectionType
  readonly campaignId: string | null
  readonly inspectedOn: string
  readonly inspectorIds: readonly string[]
  readonly workersPresent: number | null
  readonly workersConcerned: number
  readonly amountFen: number
  readonly findings: readonly CheckedFinding[]
  readonly outcome: InspectionOutcome
}

export interface InspectionCheck {
  readonly today: DateText
  readonly inspectors: readonly CertificateHolder[]
  /**
   * How the inspection stood when it was last saved. Who was on it then, on that same date, was checked then: a
   * certificate renewed since, or an inspector who has left, does not make the old record wrong.
   */
  readonly recorded?: { readonly inspectedOn: DateText; readonly inspectorIds: readonly string[] } | undefined
}

/** Fewest inspectors: 行政处罚法 arts. 42, 55; 劳动保障监察条例 art. 16; 浙江省劳动保障监察条例 art. 24. */
export const MIN_INSPECTORS = 2

/** Messages by field ('inspectedOn', 'findings.0.description'); empty when the inspection may be saved. */
export function checkInspection(values: CheckedInspection, check: InspectionCheck): FieldErrors {
  const errors: Record<string, string> = {}
  const put = (field: string, message: string | null): void => {
    if (message !== null) errors[field] ??= message
  }
  put('inspectedOn', dateError(values.inspectedOn, check.today))
  put('inspectorIds', inspectorsError(values, check))
  put('workersPresent', values.workersPresent === null ? null : countError('在岗人数', values.workersPresent))
  put('workersConcerned', countError('涉及人数', values.workersConcerned))
  put('amountFen', amountError(values.amountFen))
  values.findings.forEach((finding, index) => {
    put(`findings.${index}.description`, finding.description.trim() === '' ? '请填写问题' : null)
    put(`findings.${index}.workers`, countError('涉及人数', finding.workers))
    put(`findings.${index}.amountFen`, amountError(finding.amountFen))
  })
  put('workersConcerned', tooFewError(values))
  put('amountFen', tooLittleError(values))
  put('outcome', outcomeError(values))
  return errors
}

function dateError(date: string, today: DateText): string | null {
  if (date === '') return '请填写检查日期'
  if (!isRealDate(date)) return '检查日期不存在，请核对'
  return date > today ? `检查日期不能晚于今天（${today}）` : null
}

function inspectorsError(values: CheckedInspection, check: InspectionCheck): string | null {
  const chosen = values.inspectorIds
  if (new Set(chosen).size !== chosen.length) return '同一名检查人员被选了两次'
  if (chosen.length < MIN_INSPECTORS) {
    return `检查人员不得少于 ${MIN_INSPECTORS} 人（行政处罚法第四十二条、劳动保障监察条例第十六条）`
  }
  for (const id of chosen) {
    const message = certificateError(id, values.inspectedOn, check)
    if (message !== null) return message
  }
  return null
}

/** Certificate on the day of the inspection: 劳动保障监察条例 art. 16; 行政处罚法 art. 55. */
function certificateError(id: string, date: string, check: InspectionCheck): string | null {
  if (check.recorded?.inspectedOn === date && check.recorded.inspectorIds.includes(id)) return null
  const inspector = check.inspectors.find((one) => one.id === id)
  if (!inspector) return '所选检查人员已不在名单中，请重新选择'
  if (isRealDate(date) && date < inspector.validFrom) {
    return `${inspector.name}的执法证自 ${paperDate(inspector.validFrom)}起有效，检查日期（${date}）早于该日`
  }
  if (isRealDate(date) && date > inspector.validTo) {
    return `${inspector.name}的执法证有效期至 ${paperDate(inspector.validTo)}，检查日期（${date}）已过期`
  }
  if (!inspector.active && check.recorded?.inspectorIds.includes(id) !== true) {
    return `${inspector.name}已停用，不能再选为检查人员`
  }
  return null
}

function countError(label: string, count: number): string | null {
  if (!Number.isSafeInteger(count)) return `${label}应为整数`
  return count < 0 ? `${label}不能为负` : null
}

function amountError(fen: number): string | null {
  if (!Number.isSafeInteger(fen)) return '金额最多两位小数'
  return fen < 0 ? '金额不能为负' : null
}

function tooFewError({ findings, workersConcerned }: CheckedInspection): string | null {
  const most = Math.max(0, ...findings.map((finding) => finding.workers))
  return workersConcerned < most ? `涉及人数不能少于单项问题的 ${most} 人` : null
}

function tooLittleError({ findings, amountFen }: CheckedInspection): string | null {
  const most = Math.max(0, ...findings.map((finding) => finding.amountFen))
  return amountFen < most ? '涉及金额不能少于单项问题的金额' : null
}

function outcomeError({ findings, outcome }: CheckedInspection): string | null {
  if (outcome === 'clean' && findings.length > 0) return '已列有问题，结果不能为“未发现问题”'
  if (outcome === 'corrected' && !findings.every((finding) => finding.correctedOnSpot)) {
    return '尚有问题未当场改正，结果不能为“当场改正”'
  }
  const needsFindings = outcome === 'corrected' || outcome === 'order'
  const label = inspectionOutcomes.find((one) => one.value === outcome)?.label ?? ''
  return needsFindings && findings.length === 0 ? `结果为“${label}”时，请列明问题` : null
}

/** The outcome the findings speak for: none found, all put right at once, else an order to correct. */
export function suggestOutcome(
  findings: readonly Pick<CheckedFinding, 'correctedOnSpot'>[],
): InspectionOutcome {
  if (findings.length === 0) return 'clean'
  return findings.every((finding) => finding.correctedOnSpot) ? 'corrected' : 'order'
}

/**
 * Totals the findings speak for. One worker may stand in several findings, so the number of people is at least the
 * largest of them and only the clerk knows more; amounts are added up. Money in fen.
 */
export function suggestTotals(findings: readonly Pick<CheckedFinding, 'workers' | 'amountFen'>[]): {
  workersConcerned: number
  amountFen: number
} {
  return {
    workersConcerned: Math.max(0, ...findings.map((finding) => finding.workers)),
    amountFen: sumFen(findings.map((finding) => finding.amountFen)),
  }
}

/** Things worth a second look that do not stop saving, by field. */
export function inspectionHints(
  values: Pick<CheckedInspection, 'type' | 'campaignId' | 'inspectedOn'>,
  campaign: {
    readonly name: string
    readonly startsOn: string | null
    readonly endsOn: string | null
  } | null,
): FieldErrors {
  const hints: Record<string, string> = {}
  if (values.type === 'special' && values.campaignId === null)
    hints['campaignId'] = '专项检查尚未选择专项行动'
  const date = values.inspectedOn
  if (campaign && isRealDate(date)) {
    const early = campaign.startsOn !== null && date < campaign.startsOn
    const late = campaign.endsOn !== null && date > campaign.endsOn
    if (early || late)
      hints['inspectedOn'] =
        `不在“${campaign.name}”期间（${campaign.startsOn ?? ''} 至 ${campaign.endsOn ?? ''}）`
  }
  return hints
}
