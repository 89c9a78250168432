import type { DateText } from '@shared/calendar'
import { legalSettingBase, settingsOn, type LegalSetting, type SettingChecks, type SettingsOn, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'

export const casePeriodUnits = [
  { value: 'working', label: '个工作日' },
  { value: 'natural', label: '日' },
  { value: 'month', label: '个月' },
  { value: 'hour', label: '小时' },
] as const
export type CasePeriodUnit = (typeof casePeriodUnits)[number]['value']

/** A length of time as a statute gives it. */
export interface CasePeriod {
  readonly length: number
  readonly unit: CasePeriodUnit
  /** A last day that is a day off gives way to the next working day: 民法典第二百零三条第一款, 民事诉讼法第八十五条第三款. */
  readonly moves: boolean
}

/** Every length of time in a case. */
export interface CasePeriods {
  readonly accept: CasePeriod
  readonly refuseLate: CasePeriod
  readonly investigate: CasePeriod
  readonly extension: CasePeriod
  readonly tellComplainant: CasePeriod
  readonly decide: CasePeriod
  readonly penaltyCase: CasePeriod
  readonly evidence: CasePeriod
  readonly plead: CasePeriod
  readonly hearingRequest: CasePeriod
  readonly hearingNotice: CasePeriod
  readonly serveDecision: CasePeriod
  readonly payFine: CasePeriod
  readonly fileSuperior: CasePeriod
  readonly review: CasePeriod
  readonly suit: CasePeriod
  readonly demand: CasePeriod
  readonly courtWindow: CasePeriod
  readonly chief: CasePeriod
  readonly handOver: CasePeriod
  readonly policeDecide: CasePeriod
  readonly policeReview: CasePeriod
  readonly policeAnswer: CasePeriod
  readonly handOverGoods: CasePeriod
  readonly withdraw: CasePeriod
  readonly reach: CasePeriod
}
export type CasePeriodKey = keyof CasePeriods

/** Everything else a bureau may have to change. Amounts in fen. */
export interface CaseFigures {
  readonly resumeDayCounts: boolean
  readonly penaltyCaseStops: boolean
  readonly representatives: number
  readonly summaryFinePersonFen: number
  readonly summaryFineUnitFen: number
  readonly hearingFinePersonFen: number
  readonly hearingFineUnitFen: number
  readonly extraMinPercent: number
  readonly extraMaxPercent: number
  readonly lateFinePercent: number
  readonly crimeOneMonths: number
  readonly crimeOneFen: number
  readonly crimeManyWorkers: number
  readonly crimeManyFen: number
}

/** Every limit of a case. */
export interface CaseLimits extends CasePeriods, CaseFigures {}

const periodCheck = z.strictObject({ length: z.number().int().min(1).max(3650), unit: z.enum(['working', 'natural', 'month', 'hour']), moves: z.boolean() })
const fen = z.number().int().min(0).max(1_000_000_000_000)
const percent = z.number().int().min(0).max(1000)

export const caseLimitChecks: SettingChecks<CaseLimits> = {
  accept: periodCheck,
  refuseLate: periodCheck,
  investigate: periodCheck,
  extension: periodCheck,
  tellComplainant: periodCheck,
  decide: periodCheck,
  penaltyCase: periodCheck,
  evidence: periodCheck,
  plead: periodCheck,
  hearingRequest: periodCheck,
  hearingNotice: periodCheck,
  serveDecision: periodCheck,
  payFine: periodCheck,
  fileSuperior: periodCheck,
  review: periodCheck,
  suit: periodCheck,
  demand: periodCheck,
  courtWindow: periodCheck,
  chief: periodCheck,
  handOver: periodCheck,
  policeDecide: periodCheck,
  policeReview: periodCheck,
  policeAnswer: periodCheck,
  handOverGoods: periodCheck,
  withdraw: periodCheck,
  reach: periodCheck,
  resumeDayCounts: z.boolean(),
  penaltyCaseStops: z.boolean(),
  representatives: z.number().int().min(1).max(50),
  summaryFinePersonFen: fen,
  summaryFineUnitFen: fen,
  hearingFinePersonFen: fen,
  hearingFineUnitFen: fen,
  extraMinPercent: percent,
  extraMaxPercent: percent,
  lateFinePercent: percent,
  crimeOneMonths: z.number().int().min(1).max(60),
  crimeOneFen: fen,
  crimeManyWorkers: z.number().int().min(1).max(1000),
  crimeManyFen: fen,
}

/** A limit as sent and saved: its value is checked by its key. */
export const savedCaseLimit = legalSettingBase.extend({ value: z.union([periodCheck, z.number(), z.boolean()]) })
export type SavedCaseLimit = z.output<typeof savedCaseLimit>

const ZHEJIANG: DateText = '2020-09-24'
const REGULATION: DateText = '2004-12-01'
const PROVISIONS: DateText = '2005-02-01'
const PENALTY_LAW: DateText = '2021-07-15'
const COMPULSION_LAW: DateText = '2012-01-01'
const TRANSFER: DateText = '2020-08-07'
const REVIEW_LAW: DateText = '2024-01-01'

interface Mark {
  readonly validFrom: DateText
  readonly unverified?: boolean
}

const one = <T>(key: keyof CaseLimits, label: string, value: T, unit: string, basis: string, { validFrom, unverified = false }: Mark): [LegalSetting<T>] => [
  { key, label, value, unit, basis, validFrom, unverified },
]
const period = (key: CasePeriodKey, label: string, [length, unit, moves = false]: readonly [number, CasePeriodUnit, boolean?], basis: string, mark: Mark): [LegalSetting<CasePeriod>] =>
  one(key, label, { length, unit, moves }, '', basis, mark)

/**
 * As shipped. Days of the bureau itself are not moved off days off where the statute does not say so: earlier is never
 * too late. 待核 where the text was not read, or where it leaves open how its days are counted.
 */
export const caseLimits: SettingVersions<CaseLimits> = {
  accept: period('accept', '决定是否受理投诉', [5, 'working'], '浙江省劳动保障监察条例第二十三条', { validFrom: ZHEJIANG }),
  refuseLate: period('refuseLate', '超过二年不予受理的书面告知', [5, 'working'], '关于实施劳动保障监察条例若干规定第十八条', { validFrom: PROVISIONS }),
  investigate: period('investigate', '调查期限', [60, 'working'], '劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条第一款', { validFrom: REGULATION }),
  extension: period('extension', '延长调查期限', [30, 'working'], '劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条第一款', { validFrom: REGULATION }),
  tellComplainant: period('tellComplainant', '告知投诉人延长或者中止', [3, 'natural'], '浙江省劳动保障监察条例第三十条第三款（未写明工作日，按自然日从严计算）', { validFrom: ZHEJIANG, unverified: true }),
  decide: period('decide', '调查完成后作出处理', [15, 'working'], '关于实施劳动保障监察条例若干规定第三十七条', { validFrom: PROVISIONS, unverified: true }),
  penaltyCase: period('penaltyCase', '作出行政处罚决定', [90, 'natural'], '行政处罚法第六十条（法律、法规、规章另有规定的从其规定）', { validFrom: PENALTY_LAW }),
  evidence: period('evidence', '先行登记保存证据的处理', [7, 'working'], '行政处罚法第五十六条、第八十五条，浙江省劳动保障监察条例第二十九条', { validFrom: PENALTY_LAW }),
  plead: period('plead', '陈述、申辩', [3, 'working'], '法律未规定期限，办案惯例为3个或者5个工作日', { validFrom: PENALTY_LAW, unverified: true }),
  hearingRequest: period('hearingRequest', '要求听证', [5, 'working'], '行政处罚法第六十四条第（一）项、第八十五条', { validFrom: PENALTY_LAW }),
  hearingNotice: period('hearingNotice', '听证通知提前', [7, 'working'], '行政处罚法第六十四条第（二）项、第八十五条', { validFrom: PENALTY_LAW }),
  serveDecision: period('serveDecision', '送达处罚决定', [7, 'working'], '行政处罚法第六十一条第一款、第八十五条', { validFrom: PENALTY_LAW }),
  payFine: period('payFine', '缴纳罚款', [15, 'natural', true], '行政处罚法第六十七条第三款', { validFrom: PENALTY_LAW }),
  fileSuperior: period('fileSuperior', '处罚决定报上一级备案', [10, 'working'], '浙江省劳动保障监察条例第三十二条第二款', { validFrom: ZHEJIANG }),
  review: period('review', '申请行政复议', [60, 'natural', true], '行政复议法第二十条第一款', { validFrom: REVIEW_LAW }),
  suit: period('suit', '提起行政诉讼', [6, 'month', true], '行政诉讼法第四十六条第一款', { validFrom: '2017-07-01' }),
  demand: period('demand', '催告后等待履行', [10, 'working'], '行政强制法第五十四条、第六十九条', { validFrom: COMPULSION_LAW }),
  courtWindow: period('courtWindow', '申请法院强制执行', [3, 'month'], '行政强制法第五十三条', { validFrom: COMPULSION_LAW }),
  chief: period('chief', '决定是否移送公安机关', [3, 'natural'], '行政执法机关移送涉嫌犯罪案件的规定第五条第二款（未写明工作日，按自然日从严计算）', { validFrom: TRANSFER, unverified: true }),
  handOver: period('handOver', '向公安机关移送', [24, 'hour'], '行政执法机关移送涉嫌犯罪案件的规定第五条第二款', { validFrom: TRANSFER }),
  policeDecide: period('policeDecide', '公安机关决定是否立案', [3, 'natural'], '行政执法机关移送涉嫌犯罪案件的规定第八条（未写明工作日）', { validFrom: TRANSFER, unverified: true }),
  policeReview: period('policeReview', '对不予立案提请复议', [3, 'natural'], '行政执法机关移送涉嫌犯罪案件的规定第九条第一款（未写明工作日，按自然日从严计算）', { validFrom: TRANSFER, unverified: true }),
  policeAnswer: period('policeAnswer', '公安机关答复复议', [3, 'natural'], '行政执法机关移送涉嫌犯罪案件的规定第九条第二款（未写明工作日）', { validFrom: TRANSFER, unverified: true }),
  handOverGoods: period('handOverGoods', '立案后移交涉案物品和材料', [3, 'natural'], '行政执法机关移送涉嫌犯罪案件的规定第十二条（未写明工作日，按自然日从严计算）', { validFrom: TRANSFER, unverified: true }),
  withdraw: period('withdraw', '撤回已公开的处罚决定', [3, 'working'], '行政处罚法第四十八条第二款、第八十五条', { validFrom: PENALTY_LAW }),
  reach: period('reach', '查处时效', [24, 'month'], '劳动保障监察条例第二十条', { validFrom: REGULATION }),
  resumeDayCounts: one('resumeDayCounts', '恢复调查当日计入期限', true, '', '浙江省劳动保障监察条例第三十条第二款“自恢复调查之日起，调查期限继续计算”，是否含当日未明确，从严计入', { validFrom: ZHEJIANG, unverified: true }),
  penaltyCaseStops: one('penaltyCaseStops', '中止调查期间不计入九十日', false, '', '行政处罚法第六十条未规定；法律、法规、规章另有规定的从其规定', { validFrom: PENALTY_LAW, unverified: true }),
  representatives: one('representatives', '集体投诉代表人数上限', 5, '人', '浙江省劳动保障监察条例第二十条', { validFrom: ZHEJIANG }),
  summaryFinePersonFen: one('summaryFinePersonFen', '当场处罚罚款上限（公民）', 20_000, '元', '行政处罚法第五十一条', { validFrom: PENALTY_LAW }),
  summaryFineUnitFen: one('summaryFineUnitFen', '当场处罚罚款上限（单位）', 300_000, '元', '行政处罚法第五十一条', { validFrom: PENALTY_LAW }),
  hearingFinePersonFen: one('hearingFinePersonFen', '较大数额罚款（公民）', 100_000, '元', '行政处罚法第六十三条未定数额；浙江省标准未查到，暂按湖南省标准', { validFrom: PENALTY_LAW, unverified: true }),
  hearingFineUnitFen: one('hearingFineUnitFen', '较大数额罚款（单位）', 2_000_000, '元', '行政处罚法第六十三条未定数额；浙江省标准未查到，暂按湖南省标准', { validFrom: PENALTY_LAW, unverified: true }),
  extraMinPercent: one('extraMinPercent', '加付赔偿金下限', 50, '%', '劳动保障监察条例第二十六条、劳动合同法第八十五条', { validFrom: REGULATION }),
  extraMaxPercent: one('extraMaxPercent', '加付赔偿金上限', 100, '%', '劳动保障监察条例第二十六条、劳动合同法第八十五条', { validFrom: REGULATION }),
  lateFinePercent: one('lateFinePercent', '逾期缴纳罚款每日加处', 3, '%', '行政处罚法第七十二条第一款第（一）项', { validFrom: PENALTY_LAW }),
  crimeOneMonths: one('crimeOneMonths', '拒不支付劳动报酬（一人）月数', 3, '个月', '法释〔2013〕3号第三条第一款第（一）项', { validFrom: '2013-01-23' }),
  crimeOneFen: one('crimeOneFen', '拒不支付劳动报酬（一人）数额', 500_000, '元', '法释〔2013〕3号第三条：五千元至二万元；浙江省标准未查到，按下限提示', { validFrom: '2013-01-23', unverified: true }),
  crimeManyWorkers: one('crimeManyWorkers', '拒不支付劳动报酬（多人）人数', 10, '人', '法释〔2013〕3号第三条第一款第（二）项', { validFrom: '2013-01-23' }),
  crimeManyFen: one('crimeManyFen', '拒不支付劳动报酬（多人）累计数额', 3_000_000, '元', '法释〔2013〕3号第三条：三万元至十万元；浙江省标准未查到，按下限提示', { validFrom: '2013-01-23', unverified: true }),
}

/** The limits that apply on a day. */
export function caseLimitsOn(date: DateText, versions: SettingVersions<CaseLimits> = caseLimits): SettingsOn<CaseLimits> {
  return settingsOn(versions, date)
}

/** 60个工作日, 6个月, 24小时, 2年. */
export function periodText({ length, unit }: CasePeriod): string {
  if (unit === 'month' && length % 12 === 0) return `${length / 12}年`
  return `${length}${casePeriodUnits.find((known) => known.value === unit)?.label ?? ''}`
}
