import type { AppState } from '@shared/features/app'
import type { Desk } from '@main/core/desk'

/** What the program's own routes work on: they answer even when no data file could be opened. */
export interface AppContext {
  state(): Promise<AppState>
  retry(): Promise<AppState>
  /** Puts a backup in the place of the data file; the replaced file is kept first. */
  restore(path: string): Promise<AppState>
  /** Lets the clerk choose a backup; null when the dialog was left. */
  chooseBackup(): Promise<string | null>
  showDataFolder(): void
  setOperator(name: string): Promise<AppState>
  copyText(text: string): void
  loadState(key: string): string | null
  saveState(key: string, value: string | null): void
  reportError(message: string, stack: string): string
  /** The open desk. @throws AppFailure 'database-fault' while there is none */
  desk(): Desk
}
