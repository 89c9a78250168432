import { once, perEmployer, type Indicator } from './indicator'

const contract = { group: 'contract', source: 'contractLine', dateField: '补签日期', register: '劳动合同补签－名单' } as const

/** 督促补签劳动合同: one line of a roster is one 份, dated by its signing. */
export const contractIndicators: readonly Indicator[] = [
  {
    ...contract,
    id: 'contracts-signed',
    label: '督促补签劳动合同',
    unit: '份',
    measure: 'count',
    definition: '补签日期在统计期内、状态为“已核验”的劳动合同，每名劳动者一份；已补签未核验、拒签、离职和非全日制免签的不计',
    dedupe: once,
  },
  {
    ...contract,
    id: 'contract-employers',
    label: '其中：涉及用人单位',
    unit: '家',
    measure: 'distinctEmployers',
    part: true,
    definition: '统计期内至少有一份经督促补签并已核验的劳动合同的用人单位',
    dedupe: perEmployer,
  },
]
