import type { DateText, WorkCalendar } from '@shared/calendar'
import { dueDateOf, type PeriodUnit, type RecheckResult, type ServiceInput } from '@shared/features/correction-order'
import type { OfficeDays } from './days'
import type { EmployerSpec } from './employers'
import { idNumberOf, personName } from './people'
import type { Random } from './random'
import type { VisitSpec } from './visits'

/** How an order went. */
export type OrderCourse =
  | 'inTime'
  /** Partly corrected when the period ended, wholly some weeks later. */
  | 'late'
  /** Not obeyed: on to a penalty. */
  | 'escalated'
  /** The period has ended and nobody has been there since. */
  | 'overdue'
  /** Served, the period still running. */
  | 'running'
  /** Issued on the last days, not served yet. */
  | 'unserved'

export interface WorkerSpec {
  readonly name: string
  readonly idNumber: string
  readonly post: string
  readonly period: string
  /** Fen. */
  readonly amountFen: number
}

export interface RecheckSpec {
  readonly on: DateText
  readonly result: RecheckResult
  /** Paid so far, fen. */
  readonly paidFen: number
  readonly proof: string
}

export interface OrderSpec {
  readonly visit: VisitSpec
  readonly course: OrderCourse
  readonly issuedOn: DateText
  readonly periodDays: number
  readonly periodUnit: PeriodUnit
  readonly dueDate: DateText
  /** A first paper of the same day was made void. */
  readonly voidedFirst: boolean
  readonly workers: readonly WorkerSpec[]
  readonly service: ServiceInput | null
  readonly rechecks: readonly RecheckSpec[]
  readonly escalatedOn: DateText | null
  readonly closedOn: DateText | null
}

interface OrderSource {
  readonly random: Random
  readonly days: OfficeDays
  readonly calendar: WorkCalendar
  readonly employers: readonly EmployerSpec[]
}

/** Everything that will happen to an order, day by day. */
export function planOrder(source: OrderSource, visit: VisitSpec, course: OrderCourse): Omit<OrderSpec, 'voidedFirst'> {
  const { random, days, calendar, employers } = source
  const employer = employers[visit.employer]
  if (!employer) throw new RangeError('no such employer')
  const later = days.after(visit.inspectedOn, random.int(0, 4))
  // Year's end is not waited for: an order counts in the year it is issued.
  const quick = course === 'running' || course === 'unserved' || later.slice(0, 4) > visit.inspectedOn.slice(0, 4)
  const issuedOn = quick ? visit.inspectedOn : later
  const [periodDays, periodUnit] = random.weighted([
    [[7, 'natural'], 62],
    [[10, 'natural'], 16],
    [[15, 'natural'], 8],
    [[5, 'working'], 14],
  ] as const)
  const due = dueDateOf(calendar, issuedOn, periodDays, periodUnit)
  if (!due.ok) throw new RangeError(`no holidays for ${due.year}`)
  const service = course === 'unserved' ? null : inGoodTime(serviceOf(random, days, employer, issuedOn), employer, issuedOn, due.dueDate)
  const amountFen = visit.amountFen
  const base = { visit, course, issuedOn, periodDays, periodUnit, dueDate: due.dueDate, service }
  const workers = workersOf(random, employer, visit)
  return { ...base, workers, ...followUp(random, days, course, due.dueDate, service?.servedOn ?? issuedOn, amountFen) }
}

type FollowUp = Pick<OrderSpec, 'rechecks' | 'escalatedOn' | 'closedOn'>

function followUp(random: Random, days: OfficeDays, course: OrderCourse, due: DateText, served: DateText, amountFen: number): FollowUp {
  const paid = amountFen > 0 ? '，工资已足额支付，附银行转账凭证和签收表' : ''
  switch (course) {
    case 'inTime': {
      const on = days.between(served, due)
      const recheck: RecheckSpec = { on, result: 'corrected', paidFen: amountFen, proof: `已按指令书要求改正${paid}。` }
      return { rechecks: [recheck], escalatedOn: null, closedOn: days.after(on, random.int(1, 3)) }
    }
    case 'late': {
      const first = days.after(due, 1)
      const second = days.after(first, random.int(5, 12))
      const part = Math.round((amountFen * random.int(25, 70)) / 10_000) * 100
      const rechecks: RecheckSpec[] = [
        { on: first, result: 'partly', paidFen: part, proof: '期限届满时仅部分改正，单位负责人说明正在筹措。' },
        { on: second, result: 'corrected', paidFen: amountFen, proof: `已全部改正${paid}。` },
      ]
      return { rechecks, escalatedOn: null, closedOn: days.after(second, 2) }
    }
    case 'escalated': {
      const on = days.after(due, random.int(1, 2))
      const recheck: RecheckSpec = { on, result: 'not', paidFen: 0, proof: '期限届满后到场复查，仍未改正。' }
      return { rechecks: [recheck], escalatedOn: days.after(on, random.int(1, 4)), closedOn: null }
    }
    case 'overdue':
    case 'running':
    case 'unserved':
      return { rechecks: [], escalatedOn: null, closedOn: null }
  }
}

function serviceOf(random: Random, days: OfficeDays, employer: EmployerSpec, issuedOn: DateText): ServiceInput {
  const manner = random.weighted([['direct', 82], ['lien', 6], ['mail', 9], ['office', 3]] as const)
  const blank = { receiver: '', relation: '', witness: '', remark: '' }
  switch (manner) {
    case 'direct': {
      const head = random.chance(0.4)
      const receiver = head ? employer.legalRepresentative : employer.contact
      const relation = head ? '法定代表人' : '人事负责人'
      return { ...blank, manner, servedOn: days.after(issuedOn, random.int(0, 1)), place: employer.address, receiver, relation }
    }
    case 'lien':
      return {
        ...blank,
        manner,
        servedOn: days.after(issuedOn, 1),
        place: employer.address,
        witness: `${personName(random)}（村社区工作人员）`,
        remark: '负责人拒绝签收，已在见证人见证下留置，并拍照记录。',
      }
    case 'mail':
      return { ...blank, manner, servedOn: days.after(issuedOn, 2), place: employer.address, receiver: employer.contact, relation: '收发室', remark: `邮件号 演示${random.int(100_000, 999_999)}` }
    case 'office':
      return { ...blank, manner, servedOn: issuedOn, place: '平湖市劳动保障监察大队', receiver: employer.contact, remark: '到场后拒绝在送达回证上签名。' }
  }
}

/** Before a long holiday an order is handed over on the day it is issued, or its period would be over first. */
function inGoodTime(service: ServiceInput, employer: EmployerSpec, issuedOn: DateText, due: DateText): ServiceInput {
  if (service.servedOn < due) return service
  const receiver = employer.contact
  return { manner: 'direct', servedOn: issuedOn, place: employer.address, receiver, relation: '人事负责人', witness: '', remark: '' }
}

/** The annex: as many workers as the order concerns, their amounts adding up to the order's. Only where money is owed. */
function workersOf(random: Random, { trade }: EmployerSpec, { workersConcerned, amountFen, inspectedOn }: VisitSpec): WorkerSpec[] {
  if (amountFen === 0 || workersConcerned === 0) return []
  const weights = Array.from({ length: workersConcerned }, () => 0.5 + random.next())
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let left = amountFen
  return weights.map((weight, index) => {
    const last = index === workersConcerned - 1
    const share = last ? left : Math.min(left, Math.round((amountFen * weight) / whole / 1000) * 1000)
    left -= share
    return { name: personName(random), idNumber: idNumberOf(random), post: random.pick(trade.posts), period: wagePeriod(random, inspectedOn), amountFen: share }
  })
}

/** One to three months before the visit: 2020年3月至5月. */
function wagePeriod(random: Random, inspectedOn: DateText): string {
  const last = Number(inspectedOn.slice(0, 4)) * 12 + Number(inspectedOn.slice(5, 7)) - 2
  const first = last - random.int(0, 2)
  const [year, month] = [Math.floor(first / 12), (first % 12) + 1]
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1]
  if (first === last) return `${year}年${month}月`
  return year === lastYear ? `${year}年${month}月至${lastMonth}月` : `${year}年${month}月至${lastYear}年${lastMonth}月`
}
