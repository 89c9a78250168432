import type { Block, TableColumn } from '@main/documents/model'
import type { AnnexWorker, WorkersAnnex } from '@shared/features/correction-order/paper'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'

interface AnnexColumn extends TableColumn {
  readonly value: (worker: AnnexWorker, index: number) => string
  /** Left out when no worker has it. */
  readonly optional?: boolean
}

const COLUMNS: readonly AnnexColumn[] = [
  { label: '序号', widthMm: 11, align: 'center', value: (_worker, index) => String(index + 1) },
  { label: '姓名', widthMm: 20, align: 'center', value: ({ name }) => name },
  { label: '身份证件号码', widthMm: 40, align: 'center', value: ({ idNumberMasked }) => idNumberMasked },
  { label: '岗位', widthMm: 16, align: 'center', value: ({ post }) => post ?? '', optional: true },
  { label: '期间', widthMm: 30, align: 'center', value: ({ period }) => period ?? '', optional: true },
  { label: '金额（元）', widthMm: 25, align: 'right', value: ({ amountFen }) => formatYuan(amountFen) },
  { label: '备注', widthMm: 14, align: 'center', value: ({ remark }) => remark ?? '' },
]

/** The list of workers and amounts on pages of its own, with the sum in figures and in words. */
export function annexBlocks(annex: WorkersAnnex, employerName: string): Block[] {
  const shown = COLUMNS.filter(
    ({ optional, value }) => !optional || annex.rows.some((worker) => value(worker, 0).trim() !== ''),
  )
  const total = sumFen(annex.rows.map(({ amountFen }) => amountFen))
  const amountAt = shown.findIndex(({ label }) => label.startsWith('金额'))
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: '附件' },
    { type: 'space', lines: 1 },
    { type: 'title', text: annex.title, outline: `附件：${annex.title}` },
    { type: 'space', lines: 1 },
    {
      type: 'table',
      captionLeft: `用人单位：${employerName}`,
      captionRight: `共${annex.rows.length}人`,
      columns: shown.map(({ label, widthMm, align }) => ({ label, widthMm, ...(align && { align }) })),
      rows: annex.rows.map((worker, index) => shown.map(({ value }) => value(worker, index))),
      foot: [
        [
          { text: '合计', span: amountAt, align: 'center' },
          { text: formatYuan(total), span: 1, align: 'right' },
          { text: '', span: shown.length - amountAt - 1 },
        ],
        [
          { text: '合计大写', span: 2, align: 'center' },
          {
            text: `人民币${upperCaseAmount(total).replace(/^人民币/u, '')}`,
            span: shown.length - 2,
            align: 'left',
          },
        ],
      ],
    },
  ]
}
