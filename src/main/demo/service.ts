import { addDays, weekday, type WorkCalendar } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { demoSetting, type DemoSetting } from '@shared/features/demo'
import { monthPeriod } from '@shared/features/statistics'
import { newId } from '@shared/ids/uuid'
import { backUp } from '@main/backup/service'
import { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import type { ReadDb } from '@main/db/connection'
import { insertEntities } from '@main/db/entity'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { defaultTowns } from '@main/features/setting/defaults'
import { loadCalendar, saveTown, towns } from '@main/features/setting/service'
import { DemoClock } from './clock'
import { attachmentNames, emptyRegisters, registerRows, rowsNotBy, shrink } from './demoRepository'
import { campaigns, generateDemo, type DemoData } from './generate'
import { orderEvents, type DemoEvent } from './orderSteps'
import { removeFiles } from './removeFiles'
import { place, writeEmployers, type PlacedEmployer } from './writeEmployers'
import { caseEvents } from './writeCases'
import { writeContracts } from './writeContracts'
import { guidanceMonths, placeGuidance, writeGuidanceMonth } from './writeGuidance'
import { harmonyRounds, writeHarmonyRound, writeMutualCare } from './writeHarmony'
import { writeTraining } from './writeTraining'
import { idAt, writeVisits, type DemoIds, type PlacedVisit } from './writeVisits'

/** Signs every row of the demo, so that what a clerk adds can be told from it. */
export const demoOperator = '演示数据'

/** The demo this file holds; null when it holds none. */
export async function demoState(db: ReadDb): Promise<DemoSetting | null> {
  return demoSetting.nullable().catch(null).parse((await readSetting(db, 'demo')) ?? null)
}

/**
 * Fills an empty file with the demo year 平湖 2020 and the year before it. Orders go through the services of their
 * register, on their days.
 * @throws AppFailure 'demo-not-empty' when the file holds anything, 'cancelled'; then nothing of the demo is left
 */
export async function createDemo(desk: Desk, job: RunningJob): Promise<DemoSetting> {
  if ((await registerRows(desk.read)) > 0) throw new AppFailure('demo-not-empty')
  const createdAt = desk.clock.now().toISOString()
  const mark = (complete: boolean): Promise<DemoSetting> => markDemo(desk, { name: 'pinghu-2020', lastDay: '2020-12-31', createdAt, complete })
  // Marked first: whatever happens on the way, the file says what is in it and can be cleared.
  await mark(false)
  try {
    await fill(desk, job)
    return await mark(true)
  } catch (error) {
    await desk.write('demo/remove', emptyRegisters)
    throw error
  }
}

async function markDemo(desk: Desk, setting: DemoSetting): Promise<DemoSetting> {
  await desk.write('demo/create', (work) => writeSetting(work, 'demo', setting))
  return setting
}

async function fill(desk: Desk, job: RunningJob): Promise<void> {
  const townIds = await townsByName(desk)
  const calendar = await loadCalendar(desk.read)
  const data = generateDemo(calendar, defaultTowns)
  const clock = new DemoClock()
  const quiet = (): void => undefined
  const { database, folder, log, printer, dialogs, shell } = desk
  const demoDesk = new Desk({ database, folder, clock, log, printer, dialogs, shell, emit: quiet, operator: demoOperator })
  const events = timeline(data, townIds, calendar)
  for (const [done, { day, run }] of events.entries()) {
    job.checkpoint()
    clock.moveTo(day)
    await run(demoDesk)
    job.progress(done + 1, events.length)
  }
}

/** The eight towns of 平湖 by name; one that was renamed or removed is added again. */
async function townsByName(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const known = await towns(desk.read)
  const ids = new Map(known.map((town) => [town.name, town.id]))
  for (const [index, name] of defaultTowns.entries()) {
    if (ids.has(name)) continue
    ids.set(name, (await saveTown(desk, null, { name, sort: (index + 1) * 10, active: true })).id)
  }
  return ids
}

/** Everything that happens, in the order of the days; on one day employers first, then visits, then orders. */
function timeline(data: DemoData, townIds: ReadonlyMap<string, string>, calendar: WorkCalendar): DemoEvent[] {
  const employers = place(data.employers, townIds)
  const ids: DemoIds = {
    employers: employers.map((employer) => employer.id),
    inspectors: data.inspectors.map(() => newId()),
    campaigns: campaigns.map(() => newId()),
  }
  const visits = data.visits.map((visit): PlacedVisit => ({ ...visit, id: newId() }))
  const visitIds = new Map(visits.map((visit, index) => [data.visits[index], visit.id]))
  const orders = data.orders.flatMap((order) => {
    const inspectors = order.visit.inspectors.map((index) => idAt(ids.inspectors, index))
    return orderEvents(order, visitIds.get(order.visit) ?? '', inspectors)
  })
  const withOrder = new Set(data.orders.map((order) => visitIds.get(order.visit)))
  const recordedOn = (visit: PlacedVisit): string => (withOrder.has(visit.id) ? visit.inspectedOn : friday(visit.inspectedOn))
  const events = [peopleEvent(data, ids), ...employerEvents(employers), ...visitEvents(visits, recordedOn, ids, data), ...contractEvents(data, ids), ...trainingEvents(data, employers, townIds), ...guidanceEvents(data, employers), ...harmonyEvents(employers, data, ids), ...orders, ...caseEvents(employers, ids.inspectors, calendar, CASE_SEED)]
  return events.toSorted((a, b) => a.day.localeCompare(b.day))
}

function peopleEvent(data: DemoData, ids: DemoIds): DemoEvent {
  return {
    day: '2018-01-02',
    run: (desk) =>
      desk.write('demo/create', async (work) => {
        await insertEntities(work, 'inspector', data.inspectors.map((values, index) => ({ ...values, id: idAt(ids.inspectors, index) })))
        await insertEntities(work, 'campaign', campaigns.map((values, index) => ({ ...values, id: idAt(ids.campaigns, index) })))
      }),
  }
}

function employerEvents(employers: readonly PlacedEmployer[]): DemoEvent[] {
  return byDay(employers, (employer) => employer.createdOn).map(([day, rows]) => ({
    day,
    run: (desk) => desk.write('demo/create', (work) => writeEmployers(work, rows)),
  }))
}

/** Visits that need no order are typed in on Friday, those of a weekend worked instead on the day itself. */
function friday(day: string): string {
  const end = addDays(day, Math.max(0, 5 - weekday(day)))
  const newYearsEve = `${day.slice(0, 4)}-12-31`
  return end < newYearsEve ? end : newYearsEve
}

function visitEvents(
  visits: readonly PlacedVisit[],
  recordedOn: (visit: PlacedVisit) => string,
  ids: DemoIds,
  { inspectors }: DemoData,
): DemoEvent[] {
  return byDay(visits, recordedOn).map(([day, rows]) => ({
    day,
    run: (desk) => desk.write('demo/create', (work) => writeVisits(work, rows, ids, inspectors)),
  }))
}

function contractEvents({ contracts }: DemoData, ids: DemoIds): DemoEvent[] {
  return byDay(contracts, (one) => one.recordedOn).map(([day, rows]) => ({
    day,
    run: (desk) => desk.write('demo/create', (work) => writeContracts(work, rows, ids.employers)),
  }))
}

function trainingEvents({ training }: DemoData, employers: readonly PlacedEmployer[], townIds: ReadonlyMap<string, string>): DemoEvent[] {
  return training.map((one) => ({ day: one.recordedOn, run: (desk) => desk.write('demo/create', (work) => writeTraining(work, one, employers, townIds)) }))
}

/** Guidance is typed in at the end of each month, its opinions in the order of their days. */
function guidanceEvents({ guidance }: DemoData, employers: readonly PlacedEmployer[]): DemoEvent[] {
  const cases = placeGuidance(guidance, employers)
  const issued = new Map<string, string>()
  return guidanceMonths(cases).map((month) => ({
    day: monthPeriod(Number(month.slice(0, 4)), Number(month.slice(5))).to,
    run: (desk) => desk.write('demo/create', (work) => writeGuidanceMonth(work, month, cases, issued)),
  }))
}

/** Of its own, so that the other registers stay what they were. */
const HARMONY_SEED = 20_200_918
const CASE_SEED = 20_200_927

/** The rounds of the register of titles, each on the day it closes, when every employer of its list is on file. */
function harmonyEvents(employers: readonly PlacedEmployer[], { orders }: DemoData, ids: DemoIds): DemoEvent[] {
  const ordered = new Set(orders.filter((order) => order.issuedOn > harmonyRounds[1].closedOn).map((order) => idAt(ids.employers, order.visit.employer)))
  const events = harmonyRounds.map((round, index): DemoEvent => ({
    day: round.closedOn,
    run: (desk) => desk.write('demo/create', (work) => writeHarmonyRound(work, round, employers, ordered, HARMONY_SEED + index)),
  }))
  const care: DemoEvent = { day: '2020-12-31', run: (desk) => desk.write('demo/create', (work) => writeMutualCare(work, employers, HARMONY_SEED)) }
  return [...events, care]
}

function byDay<T>(rows: readonly T[], dayOf: (row: T) => string): [string, T[]][] {
  const days = new Map<string, T[]>()
  for (const row of rows) {
    const present = days.get(dayOf(row))
    if (present) present.push(row)
    else days.set(dayOf(row), [row])
  }
  return [...days]
}

/**
 * Empties a demo file after a backup: registers, numbers and history go; settings, towns and calendar stay.
 * @param withOwn also rows a clerk has added or changed
 * @returns rows removed and where the backup lies
 * @throws AppFailure 'demo-none'; 'demo-has-own' with their count, then nothing has changed
 */
export async function removeDemo(desk: Desk, withOwn: boolean): Promise<{ removed: number; backup: string }> {
  if ((await demoState(desk.read)) === null) throw new AppFailure('demo-none')
  const own = await rowsNotBy(desk.read, demoOperator)
  if (own > 0 && !withOwn) throw new AppFailure('demo-has-own', { count: own })
  const removed = await registerRows(desk.read)
  const files = await attachmentNames(desk.read)
  const backup = await backUp(desk.database, desk.folder, desk.clock, 'manual')
  await desk.write('demo/remove', emptyRegisters)
  await removeFiles(desk.folder.attachments, files)
  await shrink(desk.database)
  return { removed, backup: backup.path }
}
