import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workbenchSummary } from '@shared/features/workbench'
import { workbenchHandlers } from '@main/features/workbench/handlers'
import { call, draftedOrder, issuedOrder, recheckValues, serviceValues, turningClock, wageInspection } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('the first screen', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let world: Awaited<ReturnType<typeof wageInspection>>
  let paper: ReturnType<typeof recordingPrinter>
  let chosen: string | null = null
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    paper = recordingPrinter()
    const dialogs = { openFile: async () => null, saveFile: async () => chosen }
    test = await openTestDesk({ ports: { clock: day.clock, printer: paper.printer, dialogs } })
    world = await wageInspection(test.desk)
  })
  afterEach(() => test.close())

  const summary = async () => workbenchSummary.parse(await workbenchHandlers['workbench/summary'](test.desk, {}))

  /** An issued order due on a typed day. */
  const due = async (dueDate: string) => {
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    const draft = await call(test.desk, 'correction-order/create', { values: { ...values, periodDays: null, dueDate } })
    return call(test.desk, 'correction-order/issue', draft)
  }

  it('parts what is due without showing anything twice, each with its next step', async () => {
    for (const date of ['2020-06-16', '2020-06-18', '2020-06-20', '2020-06-21', '2020-07-10']) await due(date)
    const served = await due('2020-06-17')
    await call(test.desk, 'correction-order/serve', { ...served, values: serviceValues() })
    await draftedOrder(test.desk, world.inspection.id)
    day.turnTo('2020-06-17')
    const shown = await summary()
    const dates = (part: { rows: { dueDate: string }[] }) => part.rows.map((row) => row.dueDate)
    expect(dates(shown.overdue)).toEqual(['2020-06-16'])
    // The third working day after Wednesday the 17th is Monday the 22nd, past Sunday: nothing is left for the week.
    expect(dates(shown.soon)).toEqual(['2020-06-17', '2020-06-18', '2020-06-20', '2020-06-21'])
    expect(dates(shown.week)).toEqual([])
    expect(shown).toMatchObject({ later: 1, drafts: 1, unserved: 5, soonUntil: '2020-06-22', weekUntil: '2020-06-21' })
    expect(shown.soon.rows.map((row) => [row.stateLabel, row.nextStep?.step]).slice(0, 2)).toEqual([['已送达', 'recheck'], ['已签发', 'serve']])
    expect(shown.month).toEqual({ month: '2020-06', inspections: 1, inspectedEmployers: 1, ordersIssued: 6, ordersOpen: 6, employers: 1 })
  })

  it('shows the rest of the week on a Monday', async () => {
    await due('2020-06-18')
    await due('2020-06-19')
    const shown = await summary()
    expect(shown.soon.rows.map((row) => row.dueDate)).toEqual(['2020-06-18'])
    expect(shown.week.rows.map((row) => row.dueDate)).toEqual(['2020-06-19'])
  })

  it('offers the escalation of an order that was not obeyed and drops one that was', async () => {
    const order = await due('2020-06-16')
    const served = await call(test.desk, 'correction-order/serve', { ...order, values: serviceValues() })
    day.turnTo('2020-06-17')
    const values = recheckValues(world.inspectorIds, { checkedOn: '2020-06-17', result: 'not', proof: '仍未支付' })
    const checked = await call(test.desk, 'correction-order/recheck', { ...served, values })
    expect((await summary()).overdue.rows).toMatchObject([{ nextStep: { step: 'escalate', label: '转处理处罚' } }])
    await call(test.desk, 'correction-order/recheck', { ...checked, values: { ...values, result: 'corrected' } })
    expect(await summary()).toMatchObject({ overdue: { total: 0 }, month: { ordersOpen: 0 } })
  })

  it('prints and exports the orders still to be obeyed, void and draft ones left out', async () => {
    const open = await due('2020-06-18')
    const gone = await issuedOrder(test.desk, world.inspection.id)
    await call(test.desk, 'correction-order/void', { ...gone, reason: '误' })
    await draftedOrder(test.desk, world.inspection.id)
    expect(await workbenchHandlers['workbench/print-outstanding'](test.desk, {})).toEqual({ printed: true })
    expect(paper.printed[0]).toContain(open.number)
    expect(paper.printed[0]).not.toContain(gone.number)
    expect(paper.printed[0]).toContain('合计 1 份')
    chosen = join(test.desk.folder.root, 'list.xlsx')
    expect(await workbenchHandlers['workbench/export-outstanding'](test.desk, { format: 'xlsx' })).toEqual({ path: chosen })
    expect((await readFile(chosen)).subarray(0, 2).toString()).toBe('PK')
  })
})
