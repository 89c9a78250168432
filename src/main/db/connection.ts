import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import { AsyncLocalStorage } from 'node:async_hooks'
import { renameSync, rmSync } from 'node:fs'
import { NodeSqliteDialect } from './dialect/dialect'
import { openHandle } from './dialect/open'
import { started } from './dialect/plain'
import { DatabaseFault } from './fault'
import { migrations as shipped, type Migration } from './migrations'
import { planMigrations, runMigrations } from './migrator/migrate'
import { checkFile } from './precheck'
import type { Tables } from './tables'

/** A handle that can only look: what repositories' reading functions take. A WriteTx fits too. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>

/** A handle inside a running write transaction: what repositories' writing functions take. */
export type WriteTx = Transaction<Tables>

export interface OpenOptions {
  /** Steps to run; the shipped ones unless a test stops earlier. */
  readonly migrations?: readonly Migration[]
  /** Called with the pending steps before any runs, on an existing file: makes the safety copy. */
  readonly beforeMigration?: (pending: readonly string[]) => Promise<void>
}

async function kyselyOver(handle: ConstructorParameters<typeof NodeSqliteDialect>[0]): Promise<Kysely<Tables>> {
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  return started(new Kysely<Tables>({ dialect: new NodeSqliteDialect(handle), plugins }))
}

/**
 * A new file is made under another name and moved into place when it is whole: a start that is killed in the middle
 * leaves no empty file, which the next start would have to take for a damaged one.
 */
async function createFile(file: string, steps: readonly Migration[]): Promise<void> {
  const part = `${file}.new`
  for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true })
  try {
    const db = await kyselyOver(await openHandle(part, 'create'))
    try {
      await runMigrations(db.withoutPlugins() as Kysely<unknown>, steps, file)
    } finally {
      await db.destroy()
    }
    renameSync(part, file)
  } catch (error) {
    throw DatabaseFault.from(error, file)
  }
}

/**
 * One data file, opened by two connections: one writes, one only reads. With WAL the reader sees the last
 * committed state while a long import is being written, so lists stay alive.
 */
export class DeskDatabase {
  private readonly inWrite = new AsyncLocalStorage<true>()

  private constructor(
    readonly file: string,
    private readonly writer: Kysely<Tables>,
    private readonly reader: Kysely<Tables>,
  ) {}

  /** Opens or creates the file and brings it to the newest schema step. @throws DatabaseFault */
  static async open(file: string, options: OpenOptions = {}): Promise<DeskDatabase> {
    const steps = options.migrations ?? shipped
    if (checkFile(file) === 'new') await createFile(file, steps)
    const writeHandle = await openHandle(file, 'existing')
    const writer = await kyselyOver(writeHandle)
    try {
      // Migrations write snake-case SQL themselves, so they go past the camel-case plugin.
      const plain: Kysely<unknown> = writer.withoutPlugins() as Kysely<unknown>
      const plan = await planMigrations(plain, steps, file)
      if (plan.pending.length > 0) {
        if (plan.done.length > 0) await options.beforeMigration?.(plan.pending.map((step) => step.name))
        await runMigrations(plain, plan.pending, file)
      }
      const reader = await kyselyOver(await openHandle(file, 'read-only'))
      return new DeskDatabase(file, writer, reader)
    } catch (error) {
      await writer.destroy()
      throw DatabaseFault.from(error, file)
    }
  }

  /**
   * The reading connection. Inside a write it would show the state before that write, which is never what is
   * meant, so asking for it there is an error.
   */
  get read(): ReadDb {
    if (this.inWrite.getStore()) throw new Error('inside a write use the transaction, not the reading connection')
    return this.reader
  }

  /** Runs one use case in one immediate transaction; an error rolls everything back. */
  async transaction<T>(run: (tx: WriteTx) => Promise<T>): Promise<T> {
    if (this.inWrite.getStore()) throw new Error('a write is already running: pass its transaction on')
    return this.inWrite.run(true, () => this.writer.transaction().execute(run))
  }

  /** For whole-file statements that cannot run in a transaction (VACUUM INTO, pragma checks). */
  get maintenance(): Kysely<Tables> {
    return this.writer
  }

  /** Waits for running statements, then closes both connections. */
  async close(): Promise<void> {
    await this.reader.destroy()
    await this.writer.destroy()
  }
}
