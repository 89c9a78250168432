import type { importContract } from '@shared/features/import'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { importLabel } from './run'
import * as service from './service'
import { closeSession, findSession, viewOf } from './session'
import { undoImport } from './undo'
import { listImports, planPage } from './views'

export const importHandlers: Handlers<typeof importContract, Desk> = {
  'import/choose-file': async (desk, { kind }) => ({ path: await service.chooseImportFile(desk, kind) }),
  'import/open': (desk, { kind, path, target, job }) =>
    desk.jobs.run(
      '读取文件',
      async (running) => viewOf(await service.openImport(desk, kind, path, target, running)),
      job,
    ),
  'import/remap': async (desk, { session, sheet, headerRow }) =>
    viewOf(await service.remapImport(desk, session, sheet, headerRow)),
  'import/plan': (desk, { session, mapping, policy, job }) =>
    desk.jobs.run('核对名单', (running) => service.planImport(desk, session, mapping, policy, running), job),
  'import/rows': async (desk, request) => planPage(desk, request),
  'import/run': async (desk, { session, job }) =>
    desk.jobs.run(
      importLabel(findSession(desk, session).kind),
      (running) => service.runImport(desk, session, running),
      job,
    ),
  'import/save-bad-rows': async (desk, { session }) => ({ path: await service.saveBadRows(desk, session) }),
  'import/close': async (desk, { session }) => {
    closeSession(desk, session)
    return {}
  },
  'import/history': (desk, request) => listImports(desk.read, request),
  'import/undo': (desk, { id, job }) =>
    desk.jobs.run('撤销导入', (running) => undoImport(desk, id, running), job),
}
