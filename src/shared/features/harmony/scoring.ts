import type { FieldErrors } from '@shared/errors/failure'
import { scoredLines, type ScoringTable } from './table'
import { tenthsText } from './tenths'

/**
 * Who scores, in the order of the procedure; a later one who leaves a line blank takes over the earlier value. The yearly
 * re-check has a column of its own, so that the scores an employer was named by stay as they were.
 */
export const scoringRoles = [
  { value: 'self', label: '企业自评' },
  { value: 'town', label: '镇（街道）测评' },
  { value: 'tripartite', label: '三方评定' },
  { value: 'review', label: '年度复审' },
] as const
export type ScoringRole = (typeof scoringRoles)[number]['value']

/** A value by each role; null where it was left blank. */
export type ByRole<T> = Readonly<Record<ScoringRole, T | null>>

/** Everything scored for one employer. Scores in tenths of a point; lines, deductions and vetoes by id. */
export interface ScoreSheet {
  readonly lines: Readonly<Record<string, ByRole<number>>>
  readonly deductions: Readonly<Record<string, ByRole<number>>>
  /** True where the veto condition is met (Y). */
  readonly vetoes: Readonly<Record<string, ByRole<boolean>>>
}

const roles = scoringRoles.map((role) => role.value)

/** Nobody has entered anything. */
export const unscored = { self: null, town: null, tripartite: null, review: null } as const

/** The sheet without what a re-check entered, for the next one. */
export function withoutReview(sheet: ScoreSheet): ScoreSheet {
  const cleared = <T>(entries: Readonly<Record<string, ByRole<T>>>): Record<string, ByRole<T>> =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...entry, review: null }]))
  return { lines: cleared(sheet.lines), deductions: cleared(sheet.deductions), vetoes: cleared(sheet.vetoes) }
}

/** Whether a re-check has entered anything. */
export function wasReviewed(sheet: ScoreSheet): boolean {
  return [sheet.lines, sheet.deductions, sheet.vetoes].some((entries) => Object.values(entries).some((entry) => entry.review !== null))
}

/** What stands for a role: its own value, else that of the role before it (blank town takes self, blank 三方 takes town). */
export function effectiveValue<T>(entry: ByRole<T> | undefined, role: ScoringRole): T | null {
  if (entry === undefined) return null
  const upTo = roles.slice(0, roles.indexOf(role) + 1).toReversed()
  for (const one of upTo) if (entry[one] !== null) return entry[one]
  return null
}

/**
 * What cannot be in a sheet, by field ('lines.L01.self'): a score outside 0 to the maximum or finer than a tenth, a
 * deduction that is not among its values, a line the table does not have. Empty when everything can stand.
 */
export function checkSheet(table: ScoringTable, sheet: ScoreSheet): FieldErrors {
  const errors: Record<string, string> = {}
  const maxima = new Map(scoredLines(table).map((line) => [line.id, line.maxTenths]))
  const options = new Map(table.deductions.map((deduction) => [deduction.id, deduction.optionsTenths]))
  const vetoes = new Set(table.vetoes.map((veto) => veto.id))
  each(sheet.lines, (id, role, value) => {
    const max = maxima.get(id)
    if (max === undefined) errors[`lines.${id}.${role}`] = '评分表中没有这一项'
    else if (!Number.isSafeInteger(value)) errors[`lines.${id}.${role}`] = '分值最多一位小数'
    else if (value < 0 || value > max) errors[`lines.${id}.${role}`] = `分值应在 0 至 ${tenthsText(max)} 之间`
  })
  each(sheet.deductions, (id, role, value) => {
    const allowed = options.get(id)
    if (allowed === undefined) errors[`deductions.${id}.${role}`] = '评分表中没有这一项'
    else if (!allowed.includes(value)) errors[`deductions.${id}.${role}`] = `减分只能是 ${allowed.map(tenthsText).join('、')}`
  })
  each(sheet.vetoes, (id, role) => {
    if (!vetoes.has(id)) errors[`vetoes.${id}.${role}`] = '评分表中没有这一项'
  })
  return errors
}

function each<T>(entries: Readonly<Record<string, ByRole<T>>>, visit: (id: string, role: ScoringRole, value: T) => void): void {
  for (const [id, entry] of Object.entries(entries)) {
    for (const role of roles) {
      const value = entry[role]
      if (value !== null) visit(id, role, value)
    }
  }
}

export interface SectionScore {
  readonly id: string
  readonly label: string
  readonly maxTenths: number
  readonly tenths: number
}

export interface SheetScore {
  readonly sections: readonly SectionScore[]
  /** Sum of the lines, before deductions. */
  readonly baseTenths: number
  /** 0 or negative. */
  readonly deductedTenths: number
  /** Null while a line has no score, or when a veto condition is met: then there is no total and the case is refused. */
  readonly totalTenths: number | null
  /** Veto conditions met, whoever marked them. */
  readonly vetoes: readonly { readonly id: string; readonly label: string }[]
  /** Lines without any score. */
  readonly missing: readonly { readonly id: string; readonly label: string }[]
}

/**
 * The score of a sheet as a role sees it. A veto marked by anybody counts for everybody.
 * @throws RangeError when a value of the sheet cannot stand (see {@link checkSheet})
 */
export function scoreSheet(table: ScoringTable, sheet: ScoreSheet, role: ScoringRole): SheetScore {
  const [problem] = Object.entries(checkSheet(table, sheet))
  if (problem !== undefined) throw new RangeError(`${problem[0]}: ${problem[1]}`)
  const scoreOf = (id: string) => effectiveValue(sheet.lines[id], role)
  const sections = table.sections.map(({ id, label, maxTenths, groups }) => ({
    id,
    label,
    maxTenths,
    tenths: groups.flatMap((group) => [...group.lines]).reduce((sum, line) => sum + (scoreOf(line.id) ?? 0), 0),
  }))
  const baseTenths = sections.reduce((sum, section) => sum + section.tenths, 0)
  const deductedTenths = table.deductions.reduce((sum, one) => sum + (effectiveValue(sheet.deductions[one.id], role) ?? 0), 0)
  const vetoes = vetoesMet(table, sheet)
  const missing = scoredLines(table)
    .filter((line) => scoreOf(line.id) === null)
    .map(({ id, label }) => ({ id, label }))
  const total = baseTenths + deductedTenths
  return { sections, baseTenths, deductedTenths, totalTenths: vetoes.length > 0 || missing.length > 0 ? null : total, vetoes, missing }
}

/** Veto conditions that anybody has marked as met. */
export function vetoesMet(table: ScoringTable, sheet: Pick<ScoreSheet, 'vetoes'>): { readonly id: string; readonly label: string }[] {
  return table.vetoes
    .filter(({ id }) => roles.some((role) => sheet.vetoes[id]?.[role] === true))
    .map(({ id, label }) => ({ id, label }))
}

/** A sheet with nothing entered. */
export function blankSheet(): ScoreSheet {
  return { lines: {}, deductions: {}, vetoes: {} }
}
