import type { searchContract } from '@shared/features/search'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const searchHandlers: Handlers<typeof searchContract, Desk> = {
  'search/find': (desk, { text, perKind }) => service.find(desk, text, perKind),
}
