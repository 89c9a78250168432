import type { Clock } from '@main/core/clock'
import type { PaperPrinter } from '@main/core/ports'

/** What the machine gives a command: plain Node has no printer, Electron has. */
export interface DeskHost {
  readonly clock: Clock
  /** Data folder when `--data` is not given: the one the window uses. */
  readonly defaultData: string
  /** Folder that relative file names start from. */
  readonly cwd: string
  readonly printer: PaperPrinter | null
  /** One line for people, on stderr. */
  readonly say: (line: string) => void
}
