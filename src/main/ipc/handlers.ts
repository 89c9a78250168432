import type { Contract, Handlers } from '@shared/ipc/contract'
import type { Contracts, Feature, FeatureLoaders, OtherPrefix } from '@shared/ipc/registry'
import type { Desk } from '@main/core/desk'
import type { Dispatcher } from './dispatch'

function feature<C extends Contract>(contract: () => Promise<C>, handlers: () => Promise<Handlers<C, Desk>>) {
  return async (): Promise<Feature<C, Desk>> => {
    const [loaded, answering] = await Promise.all([contract(), handlers()])
    return { contract: loaded, handlers: answering }
  }
}

/**
 * Every feature, loaded when it is first asked: the start pays for the first page only. A contract without a line here
 * does not compile.
 */
const features: FeatureLoaders<Desk> = {
  attachment: feature(
    async () => (await import('@shared/features/attachment')).attachmentContract,
    async () => (await import('@main/features/attachment/handlers')).attachmentHandlers,
  ),
  backup: feature(
    async () => (await import('@shared/features/backup')).backupContract,
    async () => (await import('@main/features/backup/handlers')).backupHandlers,
  ),
  'bulk-edit': feature(
    async () => (await import('@shared/features/bulk-edit')).bulkEditContract,
    async () => (await import('@main/features/bulk-edit/handlers')).bulkEditHandlers,
  ),
  deadline: feature(
    async () => (await import('@shared/features/deadline')).deadlineContract,
    async () => (await import('@main/features/deadline/handlers')).deadlineHandlers,
  ),
  'contract-follow-up': feature(
    async () => (await import('@shared/features/contract-follow-up')).contractFollowUpContract,
    async () => (await import('@main/features/contract-follow-up/handlers')).contractFollowUpHandlers,
  ),
  'correction-order': feature(
    async () => (await import('@shared/features/correction-order')).correctionOrderContract,
    async () => (await import('@main/features/correction-order/handlers')).correctionOrderHandlers,
  ),
  document: feature(
    async () => (await import('@shared/features/document')).documentContract,
    async () => (await import('@main/features/document/handlers')).documentHandlers,
  ),
  workbench: feature(
    async () => (await import('@shared/features/workbench')).workbenchContract,
    async () => (await import('@main/features/workbench/handlers')).workbenchHandlers,
  ),
  demo: feature(
    async () => (await import('@shared/features/demo')).demoContract,
    async () => (await import('@main/demo/handlers')).demoHandlers,
  ),
  employer: feature(
    async () => (await import('@shared/features/employer')).employerContract,
    async () => (await import('@main/features/employer/handlers')).employerHandlers,
  ),
  harmony: feature(
    async () => (await import('@shared/features/harmony')).harmonyContract,
    async () => (await import('@main/features/harmony/handlers')).harmonyHandlers,
  ),
  history: feature(
    async () => (await import('@shared/features/history')).historyContract,
    async () => (await import('@main/features/history/handlers')).historyHandlers,
  ),
  import: feature(
    async () => (await import('@shared/features/import')).importContract,
    async () => (await import('@main/features/import/handlers')).importHandlers,
  ),
  inspection: feature(
    async () => (await import('@shared/features/inspection')).inspectionContract,
    async () => (await import('@main/features/inspection/handlers')).inspectionHandlers,
  ),
  'inspection-case': feature(
    async () => (await import('@shared/features/inspection-case')).inspectionCaseContract,
    async () => (await import('@main/features/inspection-case/handlers')).inspectionCaseHandlers,
  ),
  'paper-form': feature(
    async () => (await import('@shared/features/paper-form')).paperFormContract,
    async () => (await import('@main/features/paper-form/handlers')).paperFormHandlers,
  ),
  'list-view': feature(
    async () => (await import('@shared/features/list-view')).listViewContract,
    async () => (await import('@main/features/list-view/handlers')).listViewHandlers,
  ),
  recycle: feature(
    async () => (await import('@shared/features/recycle')).recycleContract,
    async () => (await import('@main/features/recycle/handlers')).recycleHandlers,
  ),
  'rules-guidance': feature(
    async () => (await import('@shared/features/rules-guidance')).rulesGuidanceContract,
    async () => (await import('@main/features/rules-guidance/handlers')).rulesGuidanceHandlers,
  ),
  search: feature(
    async () => (await import('@shared/features/search')).searchContract,
    async () => (await import('@main/features/search/handlers')).searchHandlers,
  ),
  setting: feature(
    async () => (await import('@shared/features/setting')).settingContract,
    async () => (await import('@main/features/setting/handlers')).settingHandlers,
  ),
  statistics: feature(
    async () => (await import('@shared/features/statistics')).statisticsContract,
    async () => (await import('@main/statistics/handlers')).statisticsHandlers,
  ),
  training: feature(
    async () => (await import('@shared/features/training')).trainingContract,
    async () => (await import('@main/features/training/handlers')).trainingHandlers,
  ),
}

/** Routes that belong to a feature of another name: `campaign/list` is answered by the inspections. */
const otherPrefixes: Readonly<Record<OtherPrefix, keyof Contracts>> = {
  campaign: 'inspection',
  'case-intake': 'inspection-case',
  'case-paper': 'inspection-case',
  inspector: 'inspection',
  'list-export': 'list-view',
  'mutual-care': 'harmony',
  'rule-clause': 'rules-guidance',
  violation: 'inspection',
  wording: 'rules-guidance',
}

/** Lets the dispatcher answer every route; each feature is loaded with the first call for it. */
export function registerFeatures(dispatcher: Dispatcher, desk: () => Desk): void {
  for (const name of Object.keys(features) as (keyof Contracts)[]) {
    const others = Object.entries(otherPrefixes).filter(([, feature]) => feature === name)
    dispatcher.registerLater([name, ...others.map(([prefix]) => prefix)], async () => {
      const { contract, handlers } = await features[name]()
      dispatcher.register(contract, handlers, desk)
    })
  }
}
