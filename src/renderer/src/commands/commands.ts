import { normaliseQuery } from '@shared/text/normalise'
import { searchKeys } from '@shared/text/pinyin'
import { pages } from '@renderer/app/pages'

export interface Command {
  readonly path: string
  readonly title: string
  /** Standing in the rail, rather than reached from another page. */
  readonly room: boolean
}

interface Findable extends Command {
  readonly keys: string
}

/** Every page that can be opened by itself, with what its title is found by. */
const commands: readonly Findable[] = pages
  .filter(({ path }) => !path.includes(':'))
  .map(({ path, title, group }) => ({ path, title, room: group !== undefined, keys: searchKeys(title) }))

/** Pages whose title holds the words, or whose initials begin with them: 导入, drmd, 登记检查. The rooms come first. */
export function findCommands(text: string, limit: number): readonly Command[] {
  const words = text.split(/\s+/u).map(normaliseQuery).filter((word) => word !== '')
  if (words.length === 0) return []
  return commands
    .filter(({ keys }) => words.every((word) => keys.split('|').some((key) => (/^[a-z]+$/u.test(word) ? key.startsWith(word) : key.includes(word)))))
    .toSorted((a, b) => Number(b.room) - Number(a.room))
    .slice(0, limit)
}
