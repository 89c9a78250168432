import type { Result } from '@shared/ipc/contract'
import type { CallError } from '@shared/ipc/contract'
import type { RouteInput, RouteName, RouteOutput } from '@shared/ipc/registry'
import { errorText } from '@shared/errors/codes'

/** What the preload offers: the whole border. */
interface Bridge {
  call(route: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: DeskEvent) => void): () => void
}

export type DeskEvent =
  | { type: 'changed'; useCase: string }
  | { type: 'progress'; job: string; label: string; done: number; total: number }
  | { type: 'navigate'; path: string }
  | { type: 'finished'; job: string; outcome: string }

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

/** A refused call, with what to show and where. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure'

  constructor(readonly error: CallError) {
    super(errorText(error.code, error.params))
  }
}

const QUERY_LIMIT_MS = 60_000

/**
 * Calls the main process.
 * @throws CallFailure with the Chinese sentence as its message
 */
export async function call<K extends RouteName>(route: K, input: RouteInput<K>): Promise<RouteOutput<K>> {
  return (await callWithBatch(route, input)).data
}

/** The same, with the name under which what was written can be undone; null when nothing can. */
export async function callWithBatch<K extends RouteName>(
  route: K,
  input: RouteInput<K>,
): Promise<{ data: RouteOutput<K>; batch: string | null }> {
  const result = (await Promise.race([window.desk.call(route, input), timeLimit(route)])) as Result<RouteOutput<K>>
  if (result.ok) return { data: result.data, batch: result.batch ?? null }
  throw new CallFailure(result.error)
}

/** Long work reports progress and may be cancelled, so only calls without a dialog or job are timed. */
const unlimited = /import|bulk-edit|export|print|pdf|backup|restore|choose|demo|attachment|save-as/

function timeLimit(route: string): Promise<Result<never>> {
  return new Promise((resolve) => {
    if (unlimited.test(route)) return
    setTimeout(() => resolve({ ok: false, error: { code: 'timeout', params: {} } }), QUERY_LIMIT_MS)
  })
}

export const subscribe = (listener: (event: DeskEvent) => void): (() => void) => window.desk.subscribe(listener)
