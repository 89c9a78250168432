import { nameKey, normaliseCode } from '@shared/text'

/** A firm of the register as matching needs it. */
export interface KnownEmployer {
  readonly id: string
  readonly name: string
  readonly creditCode: string | null
  readonly formerNames: readonly string[]
}

/** A firm that may be meant. */
export interface EmployerMatch {
  readonly id: string
  readonly name: string
  /** 0 to 100. */
  readonly likeness: number
  /** Why it is offered. */
  readonly reason: string
  /** The only firm with this code or name: it may be taken without asking. */
  readonly sure: boolean
}

/** Finds firms for what is written on a roster: a name, or a credit code. At most `limit`, the likeliest first. */
export type EmployerMatcher = (written: string, limit: number) => EmployerMatch[]

/** Names less alike than this are not offered. */
const LEAST_LIKENESS = 50

/** A pair in more than one of so many names says little: 平湖, 有限, 机械. */
const COMMON_SHARE = 40
const RARE_WEIGHT = 4
const COMMON_WEIGHT = 1

interface Candidate {
  readonly likeness: number
  readonly reason: string
  readonly exact: boolean
}

/** One way a firm's name is or was written. */
interface Spelling {
  readonly employer: number
  readonly key: string
  readonly former: boolean
  readonly pairs: ReadonlySet<string>
}

/**
 * Makes a matcher over the firms of the register. A credit code finds its firm; a name finds those with the same key
 * (see nameKey), now or formerly, those whose key holds it or is held by it, and those sharing most pairs of
 * neighbouring characters, common pairs counting little. Building it takes one pass over the firms; a look-up goes
 * through the firms that share its rarer pairs.
 */
export function makeEmployerMatcher(employers: readonly KnownEmployer[]): EmployerMatcher {
  const byCode = new Map<string, number[]>()
  const byPair = new Map<string, number[]>()
  const spellings: Spelling[] = []
  employers.forEach((employer, index) => {
    if (employer.creditCode !== null) push(byCode, employer.creditCode, index)
    const names = [{ name: employer.name, former: false }, ...employer.formerNames.map((name) => ({ name, former: true }))]
    for (const { name, former } of names) {
      const key = nameKey(name)
      const pairs = pairsOf(key)
      for (const pair of pairs) push(byPair, pair, spellings.length)
      spellings.push({ employer: index, key, former, pairs })
    }
  })
  const commonFrom = Math.max(COMMON_SHARE, spellings.length / COMMON_SHARE)
  const isCommon = (pair: string) => (byPair.get(pair)?.length ?? 0) > commonFrom
  const weigh = (pairs: ReadonlySet<string>) => sum(pairs, (pair) => (isCommon(pair) ? COMMON_WEIGHT : RARE_WEIGHT))

  const compare = (key: string, pairs: ReadonlySet<string>, spelling: Spelling): Candidate => {
    if (spelling.key === key) return { likeness: spelling.former ? 95 : 98, reason: spelling.former ? '曾用名相同' : '名称相同', exact: true }
    const [shorter, longer] = key.length < spelling.key.length ? [key, spelling.key] : [spelling.key, key]
    if (shorter.length >= 2 && longer.includes(shorter)) {
      return { likeness: 60 + Math.floor((shorter.length * 30) / longer.length), reason: '名称包含', exact: false }
    }
    const shared = weigh(new Set([...pairs].filter((pair) => spelling.pairs.has(pair))))
    return { likeness: Math.min(90, Math.floor((200 * shared) / (weigh(pairs) + weigh(spelling.pairs)))), reason: '名称相近', exact: false }
  }

  return (written, limit) => {
    const found = new Map<number, Candidate>()
    const offer = (employer: number, candidate: Candidate): void => {
      const held = found.get(employer)
      if (held === undefined || candidate.likeness > held.likeness) found.set(employer, candidate)
    }
    for (const index of byCode.get(normaliseCode(written)) ?? []) offer(index, { likeness: 100, reason: '统一社会信用代码相同', exact: true })
    const key = nameKey(written)
    const pairs = pairsOf(key)
    const known = [...pairs].map((pair) => byPair.get(pair) ?? []).filter((list) => list.length > 0).toSorted((a, b) => a.length - b.length)
    const rare = known.filter((list) => list.length <= commonFrom)
    const near = new Set((rare.length > 0 ? rare : known.slice(0, 2)).flat())
    for (const index of near) {
      const spelling = spellings[index]
      if (spelling === undefined) continue
      const candidate = compare(key, pairs, spelling)
      if (candidate.likeness >= LEAST_LIKENESS) offer(spelling.employer, candidate)
    }
    const exact = [...found.values()].filter((candidate) => candidate.exact).length
    return [...found]
      .flatMap(([index, { likeness, reason, exact: same }]) => {
        const employer = employers[index]
        return employer === undefined ? [] : [{ id: employer.id, name: employer.name, likeness, reason, sure: same && exact === 1 }]
      })
      .toSorted((a, b) => b.likeness - a.likeness || a.name.length - b.name.length || compareText(a.name, b.name))
      .slice(0, limit)
  }
}

/** By code point: the same order on every machine, and far quicker than by locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function sum(pairs: ReadonlySet<string>, weight: (pair: string) => number): number {
  let total = 0
  for (const pair of pairs) total += weight(pair)
  return total
}

/** Neighbouring characters of a key, each pair once; a key of one character is its own pair. */
function pairsOf(key: string): Set<string> {
  const characters = Array.from(key)
  const pairs = new Set<string>()
  if (characters.length === 1) pairs.add(key)
  for (let i = 0; i + 1 < characters.length; i += 1) pairs.add(`${characters[i] ?? ''}${characters[i + 1] ?? ''}`)
  return pairs
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
