import { coverageOf, type CoverageRate } from '@shared/features/harmony'
import type { ReadDb } from '@main/db/connection'
import { endOfYear } from './mutualCare'
import * as repository from './repository'

/** The three rates of above-scale employers in a year, with who is missing. */
export async function coverage(db: ReadDb, year: number, today: string) {
  const list = await repository.aboveScale(db, year)
  const found = coverageOf(year, endOfYear(year, today), {
    list,
    mutualCare: await repository.participations(db, year),
    creation: await repository.creations(db),
  })
  const byId = new Map(list.map((one) => [one.employerId, one]))
  const named = ({ rate, without }: CoverageRate) => ({
    numerator: rate.numerator,
    denominator: rate.denominator,
    without: without.flatMap((id) => {
      const one = byId.get(id)
      return one ? [{ employerId: one.employerId, employerName: one.employerName, townName: one.townName }] : []
    }),
  })
  return { listed: found.listed, mutualCare: named(found.mutualCare), creation: named(found.creation), naming: named(found.naming) }
}
