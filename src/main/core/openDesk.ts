import { existsSync } from 'node:fs'
import { AppFailure } from '@shared/errors/failure'
import { z } from '@shared/zod'
import { listBackups } from '@main/backup/folder'
import { DeskDatabase } from '@main/db/connection'
import { DatabaseFault } from '@main/db/fault'
import { bringUpReminders } from '@main/features/contract-follow-up/reminders'
import { fillSortKeys } from '@main/features/employer/service'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { seedSettings } from '@main/features/setting/service'
import type { Clock } from './clock'
import type { DataFolder } from './dataFolder'
import { Desk } from './desk'
import { refuseNetworkFolder } from './networkFolder'
import type { DeskEvent, Dialogs, LogSink, PaperPrinter, Shell } from './ports'

export interface OpenDeskOptions {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: LogSink
  readonly printer: PaperPrinter
  readonly dialogs: Dialogs
  readonly shell: Shell
  readonly emit: (event: DeskEvent) => void
  /** Makes the safety copy before a migration touches an existing file. */
  readonly beforeMigration?: (pending: readonly string[]) => Promise<void>
}

const UNNAMED = '操作员'

const operatorSetting = z.object({ current: z.string(), known: z.array(z.string()) })
export type OperatorSetting = z.output<typeof operatorSetting>

/** Opens the data file of a folder, migrates it, fills a new one with what it needs. @throws DatabaseFault */
export async function openDesk(options: OpenDeskOptions): Promise<Desk> {
  refuseNetworkFolder(options.folder.root, options.log)
  refuseLostFile(options.folder)
  const database = await DeskDatabase.open(
    options.folder.database,
    options.beforeMigration ? { beforeMigration: options.beforeMigration } : {},
  )
  try {
    const { current } = await operators(database.read)
    const desk = new Desk({ ...options, database, operator: current })
    await desk.write('app/open', seedSettings)
    await fillSortKeys(desk)
    await bringUpReminders(desk)
    return desk
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Backups without a data file: it was moved or quarantined, and an empty desk would hide that. */
function refuseLostFile(folder: DataFolder): void {
  if (!existsSync(folder.database) && listBackups(folder.backups).length > 0) {
    throw new DatabaseFault('cannot-open', folder.database)
  }
}

/** Names of those who work at this desk; the current one signs every change. */
export async function operators(db: DeskDatabase['read']): Promise<OperatorSetting> {
  const parsed = operatorSetting.safeParse(await readSetting(db, 'operators'))
  return parsed.success ? parsed.data : { current: UNNAMED, known: [] }
}

export async function chooseOperator(desk: Desk, name: string): Promise<void> {
  const before = await operators(desk.read)
  desk.setOperator(name)
  const known = [name, ...before.known.filter((other) => other !== name)].slice(0, 30)
  await desk.write('app/set-operator', (work) => writeSetting(work, 'operators', { current: name, known }))
}

/** Ports for a desk without a window: asking for paper or a dialog there is a refusal, not a crash. */
export const windowlessPorts: Pick<OpenDeskOptions, 'printer' | 'dialogs' | 'shell'> = {
  printer: {
    layout: () => Promise.reject(new AppFailure('no-printer')),
    pdf: () => Promise.reject(new AppFailure('no-printer')),
    pdfMany: () => Promise.reject(new AppFailure('no-printer')),
    missingFonts: async () => [],
    print: () => Promise.reject(new AppFailure('no-printer')),
  },
  dialogs: { openFile: async () => null, saveFile: async () => null },
  shell: {
    openPath: async () => undefined,
    showInFolder: () => undefined,
    writeClipboard: () => undefined,
  },
}
