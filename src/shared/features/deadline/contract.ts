import { query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest } from '@shared/list/request'
import { z } from '@shared/zod'
import { deadlineCounts, deadlineRow, deadlineWindows, type DeadlineWindow } from './schema'

const windowValues = deadlineWindows.map((window) => window.value) as [DeadlineWindow, ...DeadlineWindow[]]

export const deadlineListRequest = listRequest.extend({ window: z.enum(windowValues).default('all') })
export type DeadlineListRequest = z.output<typeof deadlineListRequest>

export const deadlineContract = {
  /** Open deadlines, overdue first unless asked for otherwise. */
  'deadline/list': query(deadlineListRequest, listPage(deadlineRow)),
  'deadline/counts': query(z.object({}), deadlineCounts),
} satisfies Contract
