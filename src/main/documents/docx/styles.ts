import { WORD_FONTS } from '../fonts'
import type { FontRole } from '../model'
import { FORM_LINE, LINE, TABLE_LINE } from './units'

/** Paragraph styles by what they set; their Chinese names are what a clerk sees in Word. */
export type WordStyle = 'Normal' | 'DeskTitle' | 'DeskTable' | 'DeskForm' | 'DeskField' | 'DeskRuled' | 'DeskNote' | 'DeskEnd'

interface StyleLook {
  readonly name: string
  readonly font: FontRole
  readonly points: number
  /** Between characters, in twentieths of a point: 28 characters of 16 pt stand on 156 mm, where 27.6 would. */
  readonly spacing: number
  readonly line: number
  readonly align: 'left' | 'center' | 'both'
}

const LOOKS: Readonly<Record<WordStyle, StyleLook>> = {
  Normal: { name: 'Normal', font: 'body', points: 16, spacing: -5, line: LINE, align: 'both' },
  DeskTitle: { name: '文书标题', font: 'title', points: 22, spacing: 0, line: LINE, align: 'center' },
  DeskTable: { name: '表格文字', font: 'body', points: 10.5, spacing: 0, line: TABLE_LINE, align: 'left' },
  DeskForm: { name: '表单文字', font: 'body', points: 12, spacing: 0, line: FORM_LINE, align: 'left' },
  DeskField: { name: '填写项', font: 'body', points: 14, spacing: 0, line: LINE, align: 'left' },
  DeskRuled: { name: '笔录文字', font: 'body', points: 14, spacing: 5, line: LINE, align: 'both' },
  DeskNote: { name: '注释', font: 'body', points: 10.5, spacing: 0, line: 320, align: 'both' },
  DeskEnd: { name: '文书末尾', font: 'body', points: 1, spacing: 0, line: 20, align: 'left' },
}

export function fontTags(role: FontRole): string {
  const { name } = WORD_FONTS[role]
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

/** In the base style, not the defaults: LibreOffice reads it only there. */
const TYPOGRAPHY = '<w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'

function style(id: WordStyle, { name, font, points, spacing, line, align }: StyleLook): string {
  const base = id === 'Normal' ? 'w:default="1" ' : ''
  return `<w:style w:type="paragraph" ${base}w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${id === 'Normal' ? TYPOGRAPHY : ''}<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr><w:rPr>${fontTags(font)}<w:spacing w:val="${spacing}"/><w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/></w:rPr></w:style>`
}

/**
 * The style sheet of every Word file: each face named for Chinese and Latin alike, no theme fonts; no hanging stops
 * and no air between Chinese and figures, as in preview and PDF.
 */
export function stylesXml(): string {
  const styles = (Object.keys(LOOKS) as WordStyle[]).map((id) => style(id, LOOKS[id]))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontTags('body')}<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles.join('')}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
}

/** The fonts named, with what Word takes where one is missing. */
export function fontTableXml(): string {
  const fonts = Object.values(WORD_FONTS).map(
    ({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
