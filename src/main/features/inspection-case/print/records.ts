import type { CasePaperContent } from '@shared/features/inspection-case'
import { label, row, signLine, text, value } from '@main/documents/form'
import type { Block, PrintModel } from '@main/documents/model'
import { paragraphsOf } from '@main/documents/text'
import { fieldsLine, form, FOUR, given, inspectorNames, optional, pair, record, signingLine, wide } from './parts'

const fromTo = (content: CasePaperContent): string => {
  const until = optional(content, 'toAt')
  return `${given(content, 'fromAt')}${until === '' ? '　至' : `至${until}`}`
}

const HAND = '（亲笔写明“上述内容，记录属实”）'

/**
 * 调查询问笔录: one person at a time, certificates shown, rights and duty told; signed on every page, the closing line in
 * the person's own hand, inspectors and recorder at the end (行政处罚法第五十五条第二款).
 */
export function interviewRecord(content: CasePaperContent): PrintModel {
  const recording = optional(content, 'recording')
  return record(content, {
    head: [
      fieldsLine(['案由', content.cause]),
      fieldsLine(['询问时间', fromTo(content)]),
      fieldsLine(['询问地点', given(content, 'place')]),
      fieldsLine(['被询问人', given(content, 'person'), 2], ['性别', optional(content, 'gender')], ['年龄', optional(content, 'age')]),
      fieldsLine(['身份证号', optional(content, 'idNumber'), 3], ['联系电话', optional(content, 'phone'), 2]),
      fieldsLine(['工作单位及职务', optional(content, 'workplace')]),
      fieldsLine(['住址', optional(content, 'address'), 4], ['邮编', optional(content, 'postcode')]),
      fieldsLine(['与本案关系', given(content, 'relation')]),
      fieldsLine(['询问人（执法证号）', inspectorNames(content)]),
      fieldsLine(['记录人', given(content, 'recorder')], ...(recording === '' ? [] : ([['录音录像', recording]] as const))),
    ],
    talk: given(content, 'talk'),
    closing: [signingLine(HAND), signingLine('被询问人签名', '日期'), signingLine('询问人签名', '记录人签名')],
    pageSignature: ['被询问人（签名）：', '日期：'],
  })
}

/** 现场检查笔录: time, place, who was there, what was seen; who refuses to sign is noted (浙江省劳动保障监察条例第二十五条第二款). */
export function siteRecord(content: CasePaperContent): PrintModel {
  const counts = [
    ['在岗人数', optional(content, 'onDuty')],
    ['签订劳动合同', optional(content, 'contracted')],
    ['未签订', optional(content, 'uncontracted')],
    ['未成年工', optional(content, 'minors')],
    ['女职工', optional(content, 'women')],
  ].filter(([, words]) => words !== '')
  const seen = counts.length === 0 ? '' : `${counts.map(([name, words]) => `${name ?? ''}${words ?? ''}人`).join('，')}。\n`
  const photos = optional(content, 'photos')
  return record(content, {
    head: [
      fieldsLine(['案由', content.cause]),
      fieldsLine(['检查时间', fromTo(content)]),
      fieldsLine(['检查地点', given(content, 'place')]),
      fieldsLine(['当事人', content.party.name]),
      fieldsLine(['在场人员', given(content, 'person'), 2], ['职务', optional(content, 'post')]),
      fieldsLine(['检查机关', content.bureau.name]),
      fieldsLine(['检查人员（执法证号）', inspectorNames(content)]),
      fieldsLine(['记录人', given(content, 'recorder')], ['见证人', optional(content, 'witness')]),
    ],
    talk: `检查人员向当事人出示了执法证件，告知其依法享有陈述、申辩和申请回避的权利，应当如实回答询问并协助检查。\n现场情况：${seen}${given(content, 'findings')}${photos === '' ? '' : `\n照片、录像：${photos}`}`,
    closing: [signingLine(HAND), signingLine('当事人签名', '日期'), signingLine('见证人签名', '日期'), signingLine('检查人员签名', '记录人签名'), ...refusal],
    pageSignature: ['当事人（签名）：', '日期：'],
  })
}

const refusal: readonly Block[] = [signingLine('拒绝签名的，注明事由')]

/** 陈述申辩笔录: heard in full, never a reason for a heavier penalty (行政处罚法第四十五条). */
export function pleadingRecord(content: CasePaperContent): PrintModel {
  const materials = paragraphsOf(optional(content, 'materials'))
  return record(content, {
    head: [
      fieldsLine(['案由', content.cause]),
      fieldsLine(['当事人', content.party.name]),
      fieldsLine(['时间', fromTo(content)]),
      fieldsLine(['地点', given(content, 'place')]),
      fieldsLine(['陈述申辩人', given(content, 'person'), 2], ['职务', optional(content, 'post')]),
      fieldsLine(['身份证号', optional(content, 'idNumber'), 3], ['联系电话', optional(content, 'phone'), 2]),
      fieldsLine(['与当事人关系', optional(content, 'relation')]),
      fieldsLine(['承办人员（执法证号）', inspectorNames(content)]),
      fieldsLine(['记录人', given(content, 'recorder')]),
    ],
    talk: `陈述申辩内容：\n${given(content, 'content')}${materials.length === 0 ? '' : `\n提交的材料：${materials.join('；')}`}`,
    closing: [signingLine(HAND), signingLine('陈述申辩人签名', '日期'), signingLine('承办人员签名', '记录人签名')],
    pageSignature: ['陈述申辩人（签名）：', '日期：'],
  })
}

/** 送达地址（电子送达）确认书: electronic service only with it (行政处罚法第六十一条第二款, 民诉法解释第一百三十六条). */
export function addressForm(content: CasePaperContent): PrintModel {
  return form(content, FOUR, [
    wide('案由', content.cause),
    wide('受送达人', given(content, 'recipient')),
    row(
      52,
      label('告知事项'),
      text(
        '1.受送达人应当提供准确的送达地址和联系方式；地址变更的，及时书面告知本局。\n2.受送达人提供的地址不准确、变更后未告知，致使文书无法送达的，依照民事诉讼法关于送达的规定办理。\n3.同意电子送达的，本局可以采用传真、电子邮件等方式送达行政处罚决定书等文书，以到达受送达人特定系统的日期为送达日期。',
        3,
      ),
    ),
    wide('送达地址', given(content, 'address'), 14),
    pair('邮政编码', optional(content, 'postcode'), '联系电话', optional(content, 'phone')),
    wide('代收人', optional(content, 'agent')),
    row(22, label(['电子送达']), value(`□同意　□不同意\n${optional(content, 'electronic')}`, 3)),
    row(40, label(['受送达人', '确认']), text('本人（单位）已阅读并知悉上述告知事项，确认所填送达地址和方式准确、有效。', 3, { bottomLines: [signLine('签名（盖章）')] })),
    row(24, label(['执法人员', '签名']), value('', 3, { verticalAlign: 'top', bottomLines: [signLine('执法人员')] })),
  ])
}
