import { checkIdNumber } from '@shared/ids'
import { parseYuan, sumFen } from '@shared/money'
import { maskIdNumber, normaliseCode, normaliseName, normaliseText } from '@shared/text'

/** One line of the annex as typed or pasted. */
export interface WorkerLine {
  readonly name: string
  readonly idNumber: string
  readonly post: string
  readonly period: string
  /** Fen. */
  readonly amountFen: number
  readonly remark: string
}

const idMessages = {
  length: '身份证号应为 18 位',
  alphabet: '身份证号含有不应出现的字符',
  date: '身份证号中的出生日期不存在，请核对',
  'check-digit': '身份证号校验位不符，请核对证件',
  'old-15': '15 位身份证号已停用，请填写 18 位号码',
  damaged: '身份证号已被表格软件改动，请按证件重填',
} as const

/** Passports and the permits of Hong Kong, Macao, Taiwan: letters first, then digits. */
const OTHER_PAPER = /^[A-Z]{1,3}\d{5,12}[A-Z]?$/u

/**
 * What is wrong with the number of a worker's identity paper; null when nothing is. An empty one is allowed: the list
 * may be drawn up before the papers are seen. Other papers than the identity card only have to look like one.
 * @param typed by hand, not from a spreadsheet (see checkIdNumber)
 */
export function workerIdError(text: string, typed: boolean): string | null {
  const code = normaliseCode(text)
  if (code === '' || OTHER_PAPER.test(code)) return null
  const checked = checkIdNumber(code, { typed })
  return checked.ok ? null : idMessages[checked.reason]
}

/** How the number of an identity paper is shown and printed: 330***********1234, of shorter ones E1****678. */
export function maskPaperNumber(code: string): string {
  if (code.length >= 15 || code.length < 7) return maskIdNumber(code)
  return code.slice(0, 2) + '*'.repeat(code.length - 5) + code.slice(-3)
}

/** Headings under which bureaus keep such lists, by the field they mean. */
const headings: readonly (readonly [field: keyof WorkerLine | 'index', pattern: RegExp])[] = [
  ['index', /^(?:序号|编号|no\.?)$/iu],
  ['name', /姓名/u],
  ['idNumber', /身份证|证件号|证号/u],
  ['post', /岗位|工种|职务|工作/u],
  ['period', /期间|月份|时间|年月/u],
  ['amountFen', /金额|工资|应付|欠薪|合计/u],
  ['remark', /备注|说明/u],
]

type Column = keyof WorkerLine | 'index' | null

/** Order of the columns in the annex itself, for a paste without headings. */
export const workerColumns = ['name', 'idNumber', 'post', 'period', 'amountFen', 'remark'] as const

export interface PastedWorker extends WorkerLine {
  /** What stood where the amount belongs when that is no amount; '' when it could be read. */
  readonly unreadAmount: string
}

export interface PastedWorkers {
  readonly rows: readonly PastedWorker[]
  /** What was left out or could not be read, by line counted from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

/**
 * Reads what was copied from a spreadsheet: tab-separated lines, with or without headings. Without headings the
 * columns are recognised by what stands in them (an identity number, an amount) and else taken in the order of the
 * annex. Sum lines and empty lines are left out. Nothing is guessed: an amount that is no amount is a problem.
 */
export function parseWorkers(text: string): PastedWorkers {
  const table = splitTable(text)
  const titles = table.findIndex(({ cells }) => cells.some((cell) => /姓名/u.test(cell)))
  const columns = titles >= 0 ? columnsByTitle(table[titles]?.cells ?? []) : columnsByContent(table.map(({ cells }) => cells))
  const rows: PastedWorker[] = []
  const problems: { line: number; message: string }[] = []
  for (const { line, cells } of table.slice(titles + 1)) {
    const cell = (field: Column) => cells[columns.indexOf(field)]?.trim() ?? ''
    const name = normaliseName(cell('name'))
    if (/^(?:合计|总计|小计|共计)/u.test(name) || /^(?:合计|总计|小计)/u.test(cells[0]?.trim() ?? '')) continue
    if (name === '') {
      problems.push({ line, message: `第 ${line} 行没有姓名，未读入` })
      continue
    }
    const amount = readAmount(cell('amountFen'))
    if (amount === null) problems.push({ line, message: `第 ${line} 行（${name}）的金额“${cell('amountFen').slice(0, 20)}”无法读取，请更正` })
    rows.push({
      name,
      idNumber: normaliseCode(cell('idNumber')),
      post: normaliseText(cell('post')),
      period: normaliseText(cell('period')),
      amountFen: amount ?? 0,
      remark: normaliseText(cell('remark')),
      unreadAmount: amount === null ? cell('amountFen') : '',
    })
  }
  return { rows, problems }
}

/** Fen; 0 for an empty cell; null for what is no amount. */
function readAmount(text: string): number | null {
  if (text === '') return 0
  const read = parseYuan(text)
  return read.ok ? read.fen : null
}

/** Non-empty lines with their number; a quoted cell may hold line ends, as spreadsheets copy them. */
function splitTable(text: string): { line: number; cells: string[] }[] {
  const joined = text.replaceAll(/"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gu, (_, inner: string) =>
    inner.replaceAll('""', '"').replaceAll(/\s*\r?\n\s*/gu, ' '),
  )
  return joined
    .split(/\r\n|\n|\r/u)
    .map((content, index) => ({ line: index + 1, cells: content.split('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

function columnsByTitle(titles: readonly string[]): Column[] {
  const taken = new Set<Column>()
  return titles.map((title) => {
    const found = headings.find(([field, pattern]) => !taken.has(field) && pattern.test(title.trim()))?.[0] ?? null
    if (found !== null) taken.add(found)
    return found
  })
}

function columnsByContent(rows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const every = (column: number, test: (cell: string) => boolean) => {
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.every(test)
  }
  const columns: Column[] = Array.from({ length: width }, () => null)
  const first = width > 1 && every(0, (cell) => /^\d{1,4}$/u.test(cell)) ? 1 : 0
  if (first === 1) columns[0] = 'index'
  const take = (field: keyof WorkerLine, test: (cell: string) => boolean, from: 'left' | 'right') => {
    const places = columns.map((_, place) => place).filter((place) => place > first && columns[place] === null && every(place, test))
    const place = from === 'left' ? places[0] : places.at(-1)
    if (place !== undefined) columns[place] = field
  }
  columns[first] = 'name'
  take('idNumber', (cell) => /^[\dXx]{15,18}$/u.test(normaliseCode(cell)) || OTHER_PAPER.test(normaliseCode(cell)), 'left')
  take('amountFen', (cell) => parseYuan(cell).ok, 'right')
  const rest = workerColumns.filter((field) => !columns.includes(field))
  const before = columns.indexOf('amountFen')
  for (const [place, column] of columns.entries()) {
    if (column !== null || place <= first) continue
    const field = before >= 0 && place > before ? 'remark' : rest.find((candidate) => !columns.includes(candidate))
    if (field !== undefined && !columns.includes(field)) columns[place] = field
  }
  return columns
}

/** People and money of an annex: distinct lines and the sum in fen. */
export function workerTotals(rows: readonly Pick<WorkerLine, 'amountFen'>[]): { workers: number; amountFen: number } {
  return { workers: rows.length, amountFen: sumFen(rows.map((row) => row.amountFen)) }
}
