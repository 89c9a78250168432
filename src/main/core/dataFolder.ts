import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the program keeps lies in one folder that an administrator can copy. */
export interface DataFolder {
  readonly root: string
  readonly database: string
  readonly attachments: string
  readonly backups: string
  readonly logs: string
  /** Window size, grid layouts and drafts: lost without harm. */
  readonly state: string
}

/** Where the data file of a folder lies, whether it is there or not. */
export function databaseFile(root: string): string {
  return join(root, 'desk.sqlite')
}

/** Names the parts of a data folder and makes those that are missing. */
export function openDataFolder(root: string): DataFolder {
  const folder: DataFolder = {
    root,
    database: databaseFile(root),
    attachments: join(root, 'attachments'),
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
    state: join(root, 'state'),
  }
  for (const path of [root, folder.attachments, folder.backups, folder.logs, folder.state]) {
    mkdirSync(path, { recursive: true })
  }
  return folder
}
