import { describe, expect, it } from 'vitest'
import type { Block, Inline, PrintModel } from '@main/documents/model'
import { buildCorrectionOrderModel } from '@main/features/correction-order/print/model'
import { buildServiceReceiptModel } from '@main/features/correction-order/print/receiptModel'
import { renderOrderPapers } from '@main/features/correction-order/print/template'
import type { CorrectionOrderPaper } from '@shared/features/correction-order/paper'
import { samplePaper, sampleReceipt } from '../../../../e2e/support/papers/samples'

const textOf = (runs: readonly Inline[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
const paragraphs = ({ blocks }: PrintModel): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.runs)] : []))
const find = <T extends Block['type']>(
  { blocks }: PrintModel,
  type: T,
): Extract<Block, { type: T }> | undefined =>
  blocks.find((block): block is Extract<Block, { type: T }> => block.type === type)
const build = (change: Partial<CorrectionOrderPaper> = {}): PrintModel =>
  buildCorrectionOrderModel({ ...samplePaper, ...change })

describe('限期改正指令书', () => {
  it('stands in the order of the form: body, instrument, number, addressee, text, annex, signature', () => {
    expect(build().blocks.map(({ type }) => type)).toEqual([
      'masthead',
      'title',
      'number',
      'space',
      'addressee',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
      'paragraph',
      'attachments',
      'signature',
      'pageBreak',
      'annexMark',
      'space',
      'title',
      'space',
      'table',
    ])
  })

  it('says what was broken, on what ground, what to correct and by when, citing once', () => {
    expect(paragraphs(build())[1]).toBe(
      '上述行为违反了《中华人民共和国劳动法》第五十条、《中华人民共和国劳动合同法》第十条第一款和第三十条第一款的规定。' +
        '根据《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项的规定，现责令你单位于2020年5月19日前' +
        '（自收到本指令书之日起7日内）改正下列事项，并将改正情况及证明材料书面报送本局：',
    )
    expect(find(build(), 'list')?.items.map(textOf)).toEqual([
      '足额支付王建国等12名职工2020年1月至3月的工资人民币68,745.62元；',
      '与3名职工订立书面劳动合同，并依法支付未订立书面劳动合同期间的二倍工资。',
    ])
  })

  it('writes a single demand into the sentence', () => {
    const model = build({ demands: [{ text: '支付工资。' }], dueExplain: '' })
    expect(find(model, 'list')).toBeUndefined()
    expect(paragraphs(model)[1]).toContain(
      '现责令你单位于2020年5月19日前支付工资，并将改正情况及证明材料书面报送本局。',
    )
  })

  it('prints the remedies only when switched on', () => {
    const remedy = '如对本指令书不服，可以申请行政复议。'
    expect(paragraphs(build())).not.toContain(remedy)
    expect(paragraphs(build({ remedyLine: remedy }))).toContain(remedy)
  })

  it('names both inspectors with their certificates', () => {
    expect(paragraphs(build()).at(-1)).toBe(
      '劳动保障监察员：沈卫东（执法证号：浙F20180012）、陆晓燕（执法证号：浙F20180037）。',
    )
  })

  it('adds the amounts in the annex in figures and in words', () => {
    const rows = [
      { name: '甲', idNumberMasked: '3304**********001X', amountFen: 10 },
      { name: '乙', idNumberMasked: '3304**********002X', amountFen: 20 },
      { name: '丙', idNumberMasked: '3304**********003X', amountFen: 123_456_789 },
    ]
    const table = find(build({ workersAnnex: { title: '欠薪人员明细表', rows } }), 'table')
    expect(table?.columns.map(({ label }) => label)).toEqual([
      '序号',
      '姓名',
      '身份证件号码',
      '金额（元）',
      '备注',
    ])
    expect(table?.rows[2]).toEqual(['3', '丙', '3304**********003X', '1,234,567.89', ''])
    expect(table?.foot?.map((row) => row.map(({ text, span }) => [text, span]))).toEqual([
      [
        ['合计', 3],
        ['1,234,568.19', 1],
        ['', 1],
      ],
      [
        ['合计大写', 2],
        ['人民币壹佰贰拾叁万肆仟伍佰陆拾捌元壹角玖分', 3],
      ],
    ])
  })

  it('every table row and foot covers all columns', () => {
    const table = find(build(), 'table')
    const count = table?.columns.length
    expect(table?.rows.every((row) => row.length === count)).toBe(true)
    expect(table?.foot?.map((row) => row.reduce((sum, { span }) => sum + span, 0))).toEqual([count, count])
  })

  it('has no annex without workers', () => {
    for (const model of [build({ workersAnnex: { title: '欠薪人员明细表', rows: [] } })]) {
      expect(find(model, 'attachments')).toBeUndefined()
      expect(find(model, 'pageBreak')).toBeUndefined()
    }
  })

  it('marks a draft and leaves its number and dates blank', () => {
    const model = build({ draft: true, number: null, issueDate: null, dueDate: null, inspectors: [] })
    expect(model.watermark).toBe('草稿')
    expect(find(model, 'number')?.text).toMatch(/^〔　+〕　+号$/u)
    expect(find(model, 'signature')?.date).toMatch(/^　+年　+月　+日$/u)
    expect(build().watermark).toBeUndefined()
    expect(build({ watermark: '作废' }).watermark).toBe('作废')
  })

  it('refuses to issue with one inspector, without number, day or demand', () => {
    expect(() => build({ inspectors: samplePaper.inspectors.slice(0, 1) })).toThrow(RangeError)
    expect(() => build({ number: null })).toThrow(RangeError)
    expect(() => build({ issueDate: null })).toThrow(RangeError)
    expect(() => build({ dueDate: null })).toThrow(RangeError)
    expect(() => build({ demands: [], draft: true })).toThrow(RangeError)
  })

  it('is plain JSON, so that it freezes with the paper', () => {
    expect(JSON.parse(JSON.stringify(build()))).toEqual(build())
  })
})

describe('送达回证', () => {
  const labels = (model: PrintModel): string[] =>
    find(model, 'form')?.rows.map(({ cells }) =>
      cells.flatMap(({ kind, lines }) => (kind === 'label' ? lines : [])).join(''),
    ) ?? []

  it('has the fields of the form in order', () => {
    expect(labels(buildServiceReceiptModel(sampleReceipt))).toEqual([
      '案由',
      '送达文书名称',
      '送达文书文号',
      '送达单位',
      '受送达人',
      '送达时间',
      '送达地点',
      '送达方式',
      '收件人签名或者盖章',
      '见证人签名',
      '送达人签名',
      '备注',
    ])
  })

  it('lists several documents and leaves to the pen what is not known', () => {
    const model = buildServiceReceiptModel({
      ...sampleReceipt,
      documents: [
        { title: '甲', number: '1号' },
        { title: '乙', number: '2号' },
      ],
    })
    const rows = find(model, 'form')?.rows
    expect(rows?.[1]?.cells[1]?.lines).toEqual(['甲', '乙'])
    expect(rows?.[2]?.cells[1]?.lines).toEqual(['1号', '2号'])
    expect(rows?.[5]?.cells[1]?.lines[0]).toMatch(/年.+月.+日.+时.+分/u)
    expect(rows?.[7]?.cells[1]?.lines.join('')).toContain('□留置送达')
  })
})

describe('template', () => {
  it('prints both papers in one document and refuses a version it does not know', () => {
    const models = [build(), buildServiceReceiptModel(sampleReceipt)]
    expect(renderOrderPapers(models).match(/<article/gu)).toHaveLength(2)
    expect(() => renderOrderPapers([{ ...build(), templateVersion: 99 }])).toThrow(RangeError)
    expect(() => renderOrderPapers([{ ...build(), kind: 'other' }])).toThrow(RangeError)
  })

  it('keeps a name that looks like a script as text', () => {
    const source = renderOrderPapers([
      build({ addressee: { employerName: '<script>alert(1)</script>有限公司', creditCode: '' } }),
    ])
    expect(source).not.toContain('<script')
    expect(source).toContain('&lt;script&gt;alert(1)&lt;/script&gt;有限公司')
  })
})
