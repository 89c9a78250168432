import { Kysely } from 'kysely'
import { NodeSqliteDialect } from './dialect'
import { openHandle, type OpenMode } from './open'

/** A bare handle on a file, without tables or plugins: for copies, checks and tests. */
export async function openPlain(file: string, mode: OpenMode): Promise<Kysely<unknown>> {
  return new Kysely<unknown>({ dialect: new NodeSqliteDialect(await openHandle(file, mode)) })
}
