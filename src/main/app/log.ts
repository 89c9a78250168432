import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogSink } from '@main/core/ports'

const LIMIT_BYTES = 2_000_000

/** Digits of identity, phone and credit codes never reach the log, whatever an error message carries. */
export function redact(text: string): string {
  return text.replace(/[0-9A-Z]{15,18}|\d{11}/gi, (found) => (/\d{6}/.test(found) ? `${found.slice(0, 3)}***` : found))
}

/** A plain text log with one older generation. Writing it never stops the program. */
export function fileLog(folder: string, mirror?: (line: string) => void): LogSink {
  const file = join(folder, 'desk.log')
  const write = (level: string, text: string): void => {
    const line = `${new Date().toISOString()} ${level} ${redact(text)}\n`
    mirror?.(line)
    try {
      if (existsSync(file) && statSync(file).size > LIMIT_BYTES) renameSync(file, join(folder, 'desk.1.log'))
      appendFileSync(file, line, 'utf8')
    } catch {
      // A full disk must not turn a log line into a second fault.
    }
  }
  const withDetails = (message: string, details?: Readonly<Record<string, string | number>>): string =>
    details ? `${message} ${JSON.stringify(details)}` : message
  return {
    info: (message, details) => write('info', withDetails(message, details)),
    warn: (message, details) => write('warn', withDetails(message, details)),
    error: (incident, error) => write('error', `[${incident}] ${describe(error)}`),
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : ` | cause: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
