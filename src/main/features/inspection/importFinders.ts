import { namesIn } from '@shared/features/inspection'
import { normaliseName } from '@shared/text'
import type { ReadDb } from '@main/db/connection'
import * as repository from './repository'

/** Campaigns by their whole name. */
export async function campaignFinder(db: ReadDb) {
  const campaigns = await repository.campaignsOnFile(db)
  return {
    find: (text: string): string | null => campaigns.find(({ name }) => name === text)?.id ?? null,
    choices: campaigns.map(({ name }) => name),
    names: new Map(campaigns.map(({ id, name }) => [id, name])),
  }
}

/** Inspectors by their names, in the order given: ids joined with commas. */
export async function inspectorFinder(db: ReadDb) {
  const people = await repository.inspectorsOnFile(db)
  /** Of those that were found, by their joined ids. */
  const names = new Map<string, string>()
  const idOf = (name: string): string | null => {
    const found = people.filter((one) => one.name === normaliseName(name))
    const [only, ...more] = found.length > 1 ? found.filter((one) => one.active === 1) : found
    return only === undefined || more.length > 0 ? null : only.id
  }
  return {
    find: (text: string): string | null => {
      const ids = namesIn(text).map(idOf)
      if (ids.length === 0 || ids.includes(null)) return null
      const joined = ids.join(',')
      names.set(joined, namesIn(text).join('、'))
      return joined
    },
    missing: (text: string): string => `中的${namesIn(text).filter((name) => idOf(name) === null).map((name) => `“${name}”`).join('、')}不在监察员名录中`,
    choices: [],
    names,
  }
}
