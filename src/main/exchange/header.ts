import type { FieldDescription } from '@shared/fields/describe'
import { matchScore, normaliseHeader, sureMatch } from './match'
import { isBlank, type RawCell, type RawRow } from './read/table'

export interface FoundHeader {
  /** Index of the (first) heading row. */
  readonly rowIndex: number
  /** Index of the first row below the headings: two on from rowIndex when the headings take two rows. */
  readonly dataIndex: number
  readonly headers: readonly string[]
  /** Number of fields recognised for certain; 0 when the row was chosen by its look alone. */
  readonly score: number
}

/** Headings stand near the top: titles, units and dates above them seldom take more lines than this. */
const searchDepth = 40

/**
 * Finds the heading row below titles, blank lines and lines like 单位、日期. Where two rows make up the headings,
 * with merged group cells in the upper one, they are joined as 上级-下级. Null when nothing looks like headings.
 */
export function findHeader(rows: readonly RawRow[], fields: readonly FieldDescription[]): FoundHeader | null {
  let best: FoundHeader | null = null
  const depth = Math.min(rows.length, searchDepth)
  for (let index = 0; index < depth; index += 1) {
    const upper = rows[index] ?? []
    if (!couldBeHeader(upper)) continue
    for (const candidate of candidates(rows, index, fields)) {
      if (candidate.score > (best?.score ?? 0)) best = candidate
    }
  }
  return best ?? firstTableRow(rows.slice(0, depth))
}

/**
 * The headings when a clerk points at a row: two rows are joined when the pointed one has groups over the next.
 */
export function headerAt(
  rows: readonly RawRow[],
  rowIndex: number,
  fields: readonly FieldDescription[],
): FoundHeader {
  const double = joined(rows, rowIndex, fields)
  return double ?? single(rows, rowIndex, fields)
}

function candidates(
  rows: readonly RawRow[],
  index: number,
  fields: readonly FieldDescription[],
): FoundHeader[] {
  const double = joined(rows, index, fields)
  const one = single(rows, index, fields)
  // Two rows that fit together are one heading, unless joining them hides names that stood there before.
  return double && double.score >= one.score ? [double] : [one]
}

function single(rows: readonly RawRow[], index: number, fields: readonly FieldDescription[]): FoundHeader {
  const headers = (rows[index] ?? []).map(label)
  return { rowIndex: index, dataIndex: index + 1, headers, score: countFields(headers, fields) }
}

/** Null unless the upper row has groups (repeated by a merge, or blank behind the first) over texts of the lower. */
function joined(
  rows: readonly RawRow[],
  index: number,
  fields: readonly FieldDescription[],
): FoundHeader | null {
  const upper = rows[index]
  const lower = rows[index + 1]
  if (!upper || !lower || !lower.every((cell) => isBlank(cell) || cell.kind === 'text')) return null
  const headers: string[] = []
  let groups = 0
  let standing = 0
  let group = ''
  for (let c = 0; c < upper.length; c += 1) {
    const above = label(upper[c])
    const below = label(lower[c])
    const inGroup = above === '' ? group !== '' && below !== '' : belongsToGroup(upper, lower, c)
    if (above !== '') group = above
    if (inGroup) {
      groups += 1
      headers.push(below === '' || below === group ? group : `${group}-${below}`)
    } else if (below === '' || below === above) {
      if (above !== '') standing += 1
      headers.push(above)
    } else if (fields.some((field) => matchScore(below, field) >= sureMatch))
      headers.push(`${above}-${below}`)
    else return null
  }
  // Without a heading that takes both rows the upper one is a line about the table: 填报单位、日期.
  if (groups < 2 || standing === 0) return null
  return { rowIndex: index, dataIndex: index + 2, headers, score: countFields(headers, fields) }
}

/** Column c shares its upper text with a neighbour, or opens a run of blanks that have texts below. */
function belongsToGroup(upper: RawRow, lower: RawRow, c: number): boolean {
  const above = label(upper[c])
  const below = label(lower[c])
  if (below === '' || below === above) return false
  const opensRun = c + 1 < upper.length && label(upper[c + 1]) === '' && label(lower[c + 1]) !== ''
  return opensRun || label(upper[c - 1]) === above || label(upper[c + 1]) === above
}

function countFields(headers: readonly string[], fields: readonly FieldDescription[]): number {
  const names = new Set(headers.filter((header) => header !== ''))
  return fields.filter((field) => [...names].some((header) => matchScore(header, field) >= sureMatch)).length
}

/** Headings are words: at least two different ones, none a date, error or number. */
function couldBeHeader(row: RawRow): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  const words = new Set(filled.map((cell) => normaliseHeader(cell.text)))
  return words.size >= 2 && filled.every((cell) => isWord(cell))
}

function isWord(cell: RawCell): boolean {
  if (cell.kind === 'text' || cell.kind === 'formula') return cell.text.length <= 60
  // Years and months stand over columns as plain numbers.
  return cell.kind === 'number' && cell.text.length <= 4
}

/** Without a single known heading: the first row that is filled as widely as the table below it. */
function firstTableRow(rows: readonly RawRow[]): FoundHeader | null {
  const widths = rows.map(
    (row) => new Set(row.filter((cell) => !isBlank(cell)).map((cell) => cell.text)).size,
  )
  const widest = Math.max(0, ...widths)
  const index = rows.findIndex((row, i) => couldBeHeader(row) && (widths[i] ?? 0) * 2 > widest)
  if (index === -1) return null
  return { rowIndex: index, dataIndex: index + 1, headers: (rows[index] ?? []).map(label), score: 0 }
}

function label(cell: RawCell | undefined): string {
  return (cell?.text ?? '').trim().replace(/\s*\n\s*/g, '')
}

const totalWord = /^(合计|总计|小计|共计|总合计|累计)[:：]?$/
const signatureWord =
  /^(制表|填表|填报|审核|复核|经办|报送|单位负责|负责|主管|统计|联系)[^，。；]{0,8}[:：]|^(备注|说明|注|附注|填报说明|填表说明)[:：]/

export interface WithoutFooter {
  readonly rows: readonly RawRow[]
  /** Lines cut off the end: totals, signatures, remarks, blank rows among them. */
  readonly removed: readonly RawRow[]
}

/** Cuts 合计, 制表人, 说明 and the like off the end of the data rows; such words inside the table stay. */
export function stripFooter(rows: readonly RawRow[]): WithoutFooter {
  let end = rows.length
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? []
    if (row.every(isBlank)) continue
    if (!isFooter(row)) break
    end = i
  }
  return { rows: rows.slice(0, end), removed: rows.slice(end) }
}

function isFooter(row: RawRow): boolean {
  const filled = row.map((cell) => cell.text.replace(/\s+/g, '')).filter((text) => text !== '')
  return filled.slice(0, 2).some((text) => totalWord.test(text)) || signatureWord.test(filled[0] ?? '')
}
