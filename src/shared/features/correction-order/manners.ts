import { addDays, isRealDate, paperDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'

/** Days after publication on which an announcement counts as served: 民事诉讼法（2023）第九十五条第一款. Natural days. */
export const ANNOUNCEMENT_DAYS = 30

/** A text field of a service record that a manner may need. */
export type ServiceField = 'place' | 'receiver' | 'relation' | 'witness' | 'remark'

export interface MannerRule {
  readonly value: string
  readonly label: string
  /** When this manner may be used. */
  readonly condition: string
  /** What the date of service is. */
  readonly dateRule: string
  /** Article the rule rests on; 行政处罚法第六十一条 sends service to 民事诉讼法. */
  readonly basis: string
  /** Fields that must be filled, with what to say when they are not. */
  readonly needs: Readonly<Partial<Record<ServiceField, string>>>
  /** What the remark is for. */
  readonly remarkHelp: string
}

/**
 * Manners of service and their conditions: 民事诉讼法（2023）第八十七条至第九十五条, 最高法民诉法解释第一百三十条至
 * 第一百三十八条, through 行政处罚法第六十一条. As data, so that form, check and help say the same.
 */
export const serviceManners = [
  {
    value: 'direct',
    label: '直接送达',
    condition: '由法定代表人、主要负责人或者办公室、收发室、值班室等负责收件的人签收',
    dateRule: '以收件人在送达回证上签收的日期为送达日期',
    basis: '民事诉讼法第八十七条、第八十八条，民诉法解释第一百三十条',
    needs: { place: '请填写送达地点', receiver: '请填写收件人', relation: '请填写收件人与受送达人的关系，如法定代表人、收发室' },
    remarkHelp: '',
  },
  {
    value: 'office',
    label: '到场送达',
    condition: '通知当事人到本局领取，当事人到达后拒绝签署送达回证的，视为送达',
    dateRule: '以当事人到场之日为送达日期',
    basis: '民诉法解释第一百三十一条第一款',
    needs: { place: '请填写送达地点', receiver: '请填写到场人员', remark: '请注明到场人员拒绝签署的情况' },
    remarkHelp: '到场人员拒绝签署送达回证的情况',
  },
  {
    value: 'lien',
    label: '留置送达',
    condition: '拒绝接收的，邀请基层组织或者所在单位代表到场见证，或者拍照、录像记录送达过程',
    dateRule: '以文书留置之日为送达日期',
    basis: '民事诉讼法第八十九条',
    needs: { place: '请填写送达地点', remark: '请注明拒收事由；无见证人的，还应注明拍照或者录像情况' },
    remarkHelp: '拒收事由和日期；无见证人时注明拍照、录像情况',
  },
  {
    value: 'mail',
    label: '邮寄送达',
    condition: '直接送达有困难的，可以邮寄，邮件详情单上注明文书名称',
    dateRule: '以回执上注明的收件日期为送达日期',
    basis: '民事诉讼法第九十一条',
    needs: { place: '请填写邮寄地址', remark: '请填写邮件号' },
    remarkHelp: '邮件号、签收情况',
  },
  {
    value: 'electronic',
    label: '电子送达',
    condition: '须经受送达人同意并签署送达地址（电子送达）确认书',
    dateRule: '以文书到达受送达人特定系统的日期为送达日期',
    basis: '民事诉讼法第九十条，行政处罚法第六十一条第二款',
    needs: { place: '请填写电子送达地址', remark: '请注明电子送达确认书的签署日期' },
    remarkHelp: '电子送达确认书的签署日期',
  },
  {
    value: 'entrusted',
    label: '委托送达',
    condition: '直接送达有困难的，可以委托其他机关代为送达',
    dateRule: '以收件人在送达回证上签收的日期为送达日期',
    basis: '民事诉讼法第九十一条',
    needs: { place: '请填写送达地点', receiver: '请填写收件人', remark: '请填写受委托的机关' },
    remarkHelp: '受委托的机关',
  },
  {
    value: 'announcement',
    label: '公告送达',
    condition: '受送达人下落不明，或者用其他方式无法送达的',
    dateRule: `自发出公告之日起经过 ${ANNOUNCEMENT_DAYS} 日，视为送达`,
    basis: '民事诉讼法第九十五条，民诉法解释第一百三十八条',
    needs: { place: '请填写公告的报纸、网站或者张贴地点', remark: '请注明公告送达的原因和经过' },
    remarkHelp: '下落不明的原因，已尝试的送达方式和经过',
  },
] as const satisfies readonly MannerRule[]
export type ServiceManner = (typeof serviceManners)[number]['value']
export const serviceMannerValues = serviceManners.map((manner) => manner.value) as [ServiceManner, ...ServiceManner[]]

export function mannerRule(manner: ServiceManner): MannerRule {
  const found = serviceManners.find((rule) => rule.value === manner)
  if (!found) throw new RangeError(`no manner of service named ${manner}`)
  return found
}

/** The legal day of service: the day on the receipt, for an announcement {@link ANNOUNCEMENT_DAYS} days later. */
export function effectiveOn(manner: ServiceManner, servedOn: DateText): DateText {
  return manner === 'announcement' ? addDays(servedOn, ANNOUNCEMENT_DAYS) : servedOn
}

/** One sentence saying why that day: '自2020年6月1日发出公告之日起经过30日…，于2020年7月1日视为送达（…）。' */
export function effectiveReason(manner: ServiceManner, servedOn: DateText): string {
  const { dateRule, basis } = mannerRule(manner)
  return `${dateRule}，即${paperDate(effectiveOn(manner, servedOn))}（${basis}）。`
}

export interface ServiceValues {
  readonly manner: ServiceManner
  readonly servedOn: string
  readonly place: string
  readonly receiver: string
  readonly relation: string
  readonly witness: string
  readonly remark: string
}

export interface ServedOrder {
  readonly issueDate: DateText | null
  readonly dueDate: DateText | null
}

const PHOTO_WORDS = /照|录像|录影|摄像|视频/u

/** Messages at the fields of a service record; empty when it may be saved. */
export function checkService(values: ServiceValues, order: ServedOrder, today: DateText): FieldErrors {
  const errors: Record<string, string> = {}
  const date = servedOnError(values.servedOn, order, today)
  if (date !== null) errors['servedOn'] = date
  const { needs } = mannerRule(values.manner)
  for (const [field, message] of Object.entries(needs)) {
    if (values[field as ServiceField].trim() === '') errors[field] = message
  }
  // 民事诉讼法第八十九条: a witness, or photographs or film of how the paper was left.
  if (values.manner === 'lien' && values.witness.trim() === '' && !PHOTO_WORDS.test(values.remark)) {
    errors['witness'] = '留置送达须有见证人，或者在备注中注明拍照、录像情况'
  }
  return errors
}

function servedOnError(servedOn: string, { issueDate }: ServedOrder, today: DateText): string | null {
  if (servedOn === '') return '请填写送达日期'
  if (!isRealDate(servedOn)) return '送达日期不存在，请核对'
  if (servedOn > today) return `送达日期不能晚于今天（${today}）`
  if (issueDate !== null && servedOn < issueDate) return `送达日期不能早于签发日期（${issueDate}）`
  return null
}

/** Things to think over before saving: a paper served after its period leaves no time to obey it. */
export function serviceWarnings(values: ServiceValues, { dueDate }: ServedOrder): string[] {
  if (dueDate === null || !isRealDate(values.servedOn)) return []
  const effective = effectiveOn(values.manner, values.servedOn)
  if (effective < dueDate) return []
  const when = effective === dueDate ? '当日才送达' : '届满后才送达'
  return [`改正期限（${dueDate}）${when}（${effective}），被指令单位没有改正的时间。宜作废后重新签发，另定期限`]
}
