import type { FieldKind } from '@shared/fields/describe'
import type { StatisticsRow } from './contract'
import type { Indicator } from './indicator'
import { isDistinct } from './indicators'

/** A column of the rows behind a figure. `width` in pixels of the window. */
export interface RowColumn {
  readonly name: Exclude<keyof StatisticsRow, 'target'>
  readonly label: string
  readonly kind: FieldKind
  readonly width: number
}

const column = (name: RowColumn['name'], label: string, kind: FieldKind, width: number): RowColumn => ({ name, label, kind, width })

const name = column('employerName', '企业名称', 'text', 240)
const town = column('townName', '镇（街道）', 'text', 100)
const employer = [name, column('creditCode', '统一社会信用代码', 'creditCode', 180), town]
const workers = column('workers', '涉及人数（人）', 'integer', 120)
const amount = column('amountFen', '涉及金额（元）', 'money', 130)

/** Columns of the rows behind a figure, by what the rows are: in the window and in an exported sheet. */
export function rowColumns(indicator: Indicator): RowColumn[] {
  if (isDistinct(indicator)) {
    const [times, date] = indicator.source === 'inspection' ? ['检查次数', '最近检查日期'] : ['份数', indicator.source === 'contractLine' ? '最近补签日期' : '最近签发日期']
    if (indicator.source === 'rulesGuidance') return [...employer, column('date', '完成日期', 'date', 120)]
    if (indicator.source === 'trainingLine') return [...employer, column('times', '到会人次', 'integer', 90), column('date', '最近参训日期', 'date', 120)]
    if (indicator.source === 'harmonyTitle' || indicator.source === 'harmonyCase') return [...employer, column('date', indicator.dateField, 'date', 120)]
    return [...employer, column('times', times, 'integer', 90), column('date', date, 'date', 120), workers, amount]
  }
  switch (indicator.source) {
    case 'inspection':
      return [column('date', '检查日期', 'date', 110), name, town, column('detail', '类型和结果', 'text', 170), workers, amount]
    case 'correctionOrder':
      return [
        column('number', '文号', 'text', 190),
        column('date', '签发日期', 'date', 100),
        name,
        town,
        column('detail', '期末状态', 'text', 110),
        workers,
        amount,
      ]
    case 'recheck':
      return [
        column('date', '复查日期', 'date', 110),
        column('number', '文号', 'text', 190),
        name,
        town,
        column('detail', '复查结果', 'text', 100),
        column('amountFen', '新支付金额（元）', 'money', 130),
      ]
    case 'contractLine':
      return [column('date', '补签日期', 'date', 110), name, town, column('detail', '合同类型', 'text', 180)]
    case 'contractCase':
      return [column('date', '检查日期', 'date', 110), name, town, column('detail', '签订情况', 'text', 220)]
    case 'rulesGuidance': {
      const guided = [column('number', '编号', 'text', 130), column('date', '完成日期', 'date', 110), name, town, column('detail', '指导类型', 'text', 90)]
      return indicator.measure === 'rate' ? [...guided, column('hit', '证据齐全', 'boolean', 90)] : guided
    }
    case 'guidanceDocument':
      return [column('number', '编号', 'text', 130), column('date', '完成日期', 'date', 110), name, town, column('detail', '制度和结论', 'text', 260)]
    case 'guidanceClause':
      return [column('number', '编号', 'text', 130), column('date', '指导日期', 'date', 110), name, town, column('detail', '问题', 'text', 260), column('hit', '已改正', 'boolean', 80)]
    case 'trainingSession':
      return [column('number', '期次', 'text', 90), column('date', '举办日期', 'date', 110), column('employerName', '名称', 'text', 280), town]
    case 'trainingLine': {
      const session = [column('number', '期次', 'text', 90), column('date', '举办日期', 'date', 110), name, town, column('detail', '培训会', 'text', 200)]
      if (indicator.id === 'training-employer-visits') return [...session, column('workers', '到会人数（人）', 'integer', 110)]
      return indicator.measure === 'rate' ? [...session, column('hit', '到会', 'boolean', 80)] : session
    }
    case 'inspectionCase': {
      const shut = indicator.dateField === '结案日期'
      return [column('number', '案号', 'text', 190), column('date', indicator.dateField, 'date', 100), name, town, column('detail', '案由', 'text', 200), workers, shut ? column('amountFen', '已支付（元）', 'money', 130) : amount]
    }
    case 'casePaper':
      return [column('number', '文号', 'text', 190), column('date', '签发日期', 'date', 100), name, town]
    case 'harmonyCase':
      return [column('date', '日期', 'date', 110), name, town, column('detail', '现状态', 'text', 110)]
    case 'harmonyTitle':
      return [column('date', '命名日期', 'date', 110), name, town, column('number', '命名文号', 'text', 180), column('detail', '等级', 'text', 160)]
    case 'harmonyCoverage':
      return [...employer, column('hit', '已覆盖', 'boolean', 90), column('detail', '现状态', 'text', 90)]
    case 'employer':
      return [...employer, column('date', '建档日期', 'date', 110), column('detail', '现状态', 'text', 90)]
    case 'aboveScale':
      return [...employer, column('detail', '现状态', 'text', 90)]
  }
}
