import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect, type Kysely } from 'kysely'
import type { Database } from 'sqlite3'
import { NodeSqliteDriver } from './driver'

class TransactionalSqliteAdapter extends SqliteAdapter {
  /** SQLite rolls schema changes back; without this a failed migration would leave half a schema behind. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** The only place that knows which SQLite package is underneath. */
export class NodeSqliteDialect implements Dialect {
  constructor(private readonly handle: Database) {}

  createDriver(): NodeSqliteDriver {
    return new NodeSqliteDriver(this.handle)
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler()
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db)
  }
}
