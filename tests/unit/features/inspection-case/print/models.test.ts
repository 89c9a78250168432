import { describe, expect, it } from 'vitest'
import type { Block, FormCell, Inline, PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { fileCheckSheet, fileContents, fileCover, instrumentModel, pageRanges } from '@main/features/inspection-case/print'
import { caseInstrumentValues, instrumentFields, instrumentRule, missingFields, type CaseInstrument } from '@shared/features/inspection-case'
import { caseContent, caseWorkers } from '../../../../e2e/support/papers/caseSamples'

const textOf = (runs: readonly Inline[]): string => runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
const cellText = ({ lines, bottomLines = [] }: FormCell): string => [...lines, ...bottomLines].join('')
function words(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'addressee':
      return textOf(block.runs)
    case 'list':
      return block.items.map(textOf).join('')
    case 'form':
      return block.rows.flatMap(({ cells }) => cells.map(cellText)).join('')
    case 'fields':
      return block.items.map(({ label, value }) => label + value).join('')
    case 'ruled':
      return block.paragraphs.map(textOf).join('')
    case 'table':
      return [...block.rows.flat(), ...(block.foot ?? []).flat().map(({ text }) => text), block.captionLeft ?? '', block.captionRight ?? ''].join('')
    case 'attachments':
      return block.names.join('')
    case 'keep':
      return block.blocks.map(words).join('')
    case 'signature':
      return block.body + block.date
    case 'masthead':
    case 'title':
    case 'number':
    case 'heading':
    case 'annexMark':
    case 'note':
      return block.text
    case 'certificate':
    case 'plaque':
    case 'chart':
    case 'space':
    case 'pageBreak':
      return ''
  }
}
const all = ({ blocks }: PrintModel): string => blocks.map(words).join('')
const build = (kind: CaseInstrument, change: Parameters<typeof caseContent>[1] = {}): PrintModel => instrumentModel(caseContent(kind, change))

describe.each(caseInstrumentValues)('%s', (kind) => {
  it('carries its kind, its name and the party, and every field that is asked for', () => {
    const model = build(kind)
    expect(model.kind).toBe(kind)
    expect(model.title).toContain(instrumentRule(kind).label)
    expect(all(model)).toContain('平湖市晨曦箱包有限公司')
    for (const { name, kind: type } of instrumentFields(kind)) {
      if (type === 'text' || type === 'longText') expect(all(build(kind, { fields: { [name]: '标记文字甲' } })), name).toContain('标记文字甲')
    }
  })

  it('is complete in the sample, and names what is missing when it is not filled', () => {
    expect(missingFields(kind, caseContent(kind).fields)).toEqual([])
    const required = instrumentFields(kind).filter((field) => field.required)
    expect(missingFields(kind, {}).map(({ name }) => name)).toEqual(required.map(({ name }) => name))
    expect(missingFields(kind, Object.fromEntries(required.map(({ name }) => [name, ' ']))).map(({ label }) => label)).toEqual(required.map(({ label }) => label))
  })

  it('is drawn without a number or a day while it is a draft', () => {
    const content = caseContent(kind)
    const model = instrumentModel({ ...content, draft: true, number: null, issuedOn: null, fields: {}, evidence: [], findings: [], intake: null, approvals: [] })
    expect(model.watermark).toBe('草稿')
    expect(renderDocuments([model])).not.toContain('undefined')
    expect(build(kind).watermark).toBeUndefined()
  })
})

describe('instruments of a case', () => {
  it('seal what leaves the house and sign inside what stays', () => {
    for (const kind of caseInstrumentValues) {
      const signed = build(kind).blocks.some((block) => block.type === 'signature' && block.seal)
      expect(signed, kind).toBe(instrumentRule(kind).class === 'outgoing')
    }
  })

  it('name both inspectors with their certificates where the party sees them', () => {
    for (const kind of ['case-inquiry', 'case-order', 'case-prior-notice', 'case-interview', 'case-site', 'case-on-spot', 'case-urging'] as const) {
      expect(all(build(kind)), kind).toContain('浙F20230012')
      expect(all(build(kind)), kind).toContain('浙F20230037')
    }
  })

  it('let 主办, 协办, 审核 and 审批 sign with name and day, and leave blanks while they have not', () => {
    expect(all(build('case-filing'))).toMatch(/主办监察员：沈卫东.*协办监察员：陆晓燕.*审核人：金建明.*审批人：顾国强/u)
    expect(all(build('case-filing', { approvals: [] }))).toContain('年　　月　　日')
  })

  it('tell the ways and periods of remedy in every decision, review first for one on the spot', () => {
    for (const kind of ['case-penalty', 'case-treatment'] as const) expect(all(build(kind))).toMatch(/60日内向平湖市人民政府申请行政复议，或者自收到之日起6个月内向平湖市人民法院提起行政诉讼/u)
    expect(all(build('case-on-spot'))).toContain('对行政复议决定不服的，可以再依法向人民法院提起行政诉讼')
  })

  it('write the fine in figures and in words', () => {
    expect(all(build('case-penalty'))).toContain('人民币20,000.00元（大写：贰万元整）')
    expect(all(build('case-penalty', { fields: { fineFen: '' } }))).not.toContain('罚款数额：')
  })

  it('add up the annex of a decision to what the decision says', () => {
    const workers = caseWorkers(50)
    const due = workers.reduce((sum, { owedFen }) => sum + owedFen, 0)
    const extra = workers.reduce((sum, { extraFen }) => sum + extraFen, 0)
    const model = build('case-treatment')
    const table = model.blocks.find((block) => block.type === 'table')
    expect(table?.rows).toHaveLength(12)
    const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })
    expect(table?.foot?.[0]?.map(({ text }) => text)).toEqual(['合计', yuan(due), '', yuan(extra), yuan(due + extra)])
    expect(all(model)).toContain(`以上合计人民币${yuan(due + extra)}元`)
  })

  it('hide identity numbers and leave out who has been paid', () => {
    const workers = caseWorkers(0).map((worker, index) => (index === 0 ? { ...worker, paidFen: worker.owedFen } : worker))
    const text = all(build('case-order', { workers }))
    expect(text).not.toContain('王建国330482')
    expect(text).not.toMatch(/\d{15,18}/u)
    expect(build('case-order', { workers }).blocks.find((block) => block.type === 'table')?.rows).toHaveLength(11)
  })

  it('give the periods a column of their own only where they differ', () => {
    const [first, ...rest] = caseWorkers(50)
    if (first === undefined) throw new Error('no workers')
    const mixed = [{ ...first, months: first.months.slice(0, 1) }, ...rest]
    const labels = (model: PrintModel): readonly string[] => model.blocks.find((block) => block.type === 'table')?.columns.map(({ label }) => label) ?? []
    expect(labels(build('case-treatment'))).not.toContain('期间')
    expect(labels(build('case-treatment', { workers: mixed }))).toContain('期间')
  })

  it('come with a slip to send back when a case goes to another body', () => {
    for (const kind of ['case-police', 'case-transfer'] as const) expect(build(kind).blocks.filter((block) => block.type === 'title').map(({ text }) => text)).toContain('回　执')
  })

  it('number the pages of records, each page signed', () => {
    for (const kind of ['case-interview', 'case-site', 'case-pleading'] as const) expect(build(kind)).toMatchObject({ folio: 'record', margins: 'form', pageSignature: [expect.stringContaining('签名'), '日期：'] })
  })
})

describe('the bound file', () => {
  it('counts the pages on from paper to paper', () => {
    expect(pageRanges([{ pages: 1 }, { pages: 3 }, { pages: 0 }, { pages: 2 }])).toEqual(['1', '2-4', '—', '5-6'])
    expect(() => pageRanges([{ pages: -1 }])).toThrow(RangeError)
    const model = fileContents('平人社监立字〔2025〕第7号', [{ title: '立案审批表', number: '', date: '2025-06-05', pages: 2, remark: '' }])
    expect(all(model)).toContain('1-2')
    expect(all(model)).toContain('共1件 2页')
  })

  it('has a cover that leaves open what is not known, and a check that may find nothing', () => {
    const cover = fileCover({ bureauName: '平湖市人力资源和社会保障局', caseNumber: '7', cause: '欠薪', party: '甲公司', filedOn: '2025-06-05', closedOn: null, result: '', handlers: ['沈卫东', '陆晓燕'], retention: '', sheets: null, volume: '' })
    expect(all(cover)).toContain('沈卫东、陆晓燕')
    expect(all(fileCheckSheet('7', '甲公司', '2025-08-05', []))).toContain('未发现问题')
  })
})
