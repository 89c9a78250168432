import { perEmployer, type Indicator } from './indicator'

/** 企业档案: the register itself. */
export const employerIndicators: readonly Indicator[] = [
  {
    id: 'new-employers',
    label: '新建档用人单位',
    unit: '家',
    group: 'employer',
    source: 'employer',
    measure: 'count',
    definition: '统计期内在企业档案中新建的用人单位（含批量导入），不含已删除的',
    dateField: '建档日期',
    dedupe: perEmployer,
    register: '企业档案',
  },
  {
    id: 'employers-on-file',
    label: '期末在册用人单位',
    unit: '家',
    group: 'employer',
    source: 'employer',
    measure: 'count',
    stock: true,
    definition: '期末前已建档的用人单位，不含已删除的和现状态为迁出、注销、吊销的',
    dateField: '建档日期',
    dedupe: perEmployer,
    register: '企业档案',
  },
  {
    id: 'above-scale',
    label: '规上企业',
    unit: '家',
    group: 'employer',
    source: 'aboveScale',
    measure: 'count',
    stock: true,
    definition: '列入期末所在年度规上企业名单的用人单位',
    dateField: '规上年度',
    dedupe: perEmployer,
    register: '企业档案－规上年度',
  },
]
