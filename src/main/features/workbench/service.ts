import { addDays } from '@shared/calendar'
import { deadlineBounds, deadlineListRequest, type DeadlineRow } from '@shared/features/deadline'
import type { WorkbenchItem, WorkbenchSummary } from '@shared/features/workbench'
import type { Desk } from '@main/core/desk'
import { deadlineCounts, listDeadlines } from '@main/features/deadline/service'
import { loadCalendar } from '@main/features/setting/service'
import { progressOfOwners } from './progress'
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

/** Beside each deadline, how far the thing it belongs to has come. */
async function withNextSteps(desk: Desk, rows: readonly DeadlineRow[]): Promise<WorkbenchItem[]> {
  const progress = await progressOfOwners(desk, rows)
  return rows.map((row) => ({ ...row, ...(progress.get(row.ownerId) ?? { nextStep: null, stateLabel: '' }) }))
}
