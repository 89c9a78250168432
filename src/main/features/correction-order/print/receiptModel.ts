import type { FormCell, FormRow, PrintModel } from '@main/documents/model'
import { BLANK_DATE } from '@main/documents/text'
import type { ServiceReceiptPaper } from '@shared/features/correction-order/paper'

export const SERVICE_RECEIPT_KIND = 'service-receipt'
export const SERVICE_RECEIPT_VERSION = 1

const WIDTHS = [34, 44, 34, 44] as const
const SERVED_AT_BLANK = '　　　　年　　月　　日　　时　　分'
const MANNERS = ['□直接送达　□留置送达　□邮寄送达', '□委托送达　□公告送达　□电子送达']

const label = (...lines: string[]): FormCell => ({ kind: 'label', lines })
const value = (lines: readonly string[], colSpan = 3, rest: Partial<FormCell> = {}): FormCell => ({
  kind: 'value',
  lines,
  colSpan,
  ...rest,
})
const row = (heightMm: number, ...cells: FormCell[]): FormRow => ({ heightMm, cells })

/**
 * 送达回证: fields after the published court and bureau forms. The day the receiver writes is the day of
 * service; a refusal is noted with reason and day and signed by server and witness
 * (《民事诉讼法》第八十七条、第八十九条, 《行政处罚法》第六十一条).
 */
export function buildServiceReceiptModel(paper: ServiceReceiptPaper): PrintModel {
  const title = paper.title ?? '送达回证'
  const watermark = paper.draft ? '草稿' : paper.watermark
  const signed = (lines: readonly string[] = [''], before = ''): FormCell =>
    value(lines, 3, { verticalAlign: 'top', bottomLines: [`${before}${BLANK_DATE}`] })
  const servers = (paper.servers ?? []).map(
    ({ name, certificateNumber }) => `${name}（执法证号：${certificateNumber}）`,
  )
  const cause = paper.cause?.trim() ?? ''
  return {
    kind: SERVICE_RECEIPT_KIND,
    templateVersion: SERVICE_RECEIPT_VERSION,
    title,
    folio: 'none',
    ...(watermark !== undefined && { watermark }),
    blocks: [
      { type: 'masthead', text: paper.bureauName },
      { type: 'title', text: title },
      { type: 'space', lines: 0.5 },
      {
        type: 'form',
        columnWidthsMm: WIDTHS,
        rows: [
          ...(cause === '' ? [] : [row(10, label('案由'), value([cause]))]),
          row(10, label('送达文书名称'), value(paper.documents.map((document) => document.title))),
          row(10, label('送达文书文号'), value(paper.documents.map((document) => document.number))),
          row(10, label('送达单位'), value([paper.bureauName])),
          row(10, label('受送达人'), value([paper.recipient])),
          row(10, label('送达时间'), value([paper.servedAt ?? SERVED_AT_BLANK])),
          row(10, label('送达地点'), value([paper.place ?? ''])),
          row(16, label('送达方式'), value(paper.manner === undefined ? MANNERS : [paper.manner])),
          row(26, label('收件人签名', '或者盖章'), signed([''], '与受送达人的关系：　　　　　　　')),
          row(20, label('见证人签名'), signed()),
          row(22, label('送达人签名'), signed(servers)),
          row(18, label('备注'), value([paper.remark ?? ''], 3, { verticalAlign: 'top' })),
        ],
      },
      {
        type: 'note',
        text: '注：1.受送达人在送达回证上签收的日期为送达日期。2.受送达人拒绝接收的，送达人应当在备注栏记明拒收事由和日期，由送达人、见证人签名或者盖章。3.本回证由送达单位存入案卷。',
      },
    ],
  }
}
