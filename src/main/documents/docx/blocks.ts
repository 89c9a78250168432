import { AlignmentType, FrameAnchorType, HeightRule, type Paragraph, type Table } from 'docx'
import { AREAS, PAGE } from '../layout.css'
import type { Block, FontRole, HeadingBlock, Margins, SignatureBlock } from '../model'
import { MARKERS, nameLines, widthOf } from '../text'
import { fieldsOf, ruledOf } from './record'
import { inlineRuns, paragraph, textRuns } from './runs'
import { captionOf, formOf, tableOf } from './tables'
import { BODY_WIDTH, LINE, PITCH_MM, twips } from './units'

export type Flow = Paragraph | Table

/** What a block is told by those around it. */
interface Around {
  /** Shares a page with what follows. */
  readonly keepNext: boolean
  readonly pageBreakBefore: boolean
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const HEADING_ROLE: Readonly<Record<HeadingBlock['level'], FontRole | undefined>> = { 1: 'hei', 2: 'kai', 3: undefined, 4: undefined }
const characters = (count: number): number => Math.round(twips(count * PITCH_MM))
const outlineLevel = (outline: string | undefined) => (outline === undefined ? {} : { outlineLevel: 0 as const })

/** See `renderSignature`: the same places, as indents from the right. */
function signatureOf({ body, date, seal }: SignatureBlock, around: Around): Paragraph[] {
  const names = nameLines(body)
  const width = Math.max(...names.map(widthOf))
  const own = widthOf(date)
  const right = (line: string, indent: number, rest: { readonly before?: number; readonly after?: number; readonly keepNext: boolean }): Paragraph =>
    paragraph('Normal', textRuns(line), {
      alignment: AlignmentType.RIGHT,
      keepNext: rest.keepNext,
      keepLines: true,
      indent: { right: characters(indent) },
      spacing: { before: rest.before ?? 0, after: rest.after ?? 0 },
    })
  const above = (seal ? 2 : 1) * LINE
  if (seal) {
    const over = Math.max(0, (width - own) / 2 - 4)
    const middle = 4 + over + own / 2
    return [
      ...names.map((line, index) => right(line, middle - widthOf(line) / 2, { before: index === 0 ? above : 0, keepNext: true })),
      right(date, 4 + over, { after: LINE, keepNext: around.keepNext }),
    ]
  }
  // The date begins two characters right of the name's first and ends two from the edge at the nearest.
  const nameRight = 2 + Math.max(0, own + 2 - width)
  const start = nameRight + width - 2
  return [
    ...names.map((line, index) => right(line, nameRight + width - widthOf(line), { before: index === 0 ? above : 0, keepNext: true })),
    right(date, start - own, { keepNext: around.keepNext }),
  ]
}

function attachmentsOf(names: readonly string[]): Paragraph[] {
  return names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}.` : ''
    const hang = 3 + widthOf(number)
    return paragraph('Normal', textRuns(`${index === 0 ? '附件：' : '　　　'}${number}${name}`), {
      keepNext: true,
      spacing: { before: index === 0 ? LINE : 0 },
      indent: { left: characters(2 + hang), hanging: characters(hang) },
    })
  })
}

const CONVERTERS: { readonly [T in Block['type']]: (block: Extract<Block, { type: T }>, around: Around) => Flow[] } = {
  masthead: ({ text }, around) => [paragraph('DeskTitle', textRuns(text), { ...around, keepNext: true })],
  title: ({ text, outline }, around) => [paragraph('DeskTitle', textRuns(text), { ...around, keepNext: true, ...outlineLevel(outline) })],
  number: ({ text, align }, around) => [
    paragraph('Normal', textRuns(text), { ...around, keepNext: true, alignment: ALIGN[align], indent: { right: align === 'right' ? characters(1) : 0 } }),
  ],
  addressee: ({ runs }, around) => [paragraph('Normal', inlineRuns(runs), { ...around, keepNext: true, alignment: AlignmentType.LEFT })],
  paragraph: ({ runs, indent, align, keepWithNext }, around) => [
    paragraph('Normal', inlineRuns(runs), {
      ...around,
      keepNext: around.keepNext || keepWithNext === true,
      ...(align === undefined || align === 'left' ? { indent: { firstLine: characters(indent ?? 2) } } : {}),
      ...(align !== undefined && { alignment: ALIGN[align] }),
    }),
  ],
  heading: ({ level, text }, around) => {
    const role = HEADING_ROLE[level]
    return [paragraph('Normal', textRuns(text, role === undefined ? {} : { role }), { ...around, keepNext: true, indent: { firstLine: characters(2) } })]
  },
  list: ({ items, marker }, around) =>
    items.map((runs, index) =>
      paragraph('Normal', inlineRuns([MARKERS[marker](index + 1), ...runs]), {
        pageBreakBefore: around.pageBreakBefore && index === 0,
        keepNext: around.keepNext && index === items.length - 1,
        indent: { firstLine: characters(2) },
      }),
    ),
  attachments: ({ names }) => attachmentsOf(names),
  annexMark: ({ text }, around) => [paragraph('Normal', textRuns(text, { role: 'hei' }), { ...around, keepNext: true })],
  signature: signatureOf,
  table: (block) => [...captionOf(block), tableOf(block)],
  form: (block) => [...captionOf(block), formOf(block)],
  fields: (block, around) => [fieldsOf(block, around.keepNext)],
  ruled: (block) => ruledOf(block),
  certificate: ({ heading, to, text, honour, facts, body, date }, around) =>
    flowOf(
      [
        { type: 'title', text: heading },
        { type: 'space', lines: 2 },
        { type: 'addressee', runs: [to] },
        { type: 'paragraph', runs: [text] },
        { type: 'title', text: honour },
        ...facts.map((fact): Block => ({ type: 'paragraph', runs: [fact], align: 'center' })),
        { type: 'signature', body, date, seal: true },
      ],
      around.keepNext,
    ),
  plaque: ({ honour, term, body, date }, around) =>
    flowOf([{ type: 'title', text: honour }, ...[term, body, date].map((line): Block => ({ type: 'paragraph', runs: [line], align: 'center' }))], around.keepNext),
  // Word gets the figures themselves: a drawing could not be edited there.
  chart: ({ data: { title, unit, categories, series } }, around) =>
    flowOf(
      [
        {
          type: 'table',
          captionLeft: title,
          captionRight: `单位：${unit}`,
          columns: [{ label: '', widthMm: 40 }, ...series.map(({ name }) => ({ label: name, widthMm: 30, align: 'right' as const }))],
          rows: categories.map((name, index) => [name, ...series.map(({ values }) => String(values[index] ?? '—'))]),
        },
      ],
      around.keepNext,
    ),
  note: ({ text }) => [paragraph('DeskNote', textRuns(text), { spacing: { before: twips(2) } })],
  space: ({ lines }, around) => [paragraph('Normal', [], { ...around, spacing: { line: Math.max(20, Math.round(lines * LINE)), lineRule: 'exact' } })],
  pageBreak: () => [],
  keep: ({ blocks }) => flowOf(blocks, true),
}

/** Whether a block stays with the one before it, as in the page maker. */
function keepsPrevious(block: Block | undefined): boolean {
  if (block === undefined) return false
  if (block.type === 'fields') return block.keepWithPrevious === true
  return block.type === 'signature' || block.type === 'attachments' || block.type === 'note'
}

/** Cannot carry a page break of its own, or would grow together with a table before it. */
const isTable = (block: Block): boolean => block.type === 'table' || block.type === 'form'

/** Blocks as paragraphs and tables of Word. @param together all on one page while they fit */
export function flowOf(blocks: readonly Block[], together = false): Flow[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const next = blocks[index + 1]
    const pageBreakBefore = before?.type === 'pageBreak'
    const keepNext = (together && next !== undefined) || keepsPrevious(next)
    // The table's type makes it complete; TypeScript cannot see that entry and block belong together.
    const convert = CONVERTERS[block.type] as (block: Block, around: Around) => Flow[]
    const made = convert(block, { keepNext, pageBreakBefore })
    const parted = isTable(block) && (pageBreakBefore || (before !== undefined && isTable(before)))
    return parted ? [endMark({ pageBreakBefore }), ...made] : made
  })
}

/** A paragraph next to no height: Word wants one behind a table. */
export function endMark(rest: { readonly pageBreakBefore?: boolean } = {}): Paragraph {
  return paragraph('DeskEnd', [], rest)
}

/** Small line at the foot of the page on which the paragraph after it stands. */
export function footNoteOf(text: string, margins: Margins): Paragraph {
  const { topMm, heightMm } = AREAS[margins]
  return paragraph('DeskNote', textRuns(text), {
    frame: {
      type: 'absolute',
      position: { x: twips(PAGE.leftMm), y: twips(topMm + heightMm + 13) },
      width: BODY_WIDTH,
      height: 320,
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  })
}
