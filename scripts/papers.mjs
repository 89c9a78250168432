/**
 * Renders the sample papers with the real printer, to look at: `node scripts/papers.mjs [folder]`
 * (in node_modules/.cache by default). Writes an HTML and a PDF each, and report.json.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { withDisplay } from './display.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { cacheFolder, isRoot, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { layOutRareFont } from './rareFont.mjs'

const folder = resolve(process.argv[2] ?? join(cacheFolder, 'papers-output'))
const built = join(cacheFolder, 'papers')
await mkdir(folder, { recursive: true })
await layOutRareFont()
await build({
  configFile: false,
  logLevel: 'warn',
  root,
  resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: join(root, 'tests/e2e/support/papers/render.ts'),
    outDir: built,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
})
const { executable } = await resolveElectron()
const switches = isRoot ? ['--no-sandbox'] : []
const fonts = join(root, 'out', 'fonts', 'rare-song')
await withDisplay(async (env) => {
  const done = await run(executable, [...switches, join(built, 'main.mjs'), folder, fonts], {
    env: { ...process.env, ...env },
  })
  if (done.code !== 0) throw new Error(`the papers were not made\n${done.text}`)
})
process.stdout.write(`${folder}\n`)
