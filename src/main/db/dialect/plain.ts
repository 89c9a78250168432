import { Kysely } from 'kysely'
import { NodeSqliteDialect } from './dialect'
import { openHandle, type OpenMode } from './open'

/** A bare handle on a file, without tables or plugins: for copies, checks and tests. */
export async function openPlain(file: string, mode: OpenMode): Promise<Kysely<unknown>> {
  return started(new Kysely<unknown>({ dialect: new NodeSqliteDialect(await openHandle(file, mode)) }))
}

/** kysely closes only a driver that has been started, and starts it with the first query: a handle never asked would stay open. */
export async function started<T>(db: Kysely<T>): Promise<Kysely<T>> {
  await db.connection().execute(async () => undefined)
  return db
}
