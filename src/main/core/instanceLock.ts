import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import { newId } from '@shared/ids/uuid'

/** Who uses a data folder: the window, or a command without one. */
export type InstanceRole = 'window' | 'word'

/** Several may share a data folder (SQLite orders their writes); replacing the data file needs it alone. */
export type InstanceUse = 'shared' | 'exclusive'

export interface InstanceLock {
  release(): void
}

interface Entry {
  readonly path: string
  readonly use: InstanceUse
  readonly role: InstanceRole
  readonly host: string
  readonly pid: number
}

const ROLE_NAMES: Readonly<Record<InstanceRole, string>> = { window: '程序窗口', word: '命令行任务' }

const HEARTBEAT_MS = 10_000
/** A sign of life older than this is none: the number of a dead process may have gone to another program. */
const SILENCE_MS = 120_000

const ENTRY = /^(shared|exclusive)\.(window|word)\.([\w-]*)\.(\d+)\.[\w-]+$/

/**
 * Enters a data folder. Every user leaves a file with its number in `running/`, renewed while it lives; those of dead
 * processes are swept away. Each writes its file first and looks at the others afterwards, so of two that exclude each
 * other never both get in.
 * @throws AppFailure 'in-use' naming who is there
 */
export function enterDataFolder(root: string, role: InstanceRole, use: InstanceUse, now = Date.now): InstanceLock {
  const folder = join(root, 'running')
  mkdirSync(folder, { recursive: true })
  const own = join(folder, [use, role, plainHost(), process.pid, newId()].join('.'))
  touch(own)
  const rival = others(folder, own, now()).find((entry) => use === 'exclusive' || entry.use === 'exclusive')
  if (rival) {
    rmSync(own, { force: true })
    throw new AppFailure('in-use', { by: ROLE_NAMES[rival.role], process: rival.pid })
  }
  const heartbeat = setInterval(() => beat(own), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    release: () => {
      clearInterval(heartbeat)
      rmSync(own, { force: true })
    },
  }
}

function others(folder: string, own: string, now: number): Entry[] {
  return readdirSync(folder)
    .map((name) => parse(folder, name))
    .filter((entry) => entry !== null)
    .filter((entry) => entry.path !== own && isAlive(entry, now))
}

function parse(folder: string, name: string): Entry | null {
  const match = ENTRY.exec(name)
  if (!match) return null
  const [, use, role, host = '', pid] = match
  return { path: join(folder, name), use: use as InstanceUse, role: role as InstanceRole, host, pid: Number(pid) }
}

/** False for a process that has ended; its file is then taken away. */
function isAlive(entry: Entry, now: number): boolean {
  const signed = statSync(entry.path, { throwIfNoEntry: false })
  if (!signed) return false
  const here = entry.host === plainHost()
  if (now - signed.mtimeMs <= SILENCE_MS && (!here || processExists(entry.pid))) return true
  rmSync(entry.path, { force: true })
  return false
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function beat(path: string): void {
  try {
    const time = new Date()
    utimesSync(path, time, time)
  } catch {
    // Swept away while this computer slept: sign in again.
    touch(path)
  }
}

function touch(path: string): void {
  closeSync(openSync(path, 'a'))
}

/** This computer, in letters a file name can carry: names may be Chinese. */
function plainHost(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 12)
}
