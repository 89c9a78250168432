import { addDays, isRealDate, paperDate, parseDateInput, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { ANNOUNCEMENT_DAYS, mannerRule, type ServiceField, type ServiceManner } from './manners'

export interface ServiceValues {
  readonly manner: ServiceManner
  readonly servedOn: string
  readonly place: string
  readonly receiver: string
  readonly relation: string
  readonly witness: string
  readonly remark: string
}

/** The legal day of service: the day on the receipt, for an announcement {@link ANNOUNCEMENT_DAYS} days later. */
export function effectiveOn(manner: ServiceManner, servedOn: DateText): DateText {
  return manner === 'announcement' ? addDays(servedOn, ANNOUNCEMENT_DAYS) : servedOn
}

/** One sentence saying why that day: '自发出公告之日起经过 30 日，视为送达，即2020年7月1日（…）。' */
export function effectiveReason(manner: ServiceManner, servedOn: DateText): string {
  const { dateRule, basis } = mannerRule(manner)
  return `${dateRule}，即${paperDate(effectiveOn(manner, servedOn))}（${basis}）。`
}

const PHOTO_WORDS = /照|录像|录影|摄像|视频/u
const DATE_WORDS = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?/u

/** Messages at the fields of a service record; empty when it may be saved. */
export function checkService(values: ServiceValues, paper: { readonly issueDate: DateText | null }, today: DateText): FieldErrors {
  const errors: Record<string, string> = {}
  const date = servedOnError(values.servedOn, paper.issueDate, today)
  if (date !== null) errors['servedOn'] = date
  const { needs } = mannerRule(values.manner)
  for (const [field, message] of Object.entries(needs)) {
    if (values[field as ServiceField].trim() === '') errors[field] = message
  }
  // 民事诉讼法第八十九条: a witness, or photographs or film of how the paper was left.
  if (values.manner === 'lien' && values.witness.trim() === '' && !PHOTO_WORDS.test(values.remark)) {
    errors['witness'] = '留置送达须有见证人，或者在备注中注明拍照、录像情况'
  }
  if (values.manner === 'posted' && values.remark.trim() !== '' && !PHOTO_WORDS.test(values.remark)) {
    errors['remark'] = '张贴须拍照或者录像，请在备注中注明（法释〔2013〕3号第四条第二款）'
  }
  const confirmation = values.manner === 'electronic' && values.remark.trim() !== '' ? confirmationError(values) : null
  if (confirmation !== null) errors['remark'] = confirmation
  return errors
}

/** 行政处罚法第六十一条第二款: only with the party's consent in a signed confirmation, which comes before the service. */
function confirmationError({ remark, servedOn }: ServiceValues): string | null {
  const found = DATE_WORDS.exec(remark)?.[0]
  const read = found === undefined ? null : parseDateInput(found.replaceAll(/\s/gu, ''), { today: servedOn })
  if (read === null || !read.ok) return '电子送达须有受送达人签署的确认书，请注明签署日期，如 2020-05-06'
  return isRealDate(servedOn) && read.date > servedOn ? `确认书签署日期（${read.date}）晚于送达日期，不能电子送达` : null
}

function servedOnError(servedOn: string, issueDate: DateText | null, today: DateText): string | null {
  if (servedOn === '') return '请填写送达日期'
  if (!isRealDate(servedOn)) return '送达日期不存在，请核对'
  if (servedOn > today) return `送达日期不能晚于今天（${today}）`
  if (issueDate !== null && servedOn < issueDate) return `送达日期不能早于签发日期（${issueDate}）`
  return null
}

/** Manners that count only when nearer ones were tried. */
const lastResorts: readonly ServiceManner[] = ['announcement', 'posted']

/**
 * Things to think over in the choice of a manner: 民事诉讼法第九十一条 (direct service is hard), 第九十五条 (whereabouts
 * unknown, or nothing else served).
 * @param tried manners tried before for the same paper
 */
export function mannerWarnings(manner: ServiceManner, tried: readonly ServiceManner[]): string[] {
  if (lastResorts.includes(manner) && tried.length === 0) {
    return [`尚无其他送达记录。${mannerRule(manner).label}限于下落不明或者用其他方式无法送达的，原因和经过应当记入案卷（民事诉讼法第九十五条）`]
  }
  const hard: readonly ServiceManner[] = ['mail', 'entrusted']
  return hard.includes(manner) && !tried.includes('direct') ? ['邮寄、委托送达限于直接送达有困难的（民事诉讼法第九十一条），请在备注中说明'] : []
}
