import { formatNumber } from '@shared/features/document'
import type { DocumentKind, NumberBookLine, ReserveInput, ReservedRow } from '@shared/features/document'
import { AppFailure } from '@shared/errors/failure'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { getEntity, insertEntities, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { bureau, numberPatterns } from '@main/features/setting/service'
import * as repository from './repository'

/**
 * Takes a block of numbers out of the book for forms filled in by hand. They are drawn as any number is, one after the
 * other in one transaction: nobody else can get them, and a failure draws none.
 */
export async function reserveNumbers(desk: Desk, { kind, year, count, purpose, holder }: ReserveInput): Promise<ReservedRow[]> {
  return desk.write('document/reserve', async (work) => {
    const sequences: number[] = []
    while (sequences.length < count) sequences.push(await repository.drawSequence(work, kind, year))
    const [firstSequence = 0] = sequences
    const values = { kind, year, firstSequence, lastSequence: firstSequence + count - 1, purpose, holder, reservedOn: work.today }
    const { id: reservationId } = await insertEntity(work, 'numberReservation', values)
    const open = { reservationId, kind, year, state: 'open', documentId: null, reason: null, settledOn: null } as const
    await insertEntities(work, 'reservedNumber', sequences.map((sequence) => ({ ...open, sequence })))
    return reservedNumbers(work.tx, kind, year)
  })
}

/** Gives up a reserved number for good. @throws AppFailure 'step-refused' when it is used or void already, 'stale' */
export async function voidReserved(desk: Desk, ref: RowRef, reason: string): Promise<void> {
  await desk.write(
    'document/void-reserved',
    async (work) => {
      const row = await getEntity(work.tx, 'reservedNumber', ref.id)
      if (row.state !== 'open') throw new AppFailure('step-refused', { action: '作废', reason: `第 ${row.sequence} 号已使用或已作废` })
      await updateEntity(work, 'reservedNumber', ref.id, ref.version, { state: 'void', reason: reason.trim(), settledOn: work.today })
    },
    reason,
  )
}

/** A reserved number that a paper of this kind and year may take. @throws AppFailure 'step-refused' */
export async function openReserved(work: Work, id: string, kind: DocumentKind, year: number): Promise<EntityRow<'reservedNumber'>> {
  const row = await getEntity(work.tx, 'reservedNumber', id)
  if (row.kind !== kind || row.year !== year) {
    throw new AppFailure('step-refused', { action: '使用预留文号', reason: `该号属于 ${row.year} 年的文号簿，与签发日期不在同一年度` })
  }
  if (row.state !== 'open') throw new AppFailure('step-refused', { action: '使用预留文号', reason: `第 ${row.sequence} 号已使用或已作废` })
  return row
}

export async function useReserved(work: Work, row: EntityRow<'reservedNumber'>, documentId: string): Promise<void> {
  await updateEntity(work, 'reservedNumber', row.id, row.version, { state: 'used', documentId, settledOn: work.today })
}

/** The text of a number in the pattern of its kind as it stands today. */
async function numberText(db: ReadDb, kind: DocumentKind, year: number): Promise<(sequence: number) => string> {
  const own = (await numberPatterns(db)).find((one) => one.kind === kind)
  if (!own) throw new RangeError(`no number pattern for ${kind}`)
  const { pattern, padding } = own
  const { shortName } = await bureau(db)
  return (sequence) => formatNumber(pattern, { shortName, year, sequence, padding })
}

export async function reservedNumbers(db: ReadDb, kind: DocumentKind, year: number): Promise<ReservedRow[]> {
  const text = await numberText(db, kind, year)
  const rows = await repository.reservedRows(db, kind, year)
  return rows.map((row) => ({ ...row, number: text(row.sequence) }))
}

/** One book number by number: papers, void ones, reserved ones and gaps. */
export async function numberBook(db: ReadDb, kind: DocumentKind, year: number): Promise<NumberBookLine[]> {
  const text = await numberText(db, kind, year)
  const papers = new Map((await repository.papersOfBook(db, kind, year)).map((paper) => [paper.sequence, paper]))
  const reserved = new Map((await repository.reservedRows(db, kind, year)).map((row) => [row.sequence, row]))
  const next = await repository.nextSequence(db, kind, year)
  const last = Math.max(next - 1, 0, ...papers.keys())
  return Array.from({ length: last }, (_, index): NumberBookLine => {
    const sequence = index + 1
    const paper = papers.get(sequence)
    const own = reserved.get(sequence)
    const base = { sequence, number: paper?.number ?? text(sequence), employerName: paper?.employerName ?? '', date: paper?.issuedOn ?? own?.settledOn ?? own?.reservedOn ?? null }
    const link = { documentId: paper?.id ?? null, ownerKind: paper?.ownerKind ?? null, ownerId: paper?.ownerId ?? null, reserved: own ? { id: own.id, version: own.version } : null }
    const purpose = own ? [own.purpose, own.holder].filter(Boolean).join('，') : ''
    if (paper) return { ...base, ...link, state: paper.state, note: paper.voidReason ?? (own ? `手工填写（${purpose}）` : '') }
    if (own?.state === 'void') return { ...base, ...link, state: 'reservedVoid', note: own.reason ?? '' }
    if (own) return { ...base, ...link, state: 'reserved', note: purpose }
    return { ...base, ...link, state: 'gap', note: '' }
  })
}
