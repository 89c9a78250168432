import { Document, Packer } from 'docx'
import { escapeHtml } from '../html'
import type { PrintModel } from '../model'
import { sectionOf } from './sections'
import { fontTableXml, stylesXml } from './styles'

export interface DocxMetadata {
  readonly title: string
  /** The issuing body. */
  readonly author: string
  /** Instant of making, ISO UTC. */
  readonly madeAt: string
}

const CORE = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

function coreXml({ title, author, madeAt }: DocxMetadata): string {
  const at = new Date(madeAt).toISOString().replace(/\.\d+/u, '')
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${CORE}><dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(author)}</dc:creator><cp:lastModifiedBy>${escapeHtml(author)}</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
}

/**
 * Papers as one Word file for WPS and Word, from the print models that make preview and PDF. Load this module only when
 * a file is asked for: the library behind it is large.
 */
export async function docxOf(models: readonly PrintModel[], metadata: DocxMetadata): Promise<Uint8Array> {
  const document = new Document({
    title: metadata.title,
    creator: metadata.author,
    externalStyles: stylesXml(),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: models.map((model) => sectionOf(model, models.length === 1)),
  })
  const buffer = await Packer.toBuffer(document, false, [
    { path: 'docProps/core.xml', data: coreXml(metadata) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'word/styles.xml', data: stylesXml() },
  ])
  return new Uint8Array(buffer)
}
