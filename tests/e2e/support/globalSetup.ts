/** Before the first end-to-end test: an up-to-date packed app, and a screen of known size. */
import { openDisplay } from '../../../scripts/display.mjs'
import { ensurePackaged } from '../../../scripts/package.mjs'

/** @returns the tear-down, which takes the screen away again */
export default async function setup(): Promise<() => void> {
  await ensurePackaged('test')
  const screen = await openDisplay({ always: true })
  // Workers start after this and inherit it.
  Object.assign(process.env, screen.env)
  return () => screen.close()
}
