import { makeEmployerMatcher, type EmployerMatcher } from '@shared/features/training'
import type { ReadDb } from '@main/db/connection'
import * as repository from './repository'

interface Made {
  readonly stamp: string
  readonly match: EmployerMatcher
}

/** By data file: a test has several open. */
let last: { readonly db: WeakRef<ReadDb>; readonly made: Made } | null = null

/** A matcher over the firms as they are now, made anew only after one of them has changed: every Enter of a roster asks. */
export async function employerMatcher(db: ReadDb): Promise<EmployerMatcher> {
  const stamp = await repository.employersStamp(db)
  if (last?.db.deref() === db && last.made.stamp === stamp) return last.made.match
  const match = remembering(makeEmployerMatcher(await repository.knownEmployers(db)))
  last = { db: new WeakRef(db), made: { stamp, match } }
  return match
}

/** Names asked for before are not compared with every firm again. */
function remembering(match: EmployerMatcher): EmployerMatcher {
  const known = new Map<string, ReturnType<EmployerMatcher>>()
  return (name, limit) => {
    const key = `${limit} ${name}`
    const found = known.get(key) ?? match(name, limit)
    known.set(key, found)
    return found
  }
}
