import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { joinPdfs } from '@main/documents/pdf/join'

async function blank(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let index = 0; index < pages; index += 1) pdf.addPage([595, 842])
  return pdf.save()
}

interface Read {
  readonly title: string
  readonly page: number
  readonly children: Read[]
}

function readLevel(pdf: PDFDocument, parent: PDFDict): Read[] {
  const marks: Read[] = []
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item) {
    const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0)
    marks.push({
      title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: pdf.getPages().findIndex(({ ref }) => ref === target),
      children: readLevel(pdf, item),
    })
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return marks
}

const metadata = {
  title: '限期改正指令书',
  author: '平湖市人力资源和社会保障局',
  madeAt: '2020-05-12T01:00:00.000Z',
}

describe('joining PDFs', () => {
  it('puts the parts behind each other with bookmarks at the right pages', async () => {
    const bytes = await joinPdfs(
      [
        {
          bytes: await blank(3),
          outline: [
            { title: '指令书', page: 0, level: 1 },
            { title: '附件', page: 2, level: 2 },
          ],
        },
        { bytes: await blank(1), outline: [{ title: '送达回证', page: 0, level: 1 }] },
      ],
      metadata,
    )
    const pdf = await PDFDocument.load(bytes)
    expect(pdf.getPageCount()).toBe(4)
    const root = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
    expect(root.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(3)
    expect(readLevel(pdf, root)).toEqual([
      { title: '指令书', page: 0, children: [{ title: '附件', page: 2, children: [] }] },
      { title: '送达回证', page: 3, children: [] },
    ])
  })

  it('sets the properties and gives the same bytes for the same paper', async () => {
    const part = { bytes: await blank(1), outline: [] }
    const [first, second] = await Promise.all([joinPdfs([part], metadata), joinPdfs([part], metadata)])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const pdf = await PDFDocument.load(first, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('限期改正指令书')
    expect(pdf.getAuthor()).toBe('平湖市人力资源和社会保障局')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2020-05-12T01:00:00.000Z')
  })

  it('refuses a bookmark outside its part and what is no PDF', async () => {
    const outline = [{ title: '外', page: 1, level: 1 }] as const
    await expect(joinPdfs([{ bytes: await blank(1), outline }], metadata)).rejects.toThrow(RangeError)
    await expect(joinPdfs([{ bytes: new Uint8Array(), outline: [] }], metadata)).rejects.toThrow()
  })
})
