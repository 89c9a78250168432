/**
 * `npm run -s desk -- …`: the desk's words without a window. stdout carries the one JSON object of
 * the desk itself; whatever had to be built or fetched first is told on stderr.
 */
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { withDisplay } from './display.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { passOn, runApp } from './lib/app.mjs'
import { root } from './lib/paths.mjs'
import { ensureNative } from './native.mjs'
import { ensureSystem } from './system.mjs'

/** File names mean what they mean where the user stands; npm itself moves to the project folder. */
const cwd = process.env['npm_lifecycle_event'] === 'desk' ? process.env['INIT_CWD'] : process.cwd()

/** Words that need Chromium, to lay out pages. */
const needsChromium = new Set(['print'])

/** @param {string[]} words @returns {Promise<number>} the desk's exit code */
async function desk(words) {
  await ensureNative()
  if (!needsChromium.has(words[0] ?? '')) {
    await ensureBuilt()
    return passOn(process.execPath, [join(root, 'out', 'main', 'desk.js'), ...words], { cwd })
  }
  await ensureSystem(['runtime', 'fonts', 'screen'])
  const [electron] = await Promise.all([resolveElectron(), ensureBuilt()])
  return withDisplay((env) => runApp(electron, ['desk', ...words], { env, cwd }))
}

try {
  process.exitCode = await desk(process.argv.slice(2))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  process.stdout.write(
    `${JSON.stringify({ ok: false, error: { code: 'not-ready', params: { message } } })}\n`,
  )
  process.exitCode = 1
}
