import { monthsText, type CasePaperContent } from '@shared/features/inspection-case'
import { maskPaperNumber } from '@shared/features/correction-order'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'
import type { Block } from '@main/documents/model'

const TITLE = '支付明细表'

/** Workers to be paid, with what goes on top; [] when nobody is. */
export const annexNames = ({ workers }: CasePaperContent): readonly string[] => (workers.some(({ owedFen, paidFen }) => owedFen > paidFen) ? [TITLE] : [])

/** 支付明细表: name, number, months, amount due, share and amount on top, sum (附于行政处理决定书). */
export function wageAnnex(content: CasePaperContent): Block[] {
  const rows = content.workers.filter(({ owedFen, paidFen }) => owedFen > paidFen).map((worker) => ({ ...worker, unpaid: worker.owedFen - worker.paidFen }))
  if (rows.length === 0) return []
  const unpaid = sumFen(rows.map((row) => row.unpaid))
  const extra = sumFen(rows.map((row) => row.extraFen))
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: '附件' },
    { type: 'space', lines: 1 },
    { type: 'title', text: TITLE, outline: `附件：${TITLE}` },
    { type: 'space', lines: 1 },
    {
      type: 'table',
      captionLeft: `用人单位：${content.party.name}`,
      captionRight: `共${rows.length}人　单位：元`,
      columns: [
        { label: '序号', widthMm: 10, align: 'center' },
        { label: '姓名', widthMm: 18, align: 'center' },
        { label: '身份证件号码', widthMm: 38, align: 'center' },
        { label: '期间', widthMm: 30, align: 'center' },
        { label: '应付金额', widthMm: 22, align: 'right' },
        { label: '加付比例', widthMm: 14, align: 'center' },
        { label: '加付金额', widthMm: 22, align: 'right' },
        { label: '合计', widthMm: 24, align: 'right' },
      ],
      rows: rows.map(({ name, idNumber, months, unpaid: due, extraPercent, extraFen }, index) => [
        String(index + 1),
        name,
        maskPaperNumber(idNumber),
        monthsText(months.map(({ month }) => month)),
        formatYuan(due),
        extraFen === 0 ? '—' : `${extraPercent}%`,
        extraFen === 0 ? '—' : formatYuan(extraFen),
        formatYuan(due + extraFen),
      ]),
      foot: [
        [
          { text: '合计', span: 4, align: 'center' },
          { text: formatYuan(unpaid), span: 1, align: 'right' },
          { text: '', span: 1 },
          { text: formatYuan(extra), span: 1, align: 'right' },
          { text: formatYuan(unpaid + extra), span: 1, align: 'right' },
        ],
        [
          { text: '合计大写', span: 2, align: 'center' },
          { text: `人民币${upperCaseAmount(unpaid + extra)}`, span: 6, align: 'left' },
        ],
      ],
    },
  ]
}
