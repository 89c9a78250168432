import { perEmployer, type Indicator } from './indicator'

/** 规章制度指导: employers, by the case completed first in the year. */
export const guidanceIndicators: readonly Indicator[] = [
  {
    id: 'guidance-employers',
    label: '帮助企业建立完善规章制度',
    unit: '家',
    group: 'guidance',
    source: 'rulesGuidance',
    measure: 'distinctEmployers',
    definition: '统计期内规章制度指导已完成的企业；按完成日期计入，同一企业当年只计首次完成的一家',
    dateField: '完成日期',
    dedupe: perEmployer,
    register: '规章制度指导',
  },
]
