import { resolve } from 'node:path'
import { errorText } from '@shared/errors/codes'
import { redact } from '@main/app/log'
import { parseWords, UsageError } from './arguments'
import type { DeskHost } from './host'
import { runInPlace } from './open'
import { refusalOf } from './refusal'
import { RefusedAnswer } from './refusedAnswer'
import { usage } from './usage'
import { commands } from './words'

export interface DeskResult {
  /** 0 done, 1 refused, 2 wrong usage. */
  readonly exitCode: 0 | 1 | 2
  /** The one JSON object for stdout. */
  readonly output: Readonly<Record<string, unknown>>
}

/** Runs one command of the desk without a window. Never rejects; knows neither Electron nor the process it runs in. */
export async function runDesk(words: readonly string[], host: DeskHost): Promise<DeskResult> {
  if (words.some((word) => word === '--help' || word === '-h') || words[0] === 'help') {
    host.say(usage(commands))
    return { exitCode: 0, output: { ok: true, commands: commands.map((command) => command.words.join(' ')) } }
  }
  try {
    const { command, input, data } = parseWords(words, commands)
    const folder = resolve(host.cwd, data ?? host.defaultData)
    return { exitCode: 0, output: { ok: true, ...(await runInPlace(command, host, folder, input)) } }
  } catch (error) {
    return failed(error, host)
  }
}

function failed(error: unknown, host: DeskHost): DeskResult {
  if (error instanceof UsageError) {
    host.say(`${error.message}\n\n${usage(commands, error.command)}`)
    const params = { detail: error.message }
    return { exitCode: 2, output: { ok: false, error: { code: 'usage', params, message: errorText('usage', params) } } }
  }
  if (error instanceof RefusedAnswer) {
    host.say(error.refusal.message)
    return { exitCode: 1, output: { ok: false, error: error.refusal, ...error.answer } }
  }
  const refusal = refusalOf(error, (incident, cause) => host.say(`[${incident}] ${redact(detail(cause))}`))
  host.say(refusal.message)
  return { exitCode: 1, output: { ok: false, error: refusal } }
}

function detail(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? (error.stack ?? error.message) : `${error.stack ?? error.message}\ncause: ${detail(error.cause)}`
}
