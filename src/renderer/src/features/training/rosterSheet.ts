import { blankRosterLine, rosterLineInput, type RosterLineInput, type RosterLineRow } from '@shared/features/training'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import { parseBlock, type SheetRow } from '@renderer/components/sheet/model'

type SheetField = 'employerName' | 'name' | 'post' | 'phone' | 'score' | 'remark'

/** What is typed of a person; who came is entered apart. */
export const sheetColumns: readonly (SheetColumn & { readonly key: SheetField })[] = [
  { key: 'employerName', label: '单位名称', width: 200, grow: true },
  { key: 'name', label: '姓名', width: 80 },
  { key: 'post', label: '职务', width: 90 },
  { key: 'phone', label: '联系电话', width: 120 },
  { key: 'score', label: '考试成绩', width: 72, align: 'right' },
  { key: 'remark', label: '备注', width: 100, grow: true },
]

export const toSheet = (line: RosterLineRow): SheetRow => ({ key: line.id, cells: sheetColumns.map(({ key }) => String(line[key] ?? '')) })

export interface ReadLine {
  readonly line: RosterLineInput
  /** What is wrong, by column. */
  readonly problems: ReadonlyMap<number, string>
}

/** A person as typed. A firm typed anew is looked up again when the roster is saved. */
export function fromSheet(row: SheetRow, saved: ReadonlyMap<string, RosterLineRow>): ReadLine {
  const before = saved.get(row.key)
  const text = (key: SheetField): string => (row.cells[sheetColumns.findIndex((column) => column.key === key)] ?? '').trim()
  const score = text('score')
  const employerName = text('employerName')
  const { registeredOn, isHrHead, signedIn, signedInAt, signedOutAt, manner } = before ?? blankRosterLine()
  const line: RosterLineInput = {
    id: before?.id ?? null,
    employerId: before?.employerName === employerName ? before.employerId : null,
    employerName, name: text('name'), post: text('post'), phone: text('phone'), remark: text('remark'),
    score: score === '' ? null : Number(score),
    registeredOn, isHrHead, signedIn, signedInAt, signedOutAt, manner,
  }
  const problems = new Map<number, string>()
  const checked = rosterLineInput.safeParse(line)
  for (const issue of checked.success ? [] : checked.error.issues) {
    const column = sheetColumns.findIndex(({ key }) => key === issue.path[0])
    if (column >= 0 && !problems.has(column)) problems.set(column, issue.message)
  }
  return { line, problems }
}

const headings = describeFields(rosterLineInput).map(({ name, label, aliases = [] }) => ({ name, words: [label, ...aliases] }))

/**
 * A roster copied with its heading line: columns are recognised by their headings, the others left out, identity
 * numbers among them. Null when there is no heading line, so that the cells are pasted where they are.
 */
export function readRoster(text: string): SheetRow[] | null {
  const [first = [], ...rest] = parseBlock(text)
  const fields = first.map((title) => headings.find(({ words }) => words.includes(title.replaceAll(/[\s*＊]/gu, '')))?.name ?? null)
  if (!fields.includes('name') || fields.filter((one) => one !== null).length < 2) return null
  return rest
    .filter((cells) => (cells[fields.indexOf('name')] ?? '').trim() !== '')
    .map((cells) => ({ key: newId(), cells: sheetColumns.map(({ key }) => (cells[fields.indexOf(key)] ?? '').trim()) }))
}
