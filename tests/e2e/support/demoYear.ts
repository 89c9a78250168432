/** The demo year as a data folder, written once and copied for each test that changes it. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const original = join(folder, 'year')
  const { code, text } = await runNode(
    join(root, 'scripts', 'desk.mjs'),
    ['demo', 'pinghu-2020', '--data', original],
    { output: 'keep' },
  )
  if (code !== 0) throw new Error(`the demo year was not written\n${text}`)
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
