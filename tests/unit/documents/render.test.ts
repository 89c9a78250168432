import { describe, expect, it } from 'vitest'
import type { Block, PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'

const model = (blocks: readonly Block[], rest: Partial<PrintModel> = {}): PrintModel => ({
  kind: 'test',
  templateVersion: 1,
  title: '试',
  folio: 'dash',
  blocks,
  ...rest,
})
/** What stands in the body, with the blanks inside tags evened out. */
const body = (blocks: readonly Block[]): string =>
  (renderDocuments([model(blocks)]).split('<body')[1] ?? '').replace(/ +/gu, ' ').replaceAll(' >', '>')

describe('rendering', () => {
  it('is self-contained: no script, no address, and a policy that allows none', () => {
    const source = renderDocuments([model([{ type: 'paragraph', runs: ['甲'] }])])
    expect(source).not.toMatch(/<script|https?:|<link|<img/u)
    expect(source).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`,
    )
  })

  it('keeps markup in any text as text', () => {
    const evil = '<img src=x onerror=alert(1)>"'
    const source = renderDocuments([
      model(
        [
          { type: 'masthead', text: evil },
          { type: 'title', text: evil, outline: evil },
          { type: 'addressee', runs: [{ text: evil, whole: true }] },
          { type: 'table', columns: [{ label: evil, widthMm: 10 }], rows: [[evil]], captionLeft: evil },
          {
            type: 'form',
            columnWidthsMm: [1],
            rows: [{ heightMm: 9, cells: [{ kind: 'value', lines: [evil], bottomLines: [evil] }] }],
          },
          { type: 'signature', body: evil, date: evil, seal: true },
        ],
        { title: evil, watermark: evil, footNote: evil },
      ),
    ])
    expect(source).not.toContain('<img')
    expect(source.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;/gu)?.length).toBeGreaterThanOrEqual(12)
  })

  it('marks lists with digits, Chinese numerals or brackets', () => {
    const list = (marker: 'digit' | 'hanzi' | 'bracketed'): string =>
      body([{ type: 'list', marker, items: [['甲'], ['乙']] }])
    expect(list('digit')).toContain('>2.乙<')
    expect(list('hanzi')).toContain('>二、乙<')
    expect(list('bracketed')).toContain('>（二）乙<')
  })

  it('numbers attachments only when there are several', () => {
    expect(body([{ type: 'attachments', names: ['甲'] }])).toContain('<span>附件：</span><span>甲</span>')
    expect(body([{ type: 'attachments', names: ['甲', '乙'] }])).toContain(
      '<span>　　　2.</span><span>乙</span>',
    )
  })

  it('lets codes of 12 or more figures break, but not amounts, names or what shall stay whole', () => {
    expect(body([{ type: 'paragraph', runs: ['代码91330482MA2B8XQ31K，1,234,567.00元'] }])).toContain(
      '代码<span class="code">91330482MA2B8XQ31K</span>，1,234,567.00元',
    )
    expect(body([{ type: 'addressee', runs: [{ text: '91330482MA2B8XQ31K', whole: true }] }])).toContain(
      '<span class="whole">91330482MA2B8XQ31K</span>',
    )
  })

  it('scales table columns to the 156 mm of the type area', () => {
    const source = body([
      {
        type: 'table',
        columns: [
          { label: '甲', widthMm: 1 },
          { label: '乙', widthMm: 3 },
        ],
        rows: [['1', '2']],
      },
    ])
    expect([...source.matchAll(/<col style="width:([\d.]+)mm"/gu)].map(([, width]) => Number(width))).toEqual(
      [39, 117],
    )
  })

  it('breaks a name of more than 20 characters into even lines above the date', () => {
    const source = body([{ type: 'signature', body: '甲'.repeat(31), date: '2020年5月1日', seal: true }])
    expect(source).toContain(`<span>${'甲'.repeat(16)}</span><span>${'甲'.repeat(15)}</span>`)
  })

  it('holds a signature to the block above it', () => {
    expect(body([{ type: 'signature', body: '甲', date: '乙', seal: false }])).toMatch(
      /data-signed="1" data-keep="prev"/u,
    )
  })
})
