import { yearOf } from '@shared/calendar'
import { bearsTitleOn, takesPart, type CreationEntry, type HarmonyState } from '@shared/features/harmony'
import type { Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import { employerColumns, type CountedPart } from './employerColumns'
import { aboveScaleFacts, type EmployerFact } from './employers'

/** An application handed in; its date is the day of that. */
export interface HarmonyCaseFact extends CountedPart {
  readonly kind: 'harmonyCase'
  readonly id: string
  readonly state: HarmonyState
  readonly revokedOn: string | null
}

/** A naming; its date is the day of naming. */
export interface HarmonyTitleFact extends CountedPart {
  readonly kind: 'harmonyTitle'
  readonly id: string
  readonly number: string
  readonly level: string
  readonly state: HarmonyState
  readonly submittedOn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly revokedOn: string | null
}

/** An employer of the above-scale list with what it did for harmony. */
export interface HarmonyCoverageFact extends EmployerFact {
  readonly year: number
  /** Day of its reviewed part in the mutual-care activity of the year. */
  readonly caredOn: string | null
  readonly entries: readonly CreationEntry[]
}

/** Applications handed in, or revoked, up to the end of a period. */
export async function harmonyCaseFacts(db: ReadDb, period: Period): Promise<HarmonyCaseFact[]> {
  const rows = await db
    .selectFrom('harmonyCertification')
    .innerJoin('employer', 'employer.id', 'harmonyCertification.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['harmonyCertification.id', 'harmonyCertification.state', 'submittedOn', 'revokedOn'])
    .where('harmonyCertification.deletedAt', 'is', null)
    .where('submittedOn', '<=', period.to)
    .orderBy('submittedOn')
    .execute()
  return rows.map(({ submittedOn, ...row }) => ({ kind: 'harmonyCase', ...row, date: submittedOn ?? '', workers: 0, amountFen: 0 }))
}

/** Namings up to the end of a period. */
export async function harmonyTitleFacts(db: ReadDb, period: Period): Promise<HarmonyTitleFact[]> {
  const rows = await db
    .selectFrom('harmonyCertification')
    .innerJoin('employer', 'employer.id', 'harmonyCertification.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['harmonyCertification.id', 'documentNumber', 'levelLabel', 'harmonyCertification.state', 'namedOn', 'submittedOn', 'validFrom', 'validTo', 'revokedOn'])
    .where('harmonyCertification.deletedAt', 'is', null)
    .where('harmonyCertification.state', 'not in', ['publicity', 'refused'])
    .where('namedOn', '<=', period.to)
    .orderBy('namedOn')
    .execute()
  return rows.map(({ documentNumber, levelLabel, namedOn, ...row }) => ({ kind: 'harmonyTitle', ...row, number: documentNumber, level: levelLabel, date: namedOn ?? '', workers: 0, amountFen: 0 }))
}

/** The above-scale list of the year in which a period ends. */
export async function harmonyCoverageFacts(db: ReadDb, period: Period): Promise<HarmonyCoverageFact[]> {
  const year = yearOf(period.to)
  const listed = await aboveScaleFacts(db, period)
  const cared = await db.selectFrom('mutualCare').select(['employerId', 'joinedOn']).where('year', '=', year).where('confirmed', '=', 1).where('deletedAt', 'is', null).execute()
  const created = await db
    .selectFrom('harmonyCertification')
    .select(['employerId', 'state', 'submittedOn', 'validFrom', 'validTo', 'revokedOn'])
    .where('deletedAt', 'is', null)
    .execute()
  const caredOn = new Map(cared.map((row) => [row.employerId, row.joinedOn]))
  const entries = new Map<string, CreationEntry[]>()
  for (const row of created) entries.set(row.employerId, [...(entries.get(row.employerId) ?? []), row])
  return listed.map((fact) => ({ ...fact, year, caredOn: caredOn.get(fact.employerId) ?? null, entries: entries.get(fact.employerId) ?? [] }))
}

export const caresOn = ({ caredOn }: HarmonyCoverageFact, asOf: string): boolean => caredOn !== null && caredOn <= asOf
export const createsOn = ({ year, entries }: HarmonyCoverageFact, asOf: string): boolean => entries.some((entry) => takesPart(entry, year, asOf))
export const namedOn = ({ entries }: HarmonyCoverageFact, asOf: string): boolean => entries.some((entry) => bearsTitleOn(entry, asOf))
