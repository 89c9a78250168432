import {
  followUpSources,
  followUpStateLabel,
  signingRate,
  signingRateDefinition,
  signingRateOf,
  urgingMeans,
  type ReportTable,
} from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import { rateText } from '@shared/rate'
import { countColumn, dateColumn, ordinalColumn, reportOf, textColumn, type Column } from './columns'
import type { ReportedCase } from './repository'

/** A firm and its newest case of the year: each firm stands once in a sum of heads. */
export function newestOfFirms<One extends { readonly employerId: string; readonly checkedOn: string }>(cases: readonly One[]): One[] {
  const newest = new Map<string, One>()
  for (const one of cases) {
    const before = newest.get(one.employerId)
    if (!before || one.checkedOn >= before.checkedOn) newest.set(one.employerId, one)
  }
  return [...newest.values()]
}

/** People without a contract today, by case. */
export interface OpenCounts {
  readonly unsigned: number
  readonly overMonth: number
  readonly overYear: number
}

const ledgerColumns: readonly Column<ReportedCase>[] = [
  ordinalColumn(),
  dateColumn('checkedOn', '检查日期', 12, (one) => one.checkedOn, { mm: 23.5 }),
  textColumn('employerName', '企业名称', 34, (one) => one.employerName, { mm: 33 }),
  textColumn('townName', '镇（街道）', 12, (one) => one.townName, { mm: 16 }),
  textColumn('source', '来源', 10, (one) => optionLabel(followUpSources, one.source)),
  countColumn('due', '应签人数', 10, (one) => one.due, { mm: 11, total: true }),
  countColumn('signed', '已签人数', 10, (one) => one.signed, { mm: 11, total: true }),
  countColumn('overMonth', '超一月未签', 11, (one) => one.overMonth, { total: true }),
  countColumn('overYear', '超一年未签', 11, (one) => one.overYear, { total: true }),
  textColumn('means', '督促方式', 16, (one) => (one.means === null ? '' : optionLabel(urgingMeans, one.means))),
  dateColumn('dueDate', '期限', 12, (one) => one.dueDate, { mm: 23.5 }),
  countColumn('verified', '已核验（份）', 11, (one) => one.verified, { mm: 11, total: true }),
  textColumn('state', '状态', 14, (one) => followUpStateLabel(one.state), { mm: 17 }),
  textColumn('handler', '经办人', 10, (one) => one.handler),
  textColumn('reviewer', '复核人', 10, (one) => one.reviewer),
]

/** 督促补签台账: every case checked in the year. */
export function ledgerReport(year: number, cases: readonly ReportedCase[]): ReportTable {
  const target = ({ id, employerId, townId }: ReportedCase) => ({ key: id, followUpId: id, employerId, townId })
  return reportOf(`${year}年督促补签劳动合同台账`, ledgerColumns, cases, target, ['人数为检查时的人数；“已核验”为该次督促中至今已核验的份数。'])
}

/** What the summary adds up for one town. */
export interface TownSummary {
  readonly townId: string | null
  readonly townName: string
  readonly cases: readonly ReportedCase[]
  readonly open: OpenCounts
  /** Contracts verified with a day of signing in the year. */
  readonly verified: number
}

const heads = ({ cases }: TownSummary) => newestOfFirms(cases)

const townColumns: readonly Column<TownSummary>[] = [
  textColumn('townName', '镇（街道）', 16, (town) => town.townName, { mm: 30, opens: 'ledger' }),
  countColumn('cases', '记录（件）', 10, ({ cases }) => cases.length, { mm: 14, total: true, opens: 'ledger' }),
  countColumn('open', '未办结（件）', 11, ({ cases }) => cases.filter(({ state }) => state !== 'cleared').length, { mm: 14, total: true }),
  countColumn('firms', '企业（家）', 10, (town) => heads(town).length, { mm: 14, total: true }),
  countColumn('due', '应签（人）', 10, (town) => heads(town).reduce((sum, { due }) => sum + due, 0), { mm: 15, total: true }),
  countColumn('signed', '检查时已签（人）', 14, (town) => heads(town).reduce((sum, { signed }) => sum + signed, 0), { mm: 17, total: true }),
  countColumn('unsigned', '现未签（人）', 11, ({ open }) => open.unsigned, { mm: 14, total: true, opens: 'unsigned' }),
  countColumn('overMonth', '超一月（人）', 11, ({ open }) => open.overMonth, { mm: 14, total: true, opens: 'unsigned' }),
  countColumn('overYear', '超一年（人）', 11, ({ open }) => open.overYear, { mm: 14, total: true, opens: 'unsigned' }),
  countColumn('verified', '已核验（份）', 11, ({ verified }) => verified, { mm: 14, total: true, opens: 'verified' }),
]

/** 镇街道汇总. */
export function townsReport(year: number, towns: readonly TownSummary[], today: string): ReportTable {
  return reportOf(`${year}年督促补签劳动合同镇（街道）汇总`, townColumns, towns, ({ townId }) => ({ key: townId ?? 'none', followUpId: null, employerId: null, townId }), [
    '记录为当年检查的；应签、已签为检查时的人数，同一企业取当年最近一次检查',
    `现未签、超一月、超一年为截至 ${today} 名单中尚未签订的人数，不限检查年度`,
    '已核验按补签日期计入年度，与年度统计一致',
  ])
}

/** Heads of one above-scale employer; null where no case of the year states them. */
export interface RatedFirm {
  readonly employerId: string
  readonly employerName: string
  readonly townId: string | null
  readonly townName: string | null
  readonly followUpId: string | null
  readonly checkedOn: string | null
  readonly signed: number | null
  readonly due: number | null
}

const rateColumns: readonly Column<RatedFirm>[] = [
  ordinalColumn(),
  textColumn('employerName', '企业名称', 36, (firm) => firm.employerName, { mm: 54 }),
  textColumn('townName', '镇（街道）', 12, (firm) => firm.townName, { mm: 22 }),
  textColumn('checkedOn', '检查日期', 12, (firm) => firm.checkedOn ?? '未核查', { mm: 24 }),
  countColumn('signed', '已签人数（分子）', 15, (firm) => firm.signed, { mm: 14, total: true }),
  countColumn('due', '应签人数（分母）', 15, (firm) => firm.due, { mm: 14, total: true }),
  textColumn('rate', '签订率', 10, ({ signed, due }) => (signed === null || due === null ? '—' : rateText(signingRate(signed, due))), { mm: 18 }),
]

/** 规上企业签订率表: the total is sums over sums, of the firms that were checked. */
export function ratesReport(year: number, firms: readonly RatedFirm[]): ReportTable {
  const known = firms.flatMap(({ signed, due }) => (signed === null || due === null ? [] : [{ signed, due }]))
  const target = ({ followUpId, employerId, townId }: RatedFirm) => ({ key: employerId, followUpId, employerId, townId })
  return reportOf(`${year}年规上企业劳动合同签订率`, rateColumns, firms, target, [`规上企业 ${firms.length} 家，已核查 ${known.length} 家；合计只计已核查的企业，同一企业取当年最近一次检查`, signingRateDefinition], {
    rate: rateText(signingRateOf(known)),
  })
}

