import type { demoContract } from '@shared/features/demo'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { registerRows } from './demoRepository'
import { createDemo, demoState, removeDemo } from './service'

export const demoHandlers: Handlers<typeof demoContract, Desk> = {
  'demo/state': async (desk) => ({ demo: await demoState(desk.read), empty: (await registerRows(desk.read)) === 0 }),
  'demo/create': (desk, { job }) => desk.jobs.run('写入演示数据', (running) => createDemo(desk, running), job),
  'demo/remove': (desk, { withOwn }) => removeDemo(desk, withOwn),
}
