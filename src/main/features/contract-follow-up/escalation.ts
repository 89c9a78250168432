import { AppFailure } from '@shared/errors/failure'
import { contractLimitsOn, countLines, escalatedFindings, escalationSummary, isIdTail, type EscalatedCase } from '@shared/features/contract-follow-up'
import type { OrderWorkerInput } from '@shared/features/correction-order'
import { factsText, violationViewOf } from '@shared/features/inspection'
import { paperDate } from '@shared/calendar'
import type { ReadDb } from '@main/db/connection'
import { getEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { loadLimits } from './limits'
import { shownNumber } from './lines'
import { openLines } from './print/roster'
import * as repository from './repository'

/** What an inspection takes over of a case: the violations that remain, and what was done so far. @throws AppFailure 'not-found' */
export async function findings(db: ReadDb, id: string, today: string) {
  const row = await getEntity(db, 'contractFollowUp', id)
  const limits = await loadLimits(db)
  const lines = await repository.linesOf(db, id)
  const open = openLines(lines, limits, today)
  const notices = (await repository.papersOf(db, id)).filter(({ state }) => state !== 'void')
  const known: EscalatedCase = {
    checkedOn: row.checkedOn,
    dueDate: row.dueDate,
    notices: notices.map(({ number }) => number),
    unsigned: open.map(({ line }) => line.name),
    counts: lines.length > 0 ? countLines(lines, contractLimitsOn(today, limits), today) : { overMonth: row.overMonth, overYear: row.overYear },
  }
  const found = escalatedFindings(known.counts).map(({ violationId, workers }) => ({
    violationId,
    workers,
    description: violationViewOf(violationId)?.title ?? '',
    facts: factsText(violationId, { inspectedOn: today, workers, amountFen: 0 }),
  }))
  return { employerId: row.employerId, checkedOn: row.checkedOn, summary: escalationSummary(known), workers: known.counts.overMonth + known.counts.overYear, findings: found }
}

/** Notes on a case which inspection took it over. @throws AppFailure 'validation' at employerId when it is another firm's */
export async function handOver(work: Work, followUpId: string, inspection: { readonly id: string; readonly employerId: string }): Promise<void> {
  const row = await getEntity(work.tx, 'contractFollowUp', followUpId)
  if (row.employerId !== inspection.employerId) throw AppFailure.atField('employerId', '与转来的劳动合同补签记录不是同一单位')
  await updateEntity(work, 'contractFollowUp', row.id, row.version, { inspectionId: inspection.id })
}

/** Workers an order takes over into its annex, with the numbers as they may be shown. */
export interface CarriedWorkers {
  readonly rows: readonly OrderWorkerInput[]
  /** Numbers kept whole, masked, by the id of the line; they themselves never reach the window. */
  readonly masked: { id: string; idNumber: string }[]
}

/** Those still unsigned in the case that an inspection took over; nobody when it took over none. */
export async function workersForOrder(db: ReadDb, inspectionId: string, today: string): Promise<CarriedWorkers> {
  const one = await repository.caseOfInspection(db, inspectionId)
  if (!one) return { rows: [], masked: [] }
  const open = openLines(await repository.linesOf(db, one.id), await loadLimits(db), today).filter(({ outlook }) => outlook.daysOver > 0)
  const whole = (number: string): boolean => number !== '' && !isIdTail(number)
  return {
    rows: open.map(({ line }) => ({
      id: whole(line.idNumber) ? line.id : null,
      name: line.name,
      idNumber: whole(line.idNumber) ? null : '',
      post: line.post,
      period: `${paperDate(line.hiredOn)}起`,
      amountFen: 0,
      // The annex takes whole numbers only; the last four places still tell people of one name apart.
      remark: isIdTail(line.idNumber) ? `证件号末四位${line.idNumber}` : '',
    })),
    masked: open.filter(({ line }) => whole(line.idNumber)).map(({ line }) => ({ id: line.id, idNumber: shownNumber(line.idNumber) })),
  }
}

/** Whole numbers of lines that an order takes over, by id. */
export async function carriedNumbers(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await repository.numbersOfLines(db, ids)
  return new Map(rows.filter(({ idNumber }) => !isIdTail(idNumber)).map(({ id, idNumber }) => [id, idNumber]))
}
