import { blankWorkerLine, workerLineInput, type WorkerLineInput, type WorkerLineRow } from '@shared/features/contract-follow-up'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import { formatYuan } from '@shared/money'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import { parseBlock, type SheetRow } from '@renderer/components/sheet/model'
import { cellText, dateFields, readCell, type RosterField } from './rosterCells'

interface RosterColumn extends SheetColumn {
  readonly key: RosterField
}

/** What is typed of a line; the rest of it stays as it was saved. */
export const rosterColumns: readonly RosterColumn[] = [
  { key: 'name', label: '姓名', width: 72, grow: true },
  { key: 'idNumber', label: '证件号码', width: 84, grow: true },
  { key: 'post', label: '岗位', width: 74, grow: true },
  { key: 'form', label: '用工形式', width: 68 },
  { key: 'hiredOn', label: '用工起始日', width: 86 },
  { key: 'wageFen', label: '月工资', width: 74, align: 'right' },
  { key: 'expiredOn', label: '原合同到期', width: 86 },
  { key: 'reason', label: '未签原因', width: 74, grow: true },
  { key: 'dailyHours', label: '日工时', width: 52, align: 'right' },
  { key: 'weeklyHours', label: '周工时', width: 52, align: 'right' },
  { key: 'signedOn', label: '补签日期', width: 86 },
  { key: 'contractKind', label: '合同类型', width: 70 },
  { key: 'contractFrom', label: '合同起始日', width: 86 },
  { key: 'contractTo', label: '合同终止日', width: 86 },
  { key: 'probationMonths', label: '试用期', width: 52, align: 'right' },
  { key: 'clauses', label: '必备条款', width: 66 },
  { key: 'delivered', label: '已交付', width: 58 },
  { key: 'fixedTerms', label: '连续次数', width: 66, align: 'right' },
  { key: 'contractForm', label: '合同形式', width: 66 },
  { key: 'platform', label: '电子平台', width: 72, grow: true },
  { key: 'timestamped', label: '时间戳', width: 58 },
  { key: 'retrievedOn', label: '调取验证', width: 86 },
  { key: 'proof', label: '证明材料', width: 120, grow: true },
  { key: 'remark', label: '备注', width: 90, grow: true },
]

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
  if (dateFields.includes(field)) return String(read.value)
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
