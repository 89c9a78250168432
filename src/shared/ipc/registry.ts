import { attachmentContract } from '@shared/features/attachment'
import { backupContract } from '@shared/features/backup'
import { deadlineContract } from '@shared/features/deadline'
import { contractFollowUpContract } from '@shared/features/contract-follow-up'
import { correctionOrderContract } from '@shared/features/correction-order'
import { documentContract } from '@shared/features/document'
import { workbenchContract } from '@shared/features/workbench'
import { demoContract } from '@shared/features/demo'
import { employerContract } from '@shared/features/employer'
import { historyContract } from '@shared/features/history'
import { importContract } from '@shared/features/import'
import { inspectionContract } from '@shared/features/inspection'
import type { shellContract } from '@shared/features/app'
import { recycleContract } from '@shared/features/recycle'
import { rulesGuidanceContract } from '@shared/features/rules-guidance'
import { settingContract } from '@shared/features/setting'
import { statisticsContract } from '@shared/features/statistics'
import type { z } from '@shared/zod'
import type { Contract, Handlers } from './contract'

/** Every feature's contract. A new register adds one line here; forgetting its handlers is then a compile error. */
export const contracts = {
  attachment: attachmentContract,
  backup: backupContract,
  deadline: deadlineContract,
  'contract-follow-up': contractFollowUpContract,
  'correction-order': correctionOrderContract,
  document: documentContract,
  workbench: workbenchContract,
  demo: demoContract,
  employer: employerContract,
  history: historyContract,
  import: importContract,
  inspection: inspectionContract,
  recycle: recycleContract,
  'rules-guidance': rulesGuidanceContract,
  setting: settingContract,
  statistics: statisticsContract,
} as const satisfies Readonly<Record<string, Contract>>

export type FeatureHandlers<Context> = {
  readonly [F in keyof typeof contracts]: Handlers<(typeof contracts)[F], Context>
}

type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never
type FeatureRoutes = UnionToIntersection<(typeof contracts)[keyof typeof contracts]>

/** All routes, those of the features and those of the program itself. */
export type Routes = FeatureRoutes & typeof shellContract
export type RouteName = Extract<keyof Routes, string>
export type RouteInput<K extends RouteName> = z.input<Routes[K]['input']>
export type RouteOutput<K extends RouteName> = z.output<Routes[K]['output']>
