import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deadlineListRequest } from '@shared/features/deadline'
import { guidanceStateValues } from '@shared/features/rules-guidance'
import { newId } from '@shared/ids/uuid'
import { listRequest, type ListRequest, type ListRequestInput } from '@shared/list/request'
import { demoHandlers } from '@main/demo/handlers'
import { createDemo } from '@main/demo/service'
import { deadlineHandlers } from '@main/features/deadline/handlers'
import { documentHandlers } from '@main/features/document/handlers'
import { rulesGuidanceHandlers } from '@main/features/rules-guidance/handlers'
import { correctionOrderHandlers } from '@main/features/correction-order/handlers'
import { createEmployer } from '@main/features/employer/service'
import { employerHandlers } from '@main/features/employer/handlers'
import { towns } from '@main/features/setting/service'
import { annualStatistics } from '@main/statistics/annual'
import { employerInput } from '@shared/features/employer'
import { harmonyStates } from '@shared/features/harmony'
import { listDeadlines } from '@main/features/deadline/service'
import { harmonyHandlers } from '@main/features/harmony/handlers'
import { employerValues } from '../../support/employers'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

let made: string
let root: string
let opened: TestDesk

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'demo-made-'))
  opened = await openTestDesk({ root: made, today: '2021-01-08' })
  await demoHandlers['demo/create'](opened.desk, { job: newId() })
  await opened.close()
}, 240_000)

afterAll(() => rmSync(made, { recursive: true, force: true }))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'demo-'))
})

afterEach(async () => {
  await opened.close()
  rmSync(root, { recursive: true, force: true })
})

async function open(): Promise<void> {
  opened = await openTestDesk({ root, today: '2021-01-08' })
}

/** A copy of the demo made once for all tests: making it takes seconds. */
async function openDemo(): Promise<void> {
  cpSync(made, root, { recursive: true })
  await open()
}

const list = (input: object) =>
  employerHandlers['employer/list'](opened.desk, { search: '', filters: [], sort: [], offset: 0, limit: 10, ...input })

describe('the demo year', () => {
  test('gives the figures the bureau published for 2020, and smaller ones for the year before', async () => {
    await openDemo()
    const { figures, lastFigures, byTown, byMonth } = await annualStatistics(opened.desk.read, 2020, '2021-01-08')
    expect(figures['inspected-employers'].value).toBe(1985)
    expect(figures['proactive-employers'].value).toBe(1985)
    expect(figures.visits.value).toBe(2431)
    expect(figures.orders.value).toBe(62)
    expect(figures['orders-void'].value).toBe(1)
    expect(figures['orders-corrected'].value).toBe(54)
    expect(figures['orders-escalated'].value).toBe(3)
    expect(figures['orders-open'].value).toBe(5)
    expect(figures['orders-overdue'].value).toBe(9)
    expect(figures['correction-rate']).toMatchObject({ numerator: 54, denominator: 62 })
    expect(figures['employers-on-file'].value).toBeGreaterThan(7000)
    expect(figures['contracts-signed'].value).toBe(680)
    expect(figures['contract-employers'].value).toBeGreaterThan(60)
    expect(figures['contract-cases'].value).toBeGreaterThan(90)
    expect(figures['signing-rate'].denominator).toBeGreaterThan(figures['signing-rate'].numerator ?? 0)
    for (const id of ['mutual-care-rate', 'harmony-creation-rate'] as const) {
      const { numerator, denominator } = figures[id]
      expect(denominator).toBe(figures['above-scale'].value)
      expect(numerator).toBe(denominator)
      expect(denominator).toBeGreaterThan(100)
    }
    expect(figures['training-sessions'].value).toBe(16)
    expect(figures['training-employers'].value).toBe(1836)
    expect(figures['training-employer-visits'].value).toBe(1836 + 8 * 18)
    expect(figures['training-attendances'].value ?? 0).toBeGreaterThan(figures['training-employer-visits'].value ?? 0)
    const rate = figures['training-attendance-rate']
    expect(rate.value).toBeGreaterThan(85)
    expect(rate.numerator).toBe(figures['training-attendances'].value)
    expect([lastFigures['training-sessions'].value, lastFigures['training-employers'].value]).toEqual([12, 1140])
    expect(figures['guidance-employers'].value).toBe(161)
    expect(lastFigures['guidance-employers'].value).toBe(118)
    expect(byTown.every((town) => (town.figures?.['guidance-employers']?.value ?? 0) > 5)).toBe(true)
    expect(figures['harmony-applications'].value).toBe((figures['above-scale'].value ?? 0) - 40)
    expect(figures['harmony-named'].value).toBe(162)
    expect(figures['harmony-bearers'].value).toBe(40 + 3 + 150)
    expect(figures['harmony-revoked'].value).toBe(2)
    expect(figures['harmony-naming-rate']).toMatchObject({ numerator: 190, denominator: figures['above-scale'].value })
    expect(lastFigures['harmony-named'].value).toBe(45)
    expect(figures['guidance-cases'].value).toBeGreaterThan(161)
    expect(figures['guidance-documents'].value).toBeGreaterThan(161)
    expect(figures['guidance-clauses'].value).toBeGreaterThan(200)
    expect(figures['guidance-clauses-corrected'].value).toBeLessThan(figures['guidance-clauses'].value ?? 0)
    expect(figures['guidance-procedure-rate'].denominator).toBe(figures['guidance-cases'].value)
    expect(figures['guidance-procedure-rate'].numerator).toBeGreaterThan(0)
    expect(figures['wages-paid'].value).toBeGreaterThan(0)
    expect(figures['inquiry-notices'].value).toBe(24)
    expect(figures['cases-filed'].value).toBe(24)
    expect(figures['cases-police'].value).toBe(7)
    expect(figures['cases-closed'].value).toBe(19)
    expect(lastFigures['inspected-employers'].value).toBe(1742)
    expect(lastFigures.orders.value).toBe(48)
    expect(lastFigures['orders-open'].value).toBe(2)
    expect(byTown).toHaveLength(8)
    expect(byTown.every((town) => (town.figures?.['inspected-employers']?.value ?? 0) > 50)).toBe(true)
    expect(byMonth.every((month) => (month.figures?.visits?.value ?? 0) > 0)).toBe(true)

    const numbers = await sql<{ year: number; sequence: number; state: string }>`
      select year, sequence, state from document where kind = 'correction-order' order by year, sequence`.execute(opened.desk.database.maintenance)
    const of2020 = numbers.rows.filter((row) => row.year === 2020)
    expect(of2020.map((row) => row.sequence)).toEqual(Array.from({ length: 63 }, (_, i) => i + 1))
    expect(of2020.filter((row) => row.state === 'void')).toHaveLength(1)

    const broken = await sql`pragma foreign_key_check`.execute(opened.desk.database.maintenance)
    expect(broken.rows).toEqual([])
    const state = await demoHandlers['demo/state'](opened.desk, {})
    expect(state.demo).toMatchObject({ name: 'pinghu-2020', lastDay: '2020-12-31', complete: true })
  })

  test('holds some 200 cases of guidance in 2020, unfinished ones too, with clauses, procedure and numbered opinions', async () => {
    await openDemo()
    const guidance = async (filters: ListRequestInput['filters'] = []) =>
      rulesGuidanceHandlers['rules-guidance/list'](opened.desk, listRequest.parse({ filters, limit: 500 }))
    const of2020 = await guidance([{ field: 'guidedOn', op: 'from', value: '2020-01-01' }])
    expect(of2020.total).toBeGreaterThan(190)
    expect(of2020.total).toBeLessThan(210)
    expect(new Set(of2020.rows.map((row) => row.state))).toEqual(new Set(guidanceStateValues))
    const completed = of2020.rows.filter((row) => row.state === 'completed')
    expect(completed).toHaveLength(168)
    expect(completed.every((row) => row.corrected === row.clauses)).toBe(true)
    expect(completed.reduce((sum, row) => sum + row.clauses, 0)).toBeGreaterThan(200)
    const opinions = of2020.rows.flatMap((row) => row.documentNumber ?? [])
    expect(opinions.length).toBeGreaterThan(100)
    expect(new Set(opinions).size).toBe(opinions.length)
    const gaps = await documentHandlers['document/gaps'](opened.desk, {})
    expect(gaps.filter(({ kind }) => kind === 'guidance-opinion').every(({ missing, beyond }) => missing.length + beyond.length === 0)).toBe(true)
    const details = await Promise.all(completed.slice(0, 40).map(({ id }) => rulesGuidanceHandlers['rules-guidance/get'](opened.desk, { id })))
    expect(details.some((detail) => detail.procedureComplete)).toBe(true)
    expect(details.some((detail) => detail.warnings.length > 0)).toBe(true)
    const due = await deadlineHandlers['deadline/list'](opened.desk, deadlineListRequest.parse({ limit: 500 }))
    expect(due.rows.filter((row) => row.ownerKind === 'rules-guidance')).toHaveLength(15)
  })

  test('is used like any other data: found by pinyin, orders with workers, service and re-check', async () => {
    await openDemo()
    const found = await list({ search: 'zhongle' })
    expect(found.total).toBeGreaterThan(0)
    const page = await correctionOrderHandlers['correction-order/list'](opened.desk, {
      search: '',
      filters: [{ field: 'open', op: 'equals', value: 1 }],
      sort: [],
      offset: 0,
      limit: 100,
    })
    expect(page.total).toBe(5)
    const done = await correctionOrderHandlers['correction-order/list'](opened.desk, { search: '', filters: [], sort: [], offset: 0, limit: 200 })
    const owed = done.rows.find((row) => row.state === 'closed' && row.amountFen > 0)
    const detail = await correctionOrderHandlers['correction-order/get'](opened.desk, { id: owed?.id ?? '' })
    expect(detail.workerRows.reduce((sum, worker) => sum + worker.amountFen, 0)).toBe(detail.amountFen)
    expect(detail.services).toHaveLength(1)
    expect(detail.rechecks.length).toBeGreaterThan(0)
  })
})

describe('the certified employers of the demo', () => {
  test('stand in every state, and one of them is flagged by an order of the year, also on the first screen', async () => {
    await openDemo()
    const asked = async (filters: ListRequest['filters']) => (await harmonyHandlers['harmony/list'](opened.desk, listRequest.parse({ filters }))).rows
    for (const { value } of harmonyStates) {
      if (value === 'expired') continue
      expect(await asked([{ field: 'state', op: 'in', value: [value] }]), value).not.toEqual([])
    }
    const flagged = await asked([{ field: 'alert', op: 'equals', value: 1 }])
    expect(flagged).toHaveLength(1)
    const due = await listDeadlines(opened.desk, deadlineListRequest.parse({ window: 'all', filters: [{ field: 'kind', op: 'in', value: ['harmony-alert'] }] }))
    expect(due.rows.map((row) => row.ownerId)).toEqual(flagged.map((row) => row.id))
  })
})

describe('where the demo may go', () => {
  test('not into a file that holds anything, be it in the recycle bin', async () => {
    await open()
    const { id, version } = await createEmployer(opened.desk, employerInput.parse(employerValues()))
    await employerHandlers['employer/delete'](opened.desk, { rows: [{ id, version }] })
    await expect(demoHandlers['demo/create'](opened.desk, { job: newId() })).rejects.toMatchObject({ code: 'demo-not-empty' })
    expect((await demoHandlers['demo/state'](opened.desk, {})).demo).toBeNull()
  })

  test('cancelled halfway it leaves an empty file that is not marked', async () => {
    await open()
    let reported = 0
    const job = {
      id: newId(),
      signal: new AbortController().signal,
      progress: (): void => {
        reported += 1
      },
      checkpoint: (): void => {
        if (reported > 60) throw new Error('stop here')
      },
    }
    await expect(createDemo(opened.desk, job)).rejects.toThrow('stop here')
    expect(await demoHandlers['demo/state'](opened.desk, {})).toEqual({ demo: null, empty: true })
    expect((await list({})).total).toBe(0)
  })
})

describe('removing the demo', () => {
  test('empties the registers after a backup and keeps settings, towns and calendar', async () => {
    await openDemo()
    const before = await towns(opened.desk.read)
    const { removed, backup } = await demoHandlers['demo/remove'](opened.desk, { withOwn: false })
    expect(removed).toBeGreaterThan(10_000)
    expect(existsSync(backup)).toBe(true)
    expect((await list({})).total).toBe(0)
    expect(await towns(opened.desk.read)).toEqual(before)
    expect(await demoHandlers['demo/state'](opened.desk, {})).toEqual({ demo: null, empty: true })
    const log = await sql<{ entity: string }>`select distinct entity from change_log`.execute(opened.desk.database.maintenance)
    expect(log.rows.map((row) => row.entity).toSorted()).toEqual(['holidayYear', 'setting', 'town'])
    // The next number is the first again: the demo's were never anybody's.
    const books = await sql`select * from number_book`.execute(opened.desk.database.maintenance)
    expect(books.rows).toEqual([])
  })

  test('is refused while a clerk’s own rows are in it, unless they are to go too', async () => {
    await openDemo()
    await createEmployer(opened.desk, employerInput.parse(employerValues()))
    await expect(demoHandlers['demo/remove'](opened.desk, { withOwn: false })).rejects.toMatchObject({ code: 'demo-has-own', params: { count: 1 } })
    expect((await list({})).total).toBeGreaterThan(7000)
    writeFileSync(join(opened.desk.folder.attachments, 'other.txt'), 'x')
    await demoHandlers['demo/remove'](opened.desk, { withOwn: true })
    expect((await list({})).total).toBe(0)
    expect(readdirSync(opened.desk.folder.attachments)).toEqual(['other.txt'])
  })

  test('is refused for a file without a demo', async () => {
    await open()
    await createEmployer(opened.desk, employerInput.parse(employerValues()))
    await expect(demoHandlers['demo/remove'](opened.desk, { withOwn: true })).rejects.toMatchObject({ code: 'demo-none' })
    expect((await list({})).total).toBe(1)
  })
})
