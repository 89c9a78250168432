import type { ReadDb } from '@main/db/connection'

/** First and last year with an inspection, an issued paper a contract signed after urging or guidance completed; undefined in an empty file. */
export async function countedYears(db: ReadDb): Promise<{ first: number; last: number } | undefined> {
  const dates = await db
    .selectFrom('inspection')
    .select((eb) => [eb.fn.min('inspectedOn').as('first'), eb.fn.max('inspectedOn').as('last')])
    .where('deletedAt', 'is', null)
    .unionAll(
      db
        .selectFrom('document')
        .select((eb) => [eb.fn.min('issuedOn').as('first'), eb.fn.max('issuedOn').as('last')])
        .where('deletedAt', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('contractFollowUpLine')
        .select((eb) => [eb.fn.min<string>('signedOn').as('first'), eb.fn.max<string>('signedOn').as('last')])
        .where('deletedAt', 'is', null)
        .where('state', '=', 'verified'),
    )
    .unionAll(
      db
        .selectFrom('rulesGuidance')
        .select((eb) => [eb.fn.min<string>('completedOn').as('first'), eb.fn.max<string>('completedOn').as('last')])
        .where('deletedAt', 'is', null)
        .where('state', '=', 'completed'),
    )
    .unionAll(
      db
        .selectFrom('trainingSession')
        .select((eb) => [eb.fn.min<string>('heldOn').as('first'), eb.fn.max<string>('heldOn').as('last')])
        .where('deletedAt', 'is', null)
        .where('state', 'in', ['held', 'archived']),
    )
    .execute()
  const years = dates.flatMap(({ first, last }) => [first, last]).flatMap((date) => (date ? [Number(date.slice(0, 4))] : []))
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) }
}
