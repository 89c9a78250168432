import { hasAttended, heldStates, type SignInManner } from '@shared/features/training'
import type { Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import { employerColumns, type CountedPart } from './employerColumns'

/** A session that was held, on its day. It belongs to no employer; its town is where it was held. */
export interface TrainingSessionFact extends CountedPart {
  readonly kind: 'trainingSession'
  readonly id: string
  readonly number: string
}

/** Somebody on the roster of a session that was held; the employer is '' where the firm is not in the register. */
export interface TrainingLineFact extends CountedPart {
  readonly kind: 'trainingLine'
  readonly id: string
  readonly sessionId: string
  readonly number: string
  readonly sessionName: string
  readonly attended: boolean
}

export async function trainingSessionFacts(db: ReadDb, period: Period): Promise<TrainingSessionFact[]> {
  const rows = await db
    .selectFrom('trainingSession')
    .leftJoin('town', 'town.id', 'trainingSession.townId')
    .select(['trainingSession.id', 'trainingSession.number', 'trainingSession.name', 'trainingSession.heldOn', 'trainingSession.townId', 'town.name as townName'])
    .where('trainingSession.deletedAt', 'is', null)
    .where('trainingSession.state', 'in', [...heldStates])
    .where('trainingSession.heldOn', '>=', period.from)
    .where('trainingSession.heldOn', '<=', period.to)
    .orderBy('trainingSession.heldOn')
    .orderBy('trainingSession.id')
    .execute()
  return rows.map(({ name, heldOn, ...row }) => ({ kind: 'trainingSession', ...row, employerId: '', employerName: name, creditCode: null, industry: null, date: heldOn, workers: 0, amountFen: 0 }))
}

export async function trainingLineFacts(db: ReadDb, period: Period): Promise<TrainingLineFact[]> {
  const rows = await db
    .selectFrom('trainingRosterLine as line')
    .innerJoin('trainingSession as session', 'session.id', 'line.sessionId')
    .leftJoin('employer', 'employer.id', 'line.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['line.id', 'line.sessionId', 'line.employerName as writtenName', 'line.signedIn', 'line.manner', 'session.number', 'session.name as sessionName', 'session.heldOn'])
    .where('line.deletedAt', 'is', null)
    .where('session.deletedAt', 'is', null)
    .where('session.state', 'in', [...heldStates])
    .where('session.heldOn', '>=', period.from)
    .where('session.heldOn', '<=', period.to)
    .orderBy('session.heldOn')
    .orderBy('session.id')
    .orderBy('line.position')
    .execute()
  return rows.map(({ signedIn, manner, heldOn, writtenName, employerId, employerName, ...row }) => ({
    kind: 'trainingLine',
    ...row,
    employerId: employerId ?? '',
    employerName: employerName ?? writtenName,
    date: heldOn,
    workers: 1,
    amountFen: 0,
    attended: came({ signedIn, manner }),
  }))
}

const came = ({ signedIn, manner }: { signedIn: number; manner: SignInManner | null }): boolean => hasAttended({ signedIn: signedIn === 1, manner })

const known = (fact: TrainingLineFact): boolean => fact.attended && fact.employerId !== ''

/** Attendances of firms of the register: 家 is counted on them. */
export const knownAttendances = (facts: readonly TrainingLineFact[]): TrainingLineFact[] => facts.filter(known)

/** One row a session and firm of the register, with how many of it came: 家次. */
export function employerVisits(facts: readonly TrainingLineFact[]): TrainingLineFact[] {
  const visits = new Map<string, TrainingLineFact>()
  for (const fact of facts) {
    if (!known(fact)) continue
    const key = `${fact.sessionId} ${fact.employerId}`
    const before = visits.get(key)
    visits.set(key, before ? { ...before, workers: before.workers + 1 } : fact)
  }
  return [...visits.values()]
}
