import type { FeatureHandlers } from '@shared/ipc/registry'
import type { Desk } from '@main/core/desk'
import { deadlineHandlers } from '@main/features/deadline/handlers'
import { attachmentHandlers } from '@main/features/attachment/handlers'
import { employerHandlers } from '@main/features/employer/handlers'
import { inspectionHandlers } from '@main/features/inspection/handlers'
import { settingHandlers } from '@main/features/setting/handlers'

/** The handlers of every feature; a contract without handlers here does not compile. */
export const featureHandlers: FeatureHandlers<Desk> = {
  attachment: attachmentHandlers,
  deadline: deadlineHandlers,
  employer: employerHandlers,
  inspection: inspectionHandlers,
  setting: settingHandlers,
}
