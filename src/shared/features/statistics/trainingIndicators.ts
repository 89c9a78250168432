import { once, perEmployer, type Indicator } from './indicator'

const line = { group: 'training', source: 'trainingLine', dateField: '举办日期', register: '普法培训－名册' } as const

/** 普法培训: 期, 家, 家次 and 人次 are kept apart and never added to each other. */
export const trainingIndicators: readonly Indicator[] = [
  {
    id: 'training-sessions',
    label: '举办劳动保障培训会',
    unit: '期',
    group: 'training',
    source: 'trainingSession',
    measure: 'count',
    definition: '举办日期在统计期内、已举办或已归档的培训会；计划、已通知和取消的不计。按镇（街道）为举办地',
    dateField: '举办日期',
    dedupe: '每期计一次',
    register: '普法培训',
  },
  {
    ...line,
    id: 'training-employers',
    label: '培训服务企业',
    unit: '家',
    measure: 'distinctEmployers',
    definition: '统计期内至少有一人到会的企业；单位不在企业档案中的和代签的不计',
    dedupe: perEmployer,
  },
  {
    ...line,
    id: 'training-employer-visits',
    label: '培训服务企业',
    unit: '家次',
    measure: 'count',
    definition: '同一企业每到会一期计一家次，同一期到会多人仍计一家次；单位不在企业档案中的和代签的不计',
    dedupe: '同一企业同一期只计一次',
  },
  { ...line, id: 'training-attendances', label: '培训到会', unit: '人次', measure: 'count', definition: '统计期内培训会的到会人次，含单位不在企业档案中的；代签的不计', dedupe: once },
  {
    ...line,
    id: 'training-attendance-rate',
    label: '培训到会率',
    unit: '%',
    measure: 'rate',
    definition: '统计期内已举办培训会的到会人次÷名册人次×100%；没有名册时不计算',
    dedupe: once,
  },
]
