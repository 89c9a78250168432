import type { attachmentContract } from '@shared/features/attachment'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const attachmentHandlers: Handlers<typeof attachmentContract, Desk> = {
  'attachment/list': (desk, owner) => service.listAttachments(desk.read, owner),
  'attachment/add': (desk, owner) => service.addAttachment(desk, owner),
  'attachment/describe': (desk, { note, ...ref }) => service.describeAttachment(desk, ref, note),
  'attachment/remove': async (desk, ref) => {
    await service.removeAttachment(desk, ref)
    return {}
  },
  'attachment/open': async (desk, { id }) => {
    await service.openAttachment(desk, id)
    return {}
  },
}
