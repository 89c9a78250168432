import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { formatNumber } from '@shared/features/document'
import type { DocumentKind, DocumentOwner, GapReport, NextNumber } from '@shared/features/document'
import type { RowRef } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { insertEntities, updateEntity, type EntityRow, type NewEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { bureau, numberPatterns } from '@main/features/setting/service'
import * as repository from './repository'
import { openReserved, useReserved } from './reservation'

export interface NewDocument {
  readonly kind: DocumentKind
  readonly ownerKind: DocumentOwner
  readonly ownerId: string
  readonly employerId: string
  readonly title: string
  /** Decides the book: numbers run by kind and year. */
  readonly issuedOn: string
  readonly templateVersion: string
  /** Edition of the bureau's form; 0 for a kind without one. */
  readonly formEdition?: number
  /** A number reserved for a paper form, in place of the next one of the book. */
  readonly reservedId?: string | null
  /** The frozen paper, once its number is known. Plain JSON. */
  readonly model: (number: string) => unknown
}

/**
 * Gives a paper its number and freezes it, in the transaction of the use case: when that fails, no number is drawn.
 * @throws AppFailure 'number-in-use' when another book has given out the same text
 */
export async function issueDocument(work: Work, paper: NewDocument): Promise<EntityRow<'document'>> {
  const [row] = await issueDocuments(work, [paper])
  if (!row) throw new RangeError('no paper was issued')
  return row
}

/** The same for many papers of one use case, numbered in the order given. @throws AppFailure 'number-in-use' */
export async function issueDocuments(work: Work, papers: readonly NewDocument[]): Promise<EntityRow<'document'>[]> {
  const numbers = await numberFormats(work.tx)
  const rows: NewEntity<'document'>[] = []
  const taken: EntityRow<'reservedNumber'>[] = []
  for (const { model, reservedId = null, formEdition = 0, ...values } of papers) {
    const year = yearOf(values.issuedOn)
    const reserved = reservedId === null ? null : await openReserved(work, reservedId, values.kind, year)
    if (reserved) taken.push(reserved)
    const sequence = reserved?.sequence ?? (await repository.drawSequence(work, values.kind, year))
    const { number } = numbers(values.kind, year, sequence)
    if (await repository.documentByNumber(work.tx, number)) throw new AppFailure('number-in-use', { number })
    const paper = { model: JSON.stringify(model(number)), printCount: 0, lastPrintedAt: null, lastPrintedBy: null }
    rows.push({ ...values, formEdition, year, sequence, number, state: 'issued', voidReason: null, voidedOn: null, ...paper })
  }
  const issued = await insertEntities(work, 'document', rows)
  for (const reserved of taken) {
    const paper = issued.find(({ kind, year, sequence }) => kind === reserved.kind && year === reserved.year && sequence === reserved.sequence)
    if (paper) await useReserved(work, reserved, paper.id)
  }
  return issued
}

/** Declares a paper void. It keeps its number and stays in the register. */
export async function voidDocument(work: Work, ref: RowRef, reason: string, on: string): Promise<EntityRow<'document'>> {
  if (reason.trim() === '') throw AppFailure.atField('reason', '请填写作废原因')
  return updateEntity(work, 'document', ref.id, ref.version, { state: 'void', voidReason: reason.trim(), voidedOn: on })
}

/** The number that the next issue on this date would draw. */
export async function previewNumber(db: ReadDb, kind: DocumentKind, date: string): Promise<NextNumber> {
  const year = yearOf(date)
  const sequence = await repository.nextSequence(db, kind, year)
  return { ...(await numberFormats(db))(kind, year, sequence), sequence }
}

/** How numbers are written now, by kind. */
async function numberFormats(db: ReadDb) {
  const patterns = await numberPatterns(db)
  const { shortName } = await bureau(db)
  return (kind: DocumentKind, year: number, sequence: number) => {
    const own = patterns.find((pattern) => pattern.kind === kind)
    if (!own) throw new RangeError(`no number pattern for ${kind}`)
    const { pattern, padding, unverified } = own
    return { number: formatNumber(pattern, { shortName, year, sequence, padding }), unverified }
  }
}

/** Every number book against its papers: what it gave out must be there, and nothing else. */
export async function gapReports(db: ReadDb): Promise<GapReport[]> {
  const { books, papers, reserved } = await repository.numberBooks(db)
  // Papers of a book that was never opened would be hidden if only the books were gone through.
  const unopened = papers.filter((paper) => !books.some((book) => book.kind === paper.kind && book.year === paper.year))
  const all = new Map([...unopened, ...books].map(({ kind, year }) => [`${kind} ${year}`, { kind, year }]))
  return [...all.values()].map(({ kind, year }) => {
    const next = books.find((book) => book.kind === kind && book.year === year)?.nextSequence ?? 1
    const own = papers.filter((paper) => paper.kind === kind && paper.year === year)
    const drawn = new Set(own.map((paper) => paper.sequence))
    const kept = reserved.filter((one) => one.kind === kind && one.year === year)
    const open = kept.filter((one) => one.state === 'open').map((one) => one.sequence)
    const dropped = kept.filter((one) => one.state === 'void').map((one) => one.sequence)
    const explained = new Set([...open, ...dropped])
    const given = Array.from({ length: next - 1 }, (_, index) => index + 1)
    return {
      kind,
      year,
      next,
      drawn: own.length,
      void: own.filter((paper) => paper.state === 'void').length,
      reserved: open,
      reservedVoid: dropped,
      missing: given.filter((sequence) => !drawn.has(sequence) && !explained.has(sequence)),
      beyond: [...drawn].filter((sequence) => sequence >= next).toSorted((a, b) => a - b),
    }
  })
}

/** The book of one kind and year; an unopened one is empty and whole. */
export async function gapReport(db: ReadDb, kind: DocumentKind, year: number): Promise<GapReport> {
  const found = (await gapReports(db)).find((report) => report.kind === kind && report.year === year)
  return found ?? { kind, year, next: 1, drawn: 0, void: 0, reserved: [], reservedVoid: [], missing: [], beyond: [] }
}
