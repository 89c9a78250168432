import { AppFailure } from '@shared/errors/failure'
import { dueOf, type CheckedOrder, type Due, type OrderCheckContext, type OrderInspector, type OrderValues } from '@shared/features/correction-order'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import type { EntityRow } from '@main/db/entity'
import { carriedNumbers } from '@main/features/contract-follow-up/escalation'
import { currentForm } from '@main/features/paper-form/service'
import { bureau, loadCalendar, numberPatterns } from '@main/features/setting/service'
import type { OrderContent, PaperSettings } from './papers'
import * as repository from './repository'
import { linesTakenOver } from './workerRows'

const recordedInspectors = z.array(z.object({ id: z.string(), name: z.string(), certificateNumber: z.string() }))
const texts = z.array(z.string())

/** Inspectors as recorded with the order: name and certificate do not change when the register does. */
export const storedInspectors = (json: string) => recordedInspectors.parse(JSON.parse(json))
export const storedDemands = (json: string) => texts.parse(JSON.parse(json))

/** Everything that is looked at before an order is issued, and its paper. */
export interface ReadyOrder {
  readonly checked: CheckedOrder
  readonly context: OrderCheckContext
  readonly content: OrderContent
  readonly settings: PaperSettings
}

interface Sources {
  readonly employerId: string
  readonly inspectionId: string | null
  readonly inspectorIds: readonly string[]
}

async function gather(db: ReadDb, { employerId, inspectionId, inspectorIds }: Sources) {
  const employer = await repository.addressee(db, employerId)
  if (!employer) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
  const patterns = await numberPatterns(db)
  const pattern = patterns.find((candidate) => candidate.kind === 'correction-order')
  if (!pattern) throw new RangeError('no number pattern for correction orders')
  const inspectors: readonly OrderInspector[] = await repository.inspectorsById(db, inspectorIds)
  return {
    employer,
    inspectors,
    inspectedOn: inspectionId === null ? null : await repository.inspectionDate(db, inspectionId),
    calendar: await loadCalendar(db),
    settings: { bureau: await bureau(db), form: await currentForm(db, 'correction-order'), pattern },
  }
}

/** An order as stored. */
export async function readStored(db: ReadDb, row: EntityRow<'correctionOrder'>, today: string): Promise<ReadyOrder> {
  const inspectors = storedInspectors(row.inspectors)
  const inspectorIds = inspectors.map((inspector) => inspector.id)
  const { employer, settings, calendar, ...found } = await gather(db, { ...row, inspectorIds })
  const workerRows = await repository.workersOf(db, row.id)
  const demands = storedDemands(row.demands)
  const due = dueOf(calendar, row)
  return ready({ ...row, demands, workerRows, inspectorIds }, inspectors, due, employer, { ...found, today }, settings)
}

/** An order as it stands in the form; numbers of workers that were not typed anew come from the row. */
export async function readValues(db: ReadDb, id: string | null, values: OrderValues, today: string): Promise<ReadyOrder> {
  const { employer, settings, calendar, ...found } = await gather(db, values)
  const stored = id === null ? [] : await repository.workersOf(db, id)
  const carried = await carriedNumbers(db, linesTakenOver(values.workerRows, stored))
  const workerRows = values.workerRows.map((row) => ({
    ...row,
    idNumber: row.idNumber ?? stored.find((worker) => worker.id === row.id)?.idNumber ?? carried.get(row.id ?? '') ?? '',
  }))
  const inspectors = values.inspectorIds.flatMap((one) => found.inspectors.filter((inspector) => inspector.id === one))
  const due = dueOf(calendar, values)
  return ready({ ...values, workerRows }, inspectors, due, employer, { ...found, today }, settings)
}

type Texts = Omit<OrderContent, 'dueDate' | 'inspectors' | 'employer'> & Omit<CheckedOrder, 'workerRows'>

function ready(
  texts: Texts,
  inspectors: OrderContent['inspectors'],
  due: Due,
  employer: OrderContent['employer'],
  context: Omit<OrderCheckContext, 'due' | 'employerCreditCode'>,
  settings: PaperSettings,
): ReadyOrder {
  return {
    checked: texts,
    context: { ...context, due, employerCreditCode: employer.creditCode },
    content: { ...texts, dueDate: due.dueDate, inspectors, employer },
    settings,
  }
}
