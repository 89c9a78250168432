import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PageSizes,
  ParseSpeeds,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { OutlineEntry } from '../model'

export interface PdfPart {
  readonly bytes: Uint8Array
  /** Bookmarks; pages count from 0 within this part. */
  readonly outline: readonly OutlineEntry[]
}

export interface PdfMetadata {
  readonly title: string
  /** The issuing body. */
  readonly author?: string
  /** Instant of making, ISO UTC: given, so that the same paper gives the same file. */
  readonly madeAt: string
}

interface Bookmark {
  readonly title: string
  readonly page: number
  readonly children: Bookmark[]
}

/** Level 2 entries become children of the level 1 entry before them. */
function asTree(entries: readonly OutlineEntry[]): Bookmark[] {
  const tree: Bookmark[] = []
  for (const { title, page, level } of entries) {
    const parent = tree.at(-1)
    if (level === 2 && parent) parent.children.push({ title, page, children: [] })
    else tree.push({ title, page, children: [] })
  }
  return tree
}

/** @returns references of the first and last entry and how many are visible. */
function writeLevel(
  pdf: PDFDocument,
  marks: readonly Bookmark[],
  parent: PDFRef,
): { first: PDFRef; last: PDFRef; count: number } | null {
  const refs = marks.map(() => pdf.context.nextRef())
  let count = 0
  marks.forEach((mark, index) => {
    const ref = refs[index]
    if (!ref) return
    const page = pdf.getPage(mark.page)
    const item = new Map<PDFName, PDFObject>([
      [PDFName.of('Title'), PDFHexString.fromText(mark.title)],
      [PDFName.of('Parent'), parent],
      [
        PDFName.of('Dest'),
        pdf.context.obj([page.ref, PDFName.of('XYZ'), PDFNull, PDFNumber.of(page.getHeight()), PDFNull]),
      ],
    ])
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    const inner = writeLevel(pdf, mark.children, ref)
    if (inner) {
      item.set(PDFName.of('First'), inner.first)
      item.set(PDFName.of('Last'), inner.last)
      item.set(PDFName.of('Count'), PDFNumber.of(inner.count))
    }
    count += 1 + (inner?.count ?? 0)
    pdf.context.assign(ref, PDFDict.fromMapWithContext(item, pdf.context))
  })
  const [first, last] = [refs[0], refs.at(-1)]
  return first && last ? { first, last, count } : null
}

function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const root = pdf.context.nextRef()
  const level = writeLevel(pdf, asTree(entries), root)
  if (!level) return
  const dictionary = new Map<PDFName, PDFObject>([
    [PDFName.of('Type'), PDFName.of('Outlines')],
    [PDFName.of('First'), level.first],
    [PDFName.of('Last'), level.last],
    [PDFName.of('Count'), PDFNumber.of(level.count)],
  ])
  pdf.context.assign(root, PDFDict.fromMapWithContext(dictionary, pdf.context))
  pdf.catalog.set(PDFName.of('Outlines'), root)
}

export interface JoinOptions {
  /** Printed on both sides: each part begins on an odd page, behind an empty one where needed. */
  readonly evenParts?: boolean
}

/**
 * Several PDFs one behind the other, with bookmarks and properties.
 * @throws when a part is not a PDF or a bookmark points outside it.
 */
export async function joinPdfs(parts: readonly PdfPart[], metadata: PdfMetadata, options: JoinOptions = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const outline: OutlineEntry[] = []
  for (const part of parts) {
    const source = await PDFDocument.load(part.bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    if (options.evenParts && pdf.getPageCount() % 2 === 1) pdf.addPage(PageSizes.A4)
    const offset = pdf.getPageCount()
    const pages = await pdf.copyPages(source, source.getPageIndices())
    for (const page of pages) pdf.addPage(page)
    for (const entry of part.outline) {
      if (entry.page >= pages.length)
        throw new RangeError(`bookmark on page ${entry.page + 1} of ${pages.length}`)
      outline.push({ ...entry, page: entry.page + offset })
    }
  }
  writeOutline(pdf, outline)
  const madeAt = new Date(metadata.madeAt)
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  if (metadata.author !== undefined) pdf.setAuthor(metadata.author)
  pdf.setLanguage('zh-CN')
  pdf.setProducer('和谐劳动关系工作台')
  pdf.setCreator('和谐劳动关系工作台')
  pdf.setCreationDate(madeAt)
  pdf.setModificationDate(madeAt)
  return pdf.save()
}
