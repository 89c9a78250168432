import { z } from '@shared/zod'

/**
 * 无欠薪 self-check by the standard a district quoted in 2018; the document itself was not found, so every limit can be
 * edited (待核). Rates are in per mille, amounts in fen.
 */
export const selfCheckInput = z.object({
  /** 国有企业、政府投资、交通和水利工程欠薪, any is a failure. */
  publicArrears: z.number().int().min(0).nullable(),
  /** 在建项目 on record, and those with a case. */
  projects: z.number().int().min(0).nullable(),
  projectCases: z.number().int().min(0).nullable(),
  /** Highest amount of one case, fen. */
  projectHighest: z.number().int().min(0).nullable(),
  firms: z.number().int().min(0).nullable(),
  firmCases: z.number().int().min(0).nullable(),
  firmHighest: z.number().int().min(0).nullable(),
  /** Events of ten or more with a bad effect, and extreme ones. */
  groupEvents: z.number().int().min(0).nullable(),
  extremeEvents: z.number().int().min(0).nullable(),
})
export type SelfCheckInput = z.output<typeof selfCheckInput>

export const selfCheckLimits = z.object({
  projectPerMille: z.number().min(0).max(1000),
  projectHighest: z.number().int().min(0),
  firmPerMille: z.number().min(0).max(1000),
  firmHighest: z.number().int().min(0),
})
export type SelfCheckLimits = z.output<typeof selfCheckLimits>
/** 3 % and 5,000,000 yuan for building projects, 5 ‰ and 500,000 yuan for other firms. */
export const defaultSelfCheckLimits: SelfCheckLimits = { projectPerMille: 30, projectHighest: 500_000_000, firmPerMille: 5, firmHighest: 50_000_000 }

export interface SelfCheckLine {
  readonly id: keyof typeof lineLabels
  readonly label: string
  readonly formula: string
  /** Null: not filled in, or nothing to divide by. */
  readonly passed: boolean | null
  readonly value: string
  readonly limit: string
}

const lineLabels = {
  publicArrears: '国有企业和政府投资、交通、水利工程欠薪',
  projectRate: '在建项目欠薪案件发生率',
  projectHighest: '在建项目单件欠薪金额',
  firmRate: '企业欠薪案件发生率',
  firmHighest: '其他企业单件欠薪金额',
  groupEvents: '10人以上有恶劣影响的群体性事件',
  extremeEvents: '因欠薪引发的极端事件',
} as const

const yuan = (fen: number): string => `${(fen / 10_000 / 100).toFixed(2)} 万元`

/**
 * Every line with its formula. A rate at its limit passes ("within"): 35 of 7,000 firms is 5.0 ‰ and passes, 36 is
 * 5.14 ‰ and does not; compared as whole numbers, so that nothing is rounded in favour of a result.
 */
export function selfCheck(input: SelfCheckInput, limits: SelfCheckLimits): SelfCheckLine[] {
  return [
    none('publicArrears', input.publicArrears, '起'),
    rate('projectRate', '项目案件数÷登记备案在建项目数', input.projectCases, input.projects, limits.projectPerMille, '%'),
    highest('projectHighest', input.projectHighest, limits.projectHighest),
    rate('firmRate', '企业案件数÷企业数', input.firmCases, input.firms, limits.firmPerMille, '‰'),
    highest('firmHighest', input.firmHighest, limits.firmHighest),
    none('groupEvents', input.groupEvents, '起'),
    none('extremeEvents', input.extremeEvents, '起'),
  ]
}

function none(id: 'publicArrears' | 'groupEvents' | 'extremeEvents', count: number | null, unit: string): SelfCheckLine {
  return { id, label: lineLabels[id], formula: '应为 0', passed: count === null ? null : count === 0, value: count === null ? '—' : `${count} ${unit}`, limit: `0 ${unit}` }
}

function rate(id: 'projectRate' | 'firmRate', formula: string, cases: number | null, all: number | null, perMille: number, unit: '%' | '‰'): SelfCheckLine {
  const scale = unit === '%' ? 100 : 1000
  const limit = `≤ ${unit === '%' ? perMille / 10 : perMille}${unit}`
  const label = lineLabels[id]
  if (cases === null || all === null || all === 0) return { id, label, formula, passed: null, value: '—', limit }
  return { id, label, formula, passed: cases * 1000 <= perMille * all, value: `${cases}÷${all}＝${((cases / all) * scale).toFixed(2)}${unit}`, limit }
}

function highest(id: 'projectHighest' | 'firmHighest', fen: number | null, most: number): SelfCheckLine {
  return { id, label: lineLabels[id], formula: '单件欠薪金额的最高数', passed: fen === null ? null : fen <= most, value: fen === null ? '—' : yuan(fen), limit: `≤ ${yuan(most)}` }
}

/** Passed only when every line is; null while any is open. One failure decides. */
export function selfCheckResult(lines: readonly SelfCheckLine[]): boolean | null {
  if (lines.some(({ passed }) => passed === false)) return false
  return lines.some(({ passed }) => passed === null) ? null : true
}
