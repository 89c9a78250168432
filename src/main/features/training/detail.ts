import { AppFailure } from '@shared/errors/failure'
import {
  hasAttended,
  certificateRefusal,
  rosterProblems,
  signatureDifference,
  trainingStepOffers,
  trainingTopicValues,
  type TrainingDetail,
  type TrainingHead,
  type TrainingProgress,
} from '@shared/features/training'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import { employerMatcher } from './matcher'
import * as repository from './repository'
import type { StoredLine } from './repository'

type Session = EntityRow<'trainingSession'>

const topics = z.array(z.enum(trainingTopicValues))

/** The topics of a session from their stored text. */
export const topicsOf = (text: string) => topics.parse(JSON.parse(text))

/** A stored line as the rules take it. */
export function lineFacts(line: StoredLine) {
  return { ...line, isHrHead: line.isHrHead === 1, signedIn: line.signedIn === 1 }
}

/** What the state machine looks at. */
export function progressOf(row: Session, lines: readonly StoredLine[]): TrainingProgress {
  const { state, heldOn, noticeOn, paperSignatures, cancelReason } = row
  return { state, heldOn, noticeOn, paperSignatures, cancelReason, roster: lines.length, attended: lines.map(lineFacts).filter(hasAttended).length }
}

function headOf(row: Session): TrainingHead {
  const { name, heldOn, startTime, endTime, place, manner, host, coHost, townId, lecturer, audience, plannedPeople, classHours, passMark, noticeOn, handler, remark } = row
  return {
    name, heldOn, startTime, endTime, place, manner, host, coHost, townId, lecturer, audience, plannedPeople, classHours, passMark, noticeOn, handler, remark,
    topics: topicsOf(row.topics),
    hasExam: row.hasExam === 1,
  }
}

/** One session with its firms, roster, doubts and steps. @throws AppFailure 'not-found' */
export async function trainingDetail(db: ReadDb, id: string, today: string): Promise<TrainingDetail> {
  const shown = await repository.sessionRow(db, id)
  if (!shown) throw new AppFailure('not-found')
  const row = await getEntity(db, 'trainingSession', id)
  const lines = await repository.linesOf(db, id)
  const facts = lines.map(lineFacts)
  const certificates = new Map((await repository.certificatesOf(db, id)).map((certificate) => [certificate.lineId, certificate]))
  // The firms are only gone through where a name is unknown.
  const unknown = facts.some((line) => line.employerId === null)
  const match = unknown ? await employerMatcher(db) : () => []
  const invited = await repository.invitedOf(db, id)
  return {
    row: shown,
    head: headOf(row),
    townName: shown.townName,
    paperSignatures: row.paperSignatures,
    cancelReason: row.cancelReason,
    invited: invited.map(({ id: employerId, name, townName }) => {
      const own = facts.filter((line) => line.employerId === employerId)
      return { id: employerId, name, townName, people: own.length, attended: own.filter(hasAttended).length }
    }),
    lines: facts.map((fact) => {
      const { sessionId: _, deletedAt: __, ...line } = fact
      const certificate = certificates.get(line.id)
      return {
        ...line,
        refusal: certificate === undefined ? certificateRefusal({ ...row, ...line, state: row.state, hasExam: row.hasExam === 1 }) : null,
        certificateId: certificate?.id ?? null,
        certificateNumber: certificate?.number ?? null,
        certificateOn: certificate?.issuedOn ?? null,
        reissues: certificate?.reissues ?? 0,
      }
    }),
    problems: rosterProblems(facts, row.endTime, match).map(({ matches, ...problem }) => ({ ...problem, matches: [...matches] })),
    signatures: signatureDifference(row.paperSignatures, facts),
    steps: trainingStepOffers(progressOf(row, lines), today),
  }
}
