import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const here = import.meta.dirname
const alias = {
  '@shared': resolve(here, 'src/shared'),
  '@main': resolve(here, 'src/main'),
  '@renderer': resolve(here, 'src/renderer/src'),
}

/** Nothing in src/shared does anything by being imported, so a barrel does not bring along what is not used. */
const treeshake = { moduleSideEffects: [{ test: /[\\/]src[\\/]shared[\\/]/, sideEffects: false }] }

/**
 * Names the code of lists and of the window's frame in the page itself. Else they are asked for only when the base has
 * been run, and wait behind two dozen small files. The lists are only fetched: the first screen has none.
 */
const fetchedEarly: Plugin = {
  name: 'fetched-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file) => {
        if (file.type !== 'chunk' || (file.name !== 'grid' && file.name !== 'start')) return []
        const link = file.name === 'grid' ? { rel: 'preload', as: 'script' } : { rel: 'modulepreload' }
        return [{ tag: 'link', attrs: { ...link, crossorigin: true, href: `./${file.fileName}` }, injectTo: 'head' as const }]
      }),
  },
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      // Every library but sqlite3 (a dependency, hence external) is bundled: one small file loads
      // faster than a tree of modules inside the archive, and the package needs no node_modules.
      minify: false,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/main/index.ts'),
          desk: resolve(here, 'src/main/desk/nodeEntry.ts'),
          worker: resolve(here, 'src/main/jobs/worker.ts'),
        },
        output: { format: 'es' },
        treeshake,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'src/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    resolve: { alias },
    plugins: [react(), fetchedEarly],
    build: {
      minify: true,
      target: 'chrome130',
      rolldownOptions: {
        input: { index: resolve(here, 'src/renderer/index.html') },
        treeshake,
        output: {
          // Code that pages share comes in a few larger files: each file is a way to the main process and back.
          codeSplitting: {
            groups: [
              { name: 'base', test: /node_modules(?![\\/](pinyin-pro|ag-|@ag-))/, minShareCount: 10, priority: 2 },
              { name: 'grid', test: /node_modules[\\/](ag-|@ag-)/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
