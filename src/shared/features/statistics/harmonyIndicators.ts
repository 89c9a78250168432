import { perEmployer, type Indicator } from './indicator'

const title = { group: 'harmony', source: 'harmonyTitle', measure: 'distinctEmployers', unit: '家', dedupe: perEmployer, register: '劳动关系和谐企业' } as const
const coverage = { group: 'harmony', source: 'harmonyCoverage', measure: 'rate', unit: '%', stock: true, dateField: '规上年度', dedupe: perEmployer } as const

/** 劳动关系和谐企业 and 双爱活动. 创建 and 命名 are kept apart, for reports say 创建率 without saying which is meant. */
export const harmonyIndicators: readonly Indicator[] = [
  { ...title, source: 'harmonyCase', id: 'harmony-applications', label: '申报劳动关系和谐企业', definition: '统计期内提交自评的企业，不论后来是否命名', dateField: '提交自评日期' },
  { ...title, id: 'harmony-named', label: '命名劳动关系和谐企业', definition: '统计期内命名的劳动关系和谐企业', dateField: '命名日期' },
  { ...title, id: 'harmony-bearers', label: '期末称号有效的和谐企业', stock: true, definition: '期末称号在有效期内且未撤销的劳动关系和谐企业', dateField: '有效期' },
  { ...title, source: 'harmonyCase', id: 'harmony-revoked', label: '撤销称号的和谐企业', definition: '统计期内被撤销称号的劳动关系和谐企业', dateField: '撤销日期' },
  {
    ...coverage,
    id: 'mutual-care-rate',
    label: '规上企业“双爱”参与率',
    definition: '期末所在年度规上企业名单中，当年有经审核的双爱活动参与记录的企业÷名单企业×100%；没有名单时不计算',
    register: '双爱活动',
  },
  {
    ...coverage,
    id: 'harmony-creation-rate',
    label: '规上企业和谐企业创建率',
    definition: '期末所在年度规上企业名单中，当年提交自评或者称号有效的企业÷名单企业×100%；创建与命名分列，以文件口径为准（待核）',
    register: '劳动关系和谐企业',
  },
  {
    ...coverage,
    id: 'harmony-naming-rate',
    label: '规上企业和谐企业命名率',
    definition: '期末所在年度规上企业名单中，期末称号有效的企业÷名单企业×100%',
    register: '劳动关系和谐企业',
  },
]
