import { addDays } from '@shared/calendar'
import { nextStep, orderStateLabel, orderSteps } from '@shared/features/correction-order'
import { deadlineBounds, deadlineListRequest, type DeadlineRow } from '@shared/features/deadline'
import { guidanceStateLabel, type GuidanceState, type GuidanceStep } from '@shared/features/rules-guidance'
import type { WorkbenchItem, WorkbenchSummary } from '@shared/features/workbench'
import type { Desk } from '@main/core/desk'
import { deadlineCounts, listDeadlines } from '@main/features/deadline/service'
import { guidanceDetail } from '@main/features/rules-guidance/detail'
import { loadCalendar } from '@main/features/setting/service'
import * as repository from './repository'

/** Rows shown of each part; the whole lists are one click away. */
const SHOWN = 50

/** What has to be done today: overdue, soon, later this week; then the month's few figures. */
export async function summary(desk: Desk): Promise<WorkbenchSummary> {
  const today = desk.clock.today()
  const bounds = deadlineBounds(await loadCalendar(desk.read), today)
  const month = { from: `${today.slice(0, 7)}-01`, until: today }
  const week = { window: 'week' as const, filters: [{ field: 'dueDate', op: 'from' as const, value: addDays(bounds.soonUntil, 1) }] }
  const [overdue, soon, rest, counts, orders, inspections, employers] = await Promise.all([
    items(desk, { window: 'overdue' }),
    items(desk, { window: 'soon' }),
    items(desk, week),
    deadlineCounts(desk),
    repository.orderCounts(desk.read, month),
    repository.inspectionCounts(desk.read, month),
    repository.employerCount(desk.read),
  ])
  return {
    overdue,
    soon,
    week: rest,
    later: counts.open - overdue.total - soon.total - rest.total,
    soonUntil: bounds.soonUntil,
    weekUntil: bounds.weekUntil,
    drafts: orders.drafts,
    unserved: orders.unserved,
    month: {
      month: today.slice(0, 7),
      inspections: inspections.visits,
      inspectedEmployers: inspections.employers,
      ordersIssued: orders.issued,
      ordersOpen: orders.open,
      employers,
    },
    unknownYears: counts.unknownYears,
  }
}

async function items(desk: Desk, request: object): Promise<{ rows: WorkbenchItem[]; total: number }> {
  const page = await listDeadlines(desk, deadlineListRequest.parse({ limit: SHOWN, ...request }))
  return { rows: await withNextSteps(desk, page.rows), total: page.total }
}

async function withNextSteps(desk: Desk, rows: readonly DeadlineRow[]): Promise<WorkbenchItem[]> {
  const today = desk.clock.today()
  const orders = await repository.orderProgress(
    desk.read,
    rows.filter((row) => row.ownerKind === 'correction-order').map((row) => row.ownerId),
  )
  const guidance = await guidanceOffers(
    desk,
    rows.filter((row) => row.ownerKind === 'rules-guidance').map((row) => row.ownerId),
  )
  return rows.map((row) => {
    const guided = guidance.get(row.ownerId)
    if (guided) return { ...row, ...guided }
    const order = orders.find((candidate) => candidate.id === row.ownerId)
    const next = order ? nextStep(order, today) : null
    const step = orderSteps.find((candidate) => candidate.value === next)
    return { ...row, nextStep: step ? { step: step.value, label: step.label } : null, stateLabel: order ? orderStateLabel(order.state) : '' }
  })
}

/** State and usual next step of cases of guidance, by id. */
async function guidanceOffers(desk: Desk, ids: readonly string[]): Promise<Map<string, Pick<WorkbenchItem, 'nextStep' | 'stateLabel'>>> {
  const details = await Promise.all(ids.map((id) => guidanceDetail(desk.read, id, desk.clock.today())))
  return new Map(
    details.map(({ id, state, steps }) => {
      // What still has to be entered for a step is asked for when it is taken.
      const next = guidanceUsualStep(state)
      const label = steps.find((offer) => offer.step === next)?.label ?? ''
      return [id, { nextStep: next === null ? null : { step: next, label }, stateLabel: guidanceStateLabel(state) }]
    }),
  )
}

function guidanceUsualStep(state: GuidanceState): GuidanceStep | null {
  switch (state) {
    case 'returned':
      return 'revise'
    case 'revising':
      return 'recheck'
    case 'rechecking':
      return 'complete'
    case 'registered':
    case 'reviewing':
    case 'completed':
    case 'terminated':
    case 'transferred':
      return null
  }
}
