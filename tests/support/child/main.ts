/** What the data layer does in a process of its own, for tests that kill, lock, starve or limit it. */
import { writeSync } from 'node:fs'
import { AppFailure } from '@shared/errors/failure'
import { employerInput } from '@shared/features/employer'
import { backUp, restoreBackup, saveCopy } from '@main/backup/service'
import { systemClock } from '@main/core/clock'
import { openDataFolder } from '@main/core/dataFolder'
import type { Desk } from '@main/core/desk'
import { openDesk, windowlessPorts } from '@main/core/openDesk'
import { DeskDatabase } from '@main/db/connection'
import { openPlain } from '@main/db/dialect/plain'
import { DatabaseFault } from '@main/db/fault'
import { createEmployer } from '@main/features/employer/service'
import { sql } from 'kysely'
import { employerValues } from '../employers'

const [word = '', path = '', extra = ''] = process.argv.slice(2)

/** Written at once: what was acknowledged must be on the pipe before the process can be killed. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const NOBODY = 65_534

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

function deskAt(root: string): Promise<Desk> {
  return openDesk({ folder: openDataFolder(root), clock: systemClock, log: silent, emit: () => undefined, ...windowlessPorts })
}

const words: Readonly<Record<string, () => Promise<void>>> = {
  /** Saves employers for ever and says each name once the save has returned. */
  write: async () => {
    const desk = await deskAt(path)
    say('ready')
    for (let i = 1; ; i += 1) {
      const name = `${extra}第${i}企业`
      say(`try ${name}`)
      await createEmployer(desk, employerInput.parse(employerValues({ name, creditCode: null })))
      say(`saved ${name}`)
    }
  },
  /** Holds the file exclusively until it is killed. */
  lock: async () => {
    const db = await openPlain(path, 'existing')
    await sql`pragma locking_mode = exclusive`.execute(db)
    await sql`begin exclusive`.execute(db)
    say('locked')
    setInterval(() => undefined, 60_000)
  },
  /** Opens a data file and says how that went; `nobody` gives up the rights of the superuser first. */
  open: async () => {
    if (extra === 'nobody' && process.getuid?.() === 0) {
      process.setgid?.(NOBODY)
      process.setuid?.(NOBODY)
    }
    const database = await DeskDatabase.open(path)
    await database.close()
    say('opened')
  },
  /** Writes a copy of the desk's file to a place. */
  copy: async () => {
    const desk = await deskAt(path)
    say(`copied ${(await saveCopy(desk.database, extra)).size}`)
  },
  backup: async () => {
    const desk = await deskAt(path)
    say(`backup ${(await backUp(desk.database, desk.folder, systemClock, 'manual')).path}`)
  },
  /** Restores a backup and dies without a word at a step of it: <backup>@<step>. */
  restore: async () => {
    const [backup = '', dieAt = ''] = extra.split('@')
    await restoreBackup(openDataFolder(path), systemClock, backup, (step) => {
      say(step)
      if (step === dieAt) process.kill(process.pid, 'SIGKILL')
    })
    say('restored')
  },
  /** Opens a desk folder that does not exist yet. */
  create: async () => {
    const desk = await deskAt(path)
    await desk.database.close()
    say('created')
  },
}

try {
  const run = words[word]
  if (!run) throw new Error(`no such word: ${word}`)
  await run()
} catch (error) {
  if (error instanceof DatabaseFault) say(`fault ${error.code}`)
  else if (error instanceof AppFailure) say(`refused ${error.code}`)
  else say(`error ${String(error)}`)
}
