import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requiredClauseValues, type FollowUpDetail, type FollowUpReport, type ReportTable } from '@shared/features/contract-follow-up'
import { employerInput } from '@shared/features/employer'
import { insertEntity } from '@main/db/entity'
import { createEmployer } from '@main/features/employer/service'
import { reportModel, reportSheet } from '@main/features/contract-follow-up/reports/output'
import { towns } from '@main/features/setting/service'
import { annualStatistics } from '@main/statistics/annual'
import { call, line } from '../../../support/contracts'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { turningClock } from '../../../support/orders'

describe('summaries and lists over all cases', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })
  const report = (kind: FollowUpReport, townId: string | null = null, year = 2020) => call(test.desk, 'contract-follow-up/report', { report: kind, year, townId })
  /** Rows as texts by column key. */
  const seen = ({ columns, rows }: ReportTable, ...keys: string[]) => rows.map(({ cells }) => keys.map((key) => cells[columns.findIndex((column) => column.key === key)]))
  const sum = ({ columns, totals }: ReportTable, key: string) => totals?.[columns.findIndex((column) => column.key === key)]

  async function townNamed(name: string): Promise<string> {
    const found = (await towns(test.desk.read)).find((town) => town.name === name)
    if (!found) throw new Error(`no town ${name}`)
    return found.id
  }

  /** A firm in 新埭镇 with one worker signed and verified, one over a month and one over a year; another in no town. */
  async function twoFirms() {
    const townId = await townNamed('新埭镇')
    const firm = await createEmployer(test.desk, employerInput.parse(employerValues({ townId })))
    const lines = [line('陈静', { signedOn: null }), line('王芳'), line('赵磊', { hiredOn: '2019-05-01', idNumber: '4321' })]
    const other = await createEmployer(test.desk, employerInput.parse(employerValues({ name: '平湖市另一家箱包厂', creditCode: creditCodeOf(99) })))
    const create = async (employerId: string, due: number, signed: number, roster: typeof lines) => {
      const values = { employerId, checkedOn: '2020-06-15', source: 'inspection' as const, onRoll: null, partTime: null, withinMonth: null, otherRelations: null, dispatched: null, due, signed, overMonth: 0, overYear: 0, expired: 0, textProblems: '', means: 'notice' as const, dueDate: '2020-06-30', nextContactOn: null, contactRemark: '', handler: '李敏', reviewer: '', remark: '', lines: roster }
      return call(test.desk, 'contract-follow-up/create', { values })
    }
    let first = await create(firm.id, 10, 7, lines)
    const second = await create(other.id, 4, 3, [line('李雪', { hiredOn: '2020-06-10' })])
    const [worker] = first.lines
    if (!worker) throw new Error('no line')
    const contract = { contractKind: 'fixed', contractFrom: '2020-06-15', contractTo: '2020-08-01', fixedTerms: 2, signedOn: '2020-06-15', clauses: requiredClauseValues, delivered: true } as const
    const keep = (row: FollowUpDetail['lines'][number], change: object = {}) => {
      const { version: _, createdAt: __, createdBy: ___, updatedAt: ____, updatedBy: _____, state: ______, ...values } = row
      return { ...values, idNumber: null, ...change }
    }
    first = await call(test.desk, 'contract-follow-up/save-lines', { ...ref(first), lines: first.lines.map((row) => (row.id === worker.id ? keep(row, contract) : keep(row))) })
    for (const step of ['sign', 'verify'] as const) first = await call(test.desk, 'contract-follow-up/line-step', { ...ref(first), step, lineIds: [worker.id ?? ''], on: null })
    return { townId, firm, other, first, second }
  }

  it('adds up by town what is due, signed, unsigned and verified, and opens the lists of each', async () => {
    const { townId } = await twoFirms()
    const table = await report('towns')
    const rows = seen(table, 'townName', 'cases', 'due', 'signed', 'unsigned', 'overMonth', 'overYear', 'verified')
    expect(rows).toContainEqual(['新埭镇', 1, 10, 7, 2, 1, 1, 1])
    expect(rows.at(-1)).toEqual(['未填镇（街道）', 1, 4, 3, 1, 0, 0, 0])
    expect(rows).toHaveLength(9)
    expect(['cases', 'due', 'unsigned', 'verified'].map((key) => sum(table, key))).toEqual([2, 14, 3, 1])
    expect(table.columns.find(({ key }) => key === 'unsigned')?.opens).toBe('unsigned')
    const inTown = await report('unsigned', townId)
    expect(seen(inTown, 'name', 'idNumber', 'over')).toEqual([
      ['王芳', '1234', 76],
      ['赵磊', '4321', 381],
    ])
    expect(seen(await report('unsigned'), 'name')).toHaveLength(3)
  })

  it('lists as many verified contracts as the annual figure counts', async () => {
    await twoFirms()
    const { rows } = await report('verified')
    const { figures } = await annualStatistics(test.desk.read, 2020, '2020-12-31')
    expect(rows).toHaveLength(figures['contracts-signed'].value ?? -1)
    expect(rows).toHaveLength(1)
    expect((await report('verified', null, 2019)).rows).toEqual([])
  })

  it('warns of contracts that end soon, with why the next one is open-ended', async () => {
    await twoFirms()
    expect(seen(await report('expiry'), 'name', 'to', 'left')).toEqual([['陈静', '2020-08-01', '47 天']])
    expect(seen(await report('expiry'), 'renewal')[0]?.[0]).toContain('已连续订立 2 次固定期限劳动合同')
    day.turnTo('2020-06-01')
    expect((await report('expiry')).rows).toEqual([])
    day.turnTo('2020-08-11')
    expect(seen(await report('expiry'), 'left')).toEqual([['已到期 10 天']])
  })

  it('works out the double wages of every firm together', async () => {
    await twoFirms()
    const table = await report('risk')
    // 陈静 signed on the day: 2020-04-01 to 2020-06-14; 王芳 to today; 赵磊 the eleven months up to the year.
    expect(seen(table, 'name', 'from', 'to', 'risk')).toEqual([
      ['陈静', '2020-04-01', '2020-06-14', 1_110_000],
      ['王芳', '2020-04-01', '2020-06-15', 1_125_000],
      ['赵磊', '2019-06-01', '2020-04-30', 4_950_000],
    ])
    expect(sum(table, 'risk')).toBe(7_185_000)
  })

  it('shows the signing rate of above-scale employers with both parts, and none over nobody', async () => {
    const { firm, other } = await twoFirms()
    await test.desk.write('test/scale', async (work) => {
      await insertEntity(work, 'employerAboveScale', { employerId: firm.id, year: 2020 })
      await insertEntity(work, 'employerAboveScale', { employerId: other.id, year: 2021 })
    })
    const table = await report('rates')
    expect(seen(table, 'signed', 'due', 'rate')).toEqual([[7, 10, '70.00%']])
    expect(sum(table, 'rate')).toBe('70.00%')
    const { figures } = await annualStatistics(test.desk.read, 2020, '2020-12-31')
    expect(figures['signing-rate']).toMatchObject({ numerator: 7, denominator: 10, value: 70 })
    expect(figures['contract-cases'].value).toBe(2)
    day.turnTo('2021-02-01')
    const unchecked = await report('rates', null, 2021)
    expect(seen(unchecked, 'checkedOn', 'signed', 'rate')).toEqual([['未核查', null, '—']])
    expect(sum(unchecked, 'rate')).toBe('—')
  })

  it('writes a workbook whose numbers of papers stay texts, and a paper as wide as its page', async () => {
    await twoFirms()
    const table = await report('unsigned')
    expect(reportSheet(table, '未签名单', '局').rows[0]).toContain('1234')
    const paper = reportModel(table, '局').blocks.find((block) => block.type === 'table')
    expect(paper?.columns.reduce((width, { widthMm }) => width + widthMm, 0)).toBeCloseTo(156)
  })

  it('keeps a ledger of every case of the year', async () => {
    await twoFirms()
    expect(seen(await report('ledger'), 'employerName', 'due', 'verified', 'state')).toEqual([
      [employerValues().name, 10, 1, '登记'],
      ['平湖市另一家箱包厂', 4, 0, '登记'],
    ])
    expect((await report('ledger', null, 2019)).rows).toEqual([])
  })
})
