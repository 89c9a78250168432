import { blankWorkerLine, contractFollowUpContract, type FollowUpInput, type WorkerLineInput } from '@shared/features/contract-follow-up'
import { documentContract } from '@shared/features/document'
import type { Desk } from '@main/core/desk'
import { contractFollowUpHandlers } from '@main/features/contract-follow-up/handlers'
import { documentHandlers } from '@main/features/document/handlers'
import { createEmployer } from '@main/features/employer/service'
import { employerInput } from '@shared/features/employer'
import type { z } from '@shared/zod'
import { employerValues } from './employers'

const contracts = { ...contractFollowUpContract, ...documentContract }
const handlers = { ...contractFollowUpHandlers, ...documentHandlers }
type Route = keyof typeof contracts
type Input<K extends Route> = z.input<(typeof contracts)[K]['input']>
type Output<K extends Route> = z.output<(typeof contracts)[K]['output']>

/** Calls a route as the window does: input and answer go through the contract. */
export async function call<K extends Route>(desk: Desk, route: K, input: Input<K>): Promise<Output<K>> {
  const { input: asked, output } = contracts[route]
  const run = handlers[route] as unknown as (desk: Desk, input: unknown) => Promise<unknown>
  return output.parse(await run(desk, asked.parse(input))) as Output<K>
}

export const line = (name: string, values: Partial<WorkerLineInput> = {}): WorkerLineInput => ({
  ...blankWorkerLine(),
  name,
  idNumber: '1234',
  hiredOn: '2020-03-01',
  wageFen: 450_000,
  ...values,
})

/** A firm with three workers of whom none has a contract, checked on 2020-06-15. */
export async function unsignedFirm(desk: Desk, values: Partial<FollowUpInput> = {}) {
  const employerId = values.employerId ?? (await createEmployer(desk, employerInput.parse(employerValues()))).id
  return call(desk, 'contract-follow-up/create', {
    values: {
      employerId,
      checkedOn: '2020-06-15',
      source: 'inspection',
      onRoll: null,
      partTime: null,
      withinMonth: null,
      otherRelations: null,
      dispatched: null,
      due: 10,
      signed: 7,
      overMonth: 0,
      overYear: 0,
      expired: 0,
      textProblems: '',
      means: 'notice',
      dueDate: '2020-06-30',
      nextContactOn: null,
      contactRemark: '',
      handler: '李敏',
      reviewer: '',
      remark: '',
      lines: [line('陈静'), line('王芳'), line('赵磊', { hiredOn: '2020-06-01' })],
      ...values,
    },
  })
}
