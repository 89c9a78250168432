import { nameKey, normaliseCode, normaliseName } from '@shared/text'
import type { ReadDb } from '@main/db/connection'
import { employersByName } from '@main/features/harmony/mutualCareRepository'
import type { Lookup } from './importKind'

/** Employers by their name, present or former, or by their credit code. */
export async function employerLookup(db: ReadDb): Promise<Lookup> {
  const employers = await employersByName(db)
  const ids = new Map<string, Set<string>>()
  const put = (key: string, id: string): void => {
    const present = ids.get(key)
    if (present) present.add(id)
    else ids.set(key, new Set([id]))
  }
  for (const { id, creditCode, names } of employers) {
    for (const name of names) for (const key of new Set([normaliseName(name), nameKey(name)])) put(key, id)
    if (creditCode !== null) put(creditCode, id)
  }
  const found = (text: string): readonly string[] => [...(ids.get(normaliseName(text)) ?? ids.get(normaliseCode(text)) ?? ids.get(nameKey(text)) ?? [])]
  return {
    find: (text) => {
      const [only, ...others] = found(text)
      return others.length === 0 ? (only ?? null) : null
    },
    missing: (text) => (found(text).length > 1 ? '有多家同名企业，请改填统一社会信用代码' : '不在企业档案中，请核对名称，或先登记企业'),
    choices: [],
    names: new Map(employers.map(({ id, names }) => [id, names[0] ?? ''])),
  }
}
