import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createDemo } from '@main/demo/service'
import { openTestDesk } from '../support/testDesk'
import { timeImport, timeListQueries } from './measures/data'
import { blankPagesTime, CERTIFICATES, issueMany, timeCertificates } from './measures/certificates'
import { measureStart } from './measures/start'
import { blankPdfTimes, timeKeystrokes, timeOrderPdf, timeScroll } from './measures/window'
import { makeDataFolder } from './support/dataFolder'
import { median, quantile } from './support/numbers'
import { memoryOf } from './support/processes'
import { blankProgram, start, type Program, type Running } from './support/programs'

/** `npm run bench` builds this into one file and runs it: every figure of one run, as ratios. */
const { values } = parseArgs({
  options: {
    program: { type: 'string', default: '' },
    runtime: { type: 'string', default: '' },
    electron: { type: 'string', default: '' },
    cache: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    switches: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
  },
})

const SMALL = 7000
const LARGE = 100_000
const SETTLE_MS = 3000

interface Line {
  readonly what: string
  readonly desk: string
  readonly beside: string
  readonly ratio: number | null
  readonly aim?: string
}

const lines: Line[] = []
const ms = (value: number): string => `${value.toFixed(0)} ms`
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const switches = values.switches.split(' ').filter(Boolean)
mkdirSync(values.cache, { recursive: true })
const scratch = mkdtempSync(join(tmpdir(), 'desk-bench-'))
const blankBase = await blankProgram(values.runtime, values.electron)
const blank: Program = { ...blankBase, args: [...switches, `--user-data=${join(scratch, 'blank')}`] }
const deskOn = (data: string, page: string): Program => ({
  executable: values.program,
  args: [...switches, '--data', data, '--open', page],
})

/** Runs a program until its window stands and hands it over. */
async function inWindow<T>(program: Program, work: (running: Running) => Promise<T>): Promise<T> {
  const running = start(program)
  try {
    await pause(SETTLE_MS)
    return await work(running)
  } finally {
    await running.stop()
  }
}

try {
  say('start')
  const small = join(scratch, 'small')
  await makeDataFolder(SMALL, values.cache, small)
  const starts = await measureStart(
    { executable: values.program, args: switches },
    { ...blankBase, args: switches },
    small,
    Number(values.runs),
  )
  const deskStart = median(starts.later.map((run) => run.desk.firstRows))
  const blankStart = median(starts.later.map((run) => run.blank.firstRows))
  lines.push({
    what: `cold start to the first of ${SMALL} rows`,
    desk: ms(deskStart),
    beside: `blank window ${ms(blankStart)}`,
    ratio: deskStart / blankStart,
    aim: '1.3',
  })

  say('import')
  const imported = await timeImport(scratch, SMALL)
  lines.push({
    what: `import of ${SMALL} rows`,
    desk: ms(imported.whole),
    beside: `bare inserts ${ms(imported.bare)}`,
    ratio: imported.whole / imported.bare,
  })
  lines.push({
    what: 'the same over reading the sheet',
    desk: ms(imported.whole),
    beside: `reading ${ms(imported.reading)}`,
    ratio: imported.whole / imported.reading,
  })

  const large = join(scratch, 'large')
  say('search')
  await makeDataFolder(LARGE, values.cache, large)
  for (const [count, folder] of [
    [SMALL, small],
    [LARGE, large],
  ] as const) {
    const sqlOnly = await timeListQueries(folder)
    const keys = await inWindow(deskOn(folder, '/employers'), async (running) =>
      timeKeystrokes(await running.page()),
    )
    for (const share of [0.5, 0.95]) {
      const inSql = quantile(sqlOnly, share)
      const shown = quantile(keys, share)
      lines.push({
        what: `search in ${count}, p${share * 100}`,
        desk: ms(shown),
        beside: `query alone ${ms(inSql)}`,
        ratio: shown / inSql,
        ...(share === 0.95 ? { aim: '50 ms' } : {}),
      })
    }
  }

  say('scroll and memory')
  const blankMemory = await inWindow(blank, async (running) => memoryOf(running.pid))
  await inWindow(deskOn(large, '/employers'), async (running) => {
    const page = await running.page()
    const { frames } = await timeScroll(page, LARGE)
    lines.push({
      what: `longest frame while scrolling ${LARGE} rows`,
      desk: ms(Math.max(...frames)),
      beside: `median frame ${ms(median(frames))}`,
      ratio: Math.max(...frames) / median(frames),
    })
    const memory = memoryOf(running.pid)
    if (memory && blankMemory) {
      lines.push({
        what: 'memory after that (shared pages divided)',
        desk: `${memory.pss.toFixed(0)} MB`,
        beside: `blank window ${blankMemory.pss.toFixed(0)} MB`,
        ratio: memory.pss / blankMemory.pss,
      })
    }
  })

  say('paper')
  const demo = join(scratch, 'demo')
  const made = await openTestDesk({ root: demo, today: '2020-12-31' })
  await made.desk.jobs.run('demo', (job) => createDemo(made.desk, job))
  await issueMany(made.desk)
  await made.close()
  const answers = join(scratch, 'answers.json')
  writeFileSync(answers, JSON.stringify({ save: join(scratch, 'order.pdf') }))
  process.env['DESK_DIALOG_ANSWERS'] = answers
  const papers = await inWindow(deskOn(demo, '/orders'), async (running) => {
    const page = await running.page()
    const times: number[] = []
    for (let run = 0; run < 6; run += 1) times.push(await timeOrderPdf(page, '第13号'))
    return times.slice(1)
  })
  const blankPapers = await inWindow({ ...blank, args: [...blank.args, '--pdf'] }, async (running) =>
    (await blankPdfTimes(await running.page())).slice(1),
  )
  lines.push({
    what: 'one order with annex to PDF',
    desk: ms(median(papers)),
    beside: `blank page ${ms(median(blankPapers))}`,
    ratio: median(papers) / median(blankPapers),
  })
  const certificates = await inWindow(deskOn(demo, '/training/certificates'), async (running) => timeCertificates(await running.page()))
  const blankPages = await inWindow({ ...blank, args: [...blank.args, `--pages=${CERTIFICATES}`] }, async (running) => blankPagesTime(await running.page()))
  lines.push({
    what: `${CERTIFICATES} certificates to one PDF`,
    desk: ms(certificates),
    beside: `${CERTIFICATES} blank pages ${ms(blankPages)}`,
    ratio: certificates / blankPages,
  })
} finally {
  rmSync(scratch, { recursive: true, force: true })
  rmSync(dirname(blankBase.executable), { recursive: true, force: true })
}

const table = lines.map((line) => {
  const ratio = line.ratio === null ? '' : `× ${line.ratio.toFixed(2)}`
  return `${line.what.padEnd(44)} ${line.desk.padStart(10)}  ${line.beside.padEnd(26)} ${ratio.padStart(8)}${line.aim ? `   aim ${line.aim}` : ''}`
})
process.stdout.write(`${table.join('\n')}\n`)
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'bench.json'), `${JSON.stringify(lines, null, 2)}\n`)
