import { z } from '@shared/zod'
import type { Indicator, IndicatorSource } from './indicator'

/** What a figure can be broken down by, besides months. */
export const dimensions = [
  { value: 'town', label: '镇（街道）', note: '按用人单位现登记的所在地；培训会按举办地' },
  { value: 'industry', label: '行业', note: '按用人单位现登记的行业门类（GB/T 4754）' },
  { value: 'scale', label: '规上', note: '按期末所在年度的规上企业名单' },
  { value: 'inspector', label: '监察员', note: '一次检查由两名以上监察员进行，各计一次，各行之和大于合计，不得相加' },
] as const
export type Dimension = (typeof dimensions)[number]['value']

/** One line of such a breakdown: '' stands for rows that have no value there. */
export const slice = z.object({ by: z.enum(['town', 'industry', 'scale', 'inspector']), key: z.string().max(64) })
export type Slice = z.output<typeof slice>

const withInspectors: readonly IndicatorSource[] = ['inspection', 'correctionOrder', 'recheck', 'inspectionCase', 'casePaper']
const withoutEmployer: readonly IndicatorSource[] = ['trainingSession']

/** Whether an indicator's rows have what a breakdown goes by. */
export function isBrokenDownBy({ source }: Indicator, by: Dimension): boolean {
  if (by === 'inspector') return withInspectors.includes(source)
  return by === 'town' || !withoutEmployer.includes(source)
}
