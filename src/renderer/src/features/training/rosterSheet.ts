import { blankRosterLine, rosterLineInput, signInManners, type RosterLineInput, type RosterLineRow } from '@shared/features/training'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import { parseBlock, type SheetRow } from '@renderer/components/sheet/model'

const sheetFields = ['employerName', 'name', 'post', 'phone', 'remark', 'manner', 'signedInAt', 'signedOutAt', 'score'] as const
type SheetField = (typeof sheetFields)[number]

/** All that is typed of a person; a look shows a part of it, so that no column is crowded. */
const columns: Readonly<Record<SheetField, SheetColumn>> = {
  employerName: { key: 'employerName', label: '单位名称', width: 240, grow: true },
  name: { key: 'name', label: '姓名', width: 90 },
  post: { key: 'post', label: '职务', width: 110 },
  phone: { key: 'phone', label: '联系电话', width: 130 },
  remark: { key: 'remark', label: '备注', width: 140, grow: true },
  manner: { key: 'manner', label: '签到方式', width: 90 },
  signedInAt: { key: 'signedInAt', label: '签到时间', width: 84 },
  signedOutAt: { key: 'signedOutAt', label: '签退时间', width: 84 },
  score: { key: 'score', label: '考试成绩', width: 84, align: 'right' },
}

export const rosterLooks = [
  { value: 'people', label: '人员', fields: ['employerName', 'name', 'post', 'phone', 'remark'] },
  { value: 'attendance', label: '签到和成绩', fields: ['employerName', 'name', 'manner', 'signedInAt', 'signedOutAt', 'score'] },
] as const satisfies readonly { value: string; label: string; fields: readonly SheetField[] }[]
export type RosterLook = (typeof rosterLooks)[number]

export const lookColumns = (look: RosterLook): SheetColumn[] => look.fields.map((field) => columns[field])

const indexOf = (field: SheetField): number => sheetFields.indexOf(field)

/** A whole line as one look shows it. */
export const lookAt = (row: SheetRow, look: RosterLook): SheetRow => ({ key: row.key, cells: look.fields.map((field) => row.cells[indexOf(field)] ?? '') })

/** What was typed in a look, put back into the whole line it belongs to. */
export function mergeLook(row: SheetRow, whole: SheetRow | undefined, look: RosterLook): SheetRow {
  const cells = sheetFields.map((_, index) => whole?.cells[index] ?? '')
  look.fields.forEach((field, index) => {
    cells[indexOf(field)] = row.cells[index] ?? ''
  })
  if (whole && cells.every((cell, index) => cell === whole.cells[index])) return whole
  return { key: row.key, cells }
}

const mannerLabel = (line: Pick<RosterLineRow, 'signedIn' | 'manner'>): string =>
  line.signedIn ? (signInManners.find((known) => known.value === (line.manner ?? 'handwritten'))?.label ?? '') : ''

export const toSheet = (line: RosterLineRow): SheetRow => ({
  key: line.id,
  cells: sheetFields.map((field) => (field === 'manner' ? mannerLabel(line) : String(line[field] ?? ''))),
})

export interface ReadLine {
  readonly line: RosterLineInput
  /** What is wrong, by field. */
  readonly problems: ReadonlyMap<SheetField, string>
}

/** A person as typed. A firm typed anew is looked up again when the roster is saved; a time or a manner means there. */
export function fromSheet(row: SheetRow, saved: ReadonlyMap<string, RosterLineRow>): ReadLine {
  const before = saved.get(row.key)
  const text = (field: SheetField): string => (row.cells[indexOf(field)] ?? '').trim()
  const [score, employerName, manner, signedInAt] = [text('score'), text('employerName'), text('manner'), text('signedInAt')]
  const known = signInManners.find((one) => one.label === manner || (one.value === 'handwritten' && /^(?:[√✓是y]|已到|到)$/iu.test(manner)))
  const signedIn = manner !== '' || signedInAt !== ''
  const { registeredOn, isHrHead } = before ?? blankRosterLine()
  const line: RosterLineInput = {
    id: before?.id ?? null,
    employerId: before?.employerName === employerName ? before.employerId : null,
    employerName, name: text('name'), post: text('post'), phone: text('phone'), remark: text('remark'),
    score: score === '' ? null : Number(score),
    registeredOn, isHrHead, signedIn, signedInAt, signedOutAt: text('signedOutAt'),
    manner: known?.value ?? (signedIn && manner === '' ? 'handwritten' : null),
  }
  const problems = new Map<SheetField, string>()
  const checked = rosterLineInput.safeParse(line)
  for (const issue of checked.success ? [] : checked.error.issues) {
    const field = sheetFields.find((one) => one === issue.path[0])
    if (field && !problems.has(field)) problems.set(field, issue.message)
  }
  if (manner !== '' && !known) problems.set('manner', '签到方式应为手写、扫码或代签')
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
    .map((cells) => ({ key: newId(), cells: sheetFields.map((field) => (cells[fields.indexOf(field)] ?? '').trim()) }))
}
