import { realpathSync } from 'node:fs'
import { DatabaseFault } from '@main/db/fault'
import type { LogSink } from './ports'

/** `unknown` when the system could not say where the folder lies. */
export type FolderPlace = 'local' | 'network' | 'unknown'

/**
 * Where a folder lies, as far as Windows tells. A share is named \\server\share; a mapped drive letter looks local
 * until its real path is asked for, which is the share again. Other systems are not asked: there an administrator
 * mounts on purpose.
 * @param realPath the system's own path of a folder; throws when it does not know
 */
export function folderPlace(
  folder: string,
  platform: NodeJS.Platform,
  realPath: (path: string) => string = (path) => realpathSync.native(path),
): FolderPlace {
  if (platform !== 'win32') return 'local'
  if (isShare(folder)) return 'network'
  try {
    return isShare(realPath(folder)) ? 'network' : 'local'
  } catch {
    return 'unknown'
  }
}

/** \\server\share and \\?\UNC\server\share, but not \\?\C:\ or \\.\C:\, which are local by another spelling. */
function isShare(path: string): boolean {
  const plain = path.replaceAll('/', '\\')
  if (/^\\\\\?\\UNC\\/i.test(plain)) return true
  return plain.startsWith('\\\\') && !/^\\\\[?.]\\/.test(plain)
}

/**
 * The journal of the data file needs memory shared by all who open it, which a network folder cannot give: two desks
 * there would ruin the file without noticing.
 * @throws DatabaseFault 'network-folder'
 */
export function refuseNetworkFolder(folder: string, log: LogSink, place: FolderPlace = folderPlace(folder, process.platform)): void {
  if (place === 'network') throw new DatabaseFault('network-folder', folder)
  if (place === 'unknown') log.warn('could not tell whether the data folder is on a network drive')
}
