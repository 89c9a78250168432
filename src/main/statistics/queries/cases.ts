import type { ReadDb } from '@main/db/connection'
import type { CaseOrigin, CaseOutcome } from '@shared/features/inspection-case'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

/** Its date is the day of filing; workers and amount are those owed. */
export interface CaseFact extends CountedPart {
  readonly kind: 'inspectionCase'
  readonly id: string
  readonly number: string
  readonly cause: string
  readonly closedOn: string | null
  readonly outcome: CaseOutcome | null
  readonly paidFen: number
  readonly origin: CaseOrigin
  /** The complaint, order or other record it came from. */
  readonly originId: string | null
}

/** A paper issued in a case; its date is the day of issue. */
export interface CasePaperFact extends CountedPart {
  readonly kind: 'casePaper'
  readonly id: string
  readonly caseId: string
  readonly number: string
}

/** Cases filed or closed in a period. */
export async function caseFacts(db: ReadDb, period: Period): Promise<CaseFact[]> {
  const rows = await db
    .selectFrom('inspectionCase')
    .innerJoin('employer', 'employer.id', 'inspectionCase.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['inspectionCase.id', 'inspectionCase.number', 'cause', 'filedOn', 'closedOn', 'outcome', 'workers', 'owedFen', 'paidFen', 'origin', 'originId'])
    .where('inspectionCase.deletedAt', 'is', null)
    .where('filedOn', '<=', period.to)
    .where((eb) => eb.or([eb('filedOn', '>=', period.from), eb('closedOn', '>=', period.from)]))
    .orderBy('year')
    .orderBy('sequence')
    .execute()
  return rows.map(({ filedOn, owedFen, number, ...row }) => ({ kind: 'inspectionCase', ...row, number: number ?? '', date: filedOn ?? '', amountFen: owedFen }))
}

/** 询问通知书 issued in a period and not void, by number. */
export async function inquiryFacts(db: ReadDb, period: Period): Promise<CasePaperFact[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['document.id', 'document.ownerId as caseId', 'document.number', 'document.issuedOn as date'])
    .where('document.kind', '=', 'case-inquiry')
    .where('document.state', '=', 'issued')
    .where('document.deletedAt', 'is', null)
    .where('document.issuedOn', '>=', period.from)
    .where('document.issuedOn', '<=', period.to)
    .orderBy('document.year')
    .orderBy('document.sequence')
    .execute()
  return rows.map((row) => ({ kind: 'casePaper', ...row, workers: 0, amountFen: 0 }))
}

/** A decision issued in a case; its date is the day of issue, its amount nothing: the fine stands in the case. */
export interface DecisionFact extends CasePaperFact {
  readonly decision: 'case-treatment' | 'case-penalty' | 'case-on-spot'
  readonly fineFen: number
}

/** 行政处理决定书, 行政处罚决定书 and 当场行政处罚决定书 issued in a period and not void, by number. */
export async function decisionFacts(db: ReadDb, period: Period): Promise<DecisionFact[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('inspectionCase', 'inspectionCase.id', 'document.ownerId')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['document.id', 'document.kind as decision', 'document.ownerId as caseId', 'document.number', 'document.issuedOn as date', 'inspectionCase.fineFen'])
    .where('document.kind', 'in', [...decisions])
    .where('document.state', '=', 'issued')
    .where('document.deletedAt', 'is', null)
    .where('document.issuedOn', '>=', period.from)
    .where('document.issuedOn', '<=', period.to)
    .orderBy('document.year')
    .orderBy('document.sequence')
    .execute()
  return rows.flatMap(({ decision, ...row }) => {
    const known = decisions.find((kind) => kind === decision)
    return known === undefined ? [] : [{ kind: 'casePaper' as const, ...row, decision: known, workers: 0, amountFen: 0 }]
  })
}
const decisions = ['case-treatment', 'case-penalty', 'case-on-spot'] as const
