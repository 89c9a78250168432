import type { FeatureHandlers } from '@shared/ipc/registry'
import type { Desk } from '@main/core/desk'
import { deadlineHandlers } from '@main/features/deadline/handlers'
import { attachmentHandlers } from '@main/features/attachment/handlers'
import { backupHandlers } from '@main/features/backup/handlers'
import { contractFollowUpHandlers } from '@main/features/contract-follow-up/handlers'
import { correctionOrderHandlers } from '@main/features/correction-order/handlers'
import { documentHandlers } from '@main/features/document/handlers'
import { workbenchHandlers } from '@main/features/workbench/handlers'
import { demoHandlers } from '@main/demo/handlers'
import { employerHandlers } from '@main/features/employer/handlers'
import { historyHandlers } from '@main/features/history/handlers'
import { importHandlers } from '@main/features/import/handlers'
import { inspectionHandlers } from '@main/features/inspection/handlers'
import { recycleHandlers } from '@main/features/recycle/handlers'
import { rulesGuidanceHandlers } from '@main/features/rules-guidance/handlers'
import { settingHandlers } from '@main/features/setting/handlers'
import { statisticsHandlers } from '@main/statistics/handlers'

/** The handlers of every feature; a contract without handlers here does not compile. */
export const featureHandlers: FeatureHandlers<Desk> = {
  attachment: attachmentHandlers,
  backup: backupHandlers,
  deadline: deadlineHandlers,
  'contract-follow-up': contractFollowUpHandlers,
  'correction-order': correctionOrderHandlers,
  document: documentHandlers,
  workbench: workbenchHandlers,
  demo: demoHandlers,
  employer: employerHandlers,
  history: historyHandlers,
  import: importHandlers,
  inspection: inspectionHandlers,
  recycle: recycleHandlers,
  'rules-guidance': rulesGuidanceHandlers,
  setting: settingHandlers,
  statistics: statisticsHandlers,
}
