import type { FormCell, FormRow } from './model'
import { BLANK_DATE, paragraphsOf } from './text'

/** What a cell may be told beyond its words. */
export type CellRest = Partial<Omit<FormCell, 'kind' | 'lines'>>

/** A cell that names its neighbour; one entry a line. */
export function label(words: string | readonly string[], rest: CellRest = {}): FormCell {
  return { kind: 'label', lines: typeof words === 'string' ? [words] : words, ...rest }
}

/** A cell to write in: a short value, in the middle. Line breaks of the text are kept. */
export function value(text: string, colSpan = 1, rest: CellRest = {}): FormCell {
  const lines = paragraphsOf(text)
  return { kind: 'value', lines: lines.length === 0 ? [''] : lines, colSpan, ...rest }
}

/** A cell for running text: from the top, each paragraph two characters in. */
export function text(words: string, colSpan = 1, rest: CellRest = {}): FormCell {
  return value(words, colSpan, { verticalAlign: 'top', indent: 2, ...rest })
}

/** Who signs below an opinion, with blanks for name and day where they are not given. */
export function signLine(who = '签名', signed: { readonly name?: string; readonly date?: string } = {}): string {
  return `${who}：${signed.name ?? '　　　　　　'}　${signed.date ?? BLANK_DATE}`
}

/** A cell of an approval form: the opinion from the top, signatures and dates pinned to its lower edge. */
export function opinion(words: string, signLines: readonly string[] = [signLine()], colSpan = 1): FormCell {
  return text(words, colSpan, { bottomLines: signLines })
}

/** □ before every choice, ☑ before those taken; a break where `perLine` is full. */
export function choices(options: readonly string[], taken: readonly string[] = [], perLine = options.length): string {
  const marked = options.map((option) => `${taken.includes(option) ? '☑' : '□'}${option}`)
  const rows = Array.from({ length: Math.ceil(marked.length / perLine) }, (_, row) => marked.slice(row * perLine, (row + 1) * perLine))
  return rows.map((row) => row.join('　')).join('\n')
}

/** @param heightMm least height; the row grows with its text */
export function row(heightMm: number, ...cells: readonly FormCell[]): FormRow {
  return { heightMm, cells }
}

/** A row that also takes its part of what is left of the page, when the whole paper stands on one. */
export function growingRow(heightMm: number, ...cells: readonly FormCell[]): FormRow {
  return { heightMm, grow: 1, cells }
}
