import { AsyncLocalStorage } from 'node:async_hooks'

const written = new AsyncLocalStorage<string[]>()

/**
 * Runs one call of the window and tells which use case it wrote, so that the window can offer to undo it.
 * @returns the batch id, null when it wrote nothing or more than one use case (then none of them alone is the call)
 */
export async function withBatch<T>(run: () => Promise<T>): Promise<{ value: T; batch: string | null }> {
  const batches: string[] = []
  const value = await written.run(batches, run)
  return { value, batch: batches.length === 1 ? (batches[0] ?? null) : null }
}

/** Called by the desk when a use case has been committed. */
export function noteBatch(batchId: string): void {
  written.getStore()?.push(batchId)
}
