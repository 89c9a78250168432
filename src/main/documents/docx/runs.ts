import { Paragraph, Tab, TextRun, type IFontAttributesProperties, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'
import { WORD_FONTS } from '../fonts'
import { plainText } from '../html'
import type { FontRole, Inline } from '../model'
import type { WordStyle } from './styles'

/** Characters beyond the basic plane stand in no 仿宋; Windows keeps them in SimSun-ExtB. */
const RARE = /([\u{20000}-\u{3fffd}]+)/u

function fontOf(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

type RunLook = Omit<IRunOptions, 'text' | 'children' | 'font'> & { readonly role?: FontRole }

/** Runs of one text. The style names the face; a role names another. */
export function textRuns(text: string, { role, ...look }: RunLook = {}): TextRun[] {
  return plainText(text)
    .split(RARE)
    .flatMap((part, index) => {
      if (part === '') return []
      const font = index % 2 === 1 ? fontOf('SimSun-ExtB') : role === undefined ? { hint: 'eastAsia' } : fontOf(WORD_FONTS[role].name)
      return [new TextRun({ ...look, text: part, font })]
    })
}

export function inlineRuns(runs: readonly Inline[], look: RunLook = {}): TextRun[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return textRuns(run, look)
    const { text, role, bold } = run
    return textRuns(text, { ...look, ...(role !== undefined && { role }), ...(bold === true && { bold }) })
  })
}

/** A rule for the pen, or the rest of one behind a text: to the next tab stop. */
export function ruleTab(): TextRun {
  return new TextRun({ children: [new Tab()], underline: { type: 'single' } })
}

export function paragraph(style: WordStyle, children: readonly ParagraphChild[], rest: Omit<IParagraphOptions, 'children' | 'style' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...rest, ...(style !== 'Normal' && { style }), children })
}
