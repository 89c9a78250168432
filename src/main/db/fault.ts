import type { FaultCode } from '@shared/errors/fault'

/** Something is wrong with the file itself. The window shows a page of its own for each code, never an empty screen. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'

  constructor(
    readonly code: FaultCode,
    readonly file: string,
    options?: { cause?: unknown },
  ) {
    super(`database fault: ${code}`, options)
  }

  /** Tells from an SQLite or file system error which fault it is. */
  static from(error: unknown, file: string): DatabaseFault {
    if (error instanceof DatabaseFault) return error
    return new DatabaseFault(faultCode(error), file, { cause: error })
  }
}

/** The codes of a safety copy that failed before a migration stand beside SQLite's own. */
function faultCode(error: unknown): FaultCode {
  const text = String(error)
  if (/SQLITE_(NOTADB|CORRUPT)|file is not a database|malformed|backup-unusable/.test(text)) return 'damaged'
  if (/SQLITE_(BUSY|LOCKED)|database is locked/.test(text)) return 'locked'
  if (/SQLITE_READONLY|readonly database|EROFS|EACCES|EPERM|file-not-writable/.test(text)) return 'read-only'
  if (/SQLITE_FULL|ENOSPC|disk is full|disk-full/.test(text)) return 'full'
  if (/SQLITE_CANTOPEN|unable to open/.test(text)) return 'cannot-open'
  return 'unknown'
}

/** True when an error of a running query means that the file or the disk, not the input, is at fault. */
export function isDatabaseFault(error: unknown): boolean {
  return error instanceof DatabaseFault || (error instanceof Error && faultCode(error) !== 'unknown')
}
