import { homedir } from 'node:os'
import { join } from 'node:path'
import { productName } from '../../../package.json'
import { defaultDataRoot } from '@main/app/arguments'

/** The folder Electron calls userData, worked out without Electron, so that window and commands share their data. */
export function windowDataRoot(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  return defaultDataRoot(join(appData(platform, env, home), productName))
}

function appData(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] ?? join(home, '.config')
}
