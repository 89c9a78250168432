import { caseStateLabel, decisionKinds, intakeKinds, intakeStates, type DecisionKind } from '@shared/features/inspection-case'
import { recordPaths } from '@shared/features/history'
import type { OwnRecord, OwnRecordKind } from '@shared/features/harmony'
import { optionLabel, optionValues } from '@shared/fields/values'
import { formatYuan } from '@shared/money'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'

/** Whose records, and of which days. */
export interface OwnRecordQuery {
  readonly employerId: string
  readonly from: string
  readonly to: string
  /** From so many people on a complaint is a group dispute. */
  readonly groupPeople: number
}

/** A register whose entries stand beside the lines of a scoring table. */
export type OwnRecordSource = (db: ReadDb, query: OwnRecordQuery) => Promise<OwnRecord[]>

/** Most entries a register shows of one employer. */
export const LIMIT = 100

const kinds = z.array(z.enum(optionValues(decisionKinds)))

/** Steps of cases against an employer, in the cases that still stand. */
function steps(db: ReadDb, step: 'order' | 'decide', { employerId, from, to }: OwnRecordQuery) {
  return db
    .selectFrom('caseStep')
    .innerJoin('inspectionCase', 'inspectionCase.id', 'caseStep.caseId')
    .select(['caseStep.takenOn', 'caseStep.decisions', 'caseStep.fineFen', 'caseStep.dueOn', 'inspectionCase.id', 'inspectionCase.number', 'inspectionCase.state'])
    .where('inspectionCase.employerId', '=', employerId)
    .where('caseStep.step', '=', step)
    .where('caseStep.deletedAt', 'is', null)
    .where('inspectionCase.deletedAt', 'is', null)
    .where('takenOn', '>=', from)
    .where('takenOn', '<=', to)
    .orderBy('takenOn', 'desc')
    .limit(LIMIT)
    .execute()
}

/** 责令改正 within a case. */
export const caseOrders: OwnRecordSource = async (db, query) =>
  (await steps(db, 'order', query)).map(({ id, number, state, takenOn, dueOn }) => ({
    kind: 'order',
    date: takenOn,
    text: `案件 ${number ?? ''} 责令改正${dueOn === null ? '' : `，期限 ${dueOn}`}，${caseStateLabel(state)}`,
    adverse: true,
    path: recordPaths.inspectionCase(id),
  }))

/** 行政处理 and 行政处罚 decisions; a decision not to punish is shown and speaks against nobody. */
export const caseDecisions: OwnRecordSource = async (db, query) =>
  (await steps(db, 'decide', query)).map(({ id, number, state, takenOn, decisions, fineFen }) => {
    const made: DecisionKind[] = kinds.parse(JSON.parse(decisions))
    const what = made.map((kind) => optionLabel(decisionKinds, kind)).join('、')
    return {
      kind: 'penalty',
      date: takenOn,
      text: `案件 ${number ?? ''} ${what}${fineFen > 0 ? `，罚款 ${formatYuan(fineFen)} 元` : ''}，${caseStateLabel(state)}`,
      adverse: made.some((kind) => kind !== 'none'),
      path: recordPaths.inspectionCase(id),
    }
  })

async function intakes(db: ReadDb, { employerId, from, to, groupPeople }: OwnRecordQuery, kind: Extract<OwnRecordKind, 'complaint' | 'dispute'>): Promise<OwnRecord[]> {
  let query = db
    .selectFrom('caseIntake')
    .select(['id', 'number', 'kind', 'state', 'receivedOn', 'groupSize'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
  if (kind === 'dispute') query = query.where('groupSize', '>=', groupPeople)
  const rows = await query.orderBy('receivedOn', 'desc').limit(LIMIT).execute()
  return rows.map(({ id, number, kind: manner, state, receivedOn, groupSize }) => ({
    kind,
    date: receivedOn,
    text: `${optionLabel(intakeKinds, manner)} ${number}，${groupSize} 人，${optionLabel(intakeStates, state)}`,
    adverse: state !== 'refused',
    path: recordPaths.caseIntake(id),
  }))
}

/** 投诉举报, of however many people. */
export const complaints: OwnRecordSource = (db, query) => intakes(db, query, 'complaint')

/** 群体性纠纷: complaints of a group. */
export const groupDisputes: OwnRecordSource = (db, query) => intakes(db, query, 'dispute')
