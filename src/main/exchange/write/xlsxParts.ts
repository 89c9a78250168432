import type { FieldKind } from '@shared/fields/describe'
import { columnLetter } from '../columnLetter'
import { SHEET_ROWS } from '../limits'
import { sheetNames, xlsxText } from './cellText'
import type { SheetColumn, SheetValue } from './sheet'
import type { TableRows } from './tableFile'

/** Places in the list of cell formats below. */
const formats = { header: 1, text: 2, integer: 3, money: 4, year: 5 } as const

const formatOf: Readonly<Record<FieldKind, number>> = {
  text: formats.text,
  longText: formats.text,
  date: formats.text,
  instant: formats.text,
  option: formats.text,
  boolean: formats.text,
  creditCode: formats.text,
  phone: formats.text,
  idNumber: formats.text,
  integer: formats.integer,
  money: formats.money,
  year: formats.year,
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetPath = 'xl/worksheets/sheet1.xml'

export interface SheetParts {
  /** Every part but the sheet, by its path. */
  readonly fixed: readonly (readonly [path: string, text: string])[]
  readonly sheetPath: string
  /** The sheet, piece by piece. */
  readonly sheet: (rows: TableRows) => AsyncIterable<Uint8Array>
  /** Rows written so far. */
  readonly count: () => number
}

/**
 * A workbook of one plain table as its parts. Texts stand in the cells themselves, not in a table of shared strings,
 * which would have to be held until the end.
 */
export function sheetParts(name: string, columns: readonly SheetColumn[]): SheetParts {
  const [tab = '表1'] = sheetNames([name])
  const letters = columns.map((_, index) => columnLetter(index))
  let count = 0
  return {
    sheetPath,
    count: () => count,
    fixed: [
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbookXml(tab)],
      ['xl/_rels/workbook.xml.rels', relationsXml([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']])],
      ['xl/styles.xml', stylesXml],
    ],
    async *sheet(rows) {
      yield Buffer.from(sheetHead(columns) + rowXml(1, letters, columns.map(({ header }) => textCell(header, formats.header))))
      for await (const piece of rows) {
        if (count + 1 + piece.length > SHEET_ROWS) throw new RangeError(`a sheet has ${SHEET_ROWS} rows`)
        let xml = ''
        for (const values of piece) {
          count += 1
          xml += rowXml(count + 1, letters, columns.map(({ kind }, index) => cell(values[index] ?? null, kind)))
        }
        yield Buffer.from(xml)
      }
      yield Buffer.from(sheetFoot(letters.at(-1) ?? 'A', count + 1))
    },
  }
}

/** What stands in a cell, without its place; null leaves the cell out. */
type CellXml = { readonly attributes: string; readonly contents: string } | null

/** Fen become yuan; anything textual stays text, also when it begins with '='. */
function cell(value: SheetValue, kind: FieldKind): CellXml {
  if (value === null || value === '') return null
  if (typeof value === 'string') return textCell(value, formatOf[kind])
  const plain = typeof value === 'object' ? value.value : kind === 'money' ? value / 100 : value
  return { attributes: ` s="${formatOf[kind]}"`, contents: `<v>${plain}</v>` }
}

function textCell(text: string, format: number): CellXml {
  const clean = xlsxText(text)
  const space = /^\s|\s$|\n/.test(clean) ? ' xml:space="preserve"' : ''
  return { attributes: ` s="${format}" t="inlineStr"`, contents: `<is><t${space}>${escaped(clean)}</t></is>` }
}

function rowXml(row: number, letters: readonly string[], cells: readonly CellXml[]): string {
  let xml = `<row r="${row}">`
  for (const [index, one] of cells.entries()) {
    if (one) xml += `<c r="${letters[index] ?? ''}${row}"${one.attributes}>${one.contents}</c>`
  }
  return `${xml}</row>`
}

function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text
}

/** The headings stay in view and repeat on every printed page. */
function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const cols = widths === '' ? '' : `<cols>${widths}</cols>`
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relations}">${fit}${view}<sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData>`
}

function sheetFoot(lastColumn: string, lastRow: number): string {
  return `</sheetData><autoFilter ref="A1:${lastColumn}${lastRow}"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

function workbookXml(tab: string): string {
  const name = escaped(tab)
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames></workbook>`
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/${sheetPath}" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`
const side = (name: string): string => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`
const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`

/** @param numberFormat a built-in one: 0 none, 1 `0`, 3 `#,##0`, 4 `#,##0.00`, 49 text */
const format = (numberFormat: number, fontId: number, fill: number, alignment: string): string =>
  `<xf numFmtId="${numberFormat}" fontId="${fontId}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const aligned = (to: 'left' | 'right'): string => `<alignment horizontal="${to}" vertical="center"/>`

const stylesXml = `${head}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(49, 1, 2, centred)}${format(49, 0, 0, aligned('left'))}${format(3, 0, 0, aligned('right'))}${format(4, 0, 0, aligned('right'))}${format(1, 0, 0, aligned('left'))}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
