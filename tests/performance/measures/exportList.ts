import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { memoryOf } from '../support/processes'

export interface ExportTimes {
  /** Milliseconds from the click to the message that the file is there. */
  readonly time: number
  /** Megabytes the program grew by at most meanwhile; null where the system has no /proc. */
  readonly growth: number | null
}

const LIMIT_MS = 300_000
const SAMPLE_MS = 100

/**
 * Exports the list that the window shows, all columns, by its dialog.
 * @param answers file the program reads the answer of its save dialog from
 */
export async function timeExport(page: Page, pid: number, answers: string, target: string, format: RegExp): Promise<ExportTimes> {
  rmSync(target, { force: true })
  writeFileSync(answers, JSON.stringify({ save: target }))
  await page.getByRole('button', { name: /(?:^|\s)导出$/u }).click()
  const dialog = page.getByRole('dialog', { name: /^导出/u })
  await dialog.getByRole('radio', { name: format }).check()
  const before = memoryOf(pid)?.pss ?? null
  let most = before ?? 0
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid)?.pss ?? 0)
  }, SAMPLE_MS)
  try {
    const start = performance.now()
    await dialog.getByRole('button', { name: /^导出 [\d,]+ 条$/u }).click()
    await dialog.waitFor({ state: 'hidden', timeout: LIMIT_MS })
    const time = performance.now() - start
    if (!existsSync(target)) throw new Error('no file was written')
    return { time, growth: before === null ? null : most - before }
  } finally {
    clearInterval(timer)
  }
}
