import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { batchGroup } from './groups/batch'
import { boxGroup } from './groups/box'
import { importGroup, searchGroup } from './groups/data'
import { exportGroup } from './groups/exportList'
import { firstScreenGroup } from './groups/firstScreen'
import { paperGroup } from './groups/paper'
import { rosterGroup } from './groups/roster'
import { scrollGroup } from './groups/scroll'
import { startGroup } from './groups/start'
import { Bench, type Group } from './support/bench'
import type { Line } from './support/lines'
import { blankProgram } from './support/programs'

/** What is measured, in this order. */
const groups: readonly Group[] = [
  startGroup,
  importGroup,
  exportGroup,
  searchGroup,
  boxGroup,
  firstScreenGroup,
  rosterGroup,
  scrollGroup,
  paperGroup,
  batchGroup,
]

/** `npm run bench` builds this into one file and runs it: every figure of one run, as ratios. `-- --only roster` runs one group. */
const { values } = parseArgs({
  options: {
    program: { type: 'string', default: '' },
    runtime: { type: 'string', default: '' },
    electron: { type: 'string', default: '' },
    cache: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    switches: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
})

const only = values.only.split(',').filter(Boolean)
const unknown = only.find((name) => !groups.some((group) => group.name === name))
if (unknown !== undefined) throw new Error(`no group ${unknown}; there are ${groups.map(({ name }) => name).join(', ')}`)

mkdirSync(values.cache, { recursive: true })
const bench = new Bench({
  executable: values.program,
  switches: values.switches.split(' ').filter(Boolean),
  cache: values.cache,
  scratch: mkdtempSync(join(tmpdir(), 'desk-bench-')),
  blankBase: await blankProgram(values.runtime, values.electron),
  runs: Number(values.runs),
})

const lines: Line[] = []
const failed: string[] = []
try {
  for (const { name, measure } of groups.filter((group) => only.length === 0 || only.includes(group.name))) {
    process.stderr.write(`${name}\n`)
    // One group that cannot be measured must not cost the figures of the others.
    try {
      const measured = await measure(bench)
      lines.push(...measured)
      process.stdout.write(measured.map((line) => `${shown(line)}\n`).join(''))
    } catch (error) {
      failed.push(name)
      process.stderr.write(`${name} failed: ${error instanceof Error ? `${error.message}\n${error.cause instanceof Error ? error.cause.stack : error.stack}` : String(error)}\n`)
    }
  }
} finally {
  bench.clean()
}

mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'bench.json'), `${JSON.stringify(lines, null, 2)}\n`)
if (failed.length > 0) {
  process.stderr.write(`not measured: ${failed.join(', ')}\n`)
  process.exitCode = 1
}

function shown(line: Line): string {
  const ratio = line.ratio === null ? '' : `× ${line.ratio.toFixed(2)}`
  return `${line.what.padEnd(44)} ${line.desk.padStart(10)}  ${line.beside.padEnd(26)} ${ratio.padStart(8)}${line.aim ? `   aim ${line.aim}` : ''}`
}
