/**
 * `npm run bench`: how fast the packed desk is, every figure beside one of the same run: a blank Electron window, bare
 * SQL, a blank page. Prints a table and leaves bench-output/bench.json. Numbers to read, not tests to pass.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { withDisplay } from './display.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { cacheFolder, isRoot, root } from './lib/paths.mjs'
import { passOn } from './lib/app.mjs'
import { ensurePackaged } from './package.mjs'
import { ensureSystem } from './system.mjs'

const home = join(cacheFolder, 'bench')
const out = join(root, 'bench-output')

async function bench() {
  await ensureSystem(['runtime', 'fonts', 'screen'])
  await mkdir(out, { recursive: true })
  const program = await ensurePackaged('test')
  const electron = await resolveElectron()
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
    ssr: { noExternal: true, external: ['electron', 'sqlite3', 'playwright-core', '@electron/asar'] },
    build: {
      ssr: join(root, 'tests/performance/main.ts'),
      outDir: join(home, 'program'),
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  return withDisplay((env) =>
    passOn(
      process.execPath,
      [
        join(home, 'program', 'main.mjs'),
        `--program=${program}`,
        `--runtime=${electron.dist}`,
        `--electron=${electron.executable}`,
        `--cache=${home}`,
        `--out=${out}`,
        `--switches=${isRoot ? '--no-sandbox' : ''}`,
        ...process.argv.slice(2),
      ],
      { env },
    ),
  )
}

try {
  process.exitCode = await bench()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
