import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

export interface BuiltChild {
  /** Path of one script with everything in it but sqlite3. */
  readonly script: string
  remove(): void
}

/** Bundles tests/support/child/main.ts, so that a plain Node can run the real data layer in a process of its own. */
export async function buildChild(): Promise<BuiltChild> {
  // Inside the project, or Node would not find sqlite3 from there.
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'test-child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
    ssr: { noExternal: true, external: ['sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return { script: join(folder, 'child.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface RunningChild {
  readonly process: ChildProcess
  /** Lines written to stdout so far. */
  readonly lines: readonly string[]
  /** Settles when a line has been written that starts with the word; rejects when the process ends before. */
  saw(word: string): Promise<string>
  /** Settles with everything written when the process has ended. */
  readonly ended: Promise<readonly string[]>
}

/** Starts a bundled child. @param through command the child is started by, such as a shell that sets limits */
export function startChild(
  script: string,
  words: readonly string[],
  options: { through?: readonly string[] } = {},
): RunningChild {
  const [program, ...before] = [...(options.through ?? []), process.execPath]
  const child = spawn(program, [...before, script, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting: { word: string; resolve: (line: string) => void; reject: (error: Error) => void }[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      for (const waiter of waiting) if (line.startsWith(waiter.word)) waiter.resolve(line)
    }
  })
  const ended = new Promise<readonly string[]>((resolve) => {
    child.on('close', () => {
      for (const waiter of waiting) waiter.reject(new Error(`the child ended without ${waiter.word}: ${lines.join(' | ')}`))
      resolve(lines)
    })
  })
  return {
    process: child,
    lines,
    saw: (word) => {
      const seen = lines.find((line) => line.startsWith(word))
      if (seen !== undefined) return Promise.resolve(seen)
      return new Promise((resolve, reject) => waiting.push({ word, resolve, reject }))
    },
    ended,
  }
}
