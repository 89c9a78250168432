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
  /** Article the rule rests on; 行政处罚法第六十一条 and 行政强制法第三十八条 send service to 民事诉讼法. */
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
    remarkHelp: '电子送达确认书的签署日期，如 2020-05-06',
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
  {
    value: 'forwarded',
    label: '转交送达',
    condition: '受送达人是军人的，通过其所在部队团以上单位的政治机关转交；被监禁或者被采取强制性教育措施的，通过其所在监所、机构转交',
    dateRule: '以受送达人在送达回证上签收的日期为送达日期',
    basis: '民事诉讼法第九十二条至第九十四条',
    needs: { place: '请填写送达地点', receiver: '请填写收件人', remark: '请填写代为转交的机关、单位' },
    remarkHelp: '代为转交的机关、单位',
  },
  {
    value: 'posted',
    label: '张贴责令支付文书',
    condition: '行为人逃匿，责令支付文书无法送交其本人、同住成年家属或者所在单位负责收件的人的，可以在其住所地、生产经营场所等地张贴，并拍照、录像记录',
    dateRule: '张贴之日视为已经责令支付（用于认定拒不支付劳动报酬；作为处理、处罚决定的送达另办公告送达）',
    basis: '法释〔2013〕3号第四条第二款',
    needs: { place: '请填写张贴地点', remark: '请注明行为人逃匿的情况和拍照、录像情况' },
    remarkHelp: '行为人逃匿的情况，拍照、录像情况',
  },
] as const satisfies readonly MannerRule[]
export type ServiceManner = (typeof serviceManners)[number]['value']
export const serviceMannerValues = serviceManners.map((manner) => manner.value) as [ServiceManner, ...ServiceManner[]]

export function mannerRule(manner: ServiceManner): MannerRule {
  const found = serviceManners.find((rule) => rule.value === manner)
  if (!found) throw new RangeError(`no manner of service named ${manner}`)
  return found
}

/** What belongs in the file as proof of a service, by manner. */
const papers: Readonly<Record<ServiceManner, readonly string[]>> = {
  direct: ['送达回证（收件人签名或者盖章、注明收到日期）'],
  office: ['送达回证（注明到场人员拒绝签署的情况，送达人签名）'],
  lien: ['送达回证（注明拒收事由和日期，送达人签名）', '见证人签名或者盖章，或者留置过程的照片、录像'],
  mail: ['邮件详情单（注明文书名称）', '邮件回执或者签收记录'],
  electronic: ['送达地址（电子送达）确认书', '发送成功记录'],
  entrusted: ['委托函', '送达回证'],
  announcement: ['公告文本', '刊登或者张贴的证明、照片', '公告送达的原因和经过记录'],
  forwarded: ['转交函', '送达回证'],
  posted: ['责令支付文书', '张贴过程的照片、录像'],
}

export function servicePapers(manner: ServiceManner): readonly string[] {
  return papers[manner]
}
