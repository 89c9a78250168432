import { fixedDayClock, systemClock } from '@main/core/clock'
import { windowDataRoot } from './dataRoot'
import { runDesk } from './run'

/** `npm run desk`: the desk in plain Node. Not shipped, so it always listens to the fixed day of tests. */
const day = process.env['DESK_TODAY']

const { exitCode, output } = await runDesk(process.argv.slice(2), {
  clock: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? fixedDayClock(day) : systemClock,
  defaultData: windowDataRoot(),
  cwd: process.cwd(),
  printer: null,
  say: (line) => void process.stderr.write(`${line}\n`),
})
process.stdout.write(`${JSON.stringify(output)}\n`)
process.exitCode = exitCode
