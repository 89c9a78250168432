import type { attachmentContract } from '@shared/features/attachment'
import type { backupContract } from '@shared/features/backup'
import type { bulkEditContract } from '@shared/features/bulk-edit'
import type { deadlineContract } from '@shared/features/deadline'
import type { contractFollowUpContract } from '@shared/features/contract-follow-up'
import type { correctionOrderContract } from '@shared/features/correction-order'
import type { documentContract } from '@shared/features/document'
import type { workbenchContract } from '@shared/features/workbench'
import type { demoContract } from '@shared/features/demo'
import type { employerContract } from '@shared/features/employer'
import type { harmonyContract } from '@shared/features/harmony'
import type { historyContract } from '@shared/features/history'
import type { importContract } from '@shared/features/import'
import type { inspectionContract } from '@shared/features/inspection'
import type { inspectionCaseContract } from '@shared/features/inspection-case'
import type { listViewContract } from '@shared/features/list-view'
import type { shellContract } from '@shared/features/app'
import type { paperFormContract } from '@shared/features/paper-form'
import type { recycleContract } from '@shared/features/recycle'
import type { rulesGuidanceContract } from '@shared/features/rules-guidance'
import type { searchContract } from '@shared/features/search'
import type { settingContract } from '@shared/features/setting'
import type { statisticsContract } from '@shared/features/statistics'
import type { trainingContract } from '@shared/features/training'
import type { z } from '@shared/zod'
import type { Contract, Handlers } from './contract'

/**
 * Every feature's contract. A new register adds one line here; a feature that cannot be loaded is then a compile error.
 * Types only: the main process loads a feature when it is first asked.
 */
export interface Contracts {
  attachment: typeof attachmentContract
  backup: typeof backupContract
  'bulk-edit': typeof bulkEditContract
  deadline: typeof deadlineContract
  'contract-follow-up': typeof contractFollowUpContract
  'correction-order': typeof correctionOrderContract
  document: typeof documentContract
  workbench: typeof workbenchContract
  demo: typeof demoContract
  employer: typeof employerContract
  harmony: typeof harmonyContract
  history: typeof historyContract
  import: typeof importContract
  inspection: typeof inspectionContract
  'inspection-case': typeof inspectionCaseContract
  'paper-form': typeof paperFormContract
  'list-view': typeof listViewContract
  recycle: typeof recycleContract
  'rules-guidance': typeof rulesGuidanceContract
  search: typeof searchContract
  setting: typeof settingContract
  statistics: typeof statisticsContract
  training: typeof trainingContract
}

/** How a feature comes into the main process. */
export interface Feature<C extends Contract, Context> {
  readonly contract: C
  readonly handlers: Handlers<C, Context>
}
export type FeatureLoaders<Context> = {
  readonly [F in keyof Contracts]: () => Promise<Feature<Contracts[F], Context>>
}

type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never
type FeatureRoutes = UnionToIntersection<Contracts[keyof Contracts]>

/** All routes, those of the features and those of the program itself. */
export type Routes = FeatureRoutes & typeof shellContract
export type RouteName = Extract<keyof Routes, string>
export type RouteInput<K extends RouteName> = z.input<Routes[K]['input']>
export type RouteOutput<K extends RouteName> = z.output<Routes[K]['output']>

type RoutePrefix = RouteName extends `${infer P}/${string}` ? P : never
/** Beginnings of route names that are not the name of their feature. */
export type OtherPrefix = Exclude<RoutePrefix, keyof Contracts | 'app'>
