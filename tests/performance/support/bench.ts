import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDataFolder } from './dataFolder'
import type { Line } from './lines'
import { start, type Program, type Running } from './programs'

export const SMALL = 7000
export const LARGE = 100_000
const SETTLE_MS = 3000

/** Figures that belong together; each group makes what it needs, so that one may be run alone. */
export interface Group {
  readonly name: string
  readonly measure: (bench: Bench) => Promise<Line[]>
}

interface BenchParts {
  readonly executable: string
  readonly switches: readonly string[]
  readonly cache: string
  readonly scratch: string
  readonly blankBase: Program
  readonly runs: number
}

/** What every measure of one run shares: the programs beside each other and a place to work in. */
export class Bench {
  readonly cache: string
  readonly scratch: string
  readonly runs: number
  readonly desk: Program
  readonly blankBase: Program
  readonly blank: Program

  constructor({ executable, switches, cache, scratch, blankBase, runs }: BenchParts) {
    this.cache = cache
    this.scratch = scratch
    this.runs = runs
    this.desk = { executable, args: switches }
    this.blankBase = { ...blankBase, args: switches }
    this.blank = { ...blankBase, args: [...switches, `--user-data=${join(scratch, 'blank')}`] }
  }

  deskOn(data: string, page: string): Program {
    return { ...this.desk, args: [...this.desk.args, '--data', data, '--open', page] }
  }

  /** A data folder with so many employers that measures only read. */
  async employers(count: number): Promise<string> {
    const folder = join(this.scratch, `employers-${count}`)
    if (!existsSync(folder)) await makeDataFolder(count, this.cache, folder)
    return folder
  }

  /** Runs a program until its window stands and hands it over. */
  async inWindow<T>(program: Program, work: (running: Running) => Promise<T>): Promise<T> {
    const running = start(program)
    try {
      await pause(SETTLE_MS)
      return await work(running)
    } catch (error) {
      throw new Error(`in a window that showed: ${await wordsOf(running)}`, { cause: error })
    } finally {
      await running.stop()
    }
  }

  /** Runs with a variable that only test builds read. */
  async withVariable<T>(name: 'DESK_TODAY' | 'DESK_DIALOG_ANSWERS', value: string, work: () => Promise<T>): Promise<T> {
    process.env[name] = value
    try {
      return await work()
    } finally {
      Reflect.deleteProperty(process.env, name)
    }
  }

  clean(): void {
    rmSync(this.scratch, { recursive: true, force: true })
    rmSync(dirname(this.blankBase.executable), { recursive: true, force: true })
  }
}

/** What stands in the window, for the message of a measure that failed. */
async function wordsOf(running: Running): Promise<string> {
  try {
    const page = await running.page()
    return (await page.locator('body').innerText()).slice(0, 600)
  } catch {
    return 'nothing that could be read'
  }
}
