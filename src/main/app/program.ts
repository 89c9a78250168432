import { app, clipboard, shell } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import type { FaultReport } from '@shared/errors/fault'
import type { AppState } from '@shared/features/app'
import { newId } from '@shared/ids/uuid'
import { backupDue, backUp, restoreBackup } from '@main/backup/service'
import { copyDatabaseFile } from '@main/backup/copy'
import { backupName, listBackups } from '@main/backup/folder'
import type { Clock } from '@main/core/clock'
import type { DataFolder } from '@main/core/dataFolder'
import type { Desk } from '@main/core/desk'
import { enterDataFolder, type InstanceLock } from '@main/core/instanceLock'
import { chooseOperator, openDesk, operators } from '@main/core/openDesk'
import type { DeskEvent, Dialogs, LogSink, PaperPrinter } from '@main/core/ports'
import { DatabaseFault } from '@main/db/fault'
import { searchIndexOf } from '@main/features/employer/searchIndex'
import { loadCalendar } from '@main/features/setting/service'
import { readSetting } from '@main/features/setting/repository'
import { yearOf } from '@shared/calendar'
import type { AppContext } from './context'
import { StateFiles } from './stateFiles'

export interface ProgramParts {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: LogSink
  readonly printer: PaperPrinter
  readonly dialogs: Dialogs
  readonly emit: (event: DeskEvent) => void
}

/** The running program: either an open desk or the fault that keeps it from opening. */
export class Program implements AppContext {
  private opened: Desk | null = null
  private fault: FaultReport | null = null
  private lock: InstanceLock | null = null
  readonly files: StateFiles

  constructor(private readonly parts: ProgramParts) {
    this.files = new StateFiles(parts.folder.state)
  }

  /** Opens the data file; a fault is kept for the fault page instead of thrown. */
  async open(): Promise<void> {
    const { folder, clock } = this.parts
    try {
      this.lock ??= enter(folder)
      this.opened = await openDesk({
        ...this.parts,
        shell: {
          openPath: async (path) => {
            const problem = await shell.openPath(path)
            if (problem !== '') throw new AppFailure('file-missing', { file: path })
          },
          showInFolder: (path) => shell.showItemInFolder(path),
          writeClipboard: (text) => void clipboard.writeText(text),
        },
        beforeMigration: () => copyDatabaseFile(folder.database, join(folder.backups, backupName(clock.now(), 'migration'))),
      })
      this.fault = null
    } catch (error) {
      this.opened = null
      this.keepFault(error)
    }
  }

  private keepFault(error: unknown): void {
    const { folder, log } = this.parts
    const incident = newId().slice(-8).toUpperCase()
    log.error(incident, error)
    this.fault = {
      code: DatabaseFault.from(error, folder.database).code,
      file: folder.database,
      incident,
      backups: listBackups(folder.backups).map((file) => file.path),
    }
  }

  /** Something found the open file damaged: going on would only spread it, so the window turns to the fault page. */
  async fail(error: unknown): Promise<void> {
    if (!this.opened) return
    this.keepFault(error)
    await this.closeFile()
    this.parts.emit({ type: 'changed', useCase: 'app/fault' })
  }

  /** The first backup of the day, made after the window is up so that it never delays the start. */
  async backUpIfDue(): Promise<void> {
    if (!this.opened || !backupDue(this.parts.folder, this.parts.clock)) return
    try {
      await backUp(this.opened.database, this.parts.folder, this.parts.clock, 'daily')
    } catch (error) {
      // The copy reads every page, so it is also the day's check of the file.
      if (DatabaseFault.from(error, '').code === 'damaged') await this.fail(error)
      throw error
    }
    this.parts.emit({ type: 'changed', useCase: 'backup/daily' })
  }

  /** Reads the words that employers are found by into memory, before the clerk types the first one. */
  async readWords(): Promise<void> {
    if (this.opened) await searchIndexOf(this.opened).load()
  }

  /** Takes up what was changed since the index of the search was written. */
  async catchUpSearch(): Promise<void> {
    if (!this.opened) return
    const { catchUp } = await import('@main/features/search/service')
    await catchUp(this.opened)
  }

  async close(): Promise<void> {
    await this.closeFile()
    this.lock?.release()
    this.lock = null
  }

  private async closeFile(): Promise<void> {
    const desk = this.opened
    this.opened = null
    await desk?.database.close()
  }

  desk(): Desk {
    if (!this.opened) throw new AppFailure('database-fault')
    return this.opened
  }

  async state(): Promise<AppState> {
    if (!this.opened) return this.faultState()
    try {
      return await this.readyState(this.opened)
    } catch (error) {
      if (DatabaseFault.from(error, '').code !== 'damaged') throw error
      await this.fail(error)
      return this.faultState()
    }
  }

  private faultState(): AppState {
    const { folder } = this.parts
    const report = this.fault ?? { code: 'unknown', file: folder.database, incident: '', backups: [] }
    const backups = listBackups(folder.backups).map(({ path, at, size }) => ({ path, at, size }))
    return { mode: 'fault', version: app.getVersion(), report: { ...report, backups } }
  }

  private async readyState({ read, clock, operator, folder }: Desk): Promise<AppState> {
    const today = clock.today()
    const calendar = await loadCalendar(read)
    const nextYear = yearOf(today) + 1
    return {
      mode: 'ready',
      pageState: this.files.loadPageState(),
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      now: clock.now().toISOString(),
      today,
      dayKind: calendar.dayKind(today),
      operator,
      operators: (await operators(read)).known,
      dataFolder: folder.root,
      demo: (await readSetting(read, 'demo')) !== undefined,
      lastBackupAt: listBackups(folder.backups)[0]?.at ?? null,
      // The State Council publishes next year's days off each November.
      nextYearMissing: today.slice(5) >= '11-01' && !calendar.knowsYear(nextYear) ? nextYear : null,
    }
  }

  async retry(): Promise<AppState> {
    if (!this.opened) await this.open()
    return this.state()
  }

  /** @throws AppFailure 'busy' while a job runs, 'in-use' while another process has the folder */
  async restore(path: string): Promise<AppState> {
    if (!existsSync(path)) throw new AppFailure('file-missing', { file: path })
    if (this.opened?.jobs.busy) throw new AppFailure('busy')
    const { folder, clock } = this.parts
    await this.close()
    try {
      const alone = enterDataFolder(folder.root, 'window', 'exclusive')
      try {
        await restoreBackup(folder, clock, path)
      } finally {
        alone.release()
      }
    } finally {
      // Whatever happened, the program goes on with the file that is there.
      await this.open()
    }
    this.parts.emit({ type: 'changed', useCase: 'app/restore' })
    return this.state()
  }

  async chooseBackup(): Promise<string | null> {
    return this.parts.dialogs.openFile({ title: '选择备份文件', extensions: ['sqlite'], filterName: '备份文件' })
  }

  showDataFolder(): void {
    shell.showItemInFolder(this.parts.folder.database)
  }

  async setOperator(name: string): Promise<AppState> {
    await chooseOperator(this.desk(), name)
    return this.state()
  }

  copyText(text: string): void {
    // Settles at once; since Electron 44 the call is asynchronous.
    void clipboard.writeText(text)
  }

  loadState(key: string): string | null {
    return this.files.load(key)
  }

  saveState(key: string, value: string | null): void {
    this.files.save(key, value)
  }

  reportError(message: string, stack: string): string {
    const incident = newId().slice(-8).toUpperCase()
    this.parts.log.error(incident, new Error(`window: ${message}\n${stack}`))
    return incident
  }
}

/** @throws DatabaseFault 'in-use' while a restore runs on this folder */
function enter(folder: DataFolder): InstanceLock {
  try {
    return enterDataFolder(folder.root, 'window', 'shared')
  } catch (error) {
    throw error instanceof AppFailure ? new DatabaseFault('in-use', folder.database, { cause: error }) : error
  }
}
