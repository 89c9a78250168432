import type { FaultCode } from '@shared/errors/fault'

export interface FaultText {
  readonly title: string
  /** What happened, and that nothing was lost where that is so. */
  readonly happened: string
  /** What to do, in the order to try it. */
  readonly steps: readonly string[]
  /** Whether putting a backup in its place can be the mend. */
  readonly restore: boolean
}

const lastStep = '仍不能解决的，请保持数据文件夹原样，联系维护人员并告知下方编号。'

/** The page of each fault. */
export const faultTexts: Readonly<Record<FaultCode, FaultText>> = {
  damaged: {
    title: '数据文件已损坏',
    happened: '数据文件不完整或内容被改动，不能安全读取。常见原因是断电、磁盘故障，或文件被其他程序改写。程序没有改动该文件。',
    steps: ['先点“重试”。', '从下面最近的一份备份恢复。现有文件会先保留一份，不会丢弃。', '备份之后登记的内容需对照纸质材料补录。', lastStep],
    restore: true,
  },
  locked: {
    title: '数据文件被其他程序占用',
    happened: '另一个程序正在独占数据文件，例如杀毒软件、同步盘、备份工具，或以数据库工具打开了该文件。数据没有丢失。',
    steps: ['关闭占用数据文件的程序，再点“重试”。', '数据文件夹不宜放在同步盘中，请移到本机普通文件夹。', lastStep],
    restore: false,
  },
  'read-only': {
    title: '数据文件不能写入',
    happened: '数据文件或所在文件夹只允许读取，登记的内容无法保存，因此没有打开。数据没有丢失。',
    steps: ['取消文件或文件夹的“只读”属性，确认当前用户有写入权限。', '使用移动磁盘的，检查写保护开关。', '完成后点“重试”。', lastStep],
    restore: false,
  },
  full: {
    title: '磁盘空间不足',
    happened: '数据文件所在磁盘已满，无法继续保存。此前保存的数据没有丢失。',
    steps: ['清理该磁盘，留出至少 1 GB 空间。', '完成后点“重试”。', lastStep],
    restore: false,
  },
  newer: {
    title: '数据来自更新版本的程序',
    happened: '数据文件由更新版本的程序保存，本版本不能打开。数据没有改动。',
    steps: ['安装与其他电脑相同的新版程序后再打开。', '确需在本版本继续使用的，可恢复升级前的备份；其后登记的内容不在其中。', lastStep],
    restore: true,
  },
  'cannot-open': {
    title: '找不到或无法打开数据文件',
    happened: '数据文件可能被移动、改名、删除，或被杀毒软件隔离，也可能所在磁盘没有连接。程序没有新建空白数据，以免与原有数据混淆。',
    steps: ['确认磁盘已连接，并在杀毒软件的隔离区查找 desk.sqlite，放回原处后点“重试”。', '找不到的，从下面的备份恢复。', lastStep],
    restore: true,
  },
  'in-use': {
    title: '数据文件夹正在使用中',
    happened: '本机或另一台电脑上的同一程序正在恢复备份或独占该数据文件夹。数据没有丢失。',
    steps: ['等待其完成，或关闭另一处的程序，再点“重试”。', lastStep],
    restore: false,
  },
  'network-folder': {
    title: '数据文件夹在网络共享位置',
    happened: '多台电脑同时写入共享文件夹中的数据文件会使其损坏，因此没有打开。',
    steps: ['把整个数据文件夹移到本机磁盘，并在启动时指定新的位置。', '多人使用的，请在同一台电脑上登记，或用导出、导入交换数据。', lastStep],
    restore: false,
  },
  'migration-failed': {
    title: '数据升级没有完成',
    happened: '新版程序整理数据时出错，已全部退回。现有数据没有改动，升级前的备份也已保存。',
    steps: ['点“重试”再整理一次。', '仍不成功的，可暂时装回原来的版本，数据照常使用。', lastStep],
    restore: false,
  },
  unknown: {
    title: '数据文件暂时无法使用',
    happened: '打开数据文件时出现意外情况，详细原因已记入日志。',
    steps: ['点“重试”。', '重新启动电脑后再打开程序。', lastStep],
    restore: true,
  },
}
