import JSZip from 'jszip'
import { AppFailure } from '@shared/errors/failure'

/** What to write into one cell: a number as it shall stand there, or words. */
export interface CellValue {
  readonly sheet: string
  /** A1 style. */
  readonly cell: string
  readonly value: number | string
}

/** One sheet of a form as far as a cell map needs it. */
export interface FormSheet {
  readonly name: string
  readonly cells: readonly { readonly cell: string; readonly text: string; readonly formula: boolean }[]
  /** Cells covered by a merge, without its first. */
  readonly covered: readonly string[]
}

/** What an xlsx of a form may weigh once it is unpacked: a bomb is refused before it is read. */
const MOST_BYTES = 60 * 1024 * 1024

async function open(bytes: Uint8Array): Promise<{ zip: JSZip; paths: Map<string, string> }> {
  let zip: JSZip
  try {
    zip = await JSZip.loadAsync(bytes)
  } catch {
    throw new AppFailure('file-damaged')
  }
  const [book, rels] = [await textOf(zip, 'xl/workbook.xml'), await textOf(zip, 'xl/_rels/workbook.xml.rels')]
  const targets = new Map([...rels.matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  const paths = new Map<string, string>()
  for (const [tag] of book.matchAll(/<sheet\b[^>]*>/gu)) {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    paths.set(unescaped(attribute(tag, 'name')), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  if (paths.size === 0) throw new AppFailure('file-damaged')
  return { zip, paths }
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path)
  if (!file) throw new AppFailure('file-unsupported')
  const bytes = await file.async('uint8array')
  if (bytes.length > MOST_BYTES) throw new AppFailure('file-too-large', { size: Math.round(bytes.length / 1024 / 1024), limit: 60 })
  return Buffer.from(bytes).toString('utf8')
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? ''
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);|&#(\d+);|&#x([0-9a-f]+);/giu, (entity, decimal?: string, hex?: string) =>
    entities[entity] ?? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '20', 16) : Number(decimal)),
  )
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cellTag = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu
const plainText = (xml: string): string => unescaped([...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/gu)].map(([, text]) => text ?? '').join(''))

/** What stands in a form: texts to find the places by, formulas, and merged cells. @throws AppFailure 'file-damaged', 'file-unsupported' */
export async function readForm(bytes: Uint8Array): Promise<FormSheet[]> {
  const { zip, paths } = await open(bytes)
  const strings = zip.file('xl/sharedStrings.xml') ? [...(await textOf(zip, 'xl/sharedStrings.xml')).matchAll(/<si>([\s\S]*?)<\/si>/gu)].map(([, xml]) => plainText(xml ?? '')) : []
  const sheets: FormSheet[] = []
  for (const [name, path] of paths) {
    const xml = await textOf(zip, path)
    const cells = [...xml.matchAll(cellTag)].map(([, tag = '', inner = '']) => {
      const value = /<v>([\s\S]*?)<\/v>/u.exec(inner)?.[1] ?? ''
      const text = tag.includes('t="s"') ? (strings[Number(value)] ?? '') : tag.includes('t="inlineStr"') ? plainText(inner) : unescaped(value)
      return { cell: attribute(tag, 'r'), text, formula: inner.includes('<f') }
    })
    const covered = [...xml.matchAll(/<mergeCell\b[^>]*>/gu)].flatMap(([tag]) => coveredBy(attribute(tag, 'ref')))
    sheets.push({ name, cells, covered })
  }
  return sheets
}

function coveredBy(range: string): string[] {
  const [first = '', last = first] = range.split(':')
  const [a, b] = [place(first), place(last)]
  if (!a || !b || (b.row - a.row + 1) * (b.column - a.column + 1) > 10_000) return []
  const cells: string[] = []
  for (let row = a.row; row <= b.row; row += 1) for (let column = a.column; column <= b.column; column += 1) if (row !== a.row || column !== a.column) cells.push(`${letters(column)}${row}`)
  return cells
}

/** Column and row of A1 from 1; null for what is no cell of a sheet. */
export function place(cell: string): { readonly column: number; readonly row: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell)
  if (!match) return null
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(match[2])
  return column > 16_384 || row > 1_048_576 ? null : { column, row }
}

export function letters(column: number): string {
  let text = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

/**
 * Writes values into a form and touches nothing else: styles, widths, merges, formulas and every other part of the file
 * stay byte by byte. Results that formulas had are taken out, so that every program works them out anew.
 * @throws AppFailure 'file-damaged' when a sheet or cell is not there
 */
export async function fillForm(bytes: Uint8Array, values: readonly CellValue[]): Promise<Uint8Array> {
  const { zip, paths } = await open(bytes)
  for (const [name, path] of paths) {
    const own = values.filter(({ sheet }) => sheet === name)
    const before = await textOf(zip, path)
    let xml = before
    for (const { cell, value } of own) xml = withCell(xml, cell, value)
    xml = xml.replace(cellTag, (whole, _tag: string, inner?: string) => (inner?.includes('<f') === true ? whole.replace(/<v>[\s\S]*?<\/v>|<v\/>/u, '') : whole))
    if (xml !== before) zip.file(path, xml)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function contentOf(value: number | string): { readonly type: string; readonly inner: string } {
  return typeof value === 'number' ? { type: '', inner: `<v>${value}</v>` } : { type: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${escaped(value)}</t></is>` }
}

function withCell(xml: string, cell: string, value: number | string): string {
  const { type, inner } = contentOf(value)
  const present = new RegExp(`<c\\b([^>]*\\sr="${cell}"[^>]*?)(?:/>|>[\\s\\S]*?</c>)`, 'u')
  if (present.test(xml)) return xml.replace(present, (_whole, tag: string) => `<c${tag.replace(/\st="[^"]*"/u, '')}${type}>${inner}</c>`)
  const at = place(cell)
  if (!at) throw new AppFailure('file-damaged')
  const added = `<c r="${cell}"${type}>${inner}</c>`
  const row = new RegExp(`<row\\b([^>]*\\sr="${at.row}"[^>]*?)(?:/>|>([\\s\\S]*?)</row>)`, 'u')
  if (row.test(xml)) return xml.replace(row, (_whole, tag: string, cells = '') => `<row${tag}>${inserted(String(cells), added, at.column)}</row>`)
  const later = [...xml.matchAll(/<row\b[^>]*>/gu)].find(([tag]) => Number(attribute(tag, 'r')) > at.row)
  const fresh = `<row r="${at.row}">${added}</row>`
  if (later?.index !== undefined) return `${xml.slice(0, later.index)}${fresh}${xml.slice(later.index)}`
  return xml.includes('<sheetData/>') ? xml.replace('<sheetData/>', `<sheetData>${fresh}</sheetData>`) : xml.replace('</sheetData>', `${fresh}</sheetData>`)
}

/** Cells of a row stand in the order of their columns. */
function inserted(cells: string, added: string, column: number): string {
  const next = [...cells.matchAll(cellTag)].find(([, tag = '']) => (place(attribute(tag, 'r'))?.column ?? 0) > column)
  return next?.index === undefined ? `${cells}${added}` : `${cells.slice(0, next.index)}${added}${cells.slice(next.index)}`
}
