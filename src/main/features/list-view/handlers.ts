import type { listViewContract } from '@shared/features/list-view'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as exports from './exportFile'
import * as service from './service'

export const listViewHandlers: Handlers<typeof listViewContract, Desk> = {
  'list-view/all': (desk, { list }) => service.savedOf(desk.read, list),
  'list-view/save': (desk, input) => service.saveView(desk, input),
  'list-view/delete': (desk, ref) => service.deleteSaved(desk, 'listView', ref),
  'list-view/save-preset': (desk, input) => service.savePreset(desk, input),
  'list-view/delete-preset': (desk, ref) => service.deleteSaved(desk, 'exportPreset', ref),
  'list-export/begin': async (desk, input) => ({ session: await exports.beginExport(desk, input) }),
  'list-export/rows': (desk, { session, rows }) => exports.addRows(desk, session, rows),
  'list-export/finish': (desk, { session }) => exports.finishExport(desk, session),
  'list-export/abandon': (desk, { session }) => exports.abandonExport(desk, session),
  'list-export/show': async (desk, { path }) => exports.showExport(desk, path),
}
