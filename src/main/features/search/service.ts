import { searchKinds, type SearchHit, type SearchKind } from '@shared/features/search'
import { searchTerms, TERM_LENGTH } from '@shared/text'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { searchWords } from '@main/db/list'
import * as repository from './repository'
import { searchSources, type Findable, type SearchSource } from './sources'

/** Rows taken up in one transaction: a save waits behind them for some hundredths of a second at most. */
const PART = 200
/** So many changed rows are looked through one by one with a search; beyond them it may be behind. */
const LOOKED_THROUGH = 200

/**
 * The newest records of each kind that hold every word. What has changed since the index was written is looked through
 * by itself, so that a number is found the moment it was drawn; then the index is brought up to date in the background.
 * @param perKind hits of each kind at most
 */
export async function find(desk: Desk, text: string, perKind: number): Promise<{ hits: SearchHit[]; behind: boolean }> {
  const words = searchWords(text)
  if (words.length === 0) return { hits: [], behind: false }
  const [waiting, indexed] = await Promise.all([
    repository.queued(desk.read, LOOKED_THROUGH + 1),
    repository.found(desk.read, searchSources.length, words.map(asTerm), perKind * 2),
  ])
  const fresh = new Set(waiting.map(({ source, ownerId }) => `${source} ${ownerId}`))
  const known = indexed.filter(({ source, ownerId }) => !fresh.has(`${source} ${ownerId}`))
  const rows = await Promise.all(
    searchSources.map(async (source) => [
      ...(await loadInOrder(desk.read, source, idsOf(waiting.toReversed(), source))).filter((row) => holds(row, words)),
      ...(await loadInOrder(desk.read, source, idsOf(known, source))).filter((row) => holdsLong(row, words)),
    ]),
  )
  const byKind = new Map<SearchKind, Findable[]>()
  for (const row of rows.flat()) byKind.set(row.kind, [...(byKind.get(row.kind) ?? []), row])
  if (waiting.length > 0) void catchUp(desk).catch((error: unknown) => desk.log.error('SEARCH', error))
  const hits = searchKinds.flatMap(({ value }) => (byKind.get(value) ?? []).toSorted((x, y) => (y.on ?? '').localeCompare(x.on ?? '')).slice(0, perKind))
  return { hits: hits.map(({ kind, id, title, detail, path }) => ({ kind, id, title, detail, path })), behind: waiting.length > LOOKED_THROUGH }
}

const idsOf = (rows: readonly repository.FoundEntry[], source: SearchSource): string[] => rows.filter((row) => row.source === source.name).map(({ ownerId }) => ownerId)

const asTerm = (word: string): string => Array.from(word).slice(0, TERM_LENGTH).join('')

const holds = ({ texts }: Findable, words: readonly string[]): boolean => {
  const terms = searchTerms(texts)
  return words.every((word) => terms.some((term) => term.startsWith(asTerm(word)))) && holdsLong({ texts }, words)
}

/** The index keeps beginnings of words only; what was typed beyond them is compared with the text. */
function holdsLong({ texts }: Pick<Findable, 'texts'>, words: readonly string[]): boolean {
  const long = words.filter((word) => Array.from(word).length > TERM_LENGTH)
  if (long.length === 0) return true
  const written = searchWords(texts.join(' ')).join('')
  return long.every((word) => written.includes(word) || /^[a-z]+$/u.test(word))
}

async function loadInOrder(db: ReadDb, source: SearchSource, ids: readonly string[]): Promise<Findable[]> {
  if (ids.length === 0) return []
  const rows = new Map((await source.load(db, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

const running = new WeakMap<Desk, Promise<void>>()

/**
 * Brings the index up to date, part by part, so that saves come in between. Ends when nothing waits.
 * @param part rows of one transaction
 */
export function catchUp(desk: Desk, part = PART): Promise<void> {
  const now = running.get(desk) ?? takeUpAll(desk, part).finally(() => running.delete(desk))
  running.set(desk, now)
  return now
}

async function takeUpAll(desk: Desk, part: number): Promise<void> {
  for (;;) {
    const taken = await desk.database.transaction(async (tx) => {
      const rows = await repository.queued(tx, part)
      for (const [place, source] of searchSources.entries()) {
        const ids = idsOf(rows, source)
        if (ids.length === 0) continue
        const found = await loadInOrder(tx, source, ids)
        await repository.removeEntries(tx, source.name, ids)
        const entries = found.map(({ id, texts }) => ({ ownerId: id, words: searchTerms(texts) }))
        await repository.addEntries(tx, source.name, place + 1, entries)
      }
      await repository.forgetQueued(tx, rows)
      return rows.length
    })
    if (taken < part) return
  }
}
