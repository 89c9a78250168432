import type { backupContract } from '@shared/features/backup'
import type { Handlers } from '@shared/ipc/contract'
import { listBackups } from '@main/backup/folder'
import { backUp, saveCopy } from '@main/backup/service'
import type { Desk } from '@main/core/desk'

export const backupHandlers: Handlers<typeof backupContract, Desk> = {
  'backup/list': async (desk) => ({ folder: desk.folder.backups, files: listBackups(desk.folder.backups) }),
  'backup/create': (desk) => backUp(desk.database, desk.folder, desk.clock, 'manual'),
  'backup/save-as': async (desk) => {
    const path = await desk.dialogs.saveFile({
      title: '另存备份',
      defaultName: `劳动关系工作台备份-${desk.clock.today()}.sqlite`,
      extensions: ['sqlite'],
      filterName: '备份文件',
    })
    return path === null ? null : saveCopy(desk.database, path)
  },
}
