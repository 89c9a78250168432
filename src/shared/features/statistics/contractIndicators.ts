import { once, perEmployer, type Indicator } from './indicator'

const contract = { group: 'contract', source: 'contractLine', dateField: '补签日期', register: '劳动合同补签－名单' } as const

const cases = { group: 'contract', source: 'contractCase', dateField: '检查日期', register: '劳动合同补签' } as const

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
  {
    ...cases,
    id: 'contract-cases',
    label: '督促补签记录',
    unit: '件',
    measure: 'count',
    definition: '检查日期在统计期内的督促补签劳动合同记录，每次检查一件',
    dedupe: once,
  },
  {
    ...cases,
    id: 'signing-rate',
    label: '规上企业劳动合同签订率',
    unit: '%',
    measure: 'rateOfSums',
    stock: true,
    definition: '期末所在年度规上企业名单中，当年经检查的企业的已签人数之和÷应签人数之和×100%，同一企业取最近一次检查；应签人数的口径待核，没有经检查的企业时不计算',
    dedupe: perEmployer,
  },
]
