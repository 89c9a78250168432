/** Before the first end-to-end test: an up-to-date packed app, a screen of known size, a folder that all files share. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisplay } from '../../../scripts/display.mjs'
import { ensurePackaged } from '../../../scripts/package.mjs'

/** @returns the tear-down, which takes the screen away again */
export default async function setup(): Promise<() => Promise<void>> {
  await ensurePackaged('test')
  const screen = await openDisplay({ always: true })
  // Workers start after this and inherit it.
  const shared = await mkdtemp(join(tmpdir(), 'desk-e2e-shared-'))
  Object.assign(process.env, screen.env, { DESK_E2E_SHARED: shared })
  return async () => {
    screen.close()
    await rm(shared, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
