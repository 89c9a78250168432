import { AppFailure } from '@shared/errors/failure'
import {
  guidanceInput,
  guidanceStepOffers,
  isGuidanceOpen,
  isGuidanceOverdue,
  isProcedureComplete,
  procedureLimitsOn,
  procedureWarnings,
  type GuidanceDetail,
  type GuidanceProgress,
} from '@shared/features/rules-guidance'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import { loadProcedureLimits } from './limits'
import { linksOf } from './links'
import * as repository from './repository'

export type Guidance = EntityRow<'rulesGuidance'>
type Clause = EntityRow<'rulesGuidanceClause'>

const names = z.array(z.string())

export const storedDocuments = (json: string) => guidanceInput.shape.documents.parse(JSON.parse(json))
export const storedProcedure = (json: string) => guidanceInput.shape.procedure.parse(JSON.parse(json))
export const storedGuides = (json: string): string[] => names.parse(JSON.parse(json))

/** What the state machine looks at. */
export function progressOf(row: Guidance, clauses: readonly Clause[]): GuidanceProgress {
  return {
    state: row.state,
    guidedOn: row.guidedOn,
    judgements: storedDocuments(row.documents).map((one) => one.judgement),
    clauses: clauses.map((clause) => ({ corrected: clause.corrected === 1 })),
    dueDate: row.dueDate,
    recheckedOn: row.recheckedOn,
    conclusion: row.conclusion,
    completedOn: row.completedOn,
    closingReason: row.closingReason,
  }
}

/** One case with its review, warnings and the steps open to it. @throws AppFailure 'not-found' */
export async function guidanceDetail(db: ReadDb, id: string, today: string): Promise<GuidanceDetail> {
  const row = await getEntity(db, 'rulesGuidance', id)
  const clauses = await repository.clausesOf(db, id)
  const { deletedAt: _, year: _year, sequence: __, townId: ___, inspectionId, orderId, guides, documents: documentsText, procedure: procedureText, ...own } = row
  const documents = storedDocuments(documentsText)
  const procedure = storedProcedure(procedureText)
  const putToVote = row.putToVote === 1
  return {
    ...own,
    aboveScale: row.aboveScale === 1,
    putToVote,
    guides: storedGuides(guides),
    documents,
    procedure,
    clauses: clauses.map(({ id, clauseId, document, quote, problem, basis, suggestion, severity, corrected }) => ({
      id,
      clauseId,
      document,
      quote,
      problem,
      basis,
      suggestion,
      severity,
      corrected: corrected === 1,
    })),
    warnings: procedureWarnings(
      { ...row, evidence: procedure, putToVote },
      {
        headcount: row.headcount,
        wageSystem: documents.some((one) => one.kind === 'wages' && one.judgement !== 'missing'),
        limits: procedureLimitsOn(row.guidedOn, await loadProcedureLimits(db)),
      },
    ),
    procedureComplete: isProcedureComplete(procedure),
    documentNumber: row.documentId === null ? null : await repository.documentNumber(db, row.documentId),
    ...(await linksOf(db, { inspectionId, orderId })),
    editable: isGuidanceOpen(row.state),
    overdue: isGuidanceOverdue(row, today),
    steps: guidanceStepOffers(progressOf(row, clauses), today),
  }
}

/** A case that is still being worked on, at the version seen. @throws AppFailure 'not-found', 'stale', 'not-allowed-now' */
export function requireOpen(row: Guidance, version: number, action: string, stateLabel: string): void {
  if (row.version !== version) throw new AppFailure('stale')
  if (!isGuidanceOpen(row.state)) throw new AppFailure('not-allowed-now', { state: stateLabel, action })
}
