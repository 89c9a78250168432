import {
  CompiledQuery,
  RawNode,
  SelectQueryNode,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Database } from 'sqlite3'

const RETURNS_ROWS = /^\s*(?:select|with|values|pragma|explain)\b|\breturning\b/i

/**
 * node-sqlite3 gives rows only from `all` and change counts only from `run`, so the query decides which is called.
 * The stock SqliteDialect over a node-sqlite3 handle answers `select 1` with no rows and no error.
 */
function returnsRows(query: CompiledQuery): boolean {
  const node = query.query
  if (SelectQueryNode.is(node)) return true
  if (RawNode.is(node)) return RETURNS_ROWS.test(query.sql)
  return 'returning' in node && node.returning !== undefined
}

/** node-sqlite3 binds bigint and undefined as NULL, a Date as a float and objects as "[object Object]": refused here. */
export function bindable(value: unknown): string | number | Buffer | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError('integer outside the safe range')
      if (!Number.isFinite(value)) throw new RangeError('number is not finite')
      return value
    case 'boolean':
      return value ? 1 : 0
    case 'object':
      if (value === null) return null
      if (Buffer.isBuffer(value)) return value
      if (value instanceof Uint8Array) return Buffer.from(value)
      throw new TypeError('objects cannot be bound: store dates as text and JSON as a string')
    case 'bigint':
    case 'undefined':
    case 'symbol':
    case 'function':
    default:
      throw new TypeError(`a value of type ${typeof value} cannot be bound`)
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  constructor(private readonly handle: Database) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return new Promise((resolve, reject) => {
      const parameters = query.parameters.map(bindable)
      if (returnsRows(query)) {
        this.handle.all<R>(query.sql, parameters, (error, rows) => (error ? reject(error) : resolve({ rows })))
        return
      }
      this.handle.run(query.sql, parameters, function (error) {
        if (error) reject(error)
        else resolve({ rows: [], insertId: BigInt(this.lastID), numAffectedRows: BigInt(this.changes) })
      })
    })
  }

  /** One thread hop a row makes streaming slow here; large reads use keyset pages instead. */
  // oxlint-disable-next-line require-yield -- kysely's interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported: read in keyset pages')
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Runs every query of one kysely instance over one node-sqlite3 handle. */
export class NodeSqliteDriver implements Driver {
  private connection: NodeSqliteConnection | undefined

  constructor(private readonly handle: Database) {}

  async init(): Promise<void> {
    this.connection = new NodeSqliteConnection(this.handle)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.connection) throw new Error('the database driver has not been started')
    return this.connection
  }

  /** `begin immediate`: a deferred transaction that upgrades gets SQLITE_BUSY at once, whatever busy_timeout says. */
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await run(connection, settings.accessMode === 'read only' ? 'begin' : 'begin immediate')
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'commit')
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await run(connection, 'rollback')
    } catch (error) {
      // SQLite has rolled back by itself on a full disk or an I/O error.
      if (!/no transaction is active/.test(String(error))) throw error
    }
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await run(connection, `savepoint ${quoted(name)}`)
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await run(connection, `rollback to ${quoted(name)}`)
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await run(connection, `release ${quoted(name)}`)
  }

  async releaseConnection(): Promise<void> {
    // One connection for the life of the file: nothing to give back.
  }

  async destroy(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(error) : resolve()))
    })
  }
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement))
}
