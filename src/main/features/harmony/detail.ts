import { addMonths, type WorkCalendar } from '@shared/calendar'
import {
  findLevel,
  harmonyInput,
  harmonyStepOffers,
  harmonyTermsOn,
  localIssuer,
  nextReviewOn,
  objectionCounts,
  publicityEnd,
  reviewConclusionIn,
  reviewRecord,
  scoreSheet,
  scoreSheetInput,
  shownState,
  titleEnd,
  type HarmonyDetail,
  type HarmonyProgress,
  type HarmonyState,
  type HarmonyTerms,
  type ReviewRecord,
  type ScoreSheet,
  type ScoringRole,
  type ScoringTable,
} from '@shared/features/harmony'
import type { SettingsOn } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import { bureau, loadCalendar } from '@main/features/setting/service'
import { doubts } from './doubts'
import { adverseRecords, alertGround } from './adverse'
import { ownRecords, unkeptKinds } from './ownRecords'
import * as repository from './repository'
import { scoringTable } from './scoringTables'
import { loadTerms } from './terms'

export type Certification = EntityRow<'harmonyCertification'>

export const storedSheet = (json: string): ScoreSheet => scoreSheetInput.parse(JSON.parse(json))
export const storedOpinions = (json: string) => harmonyInput.shape.opinions.parse(JSON.parse(json))
export const storedReviews = (json: string): ReviewRecord[] => z.array(reviewRecord).parse(JSON.parse(json))
export const storedObjections = (json: string) => harmonyInput.shape.objections.parse(JSON.parse(json))

/** Everything a case is judged by, in the versions that applied when it was begun. */
export interface Ground {
  readonly table: ScoringTable
  readonly terms: SettingsOn<HarmonyTerms>
  readonly calendar: WorkCalendar
}

export async function groundOf(db: ReadDb, row: Pick<Certification, 'tableId' | 'startedOn'>): Promise<Ground> {
  return { table: await scoringTable(db, row.tableId), terms: harmonyTermsOn(row.startedOn, await loadTerms(db)), calendar: await loadCalendar(db) }
}

/** Who scores while a case is in a state; a re-check scores in a column of its own. */
export function scoringRole(state: HarmonyState): ScoringRole | null {
  if (state === 'selfAssessment') return 'self'
  if (state === 'townAssessment') return 'town'
  if (state === 'review') return 'review'
  return state === 'opinions' || state === 'tripartite' ? 'tripartite' : null
}

/** As the last one who may have scored sees it. */
const viewOf = (state: HarmonyState): ScoringRole => scoringRole(state) ?? 'tripartite'

/** What follows from the entered values and is stored for lists and figures. */
export function derived(row: Certification, { table, terms, calendar }: Ground) {
  const score = scoreSheet(table, storedSheet(row.sheet), viewOf(row.state))
  const end = row.publicityFrom === null ? null : publicityEnd(calendar, row.publicityFrom, terms)
  const level = findLevel(terms, row.level)
  return {
    totalTenths: score.totalTenths,
    vetoes: score.vetoes.length,
    publicityUntil: end?.ok === true ? end.until : null,
    levelLabel: level?.label ?? (row.level === null ? '' : row.levelLabel),
    issuer: level?.issuer ?? (row.level === null ? '' : row.issuer),
    nextReviewOn: nextReviewOn(row, row.reviewedOn, terms),
  }
}

/** What the state machine looks at. @param levelHeld the level as it is recorded, where `row` already has what a step asks for */
export function progressOf(row: Certification, { table, terms, calendar }: Ground, levelHeld = row.level): HarmonyProgress {
  const score = scoreSheet(table, storedSheet(row.sheet), viewOf(row.state))
  return {
    ...row,
    levelHeld,
    vetoes: score.vetoes,
    missing: score.missing.length,
    totalTenths: score.totalTenths,
    openOpinions: storedOpinions(row.opinions).filter((one) => one.answeredOn === null).length,
    publicityEnd: row.publicityFrom === null ? null : publicityEnd(calendar, row.publicityFrom, terms),
    ...objectionCounts(storedObjections(row.objections)),
  }
}

/** One case with its scores, what other registers say, and the steps open to it. @throws AppFailure 'not-found' */
export async function harmonyDetail(db: ReadDb, id: string, today: string): Promise<HarmonyDetail> {
  const row = await getEntity(db, 'harmonyCertification', id)
  const ground = await groundOf(db, row)
  const { terms, calendar } = ground
  const { deletedAt: _, ...own } = row
  const end = row.publicityFrom === null ? null : publicityEnd(calendar, row.publicityFrom, terms)
  const shown = shownState(row, today)
  const since = addMonths(row.startedOn, -12 * terms.ownRecordYears.value)
  const titled = (shown === 'valid' || shown === 'kept' || shown === 'review') && row.validFrom !== null
  const alerted = await alertGround(db, today)
  const about = { employerId: row.employerId, to: today, groupPeople: alerted.groupPeople }
  const records = await ownRecords(db, { ...about, from: since })
  const sheet = storedSheet(row.sheet)
  const opinions = storedOpinions(row.opinions)
  const role = shown === 'expired' ? null : scoringRole(row.state)
  return {
    ...own,
    aboveScale: row.aboveScale === 1,
    issuer: localIssuer(row.issuer, (await bureau(db)).name),
    table: ground.table,
    sheet,
    reviews: storedReviews(row.reviews),
    opinions,
    objections: storedObjections(row.objections),
    shownState: shown,
    reviewConclusion: reviewConclusionIn(row.reviewConclusion, row.reviewedOn, today),
    role,
    editable: role !== null || row.state === 'publicity' || row.state === 'objection',
    levels: terms.levels.value.map(({ value, label }) => ({ value, label })),
    usualValidTo: titleEnd(row.validFrom ?? row.namedOn ?? today, terms.validityYears.value),
    publicityExplanation: end === null ? '' : end.ok ? end.explanation : `${end.year} 年的节假日安排尚未录入`,
    alerts: await repository.alertCount(db, id, alerted),
    against: titled ? await adverseRecords(db, { ...about, from: row.reviewedOn ?? row.validFrom ?? today }) : [],
    records,
    unkept: unkeptKinds,
    doubts: doubts(ground.table, sheet, opinions, records),
    steps: harmonyStepOffers(progressOf(row, ground), { today, terms }),
  }
}
