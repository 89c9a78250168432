import { command, query, type Contract } from '@shared/ipc/contract'
import { rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { comparison, indicatorId, saved } from './contract'
import { periodChoice } from './periodChoice'

/** Which of an indicator's figures a cell takes. */
export const formPicks = [
  { value: 'now', label: '本期' },
  { value: 'last', label: '对比期' },
  { value: 'change', label: '增减' },
  { value: 'percent', label: '增减%' },
] as const

/** Unit a form wants money in; counts are never divided. */
export const formUnits = [
  { value: 1, label: '元' },
  { value: 1000, label: '千元（一位小数）' },
  { value: 10_000, label: '万元（两位小数）' },
] as const

export const formCell = z.object({
  sheet: z.string().min(1, '请选择工作表'),
  cell: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/u, '请写作 B5'),
  indicator: indicatorId,
  pick: z.enum(['now', 'last', 'change', 'percent']),
  unit: z.union([z.literal(1), z.literal(1000), z.literal(10_000)]),
})
export type FormCellMap = z.output<typeof formCell>

export const formSheet = z.object({
  name: z.string(),
  cells: z.array(z.object({ cell: z.string(), text: z.string(), formula: z.boolean() }).readonly()).readonly(),
  covered: z.array(z.string()).readonly(),
})
export type FormSheetData = z.output<typeof formSheet>

export const formHead = z.object({ id: z.uuid(), version: z.number().int(), name: z.string(), fileName: z.string(), cells: z.array(formCell) })
export type StatisticsForm = z.output<typeof formHead>

/** What is wrong with a cell of a map, by its place; a formula or a covered cell is never written over. */
export function mapProblems(cells: readonly FormCellMap[], sheets: readonly FormSheetData[]): (string | null)[] {
  const seen = new Set<string>()
  return cells.map(({ sheet, cell }) => {
    const found = sheets.find(({ name }) => name === sheet)
    const key = `${sheet} ${cell}`
    const twice = seen.has(key)
    seen.add(key)
    if (!found) return `没有工作表“${sheet}”`
    if (twice) return '这个单元格已对应另一指标'
    if (found.covered.includes(cell)) return '是合并单元格的一部分，请填其左上角的单元格'
    return found.cells.some((one) => one.cell === cell && one.formula) ? '单元格中有公式，不能覆盖' : null
  })
}

export const formContract = {
  'statistics/forms': query(z.object({}), z.array(formHead)),
  'statistics/form-sheets': query(z.object({ id: z.uuid() }), z.array(formSheet)),
  /** Asks for the bureau's own xlsx and keeps it; cells whose text is an indicator's name are mapped at once. Null: no file chosen. */
  'statistics/add-form': command(z.object({}), formHead.nullable()),
  'statistics/save-form': command(rowRef.extend({ name: z.string().trim().min(1, '请填写名称').max(80, '不超过 80 字'), cells: z.array(formCell).max(2000) }), formHead),
  'statistics/delete-form': command(rowRef, z.object({})),
  /** Writes the figures of a period into a copy of the form. */
  'statistics/fill-form': command(z.object({ id: z.uuid(), choice: periodChoice, comparison }), saved),
} satisfies Contract
