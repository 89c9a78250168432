import { yearOf } from '@shared/calendar'
import { countedGuidance, isProcedureComplete, type GuidanceKind, type Judgement, type RuleDocumentKind } from '@shared/features/rules-guidance'
import type { Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import { storedDocuments, storedProcedure } from '@main/features/rules-guidance/detail'
import { employerColumns, type CountedPart } from './employerColumns'

/** A completed case on the day of its completion. */
export interface GuidanceFact extends CountedPart {
  readonly kind: 'rulesGuidance'
  readonly id: string
  readonly number: string
  readonly guidanceKind: GuidanceKind
  /** Completed before every other case of its employer in that year: the one that counts as 家. */
  readonly first: boolean
  readonly procedureComplete: boolean
  /** What was reviewed; a missing document has no text to review. */
  readonly documents: readonly { readonly kind: RuleDocumentKind; readonly judgement: Judgement }[]
}

/** One document reviewed in a completed case. */
export interface GuidanceDocumentFact extends CountedPart {
  readonly kind: 'guidanceDocument'
  readonly id: string
  readonly guidanceId: string
  readonly number: string
  readonly document: RuleDocumentKind
  readonly judgement: Judgement
}

/** A problem clause on the day of guidance. */
export interface GuidanceClauseFact extends CountedPart {
  readonly kind: 'guidanceClause'
  readonly id: string
  readonly guidanceId: string
  readonly number: string
  readonly problem: string
  readonly corrected: boolean
  /** The day that was seen; null while the case was neither re-checked nor completed. */
  readonly seenOn: string | null
}

/** Guidance completed in a period, by the day of completion. */
export async function guidanceFacts(db: ReadDb, period: Period): Promise<GuidanceFact[]> {
  const [from, to] = [yearOf(period.from), yearOf(period.to)]
  const rows = await db
    .selectFrom('rulesGuidance')
    .innerJoin('employer', 'employer.id', 'rulesGuidance.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['rulesGuidance.id', 'rulesGuidance.number', 'rulesGuidance.state', 'rulesGuidance.completedOn', 'rulesGuidance.kind as guidanceKind', 'rulesGuidance.documents', 'rulesGuidance.procedure'])
    .where('rulesGuidance.deletedAt', 'is', null)
    .where('rulesGuidance.state', '=', 'completed')
    // Whole years: which case of an employer is its first is a question of the year, not of the period.
    .where('rulesGuidance.completedOn', '>=', `${from}-01-01`)
    .where('rulesGuidance.completedOn', '<=', `${to}-12-31`)
    .orderBy('rulesGuidance.completedOn')
    .orderBy('rulesGuidance.id')
    .execute()
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const first = new Set(years.flatMap((year) => countedGuidance(rows, year).map(({ id }) => id)))
  return rows.flatMap(({ state: _state, completedOn, documents, procedure, ...row }) => {
    if (completedOn === null || completedOn < period.from || completedOn > period.to) return []
    return {
      kind: 'rulesGuidance' as const,
      ...row,
      date: completedOn,
      workers: 0,
      amountFen: 0,
      first: first.has(row.id),
      procedureComplete: isProcedureComplete(storedProcedure(procedure)),
      documents: storedDocuments(documents).flatMap(({ kind, judgement }) => (judgement === null || judgement === 'missing' ? [] : { kind, judgement })),
    }
  })
}

/** The documents of these cases, one each. */
export function guidanceDocuments(cases: readonly GuidanceFact[]): GuidanceDocumentFact[] {
  return cases.flatMap(({ kind: _kind, id, guidanceKind: _guidanceKind, first: _first, procedureComplete: _complete, documents, ...rest }) =>
    documents.map(({ kind, judgement }) => ({ ...rest, kind: 'guidanceDocument' as const, id: `${id} ${kind}`, guidanceId: id, document: kind, judgement })),
  )
}

/** Problem clauses of cases guided in a period, by day; a case that is still open or came to nothing has them too. */
export async function guidanceClauseFacts(db: ReadDb, period: Period): Promise<GuidanceClauseFact[]> {
  const rows = await db
    .selectFrom('rulesGuidanceClause as clause')
    .innerJoin('rulesGuidance', 'rulesGuidance.id', 'clause.guidanceId')
    .innerJoin('employer', 'employer.id', 'rulesGuidance.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['clause.id', 'clause.guidanceId', 'clause.problem', 'clause.corrected', 'rulesGuidance.number', 'rulesGuidance.guidedOn', 'rulesGuidance.recheckedOn', 'rulesGuidance.completedOn'])
    .where('clause.deletedAt', 'is', null)
    .where('rulesGuidance.deletedAt', 'is', null)
    .where('rulesGuidance.guidedOn', '>=', period.from)
    .where('rulesGuidance.guidedOn', '<=', period.to)
    .orderBy('rulesGuidance.guidedOn')
    .orderBy('rulesGuidance.id')
    .orderBy('clause.position')
    .execute()
  return rows.map(({ guidedOn, recheckedOn, completedOn, corrected, ...row }) => ({
    kind: 'guidanceClause',
    ...row,
    date: guidedOn,
    workers: 0,
    amountFen: 0,
    corrected: corrected === 1,
    seenOn: recheckedOn ?? completedOn,
  }))
}

/** Whether a clause had been put right by a day. What was seen later is not looked ahead to. */
export const correctedOn = ({ corrected, seenOn }: GuidanceClauseFact, day: string): boolean => corrected && (seenOn === null || seenOn <= day)
