import {
  contractLimitsOn,
  doubleWageRisk,
  lineOutlook,
  partMonthRules,
  type ContractLimits,
  type FollowUpSheet,
} from '@shared/features/contract-follow-up'
import type { WorkCalendar } from '@shared/calendar'
import { optionLabel } from '@shared/fields/values'
import { settingSource, type SettingVersions } from '@shared/law/settings'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'
import type { Block, PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'
import { lineFacts } from '../lines'
import type { StoredLine } from '../repository'
import { openLines, rosterTable } from './roster'

export interface SheetContent {
  readonly employerName: string
  readonly bureauName: string
  readonly lines: readonly StoredLine[]
  readonly limits: SettingVersions<ContractLimits>
  readonly calendar: WorkCalendar
  readonly today: string
}

/** A list printed without a number, as things stand today. Identity numbers are masked. */
export function buildSheet(sheet: FollowUpSheet, content: SheetContent): PrintModel {
  const title = sheet === 'unsigned' ? '未签订劳动合同人员名单' : '二倍工资风险测算表'
  return {
    kind: `contract-${sheet}`,
    templateVersion: 1,
    title: `${title} ${content.employerName}`,
    folio: 'dash',
    blocks: [{ type: 'title', text: title }, { type: 'space', lines: 1 }, ...(sheet === 'unsigned' ? unsignedBlocks(content) : riskBlocks(content))],
  }
}

function unsignedBlocks({ lines, limits, today, employerName, bureauName }: SheetContent): Block[] {
  return [
    rosterTable(openLines(lines, limits, today), employerName, true),
    { type: 'note', text: `注：截至${printedDate(today)}；最后签订日按${contractLimitsOn(today, limits).signWithinMonths.basis}计算。${bureauName}制。` },
  ]
}

function riskBlocks({ lines, limits, calendar, today, employerName }: SheetContent): Block[] {
  const rule = contractLimitsOn(today, limits)
  const counted = lines.flatMap((line) => {
    const own = contractLimitsOn(line.hiredOn, limits)
    const { window } = lineOutlook(lineFacts(line), own, today)
    if (window === null) return []
    const options = { rule: own.partMonthRule.value, maxMonths: own.doubleWageMaxMonths.value, calendar }
    return [{ line, window, risk: line.wageFen === null ? null : doubleWageRisk(window, line.wageFen, options) }]
  })
  const total = sumFen(counted.map(({ risk }) => risk?.totalFen ?? 0))
  const missing = counted.filter(({ risk }) => risk === null).length
  const unknown = [...new Set(counted.flatMap(({ risk }) => risk?.unknownYears ?? []))]
  const notes = [
    `截至${printedDate(today)}。只计另行支付的一倍工资，期间自用工满一个月的次日起，最长 ${rule.doubleWageMaxMonths.value} 个月（${settingSource(rule.doubleWageMaxMonths)}）`,
    `足月按一个月计，不足一个月的${optionLabel(partMonthRules, rule.partMonthRule.value)}（${settingSource(rule.partMonthRule)}）`,
    ...(missing > 0 ? [`${missing} 人未填月工资，未计入合计`] : []),
    ...(unknown.length > 0 ? [`${unknown.join('、')} 年节假日安排尚未录入，只按周末计`] : []),
    '本表供用人单位了解风险，各月工资可能不同，不作为认定依据',
  ]
  return [
    {
      type: 'table',
      captionLeft: `用人单位：${employerName}`,
      captionRight: `共${counted.length}人`,
      columns: [
        { label: '序号', widthMm: 10, align: 'center' },
        { label: '姓名', widthMm: 20, align: 'center' },
        { label: '用工起始日', widthMm: 24, align: 'center' },
        { label: '二倍工资期间', widthMm: 46, align: 'center' },
        { label: '天数', widthMm: 11, align: 'center' },
        { label: '月工资（元）', widthMm: 22, align: 'right' },
        { label: '风险金额（元）', widthMm: 23, align: 'right' },
      ],
      rows: counted.map(({ line, window, risk }, index) => [
        String(index + 1),
        line.name,
        line.hiredOn,
        `${window.from}至${window.to}`,
        String(window.days),
        line.wageFen === null ? '未填' : formatYuan(line.wageFen),
        risk === null ? '—' : formatYuan(risk.totalFen),
      ]),
      foot: [
        [
          { text: '合计', span: 6, align: 'center' },
          { text: formatYuan(total), span: 1, align: 'right' },
        ],
        [
          { text: '合计大写', span: 2, align: 'center' },
          { text: `人民币${upperCaseAmount(total).replace(/^人民币/u, '')}`, span: 5, align: 'left' },
        ],
      ],
    },
    { type: 'note', text: `注：${notes.map((text, index) => `${index + 1}．${text}`).join('；')}。` },
  ]
}
