import { errorText } from '@shared/errors/codes'
import { AppFailure } from '@shared/errors/failure'
import type { RowRef } from '@shared/list/request'

/**
 * Does the same to every selected row inside one use case: all or none.
 * @param nameOf what the clerk knows a row by
 * @returns how many rows there were
 * @throws AppFailure 'batch-refused' naming the first row that may not; of a single row its own refusal
 */
export async function forEachRow<R extends Pick<RowRef, 'id'>>(
  rows: readonly R[],
  nameOf: (row: R) => Promise<string>,
  run: (row: R) => Promise<unknown>,
): Promise<number> {
  for (const row of rows) {
    try {
      await run(row)
    } catch (error) {
      if (!(error instanceof AppFailure) || rows.length === 1) throw error
      const reason = Object.values(error.fields ?? {})[0] ?? errorText(error.code, error.params)
      throw new AppFailure('batch-refused', { name: await nameOf(row), reason, count: rows.length }, error.fields)
    }
  }
  return rows.length
}
