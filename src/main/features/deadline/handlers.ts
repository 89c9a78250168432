import type { deadlineContract } from '@shared/features/deadline'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const deadlineHandlers: Handlers<typeof deadlineContract, Desk> = {
  'deadline/list': (desk, request) => service.listDeadlines(desk, request),
  'deadline/counts': (desk) => service.deadlineCounts(desk),
}
