/** electron-builder's hook: leaves out of a packed app what only a developer's Electron needs. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** @param {{ appOutDir: string }} context */
export default async function afterExtract({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
  await rm(join(appOutDir, 'version'), { force: true })
}
