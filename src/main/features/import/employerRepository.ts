import type { ReadDb } from '@main/db/connection'
import { chunksOf } from './chunks'

const PER_QUERY = 500

/** Employers that once had one of these names. */
export async function employersFormerlyNamed(
  db: ReadDb,
  names: readonly string[],
): Promise<{ text: string; id: string }[]> {
  const found: { text: string; id: string }[] = []
  for (const some of chunksOf(names, PER_QUERY)) {
    found.push(
      ...(await db
        .selectFrom('employerFormerName')
        .innerJoin('employer', 'employer.id', 'employerFormerName.employerId')
        .select(['employerFormerName.name as text', 'employer.id as id'])
        .distinct()
        .where('employerFormerName.name', 'in', some)
        .where('employerFormerName.deletedAt', 'is', null)
        .where('employer.deletedAt', 'is', null)
        .execute()),
    )
  }
  return found
}

/** Former names by employer. */
export async function formerNamesOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  for (const some of chunksOf(ids, PER_QUERY)) {
    const rows = await db
      .selectFrom('employerFormerName')
      .select(['employerId', 'name'])
      .where('employerId', 'in', some)
      .where('deletedAt', 'is', null)
      .execute()
    for (const { employerId, name } of rows) names.set(employerId, [...(names.get(employerId) ?? []), name])
  }
  return names
}
