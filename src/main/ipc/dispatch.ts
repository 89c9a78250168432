import { AppFailure, type FieldErrors } from '@shared/errors/failure'
import type { Contract, Result } from '@shared/ipc/contract'
import { newId } from '@shared/ids/uuid'
import type { z } from '@shared/zod'
import { withBatch } from '@main/core/callBatch'
import type { LogSink } from '@main/core/ports'
import { DatabaseFault, isDatabaseFault } from '@main/db/fault'

type AnyHandler = (context: never, input: never) => Promise<unknown>

interface Bound {
  readonly input: z.ZodType
  readonly run: (input: unknown) => Promise<unknown>
}

/**
 * The one way into the services: checks the input, runs the handler and settles every outcome as a Result.
 * Knows nothing of Electron, so tests and the desk command call it directly.
 */
export class Dispatcher {
  private readonly routes = new Map<string, Bound>()
  private readonly later = new Map<string, () => Promise<void>>()
  private open = 0
  private readonly idle: (() => void)[] = []

  /** @param onDamage called when a call found the data file damaged */
  constructor(
    private readonly log: LogSink,
    private readonly onDamage: (error: unknown) => void = () => undefined,
  ) {}

  /** @throws Error when a route is registered twice or has no handler (a programming error, found at start) */
  register<Context>(contract: Contract, handlers: Readonly<Record<string, AnyHandler>>, context: () => Context): void {
    for (const [name, route] of Object.entries(contract)) {
      const handler = handlers[name]
      if (!handler) throw new Error(`route ${name} has no handler`)
      if (this.routes.has(name)) throw new Error(`route ${name} is registered twice`)
      this.routes.set(name, {
        input: route.input,
        run: (input) => handler(context() as never, input as never),
      })
    }
  }

  /**
   * Keeps routes for later that begin with one of these words and a slash: the first call registers them.
   * @param load registers the routes; runs once
   */
  registerLater(prefixes: readonly string[], load: () => Promise<void>): void {
    let loaded: Promise<void> | undefined
    const once = (): Promise<void> => (loaded ??= load())
    for (const prefix of prefixes) this.later.set(prefix, once)
  }

  /** Registers, one after the other, what has been kept for later: for a quiet moment after the start. */
  async loadRest(): Promise<void> {
    for (const load of this.later.values()) await load()
  }

  async call(name: string, input: unknown): Promise<Result<unknown>> {
    this.open += 1
    try {
      await this.later.get(name.split('/', 1)[0] ?? '')?.()
      const route = this.routes.get(name)
      if (!route) return this.unexpected(new Error(`no route named ${name.slice(0, 80)}`))
      const parsed = route.input.safeParse(input)
      if (!parsed.success) return { ok: false, error: { code: 'validation', params: {}, fields: fieldErrors(parsed.error) } }
      const { value, batch } = await withBatch(() => route.run(parsed.data))
      return batch === null ? { ok: true, data: value } : { ok: true, data: value, batch }
    } catch (error) {
      return this.failure(error)
    } finally {
      this.open -= 1
      if (this.open === 0) for (const resolve of this.idle.splice(0)) resolve()
    }
  }

  /** Settles when no call is running: asked before the program quits. */
  async drained(): Promise<void> {
    if (this.open === 0) return
    await new Promise<void>((resolve) => this.idle.push(resolve))
  }

  private failure(error: unknown): Result<never> {
    if (error instanceof AppFailure) {
      const base = { code: error.code, params: error.params }
      return { ok: false, error: error.fields ? { ...base, fields: error.fields } : base }
    }
    if (isDatabaseFault(error)) {
      const incident = this.report(error)
      const { code } = DatabaseFault.from(error, '')
      if (code === 'damaged') this.onDamage(error)
      return { ok: false, error: { code: code === 'full' ? 'disk-full' : 'database-fault', params: {}, incident } }
    }
    return this.unexpected(error)
  }

  private unexpected(error: unknown): Result<never> {
    const incident = this.report(error)
    return { ok: false, error: { code: 'unexpected', params: { incident }, incident } }
  }

  private report(error: unknown): string {
    const incident = newId().slice(-8).toUpperCase()
    this.log.error(incident, error)
    return incident
  }
}

/** First message of each field, by dotted path; messages about the whole input stand under ''. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    const field = path.startsWith('values.') ? path.slice('values.'.length) : path
    fields[field] ??= issue.message
  }
  return fields
}
