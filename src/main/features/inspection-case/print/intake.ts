import type { CasePaperContent } from '@shared/features/inspection-case'
import { choices, label, row, signLine, text, value } from '@main/documents/form'
import type { PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'
import { form, FOUR, optional, pair, passage, wide } from './parts'

/** 案件来源 as the published registration form lists them. */
const SOURCES = ['12345', '12333', '举报投诉', '省市转办件', '阳光信访', '日常巡查', '其他']

/** 投诉登记表: fields in the order of the published form; taken down by staff and signed by the complainant (浙江条例第二十一条). */
export function complaintForm(content: CasePaperContent): PrintModel {
  const { intake, party, source, registeredOn } = content
  const speakers = (intake?.representatives ?? []).map(({ name, phone, idNumber }) => [name, idNumber, phone].filter((one) => one !== '').join('　')).join('\n')
  return form(content, FOUR, [
    pair('登记编号', intake?.number ?? '', '登记日期', printedDate(intake?.receivedOn ?? registeredOn)),
    pair('投诉人姓名', intake?.complainant ?? '', '性别', intake?.gender ?? ''),
    pair('身份证件种类', intake?.idKind ?? '', '证件号码', intake?.idNumber ?? ''),
    pair('联系电话', intake?.phone ?? '', '投诉人数', intake === null ? '' : `${intake.groupSize}人`),
    wide('联系地址', intake?.address ?? ''),
    ...(speakers === '' ? [] : [wide('推选代表', speakers)]),
    row(14, label('案件来源'), value(choices(SOURCES, [source], 4), 3)),
    wide('被投诉单位', party.name),
    wide('单位地址', party.address),
    pair('主要负责人', party.principal === '' ? party.representative : party.principal, '联系电话', party.phone),
    passage('投诉内容', intake?.content ?? '', 30),
    passage('证据材料', intake?.materials ?? '', 14, false),
    row(18, label(['投诉人', '签名']), text('以上内容属实，如有虚假，本人承担相应责任。', 3, { bottomLines: [signLine('投诉人')] })),
    pair('登记人', intake?.handler ?? '', '本表填写地', optional(content, 'place')),
    wide('备注', intake?.remark ?? ''),
  ])
}
