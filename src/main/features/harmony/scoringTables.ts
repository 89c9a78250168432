import { AppFailure } from '@shared/errors/failure'
import { exampleTable, scoringTableSchema, tableProblems, type SavedTable, type ScoringTable } from '@shared/features/harmony'
import { newId } from '@shared/ids/uuid'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { insertEntity, updateEntity } from '@main/db/entity'
import * as repository from './repository'

/** The table an application was scored by, deleted or not: it stays with it. @throws AppFailure 'not-found' */
export async function scoringTable(db: ReadDb, id: string): Promise<ScoringTable> {
  if (id === exampleTable.id) return exampleTable
  const row = await repository.tableRow(db, id)
  if (!row) throw new AppFailure('not-found')
  return scoringTableSchema.parse(JSON.parse(row.content))
}

/** The shipped example and the tables of the bureau, by the day from which they apply. */
export async function savedTables(db: ReadDb): Promise<SavedTable[]> {
  const rows = await repository.tables(db)
  return [
    { ref: null, table: exampleTable, used: true },
    ...rows.map(({ id, version, content, used }) => ({ ref: { id, version }, table: scoringTableSchema.parse(JSON.parse(content)), used: Number(used) === 1 })),
  ]
}

/**
 * Saves a table of the bureau. One that was scored with is kept as it is; `ref` null makes another version.
 * @throws AppFailure 'validation' at table when its maxima do not sum, 'not-allowed-now' for a used one
 */
export async function saveTable(desk: Desk, ref: RowRef | null, table: ScoringTable): Promise<SavedTable> {
  const [problem] = tableProblems(table)
  if (problem !== undefined) throw AppFailure.atField('table', problem)
  return desk.write('harmony/save-table', async (work) => {
    const used = ref !== null && (await repository.tables(work.tx)).some((row) => row.id === ref.id && Number(row.used) === 1)
    if (used) throw new AppFailure('not-allowed-now', { state: '已用于评定', action: '修改' })
    const id = ref?.id ?? newId()
    const kept = { ...table, id, example: false }
    const columns = { label: kept.label, validFrom: kept.validFrom, content: JSON.stringify(kept) }
    const row = ref === null ? await insertEntity(work, 'harmonyTable', { id, ...columns }) : await updateEntity(work, 'harmonyTable', ref.id, ref.version, columns)
    return { ref: { id, version: row.version }, table: kept, used: false }
  })
}
