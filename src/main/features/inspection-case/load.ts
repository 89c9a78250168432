import { caseFindingInput, caseFines, stepRecord, wageMonth, type CaseFacts, type MoneyFacts } from '@shared/features/inspection-case'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import { loadCalendar } from '@main/features/setting/service'
import { loadCaseLimits } from './limits'
import * as repository from './repository'

export type Case = EntityRow<'inspectionCase'>

const months = z.array(wageMonth)
const strings = z.array(z.string())

export const storedMonths = (json: string) => months.parse(JSON.parse(json))
export const storedStrings = (json: string) => strings.parse(JSON.parse(json))

/** A case with all its parts. @throws AppFailure 'not-found' */
export async function loadCase(db: ReadDb, id: string) {
  return loadParts(db, await getEntity(db, 'inspectionCase', id))
}
export type LoadedCase = Awaited<ReturnType<typeof loadParts>>

export async function loadParts(db: ReadDb, row: Case) {
  const workers = await repository.workersOf(db, row.id)
  const steps = await repository.stepsOf(db, row.id)
  const approvals = await repository.approvalsOf(db, row.id)
  const evidence = await repository.evidenceOf(db, row.id)
  const papers = await repository.papersOf(db, { caseId: row.id })
  const services = await repository.servicesOf(db, papers.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])))
  const recusals = await repository.recusalsOf(db, row.employerId, row.id)
  const inspectors = await repository.inspectorsById(db, [row.leadId, row.secondId])
  return { row, workers, steps, approvals, evidence, papers, services, recusals, inspectors }
}

/** A step as it is shown and judged. */
export function stepOf(row: EntityRow<'caseStep'>) {
  return stepRecord.parse({
    ...row,
    on: row.takenOn,
    decisions: JSON.parse(row.decisions),
    made: row.made === null ? null : row.made === 1,
    overridden: JSON.parse(row.overridden),
  })
}

/** What the rules look at. */
export function factsOf({ row, workers, steps, approvals, evidence, papers, services, recusals, inspectors }: LoadedCase): CaseFacts {
  const { state, origin, number, registeredOn, endedOn } = row
  const sums = moneyOf(workers)
  const fines = caseFines(z.array(caseFindingInput).parse(JSON.parse(row.findings)))
  return {
    state,
    origin,
    number,
    registeredOn,
    endedOn,
    hasFindings: row.findings !== '[]',
    lead: inspectors.find(({ id }) => id === row.leadId) ?? null,
    second: inspectors.find(({ id }) => id === row.secondId) ?? null,
    recused: recusals.map(({ inspectorId }) => inspectorId),
    steps: steps.map(stepOf),
    approvals: approvals.map((approval) => ({ ...approval, agrees: approval.agrees === 1 })),
    papers: papers.map((paper) => ({
      ...paper,
      services: services.filter(({ documentId }) => documentId === paper.documentId).map(({ manner, servedOn, effectiveOn }) => ({ manner, servedOn, effectiveOn })),
    })),
    evidence,
    money: sums,
    ...(fines && { fines }),
  }
}

export function moneyOf(workers: readonly Pick<EntityRow<'caseWorker'>, 'owedFen' | 'paidFen' | 'extraFen'>[]) {
  return workers.reduce<MoneyFacts>(
    (sum, { owedFen, paidFen, extraFen }) => ({ workers: sum.workers + 1, owedFen: sum.owedFen + owedFen, paidFen: sum.paidFen + paidFen, extraFen: sum.extraFen + extraFen }),
    { workers: 0, owedFen: 0, paidFen: 0, extraFen: 0 },
  )
}

/** Day, calendar and limits: what rules take beside the facts. */
export async function rulesContext(db: ReadDb, today: string) {
  return { today, calendar: await loadCalendar(db), limits: await loadCaseLimits(db, today) }
}
export type RulesContext = Awaited<ReturnType<typeof rulesContext>>

