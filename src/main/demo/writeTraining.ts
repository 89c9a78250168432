import { yearOf } from '@shared/calendar'
import { certificateRefusal, sessionNumber } from '@shared/features/training'
import { insertEntities, insertEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { drawSequence } from '@main/features/document/repository'
import { claimOf, writeCertificates } from '@main/features/training/certificates'
import { lineFacts } from '@main/features/training/detail'
import { keepDeadline } from '@main/features/training/service'
import type { TrainingSpec } from './generate'
import type { PlacedEmployer } from './writeEmployers'

/** Writes a session with the firms invited, its roster, and the certificates of those who passed. */
export async function writeTraining(work: Work, spec: TrainingSpec, employers: readonly PlacedEmployer[], townIds: ReadonlyMap<string, string>): Promise<void> {
  const { heldOn, noticeOn, name, town, place, topics, lecturer, hasExam, state, invited, people } = spec
  const year = yearOf(heldOn)
  const sequence = await drawSequence(work, 'training-session', year)
  const session = await insertEntity(work, 'trainingSession', {
    year,
    sequence,
    number: sessionNumber(year, sequence),
    state,
    name,
    heldOn,
    startTime: '09:00',
    endTime: '11:30',
    place,
    manner: 'onSite',
    host: '平湖市人力资源和社会保障局',
    coHost: `${town}人民政府`.replace('街道人民政府', '街道办事处'),
    townId: townIds.get(town) ?? null,
    topics: JSON.stringify(topics),
    lecturer,
    audience: '',
    plannedPeople: 160,
    classHours: 3,
    hasExam,
    passMark: 60,
    noticeOn,
    // Every signature is on paper, those given for somebody else among them.
    paperSignatures: state === 'archived' ? people.filter((one) => one.signedIn).length : null,
    handler: '演示经办',
    cancelReason: '',
    remark: '',
  })
  const employerAt = (index: number): PlacedEmployer => {
    const employer = employers[index]
    if (employer === undefined) throw new RangeError(`no employer at ${index}`)
    return employer
  }
  await insertEntities(work, 'trainingInvitation', invited.map((index) => ({ sessionId: session.id, employerId: employerAt(index).id })))
  const lines = await insertEntities(
    work,
    'trainingRosterLine',
    people.map(({ employer, name: person, post, phone, isHrHead, signedIn, proxy, score }, index) => ({
      sessionId: session.id,
      position: index + 1,
      employerId: employerAt(employer).id,
      employerName: employerAt(employer).name,
      name: person,
      post,
      phone,
      registeredOn: noticeOn,
      isHrHead,
      signedIn,
      signedInAt: null,
      signedOutAt: null,
      manner: signedIn ? (proxy ? ('proxy' as const) : ('handwritten' as const)) : null,
      score,
      remark: '',
    })),
  )
  await writeCertificates(work, session, lines.map(lineFacts).filter((line) => certificateRefusal(claimOf(session, line)) === null))
  if (state === 'notified') await keepDeadline(work, session)
}
