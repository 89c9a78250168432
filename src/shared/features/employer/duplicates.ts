import { groupBy } from '@shared/list/groupBy'
import { nameKey } from '@shared/text/normalise'

/** What duplicates are recognised by. */
export interface ComparedEmployer {
  readonly id: string
  readonly name: string
  readonly creditCode: string | null
  readonly phone: string
  readonly legalRepresentative: string
}

export const duplicateReasons = [
  { value: 'sameName', label: '名称相同（不计括号、空格、公司形式）' },
  { value: 'samePlace', label: '名称去掉地名后相同' },
  { value: 'samePeople', label: '法定代表人和电话都相同' },
  { value: 'sameNumber', label: '电话相同，名称相近' },
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]['value']

export interface DuplicatePair {
  readonly first: string
  readonly second: string
  readonly reasons: readonly DuplicateReason[]
  /** Both have a credit code and they differ: two registered units, such as a firm and its branch, more often than one. */
  readonly codesDiffer: boolean
}

/** Places that stand before or, in brackets, inside the name of a firm of the county. */
const PLACES = /^(?:浙江省?|嘉兴市?|平湖市?|(?:当湖|钟埭|曹桥)(?:街道)?|(?:新埭|独山港|新仓|广陈|林埭)镇?)+/u
const BRACKETS = /[（(【[〔][^）)】\]〕]*[）)】\]〕]/gu
/** A phone that more firms than this have is an agent's. */
const SHARED_BY = 4
/** More of one name than this are entered by mistake in another way. */
const SAME_NAMES = 20
/** A rest shorter than this says nothing: many firms are called 恒丰. */
const TELLING = 2

/** The name without brackets, place and legal form: 平湖市恒丰服饰有限公司 and 恒丰服饰（新埭）厂 differ only in 厂. */
export function coreName(name: string): string {
  const key = nameKey(name.replaceAll(BRACKETS, ''))
  const rest = key.replace(PLACES, '')
  return Array.from(rest).length >= TELLING ? rest : key
}

/**
 * Pairs that may be one employer entered twice, the surest first. Pairs whose codes differ are told only where the names
 * are the same, since a different code is a different unit in law (GB 32100).
 */
export function findDuplicates(employers: readonly ComparedEmployer[]): DuplicatePair[] {
  const pairs = new Map<string, { a: ComparedEmployer; b: ComparedEmployer; reasons: Set<DuplicateReason> }>()
  const note = (a: ComparedEmployer, b: ComparedEmployer, reason: DuplicateReason): void => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a]
    const key = `${first.id} ${second.id}`
    const pair = pairs.get(key) ?? { a: first, b: second, reasons: new Set() }
    pair.reasons.add(reason)
    pairs.set(key, pair)
  }
  eachPair(employers, ({ name }) => nameKey(name), SAME_NAMES, (a, b) => note(a, b, 'sameName'))
  eachPair(employers, ({ name }) => coreName(name), SHARED_BY, (a, b) => note(a, b, 'samePlace'))
  eachPair(employers, ({ phone, legalRepresentative }) => (phone === '' || legalRepresentative === '' ? '' : `${digits(phone)} ${legalRepresentative}`), SHARED_BY, (a, b) => note(a, b, 'samePeople'))
  eachPair(employers, ({ phone }) => digits(phone), SHARED_BY, (a, b) => {
    if (similar(coreName(a.name), coreName(b.name))) note(a, b, 'sameNumber')
  })
  return [...pairs.values()]
    .map(({ a, b, reasons }) => ({
      first: a.id,
      second: b.id,
      reasons: duplicateReasons.map(({ value }) => value).filter((value) => reasons.has(value)),
      codesDiffer: a.creditCode !== null && b.creditCode !== null && a.creditCode !== b.creditCode,
    }))
    .filter(({ reasons, codesDiffer }) => !codesDiffer || reasons.includes('sameName'))
    .toSorted((x, y) => weight(y) - weight(x))
}

function weight({ reasons, codesDiffer }: DuplicatePair): number {
  const weights: Readonly<Record<DuplicateReason, number>> = { sameName: 8, samePlace: 4, samePeople: 3, sameNumber: 2 }
  return reasons.reduce((sum, reason) => sum + weights[reason], 0) - (codesDiffer ? 10 : 0)
}

const digits = (phone: string): string => phone.replaceAll(/\D/gu, '')

/** Calls back for each pair that shares a key; keys that more than `most` share tell nothing. */
function eachPair(
  employers: readonly ComparedEmployer[],
  keyOf: (employer: ComparedEmployer) => string,
  most: number,
  found: (a: ComparedEmployer, b: ComparedEmployer) => void,
): void {
  for (const [key, members] of groupBy(employers, keyOf)) {
    if (key === '' || members.length < 2 || members.length > most) continue
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) found(a, b)
    }
  }
}

/** More than half of the two-character pieces of the shorter name stand in the other. */
function similar(a: string, b: string): boolean {
  const pieces = (text: string): string[] => {
    const characters = Array.from(text)
    return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)
  }
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const parts = pieces(short)
  if (parts.length === 0) return false
  return parts.filter((piece) => long.includes(piece)).length * 2 > parts.length
}
