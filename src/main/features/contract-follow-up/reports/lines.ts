import {
  contractKinds,
  contractLimitsOn,
  doubleWageRisk,
  lineOutlook,
  lineStateLabel,
  openEndedReasons,
  type ContractLimits,
  type DoubleWageRisk,
  type LineOutlook,
  type ReportTable,
} from '@shared/features/contract-follow-up'
import { daysBetween, type WorkCalendar } from '@shared/calendar'
import { optionLabel } from '@shared/fields/values'
import { settingSource, type SettingVersions } from '@shared/law/settings'
import { lineFacts, shownNumber } from '../lines'
import { countColumn, dateColumn, moneyColumn, ordinalColumn, reportOf, textColumn, type Column } from './columns'
import type { ReportedLine } from './repository'

type Limits = SettingVersions<ContractLimits>

const firm = <Item extends { readonly line: ReportedLine }>(mm: number): Column<Item>[] => [
  textColumn('employerName', '企业名称', 34, ({ line }) => line.employerName, { mm }),
  textColumn('townName', '镇（街道）', 12, ({ line }) => line.townName),
]
const target = ({ line }: { readonly line: ReportedLine }) => ({ key: line.id, followUpId: line.followUpId, employerId: line.employerId, townId: line.townId })

interface OpenLine {
  readonly line: ReportedLine
  readonly outlook: LineOutlook
}

const unsignedColumns: readonly Column<OpenLine>[] = [
  ordinalColumn(),
  ...firm<OpenLine>(33),
  textColumn('name', '姓名', 10, ({ line }) => line.name, { mm: 17 }),
  textColumn('idNumber', '证件号码', 22, ({ line }) => shownNumber(line.idNumber), { mm: 22 }),
  textColumn('post', '岗位', 12, ({ line }) => line.post),
  dateColumn('hiredOn', '用工起始日', 12, ({ line }) => line.hiredOn, { mm: 23.5 }),
  dateColumn('lastDay', '最后签订日', 12, ({ outlook }) => outlook.dates?.lastDayToSign ?? null, { mm: 23.5 }),
  countColumn('over', '超期天数', 10, ({ outlook }) => (outlook.daysOver === 0 ? null : outlook.daysOver), { mm: 11 }),
  dateColumn('deemedOn', '视为无固定期限', 15, ({ outlook }) => outlook.dates?.deemedOn ?? null),
  dateColumn('expiredOn', '原合同到期日', 13, ({ line }) => line.expiredOn),
  textColumn('reason', '未签原因', 18, ({ line }) => line.reason),
  dateColumn('dueDate', '督促期限', 12, ({ line }) => line.dueDate),
  textColumn('state', '状态', 10, ({ line }) => lineStateLabel(line.state), { mm: 16 }),
]

/** A line with what follows from it today. */
export function withOutlook(line: ReportedLine, limits: Limits, today: string): OpenLine {
  return { line, outlook: lineOutlook(lineFacts(line), contractLimitsOn(line.hiredOn, limits), today) }
}

/** 未签名单: everybody whom a firm still owes a written contract; numbers of papers masked. */
export function unsignedReport(lines: readonly ReportedLine[], limits: Limits, today: string): ReportTable {
  const open = lines.map((line) => withOutlook(line, limits, today)).filter(({ outlook }) => outlook.dates !== null)
  return reportOf('未签订书面劳动合同人员名单', unsignedColumns, open, target, [`截至 ${today}，共 ${open.length} 人；证件号码已遮蔽`])
}

interface EndingLine {
  readonly line: ReportedLine
  readonly daysLeft: number
  readonly reasons: readonly string[]
}

const expiryColumns: readonly Column<EndingLine>[] = [
  ordinalColumn(),
  ...firm<EndingLine>(34),
  textColumn('name', '姓名', 10, ({ line }) => line.name, { mm: 17 }),
  textColumn('kind', '合同类型', 14, ({ line }) => (line.contractKind === null ? '' : optionLabel(contractKinds, line.contractKind))),
  dateColumn('from', '合同起始日', 12, ({ line }) => line.contractFrom),
  dateColumn('to', '合同终止日', 12, ({ line }) => line.contractTo, { mm: 23.5 }),
  textColumn('left', '剩余', 12, ({ daysLeft }) => (daysLeft < 0 ? `已到期 ${-daysLeft} 天` : `${daysLeft} 天`), { mm: 22 }),
  countColumn('terms', '连续固定期限次数', 15, ({ line }) => line.fixedTerms, { mm: 14 }),
  textColumn('renewal', '续订提示', 50, ({ reasons }) => reasons.join('；'), { mm: 36 }),
]

/** 到期预警清单: contracts that end soon or ended lately, with why the next one has to be open-ended. */
export function expiryReport(lines: readonly ReportedLine[], limits: Limits, today: string, days: number): ReportTable {
  const ending = lines.map((line): EndingLine => {
    const own = contractLimitsOn(line.hiredOn, limits)
    const to = line.contractTo ?? today
    return { line, daysLeft: daysBetween(today, to), reasons: openEndedReasons({ ...line, kind: line.contractKind }, to, own) }
  })
  return reportOf('劳动合同到期预警清单', expiryColumns, ending, target, [`截至 ${today}，${days} 天内到期和到期未满 ${KEPT_DAYS} 天的，共 ${ending.length} 份`])
}

/** Days a contract stays on the list after its end. */
export const KEPT_DAYS = 30

interface RiskyLine extends OpenLine {
  readonly window: NonNullable<LineOutlook['window']>
  readonly risk: DoubleWageRisk | null
}

const riskColumns: readonly Column<RiskyLine>[] = [
  ordinalColumn(),
  ...firm<RiskyLine>(27),
  textColumn('name', '姓名', 10, ({ line }) => line.name, { mm: 17 }),
  dateColumn('hiredOn', '用工起始日', 12, ({ line }) => line.hiredOn, { mm: 23.5 }),
  dateColumn('from', '二倍工资起', 12, ({ window }) => window.from, { mm: 23.5 }),
  dateColumn('to', '二倍工资止', 12, ({ window }) => window.to, { mm: 23.5 }),
  countColumn('days', '天数', 8, ({ window }) => window.days, { mm: 10 }),
  moneyColumn('wage', '月工资（元）', 14, ({ line }) => line.wageFen),
  moneyColumn('risk', '风险金额（元）', 16, ({ risk }) => risk?.totalFen ?? null, { mm: 22, total: true }),
]

/** 双倍工资风险测算表 over all firms: an estimate from one monthly wage, capped at the longest period. */
export function riskReport(lines: readonly ReportedLine[], limits: Limits, calendar: WorkCalendar, today: string): ReportTable {
  const rule = contractLimitsOn(today, limits)
  const risky = lines.flatMap((line): RiskyLine[] => {
    const known = withOutlook(line, limits, today)
    const { window } = known.outlook
    if (window === null) return []
    const own = contractLimitsOn(line.hiredOn, limits)
    const options = { rule: own.partMonthRule.value, maxMonths: own.doubleWageMaxMonths.value, calendar }
    return [{ ...known, window, risk: line.wageFen === null ? null : doubleWageRisk(window, line.wageFen, options) }]
  })
  const missing = risky.filter(({ risk }) => risk === null).length
  const unknown = [...new Set(risky.flatMap(({ risk }) => risk?.unknownYears ?? []))]
  return reportOf('双倍工资风险测算表', riskColumns, risky, target, [
    `截至 ${today}，未复核销号的记录。只计另行支付的一倍工资，最长 ${rule.doubleWageMaxMonths.value} 个月（${settingSource(rule.doubleWageMaxMonths)}）`,
    `首日口径：${rule.firstDayRule.value === 'counted' ? '用工当日计为第一日' : '自次日起算'}（${settingSource(rule.firstDayRule)}）`,
    ...(missing > 0 ? [`${missing} 人未填月工资，未计入合计`] : []),
    ...(unknown.length > 0 ? [`${unknown.join('、')} 年节假日安排尚未录入，只按周末计`] : []),
    '供了解风险，各月工资可能不同，不作为认定依据',
  ])
}

interface VerifiedLine {
  readonly line: ReportedLine
}

const verifiedColumns: readonly Column<VerifiedLine>[] = [
  ordinalColumn(),
  ...firm<VerifiedLine>(40),
  textColumn('name', '姓名', 10, ({ line }) => line.name, { mm: 17 }),
  dateColumn('signedOn', '补签日期', 12, ({ line }) => line.signedOn, { mm: 23.5 }),
  textColumn('kind', '合同类型', 14, ({ line }) => (line.contractKind === null ? '' : optionLabel(contractKinds, line.contractKind)), { mm: 18 }),
  dateColumn('from', '合同起始日', 12, ({ line }) => line.contractFrom, { mm: 23.5 }),
  dateColumn('to', '合同终止日', 12, ({ line }) => line.contractTo, { mm: 23.5 }),
]

/** 已核验名单: what counts as 份 in the year. */
export function verifiedReport(year: number, lines: readonly ReportedLine[]): ReportTable {
  return reportOf(`${year}年督促补签劳动合同核验名单`, verifiedColumns, lines.map((line) => ({ line })), target, [`补签日期在 ${year} 年、已核验的劳动合同，共 ${lines.length} 份`])
}
