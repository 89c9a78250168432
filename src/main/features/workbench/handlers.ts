import type { workbenchContract } from '@shared/features/workbench'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { exportOutstanding, printOutstanding } from './outstanding'
import * as service from './service'

export const workbenchHandlers: Handlers<typeof workbenchContract, Desk> = {
  'workbench/summary': (desk) => service.summary(desk),
  'workbench/print-outstanding': async (desk) => ({ printed: await printOutstanding(desk) }),
  'workbench/export-outstanding': async (desk, { format }) => ({ path: await exportOutstanding(desk, format) }),
}
