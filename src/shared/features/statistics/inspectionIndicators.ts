import { inspectionTypes } from '@shared/features/inspection'
import { inspectionTypeIds, once, perEmployer, type Indicator } from './indicator'

const visit = { group: 'inspection', source: 'inspection', dateField: '检查日期', register: '主动监察－检查记录' } as const

const visitTypes: readonly Indicator[] = inspectionTypes.map(({ value, label }) => ({
  ...visit,
  id: inspectionTypeIds[value],
  label: `其中：${label}`,
  unit: '家次',
  measure: 'count',
  part: true,
  definition: `检查次数中检查类型为“${label}”的`,
  dedupe: once,
}))

/** 监督检查: visits, and the employers behind them. */
export const inspectionIndicators: readonly Indicator[] = [
  {
    ...visit,
    id: 'inspected-employers',
    label: '检查用人单位',
    unit: '家',
    measure: 'distinctEmployers',
    definition: '统计期内至少接受过一次检查的用人单位（各种检查类型）',
    dedupe: perEmployer,
  },
  {
    ...visit,
    id: 'proactive-employers',
    label: '其中：主动监察',
    unit: '家',
    measure: 'distinctEmployers',
    part: true,
    definition: '统计期内至少接受过一次日常巡查、专项检查或书面审查的用人单位（浙江省劳动保障监察条例第十四条）',
    dedupe: perEmployer,
  },
  {
    ...visit,
    id: 'visits',
    label: '检查次数',
    unit: '家次',
    measure: 'count',
    definition: '统计期内的全部检查，一家检查几次计几次',
    dedupe: once,
  },
  ...visitTypes,
  {
    ...visit,
    id: 'visits-with-findings',
    label: '发现问题的检查',
    unit: '家次',
    measure: 'count',
    definition: '检查结果为当场改正、责令限期改正或待处理的检查',
    dedupe: once,
  },
  {
    ...visit,
    id: 'visits-corrected',
    label: '当场改正',
    unit: '家次',
    measure: 'count',
    definition: '检查结果为当场改正的检查',
    dedupe: once,
  },
  {
    ...visit,
    id: 'workers-concerned',
    label: '检查涉及劳动者',
    unit: '人次',
    measure: 'sumWorkers',
    definition: '检查记录中涉及人数之和；同一劳动者在几次检查中出现，计几次',
    dedupe: once,
  },
  {
    ...visit,
    id: 'amount-concerned',
    label: '检查涉及金额',
    unit: '元',
    measure: 'sumAmount',
    definition: '检查记录中涉及金额之和',
    dedupe: once,
  },
]
