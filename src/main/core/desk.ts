import { newId } from '@shared/ids/uuid'
import type { DeskDatabase, ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import { noteBatch } from './callBatch'
import type { Clock } from './clock'
import type { DataFolder } from './dataFolder'
import type { DeskEvent, Dialogs, LogSink, PaperPrinter, Shell } from './ports'
import { JobRegister } from './jobRegister'

export interface DeskParts {
  readonly database: DeskDatabase
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: LogSink
  readonly printer: PaperPrinter
  readonly dialogs: Dialogs
  readonly shell: Shell
  readonly emit: (event: DeskEvent) => void
  readonly operator: string
}

/** What every service gets: the data, the clock, who is at the desk, and the ports to the machine. */
export class Desk {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: LogSink
  readonly printer: PaperPrinter
  readonly dialogs: Dialogs
  readonly shell: Shell
  readonly jobs: JobRegister
  private readonly parts: DeskParts
  private current: string

  constructor(parts: DeskParts) {
    this.parts = parts
    this.folder = parts.folder
    this.clock = parts.clock
    this.log = parts.log
    this.printer = parts.printer
    this.dialogs = parts.dialogs
    this.shell = parts.shell
    this.current = parts.operator
    this.jobs = new JobRegister(parts.emit)
  }

  get database(): DeskDatabase {
    return this.parts.database
  }

  get read(): ReadDb {
    return this.parts.database.read
  }

  get operator(): string {
    return this.current
  }

  /** The clerk at the desk; stands in every row and log entry written from now on. */
  setOperator(name: string): void {
    this.current = name
  }

  /**
   * Runs one use case in one transaction. When it returns, the change is on the disk; when it throws, nothing is.
   * @param useCase route or command name for the change log
   */
  async write<T>(useCase: string, run: (work: Work) => Promise<T>, reason: string | null = null): Promise<T> {
    const at = this.clock.now().toISOString()
    const today = this.clock.today()
    const batchId = newId()
    const result = await this.parts.database.transaction((tx) =>
      run({ tx, batchId, useCase, at, today, operator: this.current, reason }),
    )
    noteBatch(batchId)
    this.parts.emit({ type: 'changed', useCase })
    return result
  }
}
