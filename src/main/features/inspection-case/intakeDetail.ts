import { claimInput, outOfReach, startClock, type IntakeDetail } from '@shared/features/inspection-case'
import { maskPaperNumber } from '@shared/features/correction-order'
import { AppFailure } from '@shared/errors/failure'
import type { ListRequest } from '@shared/list/request'
import { sumFen } from '@shared/money'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity } from '@main/db/entity'
import { storedRepresentatives } from './content'
import { rulesContext, type RulesContext } from './load'
import { shownPapers } from './shownPapers'
import * as repository from './intakeRepository'

const storedClaims = (json: string) => z.array(claimInput).parse(JSON.parse(json))

type Row = Awaited<ReturnType<typeof repository.listIntakes>>['rows'][number]

function shown(row: Row, context: RulesContext) {
  const { claims, ...own } = row
  const clock = row.state === 'registered' ? startClock('accept', row.receivedOn, context) : null
  const dueOn = clock?.due ?? null
  return { ...own, amountFen: sumFen(storedClaims(claims).map(({ amountFen }) => amountFen)), dueOn, overdue: dueOn !== null && dueOn < context.today }
}

export async function listIntakes(db: ReadDb, request: ListRequest, today: string) {
  const context = await rulesContext(db, today)
  const { rows, total, sums } = await repository.listIntakes(db, request)
  return { rows: rows.map((row) => shown(row, context)), total, sums }
}

/** One complaint with its papers. @throws AppFailure 'not-found' */
export async function intakeDetail(db: ReadDb, id: string, today: string): Promise<IntakeDetail> {
  const row = await repository.intakeWithCase(db, id)
  if (!row) throw new AppFailure('not-found')
  const stored = await getEntity(db, 'caseIntake', id)
  const context = await rulesContext(db, today)
  const reach = stored.endedOn === null ? null : outOfReach(stored.endedOn, stored.receivedOn, context)
  const { deletedAt: _, ...own } = stored
  return {
    ...own,
    ...shown(row, context),
    phone: stored.phone,
    idNumber: maskPaperNumber(stored.idNumber),
    representatives: storedRepresentatives(stored.representatives).map((one) => ({ ...one, idNumber: maskPaperNumber(one.idNumber) })),
    claims: storedClaims(stored.claims),
    dueExplanation: stored.state === 'registered' ? startClock('accept', stored.receivedOn, context).explanation : '',
    outOfReach: reach?.out === true ? reach.clock.explanation : null,
    papers: await shownPapers(db, { intakeId: id }),
  }
}
