import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import * as repository from './searchRepository'
import type { FoundEmployer } from './searchRepository'

interface Answer {
  readonly words: readonly string[]
  readonly found: readonly FoundEmployer[]
}

/** Read at a time while the desk goes on working. */
const PART = 1000
/** After more changes than this (an import) everything is read again. */
const MANY = 3000

/**
 * The words that employers are found by, in memory and in the order of the list: 100,000 are looked through in about
 * ten milliseconds, where the file takes a hundred. The file counts which employers were touched; every search first
 * catches up with that, so it never answers from before a change, whoever made it.
 */
export class SearchIndex {
  private entries: readonly FoundEmployer[] | null = null
  private seen = 0
  private last: Answer | null = null
  private reading: Promise<void> | null = null
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly db: () => ReadDb) {}

  /** Reads everything, part by part. Until it is done `find` knows nothing. */
  async load(): Promise<void> {
    if (this.entries) return
    this.reading ??= this.readAll().finally(() => {
      this.reading = null
    })
    await this.reading
  }

  /**
   * The employers that hold every word, in the order of the list.
   * @returns null while the words are not in memory: the file must be asked
   */
  async find(words: readonly string[]): Promise<readonly FoundEmployer[] | null> {
    const turn = this.turn.then(() => this.catchUp())
    this.turn = turn.catch(() => undefined)
    await turn
    if (!this.entries) return null
    if (this.last && sameWords(this.last.words, words)) return this.last.found
    // While one types, each answer is a part of the one before.
    let found = this.last && narrows(this.last.words, words) ? this.last.found : this.entries
    for (const word of words) found = found.filter(({ searchKey }) => searchKey.includes(word))
    this.last = { words, found }
    return found
  }

  private async readAll(): Promise<void> {
    const seen = await repository.lastTouched(this.db())
    const entries: FoundEmployer[] = []
    for (;;) {
      const part = await repository.foundAfter(this.db(), entries.at(-1) ?? null, PART)
      entries.push(...part)
      if (part.length < PART) break
    }
    // What was touched meanwhile may be missing or stand twice: the next search reads it anew.
    this.seen = seen
    this.last = null
    this.entries = entries
  }

  private async catchUp(): Promise<void> {
    if (!this.entries) return
    const touched = await repository.touchedAfter(this.db(), this.seen, MANY + 1)
    if (touched.length === 0) return
    if (touched.length > MANY) {
      this.entries = null
      void this.load().catch(() => undefined)
      return
    }
    const ids = new Set(touched.map(({ employerId }) => employerId))
    const fresh = await repository.foundOf(this.db(), [...ids])
    this.entries = merged(
      this.entries.filter(({ id }) => !ids.has(id)),
      fresh,
    )
    this.seen = touched.at(-1)?.seq ?? this.seen
    this.last = null
  }
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

/** True when whoever holds all the new words holds the old ones too. */
const narrows = (old: readonly string[], words: readonly string[]): boolean =>
  old.every((before) => words.some((word) => word.includes(before)))

/**
 * The ids of the best of many hits: words (or their readings, with or without the place before them) that begin with
 * what was typed first, then shorter names. The same order as in the file, without sorting all.
 */
export function bestOf(found: readonly FoundEmployer[], first: string, limit: number): string[] {
  const best: Ranked[] = []
  for (const { id, searchKey } of found) {
    const rank = searchKey.startsWith(first) || searchKey.includes(`|${first}`) ? 0 : 1
    const hit = { id, rank, length: nameLength(searchKey) }
    const last = best.at(-1)
    if (best.length === limit && last && !isBetter(hit, last)) continue
    const place = best.findIndex((other) => isBetter(hit, other))
    best.splice(place === -1 ? best.length : place, 0, hit)
    if (best.length > limit) best.pop()
  }
  return best.map(({ id }) => id)
}

interface Ranked {
  readonly id: string
  readonly rank: number
  readonly length: number
}

const isBetter = (a: Ranked, b: Ranked): boolean =>
  a.rank === b.rank ? (a.length === b.length ? a.id < b.id : a.length < b.length) : a.rank < b.rank

/** The words begin with the name as it is written. */
function nameLength(searchKey: string): number {
  const end = searchKey.indexOf('|')
  return Array.from(end === -1 ? searchKey : searchKey.slice(0, end)).length
}

/** Two ordered lists as one. */
function merged(a: readonly FoundEmployer[], b: readonly FoundEmployer[]): FoundEmployer[] {
  const all: FoundEmployer[] = []
  let at = 0
  for (const entry of b) {
    const to = placeOf(entry, a, at)
    for (const before of a.slice(at, to)) all.push(before)
    all.push(entry)
    at = to
  }
  return all.concat(a.slice(at))
}

/** Where an entry belongs in an ordered list, from a place on. */
function placeOf(entry: FoundEmployer, list: readonly FoundEmployer[], from: number): number {
  let low = from
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]
    if (other && comesBefore(other, entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** Compared byte by byte, as the file does. */
function comesBefore(a: FoundEmployer, b: FoundEmployer): boolean {
  if (a.sortKey === b.sortKey) return a.id < b.id
  return Buffer.compare(Buffer.from(a.sortKey), Buffer.from(b.sortKey)) < 0
}

const indexes = new WeakMap<Desk, SearchIndex>()

/** The one index of an open desk. */
export function searchIndexOf(desk: Desk): SearchIndex {
  const found = indexes.get(desk) ?? new SearchIndex(() => desk.read)
  indexes.set(desk, found)
  return found
}
