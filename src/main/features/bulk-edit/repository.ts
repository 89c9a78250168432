import type { ReadDb } from '@main/db/connection'

const PER_QUERY = 500

export async function employerNames(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const wanted = [...new Set(ids)]
  for (let start = 0; start < wanted.length; start += PER_QUERY) {
    const rows = await db.selectFrom('employer').select(['id', 'name']).where('id', 'in', wanted.slice(start, start + PER_QUERY)).execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return names
}
