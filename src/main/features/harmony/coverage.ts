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
  const shown = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const one = byId.get(id)
      return one ? [{ employerId: one.employerId, employerName: one.employerName, townName: one.townName }] : []
    })
  const named = ({ rate, without }: CoverageRate) => {
    const missing = new Set(without)
    return { numerator: rate.numerator, denominator: rate.denominator, without: shown(without), within: shown([...byId.keys()].filter((id) => !missing.has(id))) }
  }
  return { listed: found.listed, mutualCare: named(found.mutualCare), creation: named(found.creation), naming: named(found.naming) }
}
