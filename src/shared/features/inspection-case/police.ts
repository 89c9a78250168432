import { paperDate, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { formatYuan, sumFen } from '@shared/money'
import { startClock, type LawClock, type ClockContext } from './clocks'
import type { CaseLimits } from './settings'

/** What one worker is owed: how many months of wages, and how much. Fen. */
export interface OwedWorker {
  readonly months: number
  readonly amountFen: number
}

export interface LimbResult {
  readonly met: boolean
  readonly explanation: string
}

export interface AmountTest {
  readonly met: boolean
  readonly oneWorker: LimbResult
  readonly manyWorkers: LimbResult
  /** The office has not entered the figure of its province: the lowest one is used, to warn. */
  readonly unverified: boolean
}

/**
 * 数额较大 of 拒不支付劳动报酬罪: one worker's wages of three months or more and an amount, or ten workers or more and an
 * amount in all (法释〔2013〕3号第三条; the province picks the amounts within a range).
 */
export function amountTest(workers: readonly OwedWorker[], limits: SettingsOn<CaseLimits>): AmountTest {
  const { crimeOneMonths: months, crimeOneFen: oneFen, crimeManyWorkers: many, crimeManyFen: manyFen } = limits
  const owed = workers.filter(({ amountFen }) => amountFen > 0)
  const total = sumFen(owed.map(({ amountFen }) => amountFen))
  const long = owed.filter((worker) => worker.months >= months.value)
  const most = Math.max(0, ...long.map(({ amountFen }) => amountFen))
  const oneMet = long.some(({ amountFen }) => amountFen >= oneFen.value)
  const manyMet = owed.length >= many.value && total >= manyFen.value
  return {
    met: oneMet || manyMet,
    oneWorker: {
      met: oneMet,
      explanation:
        long.length === 0
          ? `没有被拖欠 ${months.value} 个月以上劳动报酬的劳动者，不符合“一名劳动者三个月以上”的情形（${months.basis}）。`
          : `被拖欠 ${months.value} 个月以上的 ${long.length} 人，最高 ${formatYuan(most)} 元，${oneMet ? '达到' : '未达到'} ${formatYuan(oneFen.value)} 元（${oneFen.basis}）。`,
    },
    manyWorkers: {
      met: manyMet,
      explanation: `被拖欠 ${owed.length} 人（${owed.length >= many.value ? '达到' : '未达到'} ${many.value} 人），合计 ${formatYuan(total)} 元（${total >= manyFen.value ? '达到' : '未达到'} ${formatYuan(manyFen.value)} 元），${manyMet ? '符合' : '不符合'}“十名以上劳动者”的情形（${manyFen.basis}）。`,
    },
    unverified: oneFen.unverified || manyFen.unverified,
  }
}

/** What else the crime needs. */
export interface TransferFacts {
  readonly workers: readonly OwedWorker[]
  /** Moved assets, fled, hid the books; or able to pay and not paying. */
  readonly evades: boolean
  readonly ableToPay: boolean
  /** The order to pay (限期改正指令书, 行政处理决定书) and its service or posting. */
  readonly orderServedOn: DateText | null
  readonly orderDueOn: DateText | null
  readonly unpaidOn: DateText | null
}

export interface TransferTest {
  /** Every part is there: the law asks for the transfer. */
  readonly met: boolean
  readonly amount: AmountTest
  /** What is missing, one sentence each with its article. */
  readonly missing: readonly string[]
  readonly advice: string
}

/** Whether a wage case has to go to the police (刑法第二百七十六条之一, 法释〔2013〕3号第二条至第四条, 行政处罚法第二十七条). */
export function transferTest(facts: TransferFacts, limits: SettingsOn<CaseLimits>): TransferTest {
  const amount = amountTest(facts.workers, limits)
  const missing: string[] = []
  if (!amount.met) missing.push(`数额未达到标准（法释〔2013〕3号第三条${amount.unverified ? '；本省数额待核' : ''}）`)
  if (!facts.evades && !facts.ableToPay) missing.push('尚无转移财产、逃匿等逃避支付，或者有能力支付而不支付的证据（刑法第二百七十六条之一、法释〔2013〕3号第二条）')
  if (facts.orderServedOn === null) missing.push('尚未送达责令支付文书；逃匿的可以张贴并拍照、录像（法释〔2013〕3号第四条）')
  else if (facts.orderDueOn === null) missing.push('责令支付文书未写明期限')
  else if (facts.unpaidOn === null || facts.unpaidOn <= facts.orderDueOn) missing.push(`责令支付期限（${paperDate(facts.orderDueOn)}）届满后尚未核实仍未支付（法释〔2013〕3号第四条第一款）`)
  const met = missing.length === 0
  return {
    met,
    amount,
    missing,
    advice: met
      ? '涉嫌拒不支付劳动报酬罪，应当移送公安机关，不得以行政处罚代替移送（行政处罚法第二十七条、行政执法机关移送涉嫌犯罪案件的规定第三条、第十一条）。'
      : '尚不具备移送条件，缺少的证据和步骤列后。',
  }
}

/** What the transfer goes with by law (行政执法机关移送涉嫌犯罪案件的规定第六条), and for wages besides. */
export const transferPapers = [
  '涉嫌犯罪案件移送书',
  '涉嫌犯罪案件情况的调查报告',
  '涉案物品清单',
  '有关检验报告或者鉴定结论',
  '立案审批表',
  '投诉材料、劳动者陈述和询问笔录',
  '劳动者名册和欠薪明细（人员、月份、金额）',
  '劳动合同、考勤、工资支付记录',
  '用人单位登记材料、责任人员身份材料',
  '转移财产、逃匿或者有能力支付的证据（通话记录、短信、照片等）',
  '责令支付文书及送达回证，或者张贴照片、录像',
  '期满仍未支付的证明',
] as const

/** The clock of the bureau's chief: three days from the report of the two officers. Hand-over: see handOverClock. */
export function chiefClock(reportedOn: DateText, context: ClockContext): LawClock {
  return startClock('chief', reportedOn, context)
}
