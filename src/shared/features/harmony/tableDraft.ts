import { scoringTableSchema, tableProblems, type OwnRecordKind, type ScoringTable } from './table'
import { parseTenths, tenthsText } from './tenths'

/** What a line of a table is called and compared with, whatever it counts. */
interface Named {
  readonly id: string
  readonly label: string
  readonly records: readonly OwnRecordKind[]
}

/** A scoring table as it is typed: figures as text, sums not yet made. */
export interface TableDraft {
  readonly label: string
  readonly source: string
  readonly validFrom: string | null
  readonly unverified: boolean
  /** What the maxima must come to. */
  readonly total: string
  readonly sections: readonly SectionDraft[]
  readonly deductions: readonly DeductionDraft[]
  readonly vetoes: readonly Named[]
}
export interface SectionDraft {
  readonly id: string
  readonly label: string
  readonly groups: readonly GroupDraft[]
}
export interface GroupDraft {
  readonly label: string
  readonly lines: readonly LineDraft[]
}
export interface LineDraft extends Named {
  readonly max: string
}
export interface DeductionDraft extends Named {
  /** The values that may be given, like 0、-2、-4. */
  readonly options: string
}
export type VetoDraft = Named

/** What is wrong with a draft, by place: 'label', 'lines.L01.max', 'deductions.D1.options', 'total'. */
export type DraftProblems = Readonly<Record<string, string>>

/** A table laid open for typing. @param copy as the beginning of another version, whose name and source are still to be given */
export function draftOf(table: ScoringTable, copy: boolean, today: string): TableDraft {
  return {
    label: copy ? '' : table.label,
    source: copy ? '' : table.source,
    validFrom: copy ? today : table.validFrom,
    unverified: table.unverified,
    total: tenthsText(table.totalTenths),
    sections: table.sections.map(({ id, label, groups }) => ({
      id,
      label,
      groups: groups.map((group) => ({ label: group.label ?? '', lines: group.lines.map(({ maxTenths, ...line }) => ({ ...line, max: tenthsText(maxTenths) })) })),
    })),
    deductions: table.deductions.map(({ optionsTenths, ...line }) => ({ ...line, options: optionsTenths.map(tenthsText).join('、') })),
    vetoes: table.vetoes.map((veto) => ({ ...veto })),
  }
}

/** The values of a deduction as typed; 2 is read as -2. Null when they cannot be read. */
function parseOptions(text: string): number[] | null {
  const values = text.split(/[、，,；;\s]+/u).filter((part) => part !== '').map(parseTenths)
  if (values.length === 0 || values.includes(null)) return null
  return values.map((value) => (value === null || value === 0 ? 0 : -Math.abs(value)))
}

const sum = (parts: readonly { readonly maxTenths: number }[]): number => parts.reduce((total, one) => total + one.maxTenths, 0)

/** What the maxima of some lines come to, those that cannot be read left out. In tenths. */
export function draftSum(lines: readonly LineDraft[]): number {
  return lines.reduce((total, { max }) => total + Math.max(0, parseTenths(max) ?? 0), 0)
}

/** Every line of a draft in its order. */
export const draftLines = ({ sections }: Pick<TableDraft, 'sections'>): LineDraft[] => sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => [...lines]))

/**
 * Reads a draft into a table; the maxima of groups and parts follow from their lines, the total is stated and must agree.
 * @returns the table, or what is wrong with the draft by place
 */
export function readDraft(draft: TableDraft, id: string): { readonly ok: true; readonly table: ScoringTable } | { readonly ok: false; readonly problems: DraftProblems } {
  const problems: Record<string, string> = {}
  const named = (where: string, label: string): string => {
    if (label.trim() === '') problems[`${where}.label`] = '请填写名称'
    return label.trim()
  }
  if (draft.label.trim() === '') problems['label'] = '请填写名称'
  if (draft.source.trim() === '') problems['source'] = '请填写来源'
  const totalTenths = parseTenths(draft.total)
  if (totalTenths === null || totalTenths <= 0) problems['total'] = '满分应为数字，最多一位小数'
  const sections = draft.sections.map((section) => {
    const groups = section.groups.map((group) => {
      const lines = group.lines.map(({ id: lineId, label, max, records }) => {
        const maxTenths = parseTenths(max)
        if (maxTenths === null || maxTenths < 0) problems[`lines.${lineId}.max`] = '分值应为数字，最多一位小数'
        return { id: lineId, label: named(`lines.${lineId}`, label), maxTenths: maxTenths ?? 0, records }
      })
      return { label: group.label.trim() === '' ? null : group.label.trim(), maxTenths: sum(lines), lines }
    })
    return { id: section.id, label: named(`sections.${section.id}`, section.label), maxTenths: sum(groups), groups }
  })
  const deductions = draft.deductions.map(({ id: lineId, label, options, records }) => {
    const read = parseOptions(options)
    if (read === null) problems[`deductions.${lineId}.options`] = '填写可选的减分，如 0、-2、-4'
    else if (!read.includes(0)) problems[`deductions.${lineId}.options`] = '应含不减分的选项 0'
    return { id: lineId, label: named(`deductions.${lineId}`, label), optionsTenths: read ?? [0], records }
  })
  const vetoes = draft.vetoes.map(({ id: lineId, label, records }) => ({ id: lineId, label: named(`vetoes.${lineId}`, label), records }))
  if (draftLines(draft).length === 0) problems['total'] ??= '评分表至少要有一个评分项目'
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { label, source, validFrom, unverified } = draft
  const made = { id, label: label.trim(), source: source.trim(), example: false, unverified, validFrom, totalTenths: totalTenths ?? 0, sections, deductions, vetoes }
  const parsed = scoringTableSchema.safeParse(made)
  if (!parsed.success) return { ok: false, problems: { total: parsed.error.issues[0]?.message ?? '内容无法识别' } }
  const [wrong] = tableProblems(parsed.data)
  return wrong === undefined ? { ok: true, table: parsed.data } : { ok: false, problems: { total: wrong } }
}

/** A short id that nothing of the table has: L59 after L58. Ids stay with their lines, so that scores do. */
export function freshId(draft: TableDraft, prefix: 'L' | 'D' | 'V' | 'S'): string {
  const taken = new Set([...draft.sections, ...draftLines(draft), ...draft.deductions, ...draft.vetoes].map((one) => one.id))
  let number = 1
  while (taken.has(`${prefix}${String(number).padStart(2, '0')}`) || taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${String(number).padStart(2, '0')}`
}
