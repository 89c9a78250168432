import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulkEdit } from '@shared/features/bulk-edit'
import { employerInput, type EmployerInput } from '@shared/features/employer'
import { newId } from '@shared/ids/uuid'
import { listRequest, type RowRef } from '@shared/list/request'
import { bulkEditHandlers } from '@main/features/bulk-edit/handlers'
import { findEmployers, listEmployers } from '@main/features/employer/repository'
import { createEmployer, updateEmployer } from '@main/features/employer/service'
import { undoBatch } from '@main/features/history/undo'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
beforeEach(async () => {
  test = await openTestDesk()
  for (const [index, values] of [
    { name: '平湖市长兴服饰厂', address: '平湖市长兴路1号', phone: '13812345678', remark: '旧址' },
    { name: '平湖市乙厂', address: '平湖市城南路2号', phone: '', remark: '' },
    { name: '平湖市丙厂', address: '', phone: '0573-85012345', remark: '旧址搬迁' },
  ].entries())
    await create({ ...values, creditCode: creditCodeOf(index + 1) })
})
afterEach(() => test.close())

const create = (values: Partial<EmployerInput>) => createEmployer(test.desk, employerInput.parse(employerValues(values)))
const all = async () => (await listEmployers(test.desk.read, listRequest.parse({}))).rows
const refs = async (): Promise<RowRef[]> => (await all()).map(({ id, version }) => ({ id, version }))
const order = async (edit: BulkEdit, rows?: RowRef[]) => ({ list: 'employers', rows: rows ?? (await refs()), edit, job: newId() })
const preview = async (edit: BulkEdit) => bulkEditHandlers['bulk-edit/preview'](test.desk, await order(edit))
const run = async (edit: BulkEdit) => bulkEditHandlers['bulk-edit/run'](test.desk, await order(edit))
const replace = (field: string, find: string, replacement: string, whole = false): BulkEdit => ({ how: 'replace', field, find, replacement, whole })
const lastBatch = async () =>
  (await test.desk.read.selectFrom('changeLog').select('batchId').where('useCase', '=', 'bulk-edit/run').orderBy('id', 'desc').executeTakeFirstOrThrow()).batchId

describe('changing many rows at once', () => {
  it('shows what replacing would do, does it to names too so that they are found by the new one, and takes it back', async () => {
    const edit = replace('name', '长兴', '恒丰')
    expect(await preview(edit)).toMatchObject({ changed: 1, unchanged: 2, refused: 0, lines: [{ title: '平湖市长兴服饰厂', before: '平湖市长兴服饰厂', after: '平湖市恒丰服饰厂', refused: null }] })
    expect(await findEmployers(test.desk.read, 'hffs', 5)).toHaveLength(0)
    expect(await run(edit)).toEqual({ changed: 1, refused: 0 })
    expect(await findEmployers(test.desk.read, 'hffs', 5)).toMatchObject([{ name: '平湖市恒丰服饰厂' }])
    expect(await findEmployers(test.desk.read, 'cxfs', 5)).toHaveLength(0)
    expect(await undoBatch(test.desk, await lastBatch(), 'all')).toEqual({ undone: 1, kept: [] })
    expect(await findEmployers(test.desk.read, 'cxfs', 5)).toMatchObject([{ name: '平湖市长兴服饰厂' }])
  })

  it('takes what is looked for as it is, and only whole contents where that was asked for', async () => {
    expect((await preview(replace('address', '.', 'x'))).changed).toBe(0)
    expect((await preview(replace('remark', '旧址', '$&新址'))).lines.map(({ after }) => after).toSorted()).toEqual(['$&新址', '$&新址搬迁'])
    expect((await preview(replace('remark', '旧址', '新址', true))).changed).toBe(1)
  })

  it('gives many rows one value, clears them with none, and refuses what the form would refuse, row by row', async () => {
    const fields = await bulkEditHandlers['bulk-edit/fields'](test.desk, { list: 'employers' })
    const town = fields.fields.find(({ name }) => name === 'townId')?.options.find(({ label }) => label === '新埭镇')
    expect(await run({ how: 'set', field: 'townId', value: town?.value ?? '' })).toEqual({ changed: 3, refused: 0 })
    expect(new Set((await all()).map((row) => row.townName))).toEqual(new Set(['新埭镇']))
    expect(await run({ how: 'set', field: 'townId', value: null })).toEqual({ changed: 3, refused: 0 })
    expect((await all()).every((row) => row.townId === null)).toBe(true)
    expect(await preview({ how: 'set', field: 'headcount', value: -1 })).toMatchObject({ changed: 0, refused: 3, lines: [{ refused: '人数不能为负' }, {}, {}] })
    const phones = await preview(replace('phone', '1381', '12'))
    expect(phones).toMatchObject({ changed: 0, unchanged: 2, refused: 1 })
    expect(JSON.stringify(phones.lines)).not.toContain('2345678')
    expect(await run(replace('phone', '1381', '12'))).toEqual({ changed: 0, refused: 1 })
    await expect(run({ how: 'set', field: 'townId', value: newId() })).resolves.toEqual({ changed: 0, refused: 3 })
  })

  it('refuses all rows when one was saved meanwhile, and fields that belong to one record alone', async () => {
    const rows = await refs()
    const [first] = await all()
    if (first) await updateEmployer(test.desk, first, employerInput.parse({ ...first, headcount: 77 }))
    await expect(bulkEditHandlers['bulk-edit/run'](test.desk, await order(replace('remark', '旧', '新'), rows))).rejects.toMatchObject({ code: 'stale' })
    expect((await all()).filter((row) => row.remark.includes('新'))).toEqual([])
    await expect(run({ how: 'set', field: 'creditCode', value: null })).rejects.toThrow(RangeError)
    expect(await bulkEditHandlers['bulk-edit/fields'](test.desk, { list: 'orders' })).toEqual({ fields: [] })
  })
})
