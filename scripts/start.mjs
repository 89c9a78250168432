/** `npm start`: builds what is stale and opens the desk. */
import { ensureBuilt } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { runApp } from './lib/app.mjs'
import { ensureNative } from './native.mjs'
import { ensureSystem } from './system.mjs'

/** @returns {Promise<number>} the exit code */
async function start() {
  if (!hasDisplay) {
    process.stderr.write(
      '本机没有图形显示，无法打开窗口；请运行 npm run demo 生成示例文书、报表和截图。 ' +
        'No display here: run "npm run demo" for the papers, figures and screenshots.\n',
    )
    return 1
  }
  await ensureSystem(['runtime', 'fonts'])
  await ensureNative()
  const [electron] = await Promise.all([resolveElectron(), ensureBuilt()])
  return runApp(electron, process.argv.slice(2))
}

try {
  process.exitCode = await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
