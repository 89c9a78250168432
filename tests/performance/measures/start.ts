import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { start, type Program } from '../support/programs'

export interface StartTimes {
  /** Milliseconds from the start of the process to the first words on the screen, and to the first rows. */
  readonly firstPaint: number
  readonly firstRows: number
}

/** Nothing looks at the program for this long, so that watching costs the start nothing. */
const UNWATCHED_MS = 2500
const LIMIT_MS = 30_000

/** Starts a program once and reads from its window when it had painted. */
export async function timeStart(program: Program): Promise<StartTimes> {
  const running = start(program)
  try {
    await pause(UNWATCHED_MS)
    const page = await running.page()
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0, null, {
      timeout: LIMIT_MS,
    })
    const seen = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      rows: performance.getEntriesByName('first-rows')[0]?.startTime ?? 0,
    }))
    return {
      firstPaint: seen.origin + seen.paint - running.spawnedAt,
      firstRows: seen.origin + seen.rows - running.spawnedAt,
    }
  } finally {
    await running.stop()
  }
}

export interface StartMeasure {
  /** The start after installing: nothing is cached yet. */
  readonly first: { readonly desk: StartTimes; readonly blank: StartTimes }
  /** Every later start, one after the other in turn, so that other load on the machine meets both. */
  readonly later: readonly { readonly desk: StartTimes; readonly blank: StartTimes }[]
}

/** Times the desk on a data folder against the blank window. */
export async function measureStart(
  desk: Program,
  blank: Program,
  data: string,
  runs: number,
  page = '/employers',
): Promise<StartMeasure> {
  const scratch = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  const deskStart = { ...desk, args: [...desk.args, '--data', data, '--open', page] }
  const blankStart = { ...blank, args: [...blank.args, `--user-data=${join(scratch, 'blank')}`] }
  const both = async () => ({ blank: await timeStart(blankStart), desk: await timeStart(deskStart) })
  try {
    const first = await both()
    const later = []
    for (let run = 0; run < runs; run += 1) later.push(await both())
    return { first, later }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
