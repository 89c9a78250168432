import { workingDaysLeft } from '@shared/calendar'
import { maskPaperNumber } from '@shared/features/correction-order'
import { deadlineBounds } from '@shared/features/deadline'
import { caseClockView, caseDeadlines, caseStepOffers, checkFile, isLocked, moneyWarnings, type CaseDetail, type CaseRow } from '@shared/features/inspection-case'
import { maskPhone } from '@shared/text'
import type { ListRequest } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { storedFindings } from './content'
import { factsOf, loadCase, rulesContext, stepOf, storedMonths, type RulesContext } from './load'
import { originOf } from './origins'
import * as repository from './repository'
import { shownPapers } from './shownPapers'

type Listed = Awaited<ReturnType<typeof repository.listCases>>['rows'][number]

/** Where the clock of an investigation stands: red past its day, yellow within the next three working days. */
function clockOf({ dueOn, clockRuns }: Pick<Listed, 'dueOn' | 'clockRuns'>, { calendar, today }: RulesContext): Pick<CaseRow, 'daysLeft' | 'clock'> {
  if (clockRuns !== 1 || dueOn === null) return { daysLeft: null, clock: 'none' }
  const { days, overdue } = workingDaysLeft(calendar, today, dueOn)
  if (overdue) return { daysLeft: days, clock: 'red' }
  return { daysLeft: days, clock: dueOn <= soonUntil({ calendar, today }) ? 'yellow' : 'green' }
}

/** Working days before the end at which a clock turns yellow. */
const soonUntil = ({ calendar, today }: Pick<RulesContext, 'calendar' | 'today'>): string => deadlineBounds(calendar, today).soonUntil

export async function listCases(db: ReadDb, request: ListRequest, today: string) {
  const context = await rulesContext(db, today)
  const { rows, total, sums } = await repository.listCases(db, request, { today, soonUntil: soonUntil(context) })
  return { rows: rows.map(({ clockRuns, ...row }) => ({ ...row, ...clockOf({ ...row, clockRuns }, context) })), total, sums }
}

/** One case with its parts, its clock and the steps open to it. @throws AppFailure 'not-found' */
export async function caseDetail(db: ReadDb, id: string, today: string): Promise<CaseDetail> {
  const loaded = await loadCase(db, id)
  const { row } = loaded
  const facts = factsOf(loaded)
  const context = await rulesContext(db, today)
  const { deletedAt: _, clockRuns, year: _year, sequence: _sequence, ...own } = row
  const origin = row.originId === null ? null : await originOf(db, row.origin, row.originId)
  const open = isLocked(row.state) ? [] : caseDeadlines(facts, context)
  return {
    ...own,
    ...clockOf({ dueOn: row.dueOn, clockRuns }, context),
    lead: facts.lead?.name ?? null,
    second: facts.second?.name ?? null,
    originRecord: origin && { label: origin.label, path: origin.path },
    findings: storedFindings(row.findings),
    inspectors: [facts.lead, facts.second].flatMap((one) => (one === null ? [] : [one])),
    locked: isLocked(row.state),
    workerRows: loaded.workers.map((worker) => ({ ...worker, idNumber: maskPaperNumber(worker.idNumber), phone: maskPhone(worker.phone), months: storedMonths(worker.months) })),
    approvals: facts.approvals.map((approval) => ({ ...approval })),
    stepsTaken: loaded.steps.map(stepOf),
    papers: await shownPapers(db, { caseId: id }),
    evidence: loaded.evidence,
    recusals: loaded.recusals.map(({ caseId, ...recusal }) => ({ ...recusal, wholeEmployer: caseId === null })),
    clockView: caseClockView(facts, context),
    offers: caseStepOffers(facts, context),
    deadlines: open.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate)).map(({ title, dueDate, basis }) => ({ title, dueDate, basis })),
    problems: checkFile(facts, context),
    warnings: moneyWarnings(facts, context),
  }
}
