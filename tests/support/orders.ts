import { correctionOrderContract, type OrderDetail, type RecheckInput, type ServiceInput } from '@shared/features/correction-order'
import { documentContract } from '@shared/features/document'
import type { RouteInput, RouteOutput } from '@shared/ipc/registry'
import { fixedDayClock } from '@main/core/clock'
import type { Desk } from '@main/core/desk'
import type { OpenDeskOptions } from '@main/core/openDesk'
import { correctionOrderHandlers } from '@main/features/correction-order/handlers'
import { documentHandlers } from '@main/features/document/handlers'
import { createInspection } from '@main/features/inspection/service'
import { findingValues, inspectionValues, inspectionWorld } from './inspections'

type Route = keyof typeof correctionOrderContract | keyof typeof documentContract

/** Calls a route as the window does: input and output go through the contract. */
export async function call<R extends Route>(desk: Desk, route: R, input: RouteInput<R>): Promise<RouteOutput<R>> {
  const contracts = { ...correctionOrderContract, ...documentContract }
  const handlers = { ...correctionOrderHandlers, ...documentHandlers }
  const parsed: unknown = contracts[route].input.parse(input)
  const handler = handlers[route] as (desk: Desk, input: unknown) => Promise<unknown>
  return contracts[route].output.parse(await handler(desk, parsed)) as RouteOutput<R>
}

/** A clock whose day the test turns. */
export function turningClock(day: string) {
  let today = day
  const clock: OpenDeskOptions['clock'] = { now: () => fixedDayClock(today).now(), today: () => today }
  return {
    clock,
    turnTo: (next: string) => {
      today = next
    },
  }
}

/** An inspection of 2020-06-10 that found unpaid wages of 3 workers, 1,500.00 yuan in all. */
export async function wageInspection(desk: Desk) {
  const world = await inspectionWorld(desk)
  const inspection = await createInspection(
    desk,
    null,
    inspectionValues(world, {
      outcome: 'order',
      workersConcerned: 3,
      amountFen: 150_000,
      findings: [findingValues({ violationId: 'GZ01', description: '拖欠工资', facts: '', workers: 3, amountFen: 150_000 })],
    }),
  )
  return { ...world, inspection }
}

/** A saved draft written from an inspection. */
export async function draftedOrder(desk: Desk, inspectionId: string): Promise<OrderDetail> {
  const { values } = await call(desk, 'correction-order/draft', { inspectionId })
  return call(desk, 'correction-order/create', { values })
}

export async function issuedOrder(desk: Desk, inspectionId: string): Promise<OrderDetail> {
  return call(desk, 'correction-order/issue', await draftedOrder(desk, inspectionId))
}

export function serviceValues(values: Partial<ServiceInput> = {}): ServiceInput {
  return {
    manner: 'direct',
    servedOn: '2020-06-15',
    place: '当湖街道解放路 1 号',
    receiver: '沈建国',
    relation: '法定代表人',
    witness: '',
    remark: '',
    ...values,
  }
}

export function recheckValues(inspectorIds: readonly string[], values: Partial<RecheckInput> = {}): RecheckInput {
  return {
    checkedOn: '2020-06-22',
    result: 'corrected',
    inspectorIds: [...inspectorIds],
    proof: '银行代发工资凭证 3 份',
    paidFen: 150_000,
    remark: '',
    ...values,
  }
}
