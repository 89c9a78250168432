import { daysBetween, type DateText } from '@shared/calendar'
import type { OrderCourse } from './orders'
import { carryOut, proactivePlan, revisitPlan, type VisitPlan, type VisitSource, type VisitSpec } from './visits'

/** The figures a year must come out with. */
export interface YearFigures {
  readonly year: number
  /** Distinct employers inspected (家). */
  readonly employers: number
  /** Visits beyond the first proactive one of each employer. */
  readonly again: number
  readonly complaints: number
  readonly revisits: number
  /** How the valid orders of the year went, and when the visits they rest on were made. */
  readonly orders: readonly { readonly course: OrderCourse; readonly count: number; readonly from: DateText; readonly to: DateText }[]
}

/**
 * 2020 as the bureau reported it: 1,985 employers inspected, 62 orders (a 63rd number is void). What the report does
 * not name - visits, courses, 2019 - is invented.
 */
export const years: readonly YearFigures[] = [
  {
    year: 2019,
    employers: 1742,
    again: 136,
    complaints: 118,
    revisits: 61,
    orders: [
      { course: 'inTime', count: 35, from: '2019-01-04', to: '2019-11-29' },
      { course: 'late', count: 6, from: '2019-01-10', to: '2019-10-31' },
      { course: 'escalated', count: 5, from: '2019-02-20', to: '2019-10-31' },
      // Issued in December, corrected in January: still open when the year ended.
      { course: 'inTime', count: 2, from: '2019-12-27', to: '2019-12-30' },
    ],
  },
  {
    year: 2020,
    employers: 1985,
    again: 232,
    complaints: 126,
    revisits: 88,
    orders: [
      { course: 'inTime', count: 50, from: '2020-01-03', to: '2020-11-27' },
      { course: 'late', count: 4, from: '2020-03-02', to: '2020-10-30' },
      { course: 'escalated', count: 3, from: '2020-03-02', to: '2020-10-30' },
      { course: 'overdue', count: 2, from: '2020-11-30', to: '2020-12-09' },
      { course: 'running', count: 2, from: '2020-12-25', to: '2020-12-29' },
      { course: 'unserved', count: 1, from: '2020-12-30', to: '2020-12-31' },
    ],
  },
]

export interface OrderVisit {
  readonly visit: VisitSpec
  readonly course: OrderCourse
}

export interface YearVisits {
  /** In the order they were made. */
  readonly visits: readonly VisitSpec[]
  readonly orders: readonly OrderVisit[]
}

const minWorkersForOrder = 5

/** All visits of a year: exactly the figures asked for, whatever chance brings. */
export function generateYear(source: VisitSource, figures: YearFigures): YearVisits {
  const { random, employers, days } = source
  const { year } = figures
  const there = employers.flatMap((employer, index) => (employer.status === 'active' && employer.createdOn < `${year}-01-01` ? [index] : []))
  const weight = (index: number): number => {
    const employer = employers[index]
    const trade = employer?.trade.industry
    return Math.sqrt(employer?.headcount ?? 1) * (trade === 'C' ? 2 : trade === 'E' ? 2.4 : 1)
  }
  const inspected = random.sample(there, figures.employers, weight)
  const plans: VisitPlan[] = [
    ...inspected.map((employer) => proactivePlan(source, employer, year)),
    ...random.sample(inspected, figures.again).map((employer) => proactivePlan(source, employer, year)),
    ...random.sample(inspected, figures.complaints).map((employer): VisitPlan => ({ employer, inspectedOn: days.inYear(year), type: 'complaint', campaign: null })),
  ]
  const chosen = chooseForOrders(source, figures, plans)
  const made = plans.map((plan) => ({ plan, visit: carryOut(source, plan, chosen.has(plan)) }))
  const orders = made.flatMap(({ plan, visit }) => {
    const course = chosen.get(plan)
    return course === undefined ? [] : [{ visit, course }]
  })
  const visits = made.map(({ visit }) => visit)
  return { visits: [...visits, ...revisits(source, visits, figures.revisits)].toSorted(byDay), orders }
}

/** Which visits lead to an order: complaints and building sites first of all, then special checks. */
function chooseForOrders({ random, employers }: VisitSource, figures: YearFigures, plans: readonly VisitPlan[]): Map<VisitPlan, OrderCourse> {
  const chosen = new Map<VisitPlan, OrderCourse>()
  const weight = ({ type, employer }: VisitPlan): number => {
    if (employers[employer]?.trade.industry === 'E' && type !== 'document') return 10
    return type === 'complaint' ? 40 : type === 'special' ? 3 : type === 'routine' ? 1 : 0.1
  }
  // The narrow windows first: the wide ones find enough among the rest.
  for (const { course, count, from, to } of figures.orders.toSorted((a, b) => b.from.localeCompare(a.from))) {
    const open = plans.filter(({ inspectedOn, employer }) => inspectedOn >= from && inspectedOn <= to && (employers[employer]?.headcount ?? 0) >= minWorkersForOrder)
    let missing = count
    for (const plan of random.sample(open, open.length, weight)) {
      if (missing === 0) break
      if (![...chosen.keys()].every((other) => mayBothHaveOrders(plan, other))) continue
      chosen.set(plan, course)
      missing -= 1
    }
    if (missing > 0) throw new RangeError(`too few visits for ${count} orders of ${course} in ${figures.year}`)
  }
  return chosen
}

/** Nobody gets a second order while the first one runs. */
function mayBothHaveOrders(a: VisitPlan, b: VisitPlan): boolean {
  return a.employer !== b.employer || Math.abs(daysBetween(a.inspectedOn, b.inspectedOn)) > 60
}

function revisits(source: VisitSource, visits: readonly VisitSpec[], count: number): VisitSpec[] {
  const found = visits.filter(({ outcome }) => outcome === 'corrected' || outcome === 'pending')
  const plans = source.random
    .sample(found, found.length)
    .map((visit) => revisitPlan(source, visit))
    .filter((plan) => plan !== null)
    .slice(0, count)
  if (plans.length < count) throw new RangeError('too few findings to look back at')
  return plans.map((plan) => carryOut(source, plan, false))
}

function byDay(a: VisitSpec, b: VisitSpec): number {
  return a.inspectedOn.localeCompare(b.inspectedOn)
}
