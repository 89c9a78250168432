import { AlignmentType, DocumentGridType, Footer, Header, PageNumber, SectionType, Table, TextRun, type ISectionOptions, type Paragraph, type ParagraphChild } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { WORD_FONTS } from '../fonts'
import { AREAS, PAGE } from '../layout.css'
import type { PrintModel } from '../model'
import { endMark, flowOf, footNoteOf, type Flow } from './blocks'
import { blanks } from './record'
import { paragraph } from './runs'
import { LINE, twips } from './units'

const SONG = { ascii: WORD_FONTS.song.name, hAnsi: WORD_FONTS.song.name, eastAsia: WORD_FONTS.song.name, cs: WORD_FONTS.song.name }

/** — 1 — at the outer edge, the page with the count of pages in the middle, or nothing. */
function folio({ folio: kind }: PrintModel, even: boolean, alone: boolean): Paragraph {
  const look = { font: SONG, size: kind === 'record' ? 24 : 28, characterSpacing: 0 }
  const number = (...children: string[]): ParagraphChild => new TextRun({ ...look, children })
  const spacing = { line: 280, lineRule: 'exact' } as const
  if (kind === 'none') return paragraph('DeskEnd', [])
  if (kind === 'record') {
    // Of several papers in one file each counts its own pages; alone, the count that every program knows.
    const total = alone ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION
    return paragraph('Normal', [number('第 ', PageNumber.CURRENT, ' 页　共 ', total, ' 页')], { alignment: AlignmentType.CENTER, spacing })
  }
  return paragraph('Normal', [number('— ', PageNumber.CURRENT, ' —')], {
    alignment: even ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: even ? { left: 280 } : { right: 280 },
    spacing,
  })
}

function footer(model: PrintModel, even: boolean, alone: boolean): Footer {
  const { pageSignature } = model
  const children = [folio(model, even, alone)]
  if (pageSignature) {
    const items = pageSignature.map((label) => ({ label, value: '' }))
    // The strip ends with the type area, the number stands 7 mm under it.
    children.unshift(blanks('DeskForm', items, 12), paragraph('DeskEnd', [], { spacing: { line: twips(4.5), lineRule: 'exact' } }))
  }
  return new Footer({ children })
}

function header({ watermark }: PrintModel): Header {
  const children = watermark === undefined ? [] : [new TextWatermark({ text: watermark, font: WORD_FONTS.hei.name, color: '#d9d9d9' })]
  return new Header({ children: [paragraph('DeskEnd', children)] })
}

/** The blocks, with the small line before the signature it belongs to and a paragraph at the very end. */
function flow(model: PrintModel): Flow[] {
  const { blocks, footNote } = model
  const margins = model.margins ?? 'standard'
  const signed = footNote === undefined ? -1 : blocks.findIndex(({ type }) => type === 'signature')
  const note = footNote === undefined ? [] : [footNoteOf(footNote, margins)]
  const made =
    signed < 0
      ? [...flowOf(blocks), ...note]
      : flowOf(blocks).flatMap((part, index) => (index === flowOf(blocks.slice(0, signed)).length ? [...note, part] : [part]))
  return made.at(-1) instanceof Table || (signed < 0 && note.length > 0) ? [...made, endMark()] : made
}

/** One paper as a section of its own: sheet, margins, page numbers from 1. @param alone the only one in its file */
export function sectionOf(model: PrintModel, alone: boolean): ISectionOptions {
  const { topMm, heightMm } = AREAS[model.margins ?? 'standard']
  const bottom = twips(PAGE.heightMm - topMm - heightMm) + (model.pageSignature ? 2 * LINE : 0)
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: twips(PAGE.widthMm), height: twips(PAGE.heightMm) },
        margin: {
          top: twips(topMm),
          bottom,
          left: twips(PAGE.leftMm),
          right: twips(PAGE.rightMm),
          header: twips(12),
          footer: twips(PAGE.heightMm - topMm - heightMm - 7) - 140,
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    headers: { default: header(model), even: header(model) },
    footers: { default: footer(model, false, alone), even: footer(model, true, alone) },
    children: flow(model),
  }
}
