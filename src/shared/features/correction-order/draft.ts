import type { DateText, WorkCalendar } from '@shared/calendar'
import type { InspectionDetail } from '@shared/features/inspection'
import type { BureauSetting, OrderSetting } from '@shared/features/setting'
import { findViolation, isVerified } from '@shared/law'
import { formatYuan, sumFen } from '@shared/money'
import { dueOf } from './period'
import type { OrderInput } from './schema'
import { orderBasis, orderConsequence, orderDemand, orderFacts, violatedArticles, type OrderFinding } from './wording'

/** What a draft is written from. */
export interface DraftSettings {
  readonly bureau: BureauSetting
  readonly order: OrderSetting
  readonly calendar: WorkCalendar
  readonly today: DateText
}

type DraftSource = Pick<InspectionDetail, 'type' | 'inspectedOn' | 'employerId' | 'workersConcerned' | 'amountFen'> & {
  /** The inspection; null when the findings come from guidance on rules. */
  readonly id: string | null
  readonly inspectors: readonly { readonly id: string }[]
  readonly findings: readonly (Omit<OrderFinding, 'violation'> & {
    readonly violationId: string | null
    readonly correctedOnSpot: boolean
  })[]
}

export interface OrderDraft {
  readonly values: OrderInput
  /** What the clerk should know about how the draft was written. */
  readonly notes: string[]
}

/** Where 拒不支付劳动报酬罪 may begin: 法释〔2013〕3号第三条, lower ends; Zhejiang's own figures were not found. */
const CRIME = { workers: 10, amountFen: 3_000_000 } as const

/** The order of an inspection, every text written from its findings; those corrected on the spot are left out. */
export function draftOrder(inspection: DraftSource, settings: DraftSettings): OrderDraft {
  const open = inspection.findings.filter((finding) => !finding.correctedOnSpot)
  const findings: OrderFinding[] = open.map(({ violationId, ...finding }) => ({
    ...finding,
    violation: violationId === null ? null : (findViolation(violationId) ?? null),
  }))
  const all = open.length === inspection.findings.length
  const blank = blankOrder(inspection.employerId, settings)
  const values: OrderInput = {
    ...blank,
    inspectionId: inspection.id,
    facts: orderFacts(inspection, findings),
    violated: violatedArticles(findings),
    basis: orderBasis(findings),
    demands: findings.map(orderDemand),
    consequence: orderConsequence(settings.order.consequence, findings),
    // One worker may stand in several findings: only the inspection knows how many there are in all.
    workers: all ? inspection.workersConcerned : Math.max(0, ...open.map((finding) => finding.workers)),
    amountFen: all ? inspection.amountFen : sumFen(open.map((finding) => finding.amountFen)),
    inspectorIds: inspection.inspectors.map((inspector) => inspector.id),
  }
  return { values, notes: draftNotes(inspection, findings, settings) }
}

/** An order without an inspection: what the settings know. */
export function blankOrder(employerId: string, { bureau, order, calendar, today }: DraftSettings): OrderInput {
  const period = { issueDate: today, periodDays: order.defaultDays, periodUnit: order.defaultUnit, dueDate: null }
  return {
    inspectionId: null,
    employerId,
    facts: '',
    violated: '',
    basis: orderBasis([]),
    demands: [],
    consequence: orderConsequence(order.consequence, []),
    remedy: remedyLine(bureau, order),
    ...period,
    dueDate: dueOf(calendar, period).dueDate,
    workers: 0,
    amountFen: 0,
    inspectorIds: [],
    contactPerson: bureau.contactPerson,
    contactPhone: bureau.contactPhone,
    remark: '',
    workerRows: [],
  }
}

/** Rights of review and suit, when the bureau prints them: courts differ on whether an order can be sued over. */
export function remedyLine({ government, court }: BureauSetting, { remedySwitch, remedyText }: OrderSetting): string {
  if (!remedySwitch) return ''
  return remedyText.replaceAll('{复议机关}', government).replaceAll('{法院}', court)
}

function draftNotes(source: DraftSource, findings: readonly OrderFinding[], settings: DraftSettings): string[] {
  const notes: string[] = []
  const corrected = source.findings.filter((finding) => finding.correctedOnSpot)
  if (findings.length === 0) notes.push('该次检查没有尚未改正的问题，请核对是否需要制作指令书')
  if (corrected.length > 0) notes.push(`已当场改正的 ${corrected.length} 项问题未写入：${corrected.map((finding) => finding.description).join('；')}`)
  for (const { violation, description } of findings) {
    if (violation === null) notes.push(`“${description}”未选用违法行为目录，请自行填写违反的条款和改正内容`)
    else if (!isVerified(violation)) notes.push(`“${violation.title}”的部分条款尚未核对原文（待核），请查阅后使用`)
    if (violation !== null && violation.authority !== '人社部门') notes.push(`“${violation.title}”由${violation.authority}处理，请核对本局是否有权责令改正`)
  }
  const wages = findings.filter((finding) => finding.violation !== null && /工资|工程建设/u.test(finding.violation.category))
  const amountFen = sumFen(wages.map((finding) => finding.amountFen))
  if (amountFen >= CRIME.amountFen && Math.max(0, ...wages.map((finding) => finding.workers)) >= CRIME.workers) {
    notes.push(`涉及 ${CRIME.workers} 人以上、工资 ${formatYuan(amountFen)} 元，逾期仍不支付可能涉嫌拒不支付劳动报酬罪（数额标准以本省规定为准，待核），请附劳动者明细并保留送达证据`)
  }
  const due = dueOf(settings.calendar, {
    issueDate: settings.today,
    periodDays: settings.order.defaultDays,
    periodUnit: settings.order.defaultUnit,
    dueDate: null,
  })
  if (due.unknownYear !== null) notes.push(`${due.unknownYear} 年的节假日安排尚未录入，改正期限未能推算，请先补充工作日历`)
  return notes
}
