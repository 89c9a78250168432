import type { recycleContract } from '@shared/features/recycle'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const recycleHandlers: Handlers<typeof recycleContract, Desk> = {
  'recycle/list': (desk, request) => service.listBin(desk.read, request),
  'recycle/restore': async (desk, { rows }) => ({ restored: await service.restoreRows(desk, rows) }),
}
