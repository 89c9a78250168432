import { beforeAll, describe, expect, it } from 'vitest'
import { docxOf } from '@main/documents/docx/toDocx'
import type { Block, PrintModel } from '@main/documents/model'
import { approvalForm, inquiryRecord } from '../../../e2e/support/papers/layouts'
import { samplePaper, samples, sampleWorkers } from '../../../e2e/support/papers/samples'
import { unzipTexts } from '../../../support/unzip'

const METADATA = { title: '指令书 <甲> & 乙', author: '平湖市人力资源和社会保障局', madeAt: '2020-05-12T01:00:00.000Z' }
const model = (blocks: readonly Block[], rest: Partial<PrintModel> = {}): PrintModel => ({ kind: 'test', templateVersion: 1, title: '试', folio: 'dash', blocks, ...rest })

async function filesOf(...models: readonly PrintModel[]): Promise<Map<string, string>> {
  return unzipTexts(await docxOf(models, METADATA))
}
const documentOf = async (...models: readonly PrintModel[]): Promise<string> => (await filesOf(...models)).get('word/document.xml') ?? ''
/** The words of a part, a line break after each paragraph. */
const wordsOf = (xml: string): string =>
  xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/gu, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
const paragraphWith = (xml: string, text: string): string => xml.split('<w:p>').find((part) => part.includes(text)) ?? ''
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

describe('a paper as a Word file', () => {
  let files: Map<string, string>
  let document: string
  beforeAll(async () => {
    files = await filesOf(...(samples['order'] ?? []))
    document = files.get('word/document.xml') ?? ''
  })

  it('says every word of the print model', () => {
    const words = wordsOf(document)
    for (const text of [samplePaper.bureauName, samplePaper.title, samplePaper.number ?? '', samplePaper.facts, samplePaper.copiesNote ?? '', '送达回证', '见证人签名']) {
      expect(words).toContain(text)
    }
    for (const { name, idNumberMasked } of sampleWorkers(12)) expect(words).toContain(`${name}\n${idNumberMasked}`)
  })

  it('has the sheet and the margins of the letter', () => {
    const first = /<w:sectPr>.*?<\/w:sectPr>/su.exec(document)?.[0] ?? ''
    expect(first).toContain(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}" w:orient="portrait"/>`)
    for (const [side, mm] of [['top', 37], ['right', 26], ['bottom', 35], ['left', 28]] as const) expect(first).toContain(`w:${side}="${twips(mm)}"`)
    expect(document.match(/<w:sectPr>/gu)).toHaveLength(2)
  })

  it('names a Chinese face for every style and never one of a theme', () => {
    const styles = files.get('word/styles.xml') ?? ''
    const fonts = styles.match(/<w:rFonts[^>]*>/gu) ?? []
    expect(fonts.length).toBeGreaterThan(6)
    for (const tag of fonts) expect(tag).toMatch(/w:ascii="(?<face>[^"]+)" w:hAnsi="\k<face>" w:eastAsia="\k<face>" w:cs="\k<face>"/u)
    expect(styles).toContain('w:styleId="DeskTitle"><w:name w:val="文书标题"/>')
    expect(/w:styleId="DeskTitle".*?<\/w:style>/su.exec(styles)?.[0]).toContain('w:eastAsia="方正小标宋简体"')
    expect(/w:styleId="Normal".*?<\/w:style>/su.exec(styles)?.[0]).toContain('w:eastAsia="仿宋"')
    for (const [path, text] of files) if (path.startsWith('word/') && !path.includes('theme/')) expect(text).not.toMatch(/(?:ascii|hAnsi|eastAsia)Theme=/u)
  })

  it('stands 28 characters of 16 points on a line of 156 mm and 22 lines on 225 mm', () => {
    const styles = files.get('word/styles.xml') ?? ''
    const normal = /w:styleId="Normal".*?<\/w:style>/su.exec(styles)?.[0] ?? ''
    const spacing = Number(/<w:rPr>.*<w:spacing w:val="(-?\d+)"/su.exec(normal)?.[1])
    const line = Number(/w:line="(\d+)" w:lineRule="exact"/u.exec(normal)?.[1])
    expect(28 * (16 * 20 + spacing)).toBeLessThanOrEqual((156 * 1440) / 25.4)
    expect(29 * (16 * 20 + spacing)).toBeGreaterThan((156 * 1440) / 25.4)
    expect(22 * line).toBeLessThanOrEqual((225 * 1440) / 25.4)
    expect(23 * line).toBeGreaterThan((225 * 1440) / 25.4)
  })

  it('repeats the head of the annex and keeps its columns as wide as on paper', () => {
    const annex = /<w:tbl>.*?<\/w:tbl>/su.exec(document)?.[0] ?? ''
    expect(annex.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(/<w:tr>.*?<\/w:tr>/su.exec(annex)?.[0]).toContain('<w:tblHeader/>')
    const widths = [...annex.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(twips(156))
    expect(annex).toContain('<w:tblLayout w:type="fixed"/>')
  })

  it('ends the date four characters from the edge with the name over its middle', () => {
    const right = (text: string): number => {
      const own = document.split('<w:p>').filter((part) => part.includes(`>${text}<`) && part.includes('<w:jc w:val="right"/>'))
      return Number(/<w:ind [^>]*w:right="(\d+)"/u.exec(own[0] ?? '')?.[1])
    }
    const character = twips(156) / 28
    expect(Math.abs(right('2020年5月12日') - 4 * character)).toBeLessThan(2)
    // The date is 6.5 characters wide (figures half of one), the name 13.
    expect(Math.abs(right('平湖市人力资源和社会保障局') - (4 + 6.5 / 2 - 13 / 2) * character)).toBeLessThan(2)
  })

  it('numbers odd pages at the right and even ones at the left, and the receipt not at all', () => {
    const footers = [...files].filter(([path]) => /word\/footer\d/u.test(path)).map(([, text]) => text)
    const folios = footers.filter((text) => text.includes('PAGE'))
    expect(new Set(folios.map((text) => /<w:jc w:val="(\w+)"/u.exec(text)?.[1]))).toEqual(new Set(['left', 'right']))
    expect(footers).toHaveLength(4)
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('carries title, bureau and the time of making, escaped', () => {
    const core = files.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>指令书 &lt;甲&gt; &amp; 乙</dc:title>')
    expect(core).toContain('2020-05-12T01:00:00Z')
  })
})

describe('forms, records and odd texts in Word', () => {
  it('makes real tables of forms, with joined cells and the signature under the opinion', async () => {
    const xml = await documentOf(approvalForm())
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(1)
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
    expect(xml).toContain('<w:gridSpan w:val="5"/>')
    const words = wordsOf(xml)
    expect(words.indexOf('建议立案调查')).toBeLessThan(words.indexOf('主办监察员签名'))
    // A row with signatures is two rows, its label joined over both.
    expect(xml.match(/<w:tr>/gu)?.length).toBe(10 + 2)
  })

  it('counts the pages of a record and puts the line to sign on each of them', async () => {
    const files = await filesOf(inquiryRecord())
    const footer = [...files].find(([path, text]) => path.startsWith('word/footer') && text.includes('NUMPAGES'))?.[1] ?? ''
    expect(wordsOf(footer).replaceAll(/PAGE|NUMPAGES|NUM/gu, '')).toContain('被询问人（签名）：')
    expect(footer).toMatch(/第 .*PAGE.* 页　共 .*NUMPAGES.* 页/su)
  })

  it('counts the pages of each paper by itself when there are several', async () => {
    const files = await filesOf(inquiryRecord(1), inquiryRecord(2))
    const footers = [...files].filter(([path]) => path.startsWith('word/footer')).map(([, text]) => text)
    expect(footers.filter((text) => text.includes('SECTIONPAGES'))).toHaveLength(4)
    expect(files.get('word/document.xml')?.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(2)
  })

  it('sets rare characters in the face that has them, and drops what XML cannot hold', async () => {
    const xml = await documentOf(model([{ type: 'paragraph', runs: ['龙𠮷\u0000<b>\uD800'] }]))
    expect(xml).toMatch(/w:eastAsia="SimSun-ExtB"[^>]*\/><\/w:rPr><w:t[^>]*>𠮷</u)
    expect(wordsOf(xml)).toContain('<b>')
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(xml).not.toMatch(/\u0000/u)
  })

  it('marks drafts and void papers on every page', async () => {
    const files = await filesOf(model([{ type: 'paragraph', runs: ['甲'] }], { watermark: '作废' }))
    const headers = [...files].filter(([path]) => /word\/header\d/u.test(path)).map(([, text]) => text)
    expect(headers.filter((text) => text.includes('string="作废"'))).toHaveLength(2)
  })

  it('opens a new page for an annex and parts two tables that follow each other', async () => {
    const table: Block = { type: 'table', columns: [{ label: '甲', widthMm: 10 }], rows: [['1']] }
    const xml = await documentOf(model([table, table, { type: 'pageBreak' }, { type: 'annexMark', text: '附件' }]))
    expect(xml).not.toContain('</w:tbl><w:tbl>')
    expect(paragraphWith(xml, '附件')).toContain('<w:pageBreakBefore/>')
  })
})
