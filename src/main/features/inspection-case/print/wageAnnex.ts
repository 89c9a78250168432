import { monthsText, type CasePaperContent, type PaperWorker } from '@shared/features/inspection-case'
import { maskPaperNumber } from '@shared/features/correction-order'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'
import type { Block, FootCell, TableColumn } from '@main/documents/model'

const TITLE = '支付明细表'

interface Row extends PaperWorker {
  readonly unpaid: number
}

interface Column extends TableColumn {
  readonly value: (row: Row, index: number) => string
  /** Of columns that are added up. */
  readonly sum?: (row: Row) => number
}

/** Workers to be paid, with what goes on top; [] when nobody is. */
export const annexNames = ({ workers }: CasePaperContent): readonly string[] => (workers.some(({ owedFen, paidFen }) => owedFen > paidFen) ? [TITLE] : [])

/** 支付明细表: name, number, months, amount due, share and amount on top, sum (附于行政处理决定书). */
export function wageAnnex(content: CasePaperContent): Block[] {
  const rows = content.workers.filter(({ owedFen, paidFen }) => owedFen > paidFen).map((worker) => ({ ...worker, unpaid: worker.owedFen - worker.paidFen }))
  if (rows.length === 0) return []
  const periods = rows.map(({ months }) => monthsText(months.map(({ month }) => month)))
  const same = new Set(periods).size === 1
  const columns: readonly Column[] = [
    { label: '序号', widthMm: 10, align: 'center', value: (_row, index) => String(index + 1) },
    { label: '姓名', widthMm: 18, align: 'center', value: ({ name }) => name },
    { label: '身份证件号码', widthMm: 40, align: 'center', value: ({ idNumber }) => maskPaperNumber(idNumber) },
    // One period for all stands above the table.
    ...(same ? [] : [{ label: '期间', widthMm: 30, align: 'center' as const, value: (_row: Row, index: number) => periods[index] ?? '' }]),
    { label: '应付金额', widthMm: 26, align: 'right', value: ({ unpaid }) => formatYuan(unpaid), sum: ({ unpaid }) => unpaid },
    { label: '加付比例', widthMm: 14, align: 'center', value: ({ extraFen, extraPercent }) => (extraFen === 0 ? '—' : `${extraPercent}%`) },
    ...(same ? [{ label: '加付金额', widthMm: 22, align: 'right' as const, value: ({ extraFen }: Row) => (extraFen === 0 ? '—' : formatYuan(extraFen)), sum: ({ extraFen }: Row) => extraFen }] : []),
    { label: '合计', widthMm: 28, align: 'right', value: ({ unpaid, extraFen }) => formatYuan(unpaid + extraFen), sum: ({ unpaid, extraFen }) => unpaid + extraFen },
  ]
  const named = columns.findIndex(({ sum }) => sum !== undefined)
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: '附件' },
    { type: 'space', lines: 1 },
    { type: 'title', text: TITLE, outline: `附件：${TITLE}` },
    { type: 'space', lines: 1 },
    {
      type: 'table',
      captionLeft: `用人单位：${content.party.name}`,
      captionRight: `${same ? `${periods[0] ?? ''}　` : ''}共${rows.length}人　单位：元`,
      columns: columns.map(({ label, widthMm, align }) => ({ label, widthMm, ...(align && { align }) })),
      rows: rows.map((row, index) => columns.map(({ value }) => value(row, index))),
      foot: [
        [{ text: '合计', span: named, align: 'center' }, ...columns.slice(named).map(({ sum }): FootCell => ({ text: sum === undefined ? '' : formatYuan(sumFen(rows.map(sum))), span: 1, align: 'right' }))],
        [
          { text: '合计大写', span: 2, align: 'center' },
          { text: `人民币${upperCaseAmount(sumFen(rows.map(({ unpaid, extraFen }) => unpaid + extraFen)))}`, span: columns.length - 2, align: 'left' },
        ],
      ],
    },
  ]
}
