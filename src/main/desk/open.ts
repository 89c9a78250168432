import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import { copyDatabaseFile } from '@main/backup/copy'
import { backupName } from '@main/backup/folder'
import { fileLog } from '@main/app/log'
import { databaseFile, openDataFolder, type DataFolder } from '@main/core/dataFolder'
import { Desk } from '@main/core/desk'
import { enterDataFolder, type InstanceLock } from '@main/core/instanceLock'
import { openDesk, operators, windowlessPorts, type OpenDeskOptions } from '@main/core/openDesk'
import { DeskDatabase } from '@main/db/connection'
import { fillSortKeys } from '@main/features/employer/service'
import type { Access, Answer, Command, Places } from './command'
import type { DeskHost } from './host'

/**
 * Runs a command in the place it needs and leaves that place again, whatever happens.
 * @throws AppFailure 'data-missing' when a command only reads and there is nothing to read, 'in-use'; DatabaseFault
 */
export async function runInPlace(command: Command, host: DeskHost, root: string, input: unknown): Promise<Answer> {
  const place = { host, folder: root, path: (name: string) => resolve(host.cwd, name) }
  const enter: { readonly [A in Access]: () => Promise<Answer> } = {
    none: () => command.run(place, input),
    read: async () => {
      if (!existsSync(databaseFile(root))) throw new AppFailure('data-missing', { folder: root })
      return withDesk(host, root, openForReading, (desk) => command.run({ ...place, desk } satisfies Places['read'], input))
    },
    write: () => withDesk(host, root, openDesk, (desk) => command.run({ ...place, desk } satisfies Places['write'], input)),
    replace: async () => {
      const data = openDataFolder(root)
      const lock = enterDataFolder(root, 'word', 'exclusive')
      try {
        return await command.run({ ...place, data } satisfies Places['replace'], input)
      } finally {
        lock.release()
      }
    },
  }
  return enter[command.access]()
}

type Open = (options: OpenDeskOptions) => Promise<Desk>

async function withDesk(host: DeskHost, root: string, open: Open, run: (desk: Desk) => Promise<Answer>): Promise<Answer> {
  const folder = openDataFolder(root)
  let lock: InstanceLock = enterDataFolder(root, 'word', 'shared')
  try {
    const desk = await open({
      ...windowlessPorts,
      ...(host.printer ? { printer: host.printer } : {}),
      folder,
      clock: host.clock,
      log: fileLog(folder.logs, (line) => host.say(line.trimEnd())),
      emit: () => undefined,
      beforeMigration: async () => {
        // An open window of the older version must not find the tables changed under it.
        lock.release()
        lock = enterDataFolder(root, 'word', 'exclusive')
        await keepBeforeMigration(folder, host)
      },
    })
    try {
      return await run(desk)
    } finally {
      await desk.database.close()
    }
  } finally {
    lock.release()
  }
}

/** Without the first write of a new file: a command that reads does not wait for a window that writes. */
async function openForReading(options: OpenDeskOptions): Promise<Desk> {
  const { beforeMigration } = options
  const database = await DeskDatabase.open(options.folder.database, beforeMigration ? { beforeMigration } : {})
  try {
    const { current } = await operators(database.read)
    const desk = new Desk({ ...options, database, operator: current })
    await fillSortKeys(desk)
    return desk
  } catch (error) {
    await database.close()
    throw error
  }
}

async function keepBeforeMigration(folder: DataFolder, host: DeskHost): Promise<void> {
  await copyDatabaseFile(folder.database, join(folder.backups, backupName(host.clock.now(), 'migration')))
}
