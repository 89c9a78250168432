import type { bulkEditContract } from '@shared/features/bulk-edit'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const bulkEditHandlers: Handlers<typeof bulkEditContract, Desk> = {
  'bulk-edit/fields': async (desk, { list }) => ({ fields: await service.bulkFields(desk.read, list) }),
  'bulk-edit/preview': (desk, order) => service.previewBulkEdit(desk, order),
  'bulk-edit/run': (desk, order) => service.runBulkEdit(desk, order),
}
