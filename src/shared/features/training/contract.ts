import { field } from '@shared/fields/describe'
import { laidOutPaper } from '@shared/features/document'
import { optionValues } from '@shared/fields/values'
import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { legalSettingBase } from '@shared/law/settings'
import { z } from '@shared/zod'
import { certificateReason, certificateRow } from './certificateRow'
import { signInMannerValues, trainingStateValues } from './kinds'
import { reachRow } from './reach'
import { MAX_ROSTER, rosterLineInput, rosterLineRow, trainingAssignInput, trainingInput, trainingRow } from './schema'
import { trainingStepValues } from './steps'

const id = z.object({ id: z.uuid() })

/** A session as its form holds it; what the steps ask for is asked when they are taken. */
export const trainingHead = trainingInput.omit({ employerIds: true, paperSignatures: true, cancelReason: true })
export type TrainingHead = z.output<typeof trainingHead>

/** What a step may ask for: only the one the step needs is looked at. */
export const trainingStepFields = trainingInput.pick({ noticeOn: true, paperSignatures: true, cancelReason: true }).extend({
  /** Of several sessions at once: the signatures were counted, and there are as many as the roster says. */
  signaturesAgree: field(z.boolean(), { label: '已核对，各期签到表签名数与名册登记一致', kind: 'boolean' }),
})
export type TrainingStepFields = z.output<typeof trainingStepFields>

const employerMatch = z.object({ id: z.uuid(), name: z.string(), likeness: z.number(), reason: z.string(), sure: z.boolean() })

const rosterProblem = z.object({
  index: z.number().int(),
  kind: z.enum(['twice', 'unknownEmployer', 'afterEnd', 'outBeforeIn', 'proxy']),
  message: z.string(),
  matches: z.array(employerMatch),
})

const invitedEmployer = z.object({
  id: z.uuid(),
  name: z.string(),
  townName: z.string().nullable(),
  /** People of it on the roster, and of those who came. */
  people: z.number().int(),
  attended: z.number().int(),
})
export type InvitedEmployer = z.output<typeof invitedEmployer>

/** A session as one employer had part in it. */
const employerSession = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  heldOn: z.string(),
  state: z.enum(trainingStateValues),
  invited: z.boolean(),
  /** People of it on the roster, and of those who came. */
  people: z.number().int(),
  attended: z.number().int(),
  certificates: z.number().int(),
})

/** A session with its firms, its roster, what is doubtful about it, and the steps open to it. */
export const trainingDetail = z.object({
  row: trainingRow,
  head: trainingHead,
  townName: z.string().nullable(),
  paperSignatures: z.number().int().nullable(),
  cancelReason: z.string(),
  invited: z.array(invitedEmployer),
  lines: z.array(rosterLineRow),
  problems: z.array(rosterProblem),
  /** Signatures on paper against the roster, as a sentence; null when they agree. */
  signatures: z.string().nullable(),
  steps: z.array(z.object({ step: z.enum(trainingStepValues), label: z.string(), allowed: z.boolean(), reason: z.string().nullable(), next: z.boolean() })),
})
export type TrainingDetail = z.output<typeof trainingDetail>

/** What is printed of sessions: the sheet people sign, the notice of it, or a notice for each firm invited. */
export const trainingPapers = [
  { value: 'signIn', label: '签到表' },
  { value: 'notice', label: '通知' },
  { value: 'noticeEach', label: '通知（每家一份）' },
] as const
export type TrainingPaper = (typeof trainingPapers)[number]['value']
const paper = z.enum(optionValues(trainingPapers))

export const savedTrainingTerm = legalSettingBase.extend({ value: z.unknown() })
export type SavedTrainingTerm = z.output<typeof savedTrainingTerm>

/** Firms to invite: a list request, for a session or as of today. Filters beyond the columns: `reach`, `aboveScaleYear`. */
const reachRequest = listRequest.extend({ sessionId: z.uuid().nullable().default(null) })

const lineIds = z.array(z.uuid()).min(1).max(MAX_ROSTER)
const ids = z.object({ ids: z.array(z.uuid()).min(1).max(MAX_ROSTER) })
const written = z.object({ path: z.string().nullable() })
const printed = z.object({ printed: z.boolean() })

export const trainingContract = {
  /** Filters beyond the columns: `employerId`, sessions that a firm was invited to or was at. */
  'training/list': query(listRequest, listPage(trainingRow)),
  'training/get': query(id, trainingDetail),
  'training/create': command(z.object({ values: trainingHead }), id.extend({ version: z.number().int() })),
  'training/update': command(rowRef.extend({ values: trainingHead }), trainingDetail),
  'training/delete': command(z.object({ rows: z.array(rowRef).min(1).max(500) }), z.object({ deleted: z.number().int() })),
  /** The firms invited, all of them; one not sent is no longer invited. */
  'training/invite': command(rowRef.extend({ employerIds: trainingInput.shape.employerIds }), trainingDetail),
  /** The whole roster as the sheet shows it; a line that is not sent goes to the recycle bin. */
  'training/save-lines': command(rowRef.extend({ lines: z.array(rosterLineInput).max(MAX_ROSTER) }), trainingDetail),
  /** Says which firm of the register a roster's firm is. */
  'training/link-employer': command(rowRef.extend({ lineIds: z.array(z.uuid()).min(1).max(MAX_ROSTER), employerId: z.uuid() }), trainingDetail),
  /** Marks people as there or not; quick enough for every Enter of a sheet. `at` 'HH:MM'. */
  'training/attend': command(
    id.extend({
      lineIds: z.array(z.uuid()).min(1).max(MAX_ROSTER),
      signedIn: z.boolean(),
      at: rosterLineInput.shape.signedInAt,
      manner: z.enum(signInMannerValues).nullable(),
    }),
    z.object({ changed: z.number().int() }),
  ),
  /** One step for one or many sessions, all or none. */
  'training/step': command(
    z.object({ rows: z.array(rowRef).min(1).max(500), step: z.enum(trainingStepValues), values: trainingStepFields.partial() }),
    z.object({ stepped: z.number().int() }),
  ),
  'training/assign': command(z.object({ rows: z.array(rowRef).min(1).max(500), values: trainingAssignInput }), z.object({ done: z.number().int() })),
  /** Sessions an employer was invited to or sent people to, the newest first. */
  'training/of-employer': query(id, z.array(employerSession)),
  /** People of earlier rosters put on this one: those who are on it already are left out. */
  'training/copy-lines': command(rowRef.extend({ lineIds }), z.object({ added: z.number().int(), present: z.number().int() })),
  /** Firms beside those already invited. */
  'training/invite-more': command(rowRef.extend({ employerIds: trainingInput.shape.employerIds }), z.object({ added: z.number().int(), present: z.number().int() })),
  'training/reach': query(reachRequest, listPage(reachRow)),
  /** The ids of all firms that a request matches. */
  'training/reach-ids': query(reachRequest, z.object({ ids: z.array(z.uuid()) })),
  /** Asks where to save the list as a workbook; null when no place was chosen. */
  'training/reach-export': command(reachRequest, written),
  'training/paper': query(ids.extend({ paper }), laidOutPaper),
  'training/paper-pdf': command(ids.extend({ paper }), written),
  'training/paper-print': command(ids.extend({ paper }), printed),
  /** Draws a number for each of these people and freezes their certificates. */
  'training/issue-certificates': command(rowRef.extend({ lineIds }), z.object({ issued: z.number().int() })),
  'training/certificates': query(listRequest, listPage(certificateRow)),
  /** The same number once more, with the reason; the paper says 补发. */
  'training/reissue-certificate': command(rowRef.extend(certificateReason.shape), certificateRow),
  'training/void-certificate': command(rowRef.extend(certificateReason.shape), certificateRow),
  'training/certificate-paper': query(ids, laidOutPaper),
  'training/certificate-pdf': command(ids, written),
  'training/certificate-print': command(ids, printed),
  'training/terms': query(z.object({}), z.array(savedTrainingTerm)),
  'training/save-term': command(savedTrainingTerm, z.array(savedTrainingTerm)),
} satisfies Contract
