import { sql } from 'kysely'
import type { ComparedEmployer } from '@shared/features/employer'
import type { ReadDb } from '@main/db/connection'

/** Read at a time, as one text: taking cells over one by one costs the main process most. */
const PART = 5000

/** What all live employers are compared by. */
export async function comparedEmployers(db: ReadDb): Promise<ComparedEmployer[]> {
  const all: ComparedEmployer[] = []
  for (;;) {
    const { rows } = await sql<{ part: string }>`
      select json_group_array(json_array(id, name, credit_code, phone, legal_representative)) as part from (
        select id, name, credit_code, phone, legal_representative from employer
        where deleted_at is null and id > ${all.at(-1)?.id ?? ''} order by id limit ${PART}
      )`.execute(db)
    const part = JSON.parse(rows[0]?.part ?? '[]') as [string, string, string | null, string, string][]
    all.push(...part.map(([id, name, creditCode, phone, legalRepresentative]) => ({ id, name, creditCode, phone, legalRepresentative })))
    if (part.length < PART) return all
  }
}

export function sides(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.id', 'employer.name', 'creditCode', 'town.name as townName', 'legalRepresentative', 'phone', 'employer.createdAt'])
    .where('employer.id', 'in', [...ids])
    .execute()
}
