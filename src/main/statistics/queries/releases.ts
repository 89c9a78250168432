import { gunzipSync, gzipSync } from 'node:zlib'
import { statisticsRow, type IndicatorId, type ReleaseState, type StatisticsRow } from '@shared/features/statistics'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import type { EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'

export type ReleaseRow = EntityRow<'statisticsRelease'>

/** Reports, newest first; those that were sent back among them. */
export async function releases(db: ReadDb): Promise<ReleaseRow[]> {
  return db.selectFrom('statisticsRelease').selectAll().where('deletedAt', 'is', null).orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
}

export async function releaseById(db: ReadDb, id: string): Promise<ReleaseRow | undefined> {
  return db.selectFrom('statisticsRelease').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

/** Reports of the same days in one of these states. */
export async function releasesOf(db: ReadDb, from: string, to: string, states: readonly ReleaseState[]): Promise<ReleaseRow[]> {
  return db
    .selectFrom('statisticsRelease')
    .selectAll()
    .where('periodFrom', '=', from)
    .where('periodTo', '=', to)
    .where('state', 'in', [...states])
    .where('deletedAt', 'is', null)
    .orderBy('edition', 'desc')
    .execute()
}

/** Keeps the rows behind each figure of a report, compressed. Written once; they have no entry in the change log. */
export async function insertReleaseRows(work: Work, releaseId: string, rows: ReadonlyMap<IndicatorId, readonly StatisticsRow[]>): Promise<void> {
  const values = [...rows].map(([indicator, list]) => ({ releaseId, indicator, rowCount: list.length, rows: packed(list) }))
  for (let start = 0; start < values.length; start += ROWS_A_STATEMENT) await work.tx.insertInto('statisticsReleaseRows').values(values.slice(start, start + ROWS_A_STATEMENT)).execute()
}
const ROWS_A_STATEMENT = 200

/** The rows behind one figure as they were, or behind all of them. */
export async function releaseRows(db: ReadDb, releaseId: string, indicator?: IndicatorId): Promise<Map<string, StatisticsRow[]>> {
  const texts = await releaseTexts(db, releaseId, indicator)
  return new Map([...texts].map(([id, text]) => [id, z.array(statisticsRow).parse(JSON.parse(text))]))
}

/** The same as it was written, to the letter: what a hash is taken of. */
export async function releaseTexts(db: ReadDb, releaseId: string, indicator?: IndicatorId): Promise<Map<string, string>> {
  let asked = db.selectFrom('statisticsReleaseRows').select(['indicator', 'rows']).where('releaseId', '=', releaseId).orderBy('indicator')
  if (indicator !== undefined) asked = asked.where('indicator', '=', indicator)
  const found = await asked.execute()
  return new Map(found.map(({ indicator: id, rows }) => [id, unpacked(rows)]))
}

const packed = (rows: readonly StatisticsRow[]): string => gzipSync(JSON.stringify(rows)).toString('base64')
const unpacked = (text: string): string => gunzipSync(Buffer.from(text, 'base64')).toString('utf8')
