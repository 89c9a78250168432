import { parseDateInput } from '@shared/calendar'
import {
  blankWorkerLine,
  contractKinds,
  employmentForms,
  requiredClauses,
  workerLineInput,
  type RequiredClause,
  type WorkerLineInput,
  type WorkerLineRow,
} from '@shared/features/contract-follow-up'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import { formatYuan, parseYuan } from '@shared/money'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import { parseBlock, type SheetRow } from '@renderer/components/sheet/model'

type Field = 'name' | 'idNumber' | 'post' | 'form' | 'dailyHours' | 'weeklyHours' | 'hiredOn' | 'wageFen' | 'reason' | 'signedOn' | 'contractKind' | 'contractFrom' | 'contractTo' | 'probationMonths' | 'clauses' | 'delivered'

interface RosterColumn extends SheetColumn {
  readonly key: Field
}

/** What is typed of a line; the rest of it stays as it was saved. */
export const rosterColumns: readonly RosterColumn[] = [
  { key: 'name', label: '姓名', width: 72, grow: true },
  { key: 'idNumber', label: '证件号码', width: 84, grow: true },
  { key: 'post', label: '岗位', width: 74, grow: true },
  { key: 'form', label: '用工形式', width: 68 },
  { key: 'hiredOn', label: '用工起始日', width: 86 },
  { key: 'wageFen', label: '月工资', width: 74, align: 'right' },
  { key: 'reason', label: '未签原因', width: 78, grow: true },
  { key: 'dailyHours', label: '日工时', width: 52, align: 'right' },
  { key: 'weeklyHours', label: '周工时', width: 52, align: 'right' },
  { key: 'signedOn', label: '补签日期', width: 86 },
  { key: 'contractKind', label: '合同类型', width: 70 },
  { key: 'contractFrom', label: '合同起始日', width: 86 },
  { key: 'contractTo', label: '合同终止日', width: 86 },
  { key: 'probationMonths', label: '试用期', width: 52, align: 'right' },
  { key: 'clauses', label: '必备条款', width: 66 },
  { key: 'delivered', label: '已交付', width: 52 },
]

const dates: readonly Field[] = ['hiredOn', 'signedOn', 'contractFrom', 'contractTo']
const ALL = '齐全'

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }
const value = (read: unknown): Read => ({ ok: true, value: read })
const wrong = (message: string): Read => ({ ok: false, message })

function readCell(field: Field, text: string, today: string): Read {
  switch (field) {
    case 'hiredOn':
    case 'signedOn':
    case 'contractFrom':
    case 'contractTo': {
      if (text === '') return field === 'hiredOn' ? wrong('请填写用工起始日') : value(null)
      const read = parseDateInput(text, { today })
      return read.ok ? value(read.date) : wrong('无法识别的日期，请写作 20200301 或 2020-03-01')
    }
    case 'wageFen': {
      if (text === '') return value(null)
      const read = parseYuan(text)
      return read.ok ? value(read.fen) : wrong('月工资应为数字，最多两位小数')
    }
    case 'dailyHours':
    case 'weeklyHours':
    case 'probationMonths':
      return text === '' ? value(null) : /^\d{1,3}$/u.test(text) ? value(Number(text)) : wrong('应为整数')
    case 'form': {
      const found = text === '' ? employmentForms[0] : employmentForms.find((one) => one.label === text)
      return found ? value(found.value) : wrong(`用工形式为${employmentForms.map((one) => one.label).join('、')}`)
    }
    case 'contractKind': {
      if (text === '') return value(null)
      const found = contractKinds.find((one) => one.label.startsWith(text.replace(/^任务$/u, '以完成')))
      return found ? value(found.value) : wrong('合同类型为固定期限、无固定期限或任务')
    }
    case 'clauses':
      return readClauses(text)
    case 'delivered':
      return text === '' || text === '否' ? value(false) : text === '是' ? value(true) : wrong('填写是或否')
    case 'name':
    case 'idNumber':
    case 'post':
    case 'reason':
      return value(text)
  }
}

/** 齐全, or the numbers of those missing: 缺3、5. Empty: not looked at yet. */
function readClauses(text: string): Read {
  if (text === '') return value([])
  if (text === ALL) return value(requiredClauses.map((clause) => clause.value))
  const missing = [...text.matchAll(/\d+/gu)].map(([number]) => Number(number))
  if (!/^缺[\d、，, ]+$/u.test(text) || missing.some((one) => one < 1 || one > requiredClauses.length)) return wrong('填写“齐全”，或所缺条款的序号，如“缺3、5”')
  return value(requiredClauses.filter((_, index) => !missing.includes(index + 1)).map((clause) => clause.value))
}

function clausesText(clauses: readonly RequiredClause[]): string {
  if (clauses.length === 0) return ''
  const missing = requiredClauses.flatMap((clause, index) => (clauses.includes(clause.value) ? [] : [index + 1]))
  return missing.length === 0 ? ALL : `缺${missing.join('、')}`
}

function cellText(line: WorkerLineRow, field: Field): string {
  switch (field) {
    case 'form':
      return employmentForms.find((one) => one.value === line.form)?.label ?? ''
    case 'contractKind':
      return line.contractKind === 'task' ? '任务' : (contractKinds.find((one) => one.value === line.contractKind)?.label ?? '')
    case 'wageFen':
      return line.wageFen === null ? '' : formatYuan(line.wageFen)
    case 'clauses':
      return clausesText(line.clauses)
    case 'delivered':
      return line.delivered ? '是' : ''
    case 'dailyHours':
    case 'weeklyHours':
    case 'probationMonths':
      return line[field] === null ? '' : String(line[field])
    case 'name':
    case 'idNumber':
    case 'post':
    case 'reason':
    case 'hiredOn':
    case 'signedOn':
    case 'contractFrom':
    case 'contractTo':
      return line[field] ?? ''
  }
}

export const toSheet = (line: WorkerLineRow): SheetRow => ({ key: line.id, cells: rosterColumns.map(({ key }) => cellText(line, key)) })

export interface ReadLine {
  readonly line: WorkerLineInput
  /** What is wrong, by column. */
  readonly problems: ReadonlyMap<number, string>
}

/** A line as typed. A saved one is known by its key; its number goes back as null while it stands as it was shown. */
export function fromSheet(row: SheetRow, saved: ReadonlyMap<string, WorkerLineRow>, today: string): ReadLine {
  const before = saved.get(row.key)
  const problems = new Map<number, string>()
  const typed: Record<string, unknown> = {}
  for (const [index, { key }] of rosterColumns.entries()) {
    const read = readCell(key, (row.cells[index] ?? '').trim(), today)
    if (read.ok) typed[key] = read.value
    else problems.set(index, read.message)
  }
  if (before && typed['idNumber'] === before.idNumber) typed['idNumber'] = null
  const line = { ...(before ?? blankWorkerLine()), ...typed, id: before?.id ?? null }
  const checked = workerLineInput.safeParse(line)
  for (const issue of checked.success ? [] : checked.error.issues) {
    const column = rosterColumns.findIndex(({ key }) => key === issue.path[0])
    if (column >= 0 && !problems.has(column)) problems.set(column, issue.message)
  }
  return { line, problems }
}

/** Puts a typed text into the form it is kept in. */
export function settleCell(text: string, column: number, today: string): string {
  const field = rosterColumns[column]?.key
  const trimmed = text.trim()
  if (field === undefined || trimmed === '') return trimmed
  const read = readCell(field, trimmed, today)
  if (!read.ok) return trimmed
  if (dates.includes(field)) return String(read.value)
  return field === 'wageFen' && typeof read.value === 'number' ? formatYuan(read.value) : trimmed
}

const headings = describeFields(workerLineInput).map(({ name, label, aliases = [] }) => ({ name, words: [label, ...aliases] }))

/**
 * A firm's own roster copied with its heading line: columns are recognised by their headings, the others left out.
 * Null when there is no heading line, so that the cells are pasted where they are.
 */
export function readRoster(text: string, today: string): SheetRow[] | null {
  const [first = [], ...rest] = parseBlock(text)
  const fields = first.map((title) => headings.find(({ words }) => words.includes(title.replaceAll(/[\s*＊]/gu, '')))?.name ?? null)
  if (!fields.includes('name') || fields.filter((one) => one !== null).length < 2) return null
  return rest
    .filter((cells) => (cells[fields.indexOf('name')] ?? '') !== '' && !/^(?:合计|总计|小计)/u.test(cells[0] ?? ''))
    .map((cells) => ({
      key: newId(),
      cells: rosterColumns.map(({ key }, column) => settleCell(cells[fields.indexOf(key)] ?? '', column, today)),
    }))
}
