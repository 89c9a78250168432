import { once, perEmployer, type Indicator } from './indicator'

const completed = { group: 'guidance', source: 'rulesGuidance', dateField: '完成日期', register: '规章制度指导' } as const

const clauses = { group: 'guidance', source: 'guidanceClause', measure: 'count', dateField: '指导日期', dedupe: once, register: '规章制度指导－问题条款' } as const

/** 规章制度指导: employers and cases by their completion, problem clauses by the day of guidance. */
export const guidanceIndicators: readonly Indicator[] = [
  {
    ...completed,
    id: 'guidance-employers',
    label: '帮助企业建立完善规章制度',
    unit: '家',
    measure: 'distinctEmployers',
    definition: '统计期内规章制度指导已完成的企业；按完成日期计入，同一企业当年只计首次完成的一家',
    dedupe: perEmployer,
  },
  {
    ...completed,
    id: 'guidance-cases',
    label: '完成规章制度指导',
    unit: '件',
    measure: 'count',
    definition: '完成日期在统计期内、状态为“已完成”的指导；同一企业当年完成几次的分别计入，终止和转监察案件的不计',
    dedupe: once,
  },
  {
    ...completed,
    id: 'guidance-documents',
    label: '审查规章制度文本',
    unit: '份',
    source: 'guidanceDocument',
    measure: 'count',
    definition: '统计期内完成的指导中有审查结论的制度，每项制度计一份；结论为“缺失”的没有文本，不计',
    dedupe: '每次指导每项制度计一份',
    register: '规章制度指导－涉及制度',
  },
  {
    ...completed,
    id: 'guidance-procedure-rate',
    label: '民主程序证据齐全率',
    unit: '%',
    measure: 'rate',
    definition: '统计期内完成的指导中，八个步骤均有证据或不适用、且职代会（职工大会）讨论和公示有证据的件数÷完成件数×100%；没有完成的指导时不计算',
    dedupe: once,
  },
  {
    ...clauses,
    id: 'guidance-clauses',
    label: '指导发现问题条款',
    unit: '条',
    definition: '指导日期在统计期内的指导记录的问题条款，含尚未办结、终止和转监察案件的，与问题条款排行一致',
  },
  {
    ...clauses,
    id: 'guidance-clauses-corrected',
    label: '其中：已改正的问题条款',
    unit: '条',
    part: true,
    definition: '上述条款中标为已改正的；指导已复核或完成的，复核日期（没有复核的为完成日期）应不晚于期末',
  },
]
