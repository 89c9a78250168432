import { correctionOrderStates } from '@shared/features/correction-order'
import { signingRate } from '@shared/features/contract-follow-up'
import { recordPaths } from '@shared/features/history'
import { ownRecordKinds, type OwnRecord, type OwnRecordKind } from '@shared/features/harmony'
import { inspectionOutcomes, inspectionTypes } from '@shared/features/inspection'
import { guidanceStateLabel } from '@shared/features/rules-guidance'
import { hasAttended } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { rateText } from '@shared/rate'
import type { ReadDb } from '@main/db/connection'
import { caseDecisions, caseOrders, complaints, groupDisputes, LIMIT, type OwnRecordQuery, type OwnRecordSource } from './caseRecords'

const inspections: OwnRecordSource = async (db, { employerId, from, to }) => {
  const rows = await db
    .selectFrom('inspection')
    .select(['id', 'inspectedOn', 'type', 'outcome'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .where('inspectedOn', '>=', from)
    .where('inspectedOn', '<=', to)
    .orderBy('inspectedOn', 'desc')
    .limit(LIMIT)
    .execute()
  return rows.map(({ id, inspectedOn, type, outcome }) => ({
    kind: 'inspection',
    date: inspectedOn,
    text: `${optionLabel(inspectionTypes, type)}，${optionLabel(inspectionOutcomes, outcome)}`,
    adverse: outcome !== 'clean',
    path: recordPaths.inspection(id),
  }))
}

export const ordersOf: OwnRecordSource = async (db, { employerId, from, to }) => {
  const rows = await db
    .selectFrom('correctionOrder')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .select(['correctionOrder.id', 'correctionOrder.state', 'issueDate', 'document.number'])
    .where('correctionOrder.employerId', '=', employerId)
    .where('correctionOrder.deletedAt', 'is', null)
    .where('correctionOrder.state', 'not in', ['draft', 'void'])
    .where('issueDate', '>=', from)
    .where('issueDate', '<=', to)
    .orderBy('issueDate', 'desc')
    .limit(LIMIT)
    .execute()
  return rows.map(({ id, state, issueDate, number }) => ({
    kind: 'order',
    date: issueDate ?? '',
    text: `${number ?? ''} ${optionLabel(correctionOrderStates, state)}`.trim(),
    adverse: true,
    path: recordPaths.correctionOrder(id),
  }))
}

const followUps: OwnRecordSource = async (db, { employerId, from, to }) => {
  const rows = await db
    .selectFrom('contractFollowUp')
    .select(['id', 'checkedOn', 'due', 'signed'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .where('checkedOn', '>=', from)
    .where('checkedOn', '<=', to)
    .orderBy('checkedOn', 'desc')
    .limit(LIMIT)
    .execute()
  return rows.flatMap(({ id, checkedOn, due, signed }): OwnRecord[] => {
    const common = { date: checkedOn, adverse: signed < due, path: recordPaths.contractFollowUp(id) }
    const rate = signed > due ? '' : `签订率 ${rateText(signingRate(signed, due))}（${signed}/${due}）`
    return [
      { ...common, kind: 'signingRate', text: rate === '' ? `已签 ${signed} 人多于应签 ${due} 人，请核对` : rate },
      { ...common, kind: 'contractFollowUp', text: `督促补签，应签 ${due} 人，已签 ${signed} 人` },
    ]
  })
}

const guidance: OwnRecordSource = async (db, { employerId, from, to }) => {
  const rows = await db
    .selectFrom('rulesGuidance')
    .select(['id', 'number', 'guidedOn', 'state'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .where('guidedOn', '>=', from)
    .where('guidedOn', '<=', to)
    .orderBy('guidedOn', 'desc')
    .limit(LIMIT)
    .execute()
  return rows.map(({ id, number, guidedOn, state }) => ({
    kind: 'rulesGuidance',
    date: guidedOn,
    text: `规章制度指导 ${number}，${guidanceStateLabel(state)}`,
    adverse: false,
    path: recordPaths.rulesGuidance(id),
  }))
}

/** Sessions held to which an employer was invited or sent people; a signature of somebody else is none. */
const trainings: OwnRecordSource = async (db, { employerId, from, to }) => {
  const rows = await db
    .selectFrom('trainingSession')
    .leftJoin('trainingRosterLine as line', (join) =>
      join.onRef('line.sessionId', '=', 'trainingSession.id').on('line.employerId', '=', employerId).on('line.deletedAt', 'is', null),
    )
    .leftJoin('trainingInvitation as invitation', (join) =>
      join.onRef('invitation.sessionId', '=', 'trainingSession.id').on('invitation.employerId', '=', employerId).on('invitation.deletedAt', 'is', null),
    )
    .select(['trainingSession.id', 'trainingSession.name', 'heldOn', 'line.signedIn', 'line.manner', 'line.id as lineId'])
    .where('trainingSession.deletedAt', 'is', null)
    .where('trainingSession.state', 'in', ['held', 'archived'])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where((eb) => eb.or([eb('line.id', 'is not', null), eb('invitation.id', 'is not', null)]))
    .orderBy('heldOn', 'desc')
    .execute()
  const sessions = new Map<string, { readonly name: string; readonly heldOn: string; came: number }>()
  for (const { id, name, heldOn, signedIn, manner, lineId } of rows) {
    const session = sessions.get(id) ?? { name, heldOn, came: 0 }
    if (lineId !== null && hasAttended({ signedIn: signedIn === 1, manner })) session.came += 1
    sessions.set(id, session)
  }
  return [...sessions].slice(0, LIMIT).map(([id, { name, heldOn, came }]) => ({
    kind: 'training',
    date: heldOn,
    text: `${name}，${came === 0 ? '未到会' : `到会 ${came} 人`}`,
    adverse: false,
    path: recordPaths.trainingSession(id),
  }))
}

/** Which registers tell of which kind; none where the desk keeps none, so that nobody reads “no record” as “all is well”. */
const sources: Readonly<Record<OwnRecordKind, readonly OwnRecordSource[]>> = {
  order: [ordersOf, caseOrders],
  inspection: [inspections],
  signingRate: [followUps],
  contractFollowUp: [followUps],
  rulesGuidance: [guidance],
  training: [trainings],
  penalty: [caseDecisions],
  complaint: [complaints],
  dispute: [groupDisputes],
  warning: [],
}

/** Kinds of records for which the desk has no register. */
export const unkeptKinds: OwnRecordKind[] = ownRecordKinds.map(({ value }) => value).filter((kind) => sources[kind].length === 0)

/** What the desk's own registers say of an employer in a period, the newest first. */
export async function ownRecords(db: ReadDb, query: OwnRecordQuery): Promise<OwnRecord[]> {
  const found: OwnRecord[] = []
  for (const source of new Set(Object.values(sources).flat())) found.push(...(await source(db, query)))
  return found.toSorted((a, b) => b.date.localeCompare(a.date))
}
