/**
 * `npm test`: everything that must hold before a change is good, from system libraries to the packed
 * app. Stops at the first failure; the last line counts the tests.
 *
 * `npm test -- --only unit,integration` runs just those steps.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { binScript, root } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'
import { ensureNative } from './native.mjs'
import { ensurePackaged } from './package.mjs'
import { ensureSystem } from './system.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(output: 'show' | 'keep', signal: AbortSignal) => Promise<void>} work rejects when the
 *   step fails, with what to show
 */

const results = join(root, 'test-results')
const counts = { passed: 0, failed: 0, skipped: 0 }

/** @type {Step[]} */
const steps = [
  { name: 'system', work: system },
  { name: 'lint', work: tool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'notices', work: script('scripts/notices.mjs', ['--check']) },
  ...['node', 'web', 'scripts'].map((part) => ({
    name: `types of ${part}`,
    work: tool('typescript', ['--noEmit', '-p', `tsconfig.${part}.json`], 'tsc'),
  })),
  { name: 'unit', work: tests('unit') },
  { name: 'build', work: async (output) => void (await ensureBuilt(output)) },
  { name: 'package', work: async (output) => void (await ensurePackaged('test', { output })) },
  { name: 'integration', work: tests('integration') },
  { name: 'e2e', work: tests('e2e') },
]

/**
 * Lanes of one stage run side by side. Integration tests may call the built desk and e2e tests the
 * packed one, so both come after.
 */
const stages = [
  [['system']],
  [
    ['lint', 'notices', 'types of node', 'types of web', 'types of scripts', 'unit'],
    ['build', 'package'],
  ],
  [['integration']],
  [['e2e']],
]

async function system() {
  const complete = await ensureSystem(['runtime', 'fonts', 'screen', 'reading'])
  if (!complete) throw new Error('the system packages named above are missing')
  await ensureNative()
}

/**
 * @param {string} file
 * @param {string[]} args
 * @returns {Step['work']}
 */
function script(file, args) {
  return async (output, signal) => {
    const { code, text } = await runNode(file, args, { output, signal })
    if (code !== 0) throw new Error(text)
  }
}

/**
 * @param {string} name package
 * @param {string[]} args
 * @param {string} [command]
 */
function tool(name, args, command) {
  return script(binScript(name, command), args)
}

/** @param {string} project @returns {Step['work']} */
function tests(project) {
  const report = join(results, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return async (output, signal) => {
    await rm(report, { force: true })
    const { code, text } = await runNode(binScript('vitest'), ['run', '--project', project, ...reporters], {
      output,
      signal,
    })
    await count(report)
    if (code !== 0) throw new Error(text)
  }
}

/** @param {string} report vitest's JSON; absent when it died before writing one */
async function count(report) {
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text)
  counts.passed += numPassedTests
  counts.failed += numFailedTests
  counts.skipped += numPendingTests + numTodoTests
}

/** @param {number} since @returns {string} */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`)

/**
 * @param {Set<string>} wanted
 * @throws at the first failing step
 */
async function runAll(wanted) {
  for (const stage of stages) {
    const lanes = stage
      .map((lane) => lane.filter((name) => wanted.has(name)))
      .filter((lane) => lane.length > 0)
    const stop = new AbortController()
    const alone = lanes.length === 1
    const running = lanes.map((lane) => runLane(lane, alone ? 'show' : 'keep', stop))
    await Promise.allSettled(running)
    await Promise.all(running)
  }
}

/**
 * @param {string[]} lane
 * @param {'show' | 'keep'} output
 * @param {AbortController} stop
 */
async function runLane(lane, output, stop) {
  for (const step of steps.filter(({ name }) => lane.includes(name))) {
    if (stop.signal.aborted) return
    if (output === 'show') print(`\n== ${step.name}`)
    const since = performance.now()
    try {
      await step.work(output, stop.signal)
      print(`== ${step.name}: ok, ${seconds(since)}`)
    } catch (error) {
      // A step that was stopped because another one failed has nothing of its own to say.
      if (stop.signal.aborted) return
      stop.abort()
      const text = error instanceof Error ? error.message : String(error)
      print(`\n== ${step.name}: FAILED, ${seconds(since)}\n${text.trim()}`)
      throw new Error(step.name, { cause: error })
    }
  }
}

/** @param {string | undefined} only @returns {Set<string>} names of steps; 'types' means its three parts */
function chosen(only) {
  const names = steps.map(({ name }) => name)
  if (only === undefined) return new Set(names)
  const asked = only.split(',').map((word) => word.trim())
  const unknown = asked.filter((word) => !names.some((name) => name.split(' ')[0] === word))
  if (unknown.length > 0) {
    const known = new Set(names.map((name) => name.split(' ')[0]))
    process.stderr.write(`no such step: ${unknown.join(', ')}. Steps: ${[...known].join(', ')}\n`)
    process.exit(2)
  }
  return new Set(names.filter((name) => asked.includes(name.split(' ')[0] ?? '')))
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = chosen(values.only)
const since = performance.now()
await mkdir(results, { recursive: true })
try {
  await runAll(wanted)
} catch (error) {
  print(`\nfailed at: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
print(`\n${seconds(since)} in all${counts.skipped > 0 ? `, ${counts.skipped} tests skipped` : ''}`)
print(`${counts.passed} passed, ${counts.failed} failed`)
