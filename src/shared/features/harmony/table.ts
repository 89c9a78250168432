import { isRealDate, type DateText } from '@shared/calendar'
import { z } from '@shared/zod'
import data from './data/example-table.json'
import { tenthsText } from './tenths'

/** What of the desk's own records is shown beside a line: the registers it may be compared with. */
export const ownRecordKinds = [
  { value: 'inspection', label: '检查' },
  { value: 'order', label: '限期改正' },
  { value: 'penalty', label: '行政处理、处罚' },
  { value: 'complaint', label: '投诉举报' },
  { value: 'dispute', label: '群体性纠纷' },
  { value: 'warning', label: '欠薪预警' },
  { value: 'signingRate', label: '劳动合同签订率' },
  { value: 'contractFollowUp', label: '督促补签' },
  { value: 'training', label: '培训' },
  { value: 'rulesGuidance', label: '规章制度指导' },
] as const
export type OwnRecordKind = (typeof ownRecordKinds)[number]['value']
const recordKinds = z.array(z.enum(ownRecordKinds.map((kind) => kind.value))).readonly()

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/u, '编号为字母、数字和连字符')
const label = z.string().trim().min(1, '请填写名称').max(200, '名称不超过 200 个字')
const tenths = z.number().int('分值最多一位小数').min(0, '分值不能为负').max(10_000, '分值过大')

const scoredLine = z.strictObject({ id, label, maxTenths: tenths, records: recordKinds })
const group = z.strictObject({
  /** 二级指标; null where the source gives no name for it. */
  label: label.nullable(),
  maxTenths: tenths,
  lines: z.array(scoredLine).min(1).readonly(),
})
const section = z.strictObject({ id, label, maxTenths: tenths, groups: z.array(group).min(1).readonly() })
const deduction = z.strictObject({
  id,
  label,
  /** The values that may be given, in tenths: 0 and negative ones. */
  optionsTenths: z.array(z.number().int('分值最多一位小数').max(0, '减分不能为正').min(-10_000)).min(1).readonly(),
  records: recordKinds,
})
const veto = z.strictObject({ id, label, records: recordKinds })

/** The form of a scoring table. Whether its numbers hold together is for {@link tableProblems}. */
export const scoringTableSchema = z.strictObject({
  id,
  label,
  /** Where it comes from, and for what it may be used. */
  source: z.string().trim().min(1, '请填写来源').max(500, '来源不超过 500 个字'),
  /** Shipped to show the form; never a standard in force here. */
  example: z.boolean(),
  unverified: z.boolean(),
  /** First day of use; null for one that is not in use. */
  validFrom: z.string().refine(isRealDate, '日期不存在，请核对').nullable(),
  /** What the maxima must come to. */
  totalTenths: tenths,
  sections: z.array(section).min(1).readonly(),
  deductions: z.array(deduction).readonly(),
  vetoes: z.array(veto).readonly(),
})
export type ScoringTable = Readonly<z.output<typeof scoringTableSchema>>
export type ScoredLine = z.output<typeof scoredLine>

/** The lines of a table in its order. */
export function scoredLines(table: Pick<ScoringTable, 'sections'>): readonly ScoredLine[] {
  return table.sections.flatMap((one) => one.groups.flatMap((part) => [...part.lines]))
}

const sumOf = (parts: readonly { readonly maxTenths: number }[]) => parts.reduce((sum, part) => sum + part.maxTenths, 0)

/** What does not hold together in a table, in sentences: maxima that do not sum, ids used twice, no way to deduct nothing. */
export function tableProblems(table: ScoringTable): string[] {
  const problems: string[] = []
  const compare = (name: string, stated: number, parts: readonly { readonly maxTenths: number }[]): void => {
    const sum = sumOf(parts)
    if (sum !== stated) problems.push(`${name}的分值为 ${tenthsText(stated)}，各项合计 ${tenthsText(sum)}`)
  }
  compare('全表', table.totalTenths, table.sections)
  for (const one of table.sections) {
    compare(`“${one.label}”`, one.maxTenths, one.groups)
    one.groups.forEach((part, index) => compare(`“${one.label}”第 ${index + 1} 组`, part.maxTenths, part.lines))
  }
  const ids = [...scoredLines(table), ...table.deductions, ...table.vetoes].map((one) => one.id)
  const twice = ids.filter((one, index) => ids.indexOf(one) !== index)
  if (twice.length > 0) problems.push(`编号重复：${[...new Set(twice)].join('、')}`)
  for (const one of table.deductions) {
    if (!one.optionsTenths.includes(0)) problems.push(`“${one.label}”缺少不减分的选项`)
  }
  return problems
}

/**
 * The example shipped with the desk: the 58 lines and 100 points of 苏州高新区, names as noted (shortened), second-level
 * names only where known. It shows the form; the local table was not found and is entered by the bureau.
 */
export const exampleTable: ScoringTable = scoringTableSchema.parse(data)

/** The table in use on a day: the newest one not later than it; null when the bureau has entered none. */
export function tableOn(tables: readonly ScoringTable[], date: DateText): ScoringTable | null {
  let found: ScoringTable | null = null
  for (const table of tables) {
    if (table.validFrom === null || table.validFrom > date) continue
    if (found?.validFrom == null || table.validFrom >= found.validFrom) found = table
  }
  return found
}
