import type { DateText } from '@shared/calendar'
import { orderInput, type OrderValues } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { getEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { createDraftIn } from '@main/features/correction-order/drafts'
import { closeOrderIn, escalateOrderIn, recheckOrderIn, serveOrderIn, voidOrderIn } from '@main/features/correction-order/followUp'
import { issueOrderIn } from '@main/features/correction-order/issue'
import { draft } from '@main/features/correction-order/service'
import type { OrderSpec } from './generate'
import { landlineOf } from './generate/people'

/** Something that happens on a day, done through the services a clerk uses. */
export interface DemoEvent {
  readonly day: DateText
  readonly run: (desk: Desk) => Promise<void>
}

const voidReason = '改正期限填写有误，作废后重新制作'
const escalation = '逾期未改正，移交立案处理'

/** What happens to one order, day by day. */
export function orderEvents(spec: OrderSpec, inspectionId: string, inspectorIds: readonly string[]): DemoEvent[] {
  let order: string | undefined
  const issue = (periodDays: number): DemoEvent => ({
    day: spec.issuedOn,
    run: async (desk) => {
      const values = await orderValues(desk, spec, inspectionId, periodDays)
      const id = await desk.write('correction-order/create', (work) => createDraftIn(work, values))
      order = id
      await take(desk, 'issue', id, issueOrderIn)
    },
  })
  const step = (day: DateText, name: string, run: Step, reason?: string): DemoEvent => ({
    day,
    run: async (desk) => {
      if (order === undefined) throw new RangeError('the order has not been issued yet')
      await take(desk, name, order, run, reason)
    },
  })
  const { service, escalatedOn, closedOn } = spec
  return [
    ...(spec.voidedFirst
      ? [issue(spec.periodDays + 1), step(spec.issuedOn, 'void', (work, ref) => voidOrderIn(work, ref, voidReason), voidReason)]
      : []),
    issue(spec.periodDays),
    ...(service ? [step(service.servedOn, 'serve', (work, ref) => serveOrderIn(work, ref, service))] : []),
    ...spec.rechecks.map(({ on, ...recheck }) =>
      step(on, 'recheck', (work, ref) =>
        recheckOrderIn(work, ref, { ...recheck, checkedOn: on, inspectorIds: [...inspectorIds], remark: '' }),
      ),
    ),
    ...(escalatedOn ? [step(escalatedOn, 'escalate', (work, ref) => escalateOrderIn(work, ref, escalation))] : []),
    ...(closedOn ? [step(closedOn, 'close', (work, ref) => closeOrderIn(work, ref, closedOn, ''))] : []),
  ]
}

type Step = (work: Work, ref: RowRef) => Promise<void>

/** One step of an order as a use case of its own, so that its history reads like any other's. */
async function take(desk: Desk, name: string, id: string, run: Step, reason: string | null = null): Promise<void> {
  await desk.write(
    `correction-order/${name}`,
    async (work) => {
      const { version } = await getEntity(work.tx, 'correctionOrder', id)
      await run(work, { id, version })
    },
    reason,
  )
}

/** The order as the visit's findings call for it, with the demo's period and workers. */
async function orderValues(desk: Desk, spec: OrderSpec, inspectionId: string, periodDays: number): Promise<OrderValues> {
  const { values } = await draft(desk, { inspectionId })
  return orderInput.parse({
    ...values,
    issueDate: spec.issuedOn,
    periodDays,
    periodUnit: spec.periodUnit,
    contactPerson: '演示联系人',
    contactPhone: landlineOf(1),
    workerRows: spec.workers.map((worker) => ({ ...worker, id: null, remark: '' })),
  })
}
