import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedDayClock, type Clock } from '@main/core/clock'
import { openDataFolder } from '@main/core/dataFolder'
import type { Desk } from '@main/core/desk'
import { openDesk, windowlessPorts, type OpenDeskOptions } from '@main/core/openDesk'
import type { DeskEvent, LogSink } from '@main/core/ports'

export interface TestDesk {
  readonly desk: Desk
  readonly events: DeskEvent[]
  readonly logged: string[]
  close(): Promise<void>
}

/** A desk on a real database file in its own temporary folder, with the real migrations and a fixed day. */
export async function openTestDesk(
  options: { today?: string; root?: string; ports?: Partial<OpenDeskOptions> } = {},
): Promise<TestDesk> {
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'desk-test-'))
  const clock: Clock = fixedDayClock(options.today ?? '2020-06-15')
  const events: DeskEvent[] = []
  const logged: string[] = []
  const log: LogSink = {
    info: (message) => logged.push(message),
    warn: (message) => logged.push(message),
    error: (incident, error) => logged.push(`${incident} ${String(error)}`),
  }
  const desk = await openDesk({
    folder: openDataFolder(root),
    clock,
    log,
    emit: (event) => events.push(event),
    ...windowlessPorts,
    ...options.ports,
  })
  return {
    desk,
    events,
    logged,
    close: async () => {
      await desk.database.close()
      if (options.root === undefined) rmSync(root, { recursive: true, force: true })
    },
  }
}
