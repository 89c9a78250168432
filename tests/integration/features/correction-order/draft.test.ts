import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idNumberCheckDigit } from '@shared/ids'
import { towns } from '@main/features/setting/service'
import { call, draftedOrder, issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const first17 = '33048219900101123'
const ID_NUMBER = first17 + idNumberCheckDigit(first17)
const worker = (values = {}) => ({ id: null, name: '王芳', idNumber: ID_NUMBER, post: '车工', period: '2020年4月', amountFen: 50_000, remark: '', ...values })

describe('drafts of orders', () => {
  let test: TestDesk
  let paper: ReturnType<typeof recordingPrinter>
  let day: ReturnType<typeof turningClock>
  let world: Awaited<ReturnType<typeof wageInspection>>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    paper = recordingPrinter()
    test = await openTestDesk({ ports: { clock: day.clock, printer: paper.printer } })
    world = await wageInspection(test.desk)
  })
  afterEach(() => test.close())

  const draftValues = async () => (await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })).values

  it('saves nothing while only proposing, and says when the inspection has an order already', async () => {
    const first = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    expect(first.notes).toEqual([])
    expect((await call(test.desk, 'correction-order/list', {})).total).toBe(0)
    await draftedOrder(test.desk, world.inspection.id)
    const second = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    expect(second.notes[0]).toContain('已有指令书（草稿）')
  })

  it('keeps an unfinished draft, lists it first and moves it to the recycle bin', async () => {
    const { values } = await call(test.desk, 'correction-order/draft', { employerId: world.employerId })
    const draft = await call(test.desk, 'correction-order/create', { values })
    expect(draft).toMatchObject({ state: 'draft', number: null, facts: '', inspectionId: null, daysLeft: null })
    expect(await call(test.desk, 'correction-order/delete', { rows: [draft] })).toEqual({ deleted: 1 })
    expect((await call(test.desk, 'correction-order/list', {})).total).toBe(0)
  })

  it('refuses an employer or inspector that is not there, at the field', async () => {
    const values = await draftValues()
    const nobody = '01900000-0000-7000-8000-000000000000'
    await expect(call(test.desk, 'correction-order/create', { values: { ...values, employerId: nobody } })).rejects.toMatchObject({
      fields: { employerId: expect.any(String) as string },
    })
    await expect(call(test.desk, 'correction-order/create', { values: { ...values, inspectorIds: [nobody] } })).rejects.toMatchObject({
      fields: { inspectorIds: expect.any(String) as string },
    })
  })

  it('refuses texts over length in the contract, before anything is saved', async () => {
    const values = { ...(await draftValues()), violated: '条'.repeat(1001) }
    await expect(call(test.desk, 'correction-order/create', { values })).rejects.toThrow('不超过 1000 个字')
  })

  it('keeps rare characters and emoji in names and texts', async () => {
    const values = { ...(await draftValues()), facts: '𬱖某👷经查', workerRows: [worker({ name: '䶮𠮷', idNumber: '' })] }
    const saved = await call(test.desk, 'correction-order/create', { values })
    expect(saved.facts).toBe('𬱖某👷经查')
    expect(saved.workerRows[0]?.name).toBe('䶮𠮷')
  })

  it('stores full identity numbers, shows them masked, prints them masked and logs who looked', async () => {
    const saved = await call(test.desk, 'correction-order/create', { values: { ...(await draftValues()), workerRows: [worker()] } })
    const masked = `330***********${ID_NUMBER.slice(-4)}`
    expect(saved.workerRows[0]?.idNumber).toBe(masked)
    await call(test.desk, 'correction-order/preview', { id: saved.id, values: { ...(await draftValues()), workerRows: [worker({ id: saved.workerRows[0]?.id, idNumber: null })] } })
    expect(paper.laidOut.at(-1)).toContain(masked)
    expect(paper.laidOut.at(-1)).not.toContain(ID_NUMBER)
    const shown = await call(test.desk, 'correction-order/reveal-workers', { id: saved.id, reason: '核对工资表' })
    expect(shown.map((row) => row.idNumber)).toEqual([ID_NUMBER])
    const log = await test.desk.read.selectFrom('changeLog').selectAll().where('useCase', '=', 'correction-order/reveal-workers').execute()
    expect(log).toMatchObject([{ entityId: saved.id, reason: '核对工资表' }])
    expect(test.logged.join()).not.toContain(ID_NUMBER)
  })

  it('keeps a stored number when the line comes back masked, and changes, moves, adds and drops lines', async () => {
    const saved = await call(test.desk, 'correction-order/create', {
      values: { ...(await draftValues()), workerRows: [worker(), worker({ name: '李强', idNumber: 'E12345678' }), worker({ name: '赵敏', idNumber: '' })] },
    })
    const [one, two] = saved.workerRows
    const rows = [
      worker({ name: '新人', idNumber: '' }),
      { ...two, idNumber: null, amountFen: 7 },
      { ...one, idNumber: null },
    ].map((row) => ({ ...worker(), ...row }))
    const again = await call(test.desk, 'correction-order/save-workers', { ...saved, workerRows: rows })
    expect(again.workerRows.map((row) => [row.name, row.amountFen])).toEqual([['新人', 50_000], ['李强', 7], ['王芳', 50_000]])
    const shown = await call(test.desk, 'correction-order/reveal-workers', { id: saved.id, reason: '核对' })
    expect(shown.map((row) => row.idNumber)).toEqual(['', 'E12345678', ID_NUMBER])
    expect(again.version).toBe(saved.version + 1)
  })

  it('refuses a wrong identity number at its line and saves nothing', async () => {
    const wrong = `${first17}${ID_NUMBER.endsWith('1') ? '2' : '1'}`
    const values = { ...(await draftValues()), workerRows: [worker(), worker({ idNumber: wrong })] }
    await expect(call(test.desk, 'correction-order/create', { values })).rejects.toMatchObject({
      fields: { 'workerRows.1.idNumber': expect.stringContaining('校验位') as string },
    })
    expect((await call(test.desk, 'correction-order/list', {})).total).toBe(0)
  })

  it('previews what is typed, saved or not, with what is missing and how the day was counted', async () => {
    const values = { ...(await draftValues()), facts: '', violated: '<b>条</b>', workerRows: [worker({ amountFen: 1 })] }
    const shown = await call(test.desk, 'correction-order/preview', { id: null, values })
    expect(shown).toMatchObject({ pages: 1, dueDate: '2020-06-22', errors: { facts: expect.any(String) as string } })
    expect(shown.explanation).toContain('2020年6月22日')
    expect(shown.warnings.map((warning) => warning.field)).toEqual(expect.arrayContaining(['amountFen', 'workers']))
    expect(shown.html).toContain('草稿')
    expect(shown.html).toContain('&lt;b&gt;条&lt;/b&gt;')
  })

  it('lists by state, overdue, town and date with sums, and finds by employer, number and facts', async () => {
    const [town] = await towns(test.desk.read)
    await test.desk.write('test/town', async (work) => {
      await work.tx.updateTable('employer').set({ townId: town?.id ?? null }).execute()
    })
    const issued = await issuedOrder(test.desk, world.inspection.id)
    await draftedOrder(test.desk, world.inspection.id)
    day.turnTo('2020-06-29')
    const list = async (request: object) => call(test.desk, 'correction-order/list', request)
    const all = await list({})
    expect(all).toMatchObject({ total: 2, sums: { workers: 6, amountFen: 300_000 } })
    const overdue = await list({ filters: [{ field: 'overdue', op: 'equals', value: 1 }] })
    // 23, 24, 28 (a worked Sunday) and 29 June: the Dragon Boat holiday lies between.
    expect(overdue.rows).toMatchObject([{ number: issued.number, daysLeft: -4, overdue: true, townName: town?.name }])
    expect((await list({ filters: [{ field: 'open', op: 'equals', value: 1 }] })).total).toBe(1)
    expect((await list({ filters: [{ field: 'state', op: 'in', value: ['draft'] }] })).total).toBe(1)
    expect((await list({ filters: [{ field: 'townId', op: 'in', value: [town?.id ?? ''] }] })).total).toBe(2)
    expect((await list({ filters: [{ field: 'issueDate', op: 'from', value: '2020-06-16' }] })).total).toBe(0)
    for (const search of ['恒丰', 'hf', '拖欠', '沈建国']) {
      expect((await list({ search })).total, search).toBe(search === '沈建国' ? 0 : 2)
    }
    expect((await list({ search: '第1号' })).rows.map((row) => row.id)).toEqual([issued.id])
    // As it stands on the paper, or with the brackets another keyboard gives.
    for (const search of ['平人社监令字〔2020〕第1号', '平人社监令字[2020]第1号', '平人社监令字【2020】第1号']) {
      expect((await list({ search })).rows.map((row) => row.id), search).toEqual([issued.id])
    }
  })
})
