import { nameKey, normaliseQuery, searchKeys, sortKey } from '@shared/text'
import { getEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as repository from './repository'

/** Rebuilds the words that employers are found by, from their present and former names, code and phone. */
export async function refreshSearchKeys(work: Work, ids: readonly string[]): Promise<void> {
  const rows: repository.SearchRow[] = []
  for (const id of ids) {
    const employer = await getEntity(work.tx, 'employer', id)
    const former = await repository.formerNames(work.tx, id)
    rows.push({
      employerId: id,
      searchKey: employerSearchKey(
        employer,
        former.map((f) => f.name),
      ),
    })
  }
  await repository.saveSearchKeys(work, rows)
}

/** What is kept beside a name: what tells whether two are the same, and what puts them in order. */
export function nameColumns(name: string): { nameKey: string; sortKey: string } {
  return { nameKey: nameKey(name), sortKey: sortKey(name) }
}

/** Places that firms of the county put before their names. */
const PLACES = /^(?:浙江省?|嘉兴市?|平湖市?|上海市?|杭州市?|[\p{Script=Han}]{2}(?:省|市|县))+/u

function withoutPlace(name: string): string {
  const rest = name.replace(PLACES, '').replace(/^（.*?）/u, '')
  return rest.length >= 2 ? rest : name
}

/** One lower-case text with everything an employer may be found by. */
export function employerSearchKey(
  employer: { name: string; creditCode: string | null; phone: string },
  formerNames: readonly string[],
): string {
  const names = [employer.name, ...formerNames]
  // 恒丰 is what people call 平湖市恒丰服饰: readings from there on, so that `hf` finds it before any 平湖…分….
  const called = names.map(withoutPlace).filter((name, i) => name !== names[i])
  return [
    ...names.map(searchKeys),
    ...called.map(searchKeys),
    normaliseQuery(employer.creditCode ?? ''),
    normaliseQuery(employer.phone),
  ]
    .filter((part) => part !== '')
    .join('|')
}
