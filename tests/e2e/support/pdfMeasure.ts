import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const MM_PER_POINT = 25.4 / 72

/** A run of text on a page; millimetres from the page's upper left corner. */
export interface MeasuredText {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Words whose middles lie on one height, left to right. */
export interface MeasuredLine extends MeasuredText {
  readonly words: readonly MeasuredText[]
}

export interface MeasuredPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly lines: readonly MeasuredLine[]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

function numbers(source: string, names: readonly string[]): number[] {
  return names.map((name) => {
    const found = new RegExp(`\\b${name}="([\\d.-]+)"`, 'u').exec(source)?.[1]
    if (found === undefined) throw new Error(`pdftotext gave no ${name} in ${source}`)
    return Number(found) * MM_PER_POINT
  })
}

function measuredWord([, attributes = '', text = '']: readonly string[]): MeasuredText {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(attributes, ['xMin', 'yMin', 'xMax', 'yMax'])
  return { text: decode(text), left, top, right, bottom }
}

function lineOf(words: readonly MeasuredText[]): MeasuredLine {
  const ordered = words.toSorted((a, b) => a.left - b.left)
  return {
    words: ordered,
    text: ordered.map(({ text }) => text).join(''),
    left: Math.min(...ordered.map(({ left }) => left)),
    top: Math.min(...ordered.map(({ top }) => top)),
    right: Math.max(...ordered.map(({ right }) => right)),
    bottom: Math.max(...ordered.map(({ bottom }) => bottom)),
  }
}

const middle = ({ top, bottom }: MeasuredText): number => (top + bottom) / 2

function asLines(words: readonly MeasuredText[]): MeasuredLine[] {
  const groups: MeasuredText[][] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && Math.abs(middle(first) - middle(word)) < 2) group.push(word)
    else groups.push([word])
  }
  return groups.map(lineOf)
}

/**
 * Text and positions of a PDF as printed, by poppler. Boxes are those of the fonts, which are higher than
 * the ink; compare middles and left edges, not tops.
 */
export async function measurePdf(file: string): Promise<MeasuredPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return Array.from(stdout.matchAll(/<page\b([^>]*)>(.*?)<\/page>/gsu), ([, attributes = '', body = '']) => {
    const [widthMm = 0, heightMm = 0] = numbers(attributes, ['width', 'height'])
    const words = Array.from(body.matchAll(/<word\b([^>]*)>(.*?)<\/word>/gsu), measuredWord)
    return { widthMm, heightMm, lines: asLines(words) }
  })
}

/** Height of a line's middle above the sheet's upper edge, in millimetres. */
export const middleOf = middle

/** The line that holds a text; throws when the page has none. */
export function lineWith(page: MeasuredPage, text: string): MeasuredLine {
  const line = page.lines.find((candidate) => candidate.text.includes(text))
  if (!line)
    throw new Error(`no line with ${text}:\n${page.lines.map((candidate) => candidate.text).join('\n')}`)
  return line
}

/** Middle of a text from the left edge of the sheet, in millimetres. */
export const centreOf = ({ left, right }: MeasuredText): number => (left + right) / 2
