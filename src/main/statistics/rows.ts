import { recheckResults } from '@shared/features/correction-order'
import { employerStatuses } from '@shared/features/employer'
import { inspectionOutcomes, inspectionTypes } from '@shared/features/inspection'
import type { StatisticsRow } from '@shared/features/statistics'
import type { EmployerFact } from './queries/employers'
import type { EmployerPart } from './queries/employerColumns'
import type { InspectionFact } from './queries/inspections'
import type { OrderFact } from './queries/orders'
import type { RecheckFact } from './queries/rechecks'
import { overdueOn, standingLabels, standingOn } from './standing'

const labelOf = (list: readonly { value: string; label: string }[], value: string): string =>
  list.find((entry) => entry.value === value)?.label ?? value

function employerPart(fact: EmployerPart): EmployerPart {
  const { employerId, employerName, creditCode, townId, townName } = fact
  return { employerId, employerName, creditCode, townId, townName }
}

const plain = { number: '', times: 1, workers: 0, amountFen: 0, hit: false }

export function inspectionRow(fact: InspectionFact): StatisticsRow {
  const { id, date, type, outcome, workers, amountFen } = fact
  return {
    ...plain,
    ...employerPart(fact),
    id,
    target: { kind: 'inspection', id },
    date,
    detail: `${labelOf(inspectionTypes, type)}，${labelOf(inspectionOutcomes, outcome)}`,
    workers,
    amountFen,
  }
}

export function orderRow(fact: OrderFact, asOf: string): StatisticsRow {
  const { id, date, number, workers, amountFen } = fact
  const standing = standingOn(fact, asOf)
  const late = overdueOn(fact, asOf) ? '，逾期' : ''
  return {
    ...plain,
    ...employerPart(fact),
    id,
    target: { kind: 'correctionOrder', id },
    date,
    number,
    detail: standingLabels[standing] + late,
    workers,
    amountFen,
    hit: standing === 'corrected',
  }
}

export function recheckRow(fact: RecheckFact): StatisticsRow {
  const { id, orderId, date, number, result, amountFen } = fact
  return {
    ...plain,
    ...employerPart(fact),
    id,
    target: { kind: 'correctionOrder', id: orderId },
    date,
    number,
    detail: labelOf(recheckResults, result),
    amountFen,
  }
}

export function employerRow(fact: EmployerFact): StatisticsRow {
  return {
    ...plain,
    ...employerPart(fact),
    id: fact.employerId,
    target: { kind: 'employer', id: fact.employerId },
    date: fact.date,
    detail: labelOf(employerStatuses, fact.status),
  }
}

/** One row an employer: how often, and when last. */
export function oncePerEmployer(rows: readonly StatisticsRow[]): StatisticsRow[] {
  const folded = new Map<string, StatisticsRow>()
  for (const row of rows) {
    const before = folded.get(row.employerId)
    folded.set(row.employerId, {
      ...row,
      id: row.employerId,
      target: { kind: 'employer', id: row.employerId },
      date: before && before.date > row.date ? before.date : row.date,
      number: '',
      detail: '',
      times: (before?.times ?? 0) + row.times,
      workers: (before?.workers ?? 0) + row.workers,
      amountFen: (before?.amountFen ?? 0) + row.amountFen,
    })
  }
  return [...folded.values()]
}
