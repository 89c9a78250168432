/** The demo year as a data folder, written once and copied for each test that changes it. */
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../../scripts/lib/paths.mjs'
import { runNode } from '../../../scripts/lib/run.mjs'

/** The demo year ends on this day. */
export const demoToday = '2020-12-31'

export interface DemoYear {
  /** A data folder of its own with the whole year in it. */
  copy(): Promise<string>
  remove(): Promise<void>
}

/** @throws when the year could not be written */
export async function writeDemoYear(): Promise<DemoYear> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-demo-'))
  const original = await sharedYear()
  let copies = 0
  return {
    copy: async () => {
      copies += 1
      const copy = join(folder, `copy-${copies}`)
      await cp(original, copy, { recursive: true })
      return copy
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

const POLL_MS = 250

/** Writing the year costs half a minute, so the first file that needs it writes it and the others wait. */
async function sharedYear(): Promise<string> {
  const shared = process.env['DESK_E2E_SHARED']
  if (shared === undefined) throw new Error('the set-up of the end-to-end tests has not run')
  const [year, failed] = [join(shared, 'year'), join(shared, 'failed')]
  const first = await mkdir(join(shared, 'taken')).then(
    () => true,
    () => false,
  )
  if (first) await writeYear(year, failed)
  while (!existsSync(year)) {
    if (existsSync(failed)) throw new Error('the demo year was not written, see the test file that came first')
    await pause(POLL_MS)
  }
  return year
}

async function writeYear(year: string, failed: string): Promise<void> {
  const part = `${year}.part`
  const { code, text } = await runNode(join(root, 'scripts', 'desk.mjs'), ['demo', 'pinghu-2020', '--data', part], { output: 'keep' })
  if (code !== 0) {
    await writeFile(failed, text)
    throw new Error(`the demo year was not written\n${text}`)
  }
  await rename(part, year)
}
