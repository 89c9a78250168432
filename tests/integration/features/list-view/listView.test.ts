import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportFormat } from '@shared/features/list-view'
import { newId } from '@shared/ids/uuid'
import { undoBatch } from '@main/features/history/undo'
import { listViewHandlers } from '@main/features/list-view/handlers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
let savePath: string | null
beforeEach(async () => {
  test = await openTestDesk({ ports: { dialogs: { openFile: async () => null, saveFile: async () => savePath } } })
  savePath = join(test.desk.folder.root, 'out.xlsx')
})
afterEach(() => test.close())

const columns = [
  { header: '企业名称', width: 20, kind: 'text' },
  { header: '职工人数', width: 10, kind: 'integer' },
] as const

const begin = async (format: ExportFormat = 'xlsx', total = 3, job = newId()): Promise<string> => {
  const { session } = await listViewHandlers['list-export/begin'](test.desk, { job, title: '企业档案', fileName: '名单', format, columns: [...columns], total })
  if (session === null) throw new Error('the dialog was left')
  return session
}
const add = (session: string, rows: (string | number | null)[][]) => listViewHandlers['list-export/rows'](test.desk, { session, rows })
const files = async () => (await readdir(test.desk.folder.root)).filter((name) => name.includes('out'))

describe('exporting a list', () => {
  it('writes the rows as they come, tells how far it is and puts the file in its place at the end', async () => {
    const session = await begin()
    await add(session, [['甲厂', 12], ['乙厂', null]])
    expect(existsSync(savePath ?? '')).toBe(false)
    await add(session, [['丙厂', 3]])
    expect(await listViewHandlers['list-export/finish'](test.desk, { session })).toEqual({ path: savePath, rows: 3 })
    const book = XLSX.read(readFileSync(savePath ?? ''))
    expect(XLSX.utils.sheet_to_json(book.Sheets['企业档案'] ?? {}, { header: 1 })).toEqual([['企业名称', '职工人数'], ['甲厂', 12], ['乙厂'], ['丙厂', 3]])
    expect(await files()).toEqual(['out.xlsx'])
    expect(test.events).toContainEqual(expect.objectContaining({ type: 'progress', label: '导出企业档案', done: 3, total: 3 }))
    expect(test.events.at(-1)).toMatchObject({ type: 'finished', outcome: 'done' })
    expect(test.desk.jobs.busy).toBe(false)
  })

  it('leaves nothing behind when it is cancelled, and says so to the next piece', async () => {
    const job = newId()
    const session = await begin('xlsx', 3, job)
    await add(session, [['甲厂', 12]])
    test.desk.jobs.cancel(job)
    await expect(add(session, [['乙厂', 1]])).rejects.toMatchObject({ code: 'cancelled' })
    await expect(listViewHandlers['list-export/finish'](test.desk, { session })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await files()).toEqual([])
    await add(await begin(), [['甲厂', 12]])
  })

  it('keeps what stood at the path when it is given up', async () => {
    const first = await begin('utf-8-bom')
    await listViewHandlers['list-export/finish'](test.desk, { session: first })
    const before = readFileSync(savePath ?? '')
    const second = await begin('utf-8-bom')
    await add(second, [['甲厂', 1]])
    await listViewHandlers['list-export/abandon'](test.desk, { session: second })
    expect(readFileSync(savePath ?? '')).toEqual(before)
    expect(await files()).toEqual(['out.xlsx'])
  })

  it('refuses a second export beside it, a folder that is not there and more rows than a sheet has', async () => {
    await expect(begin('xlsx', 1_048_576)).rejects.toMatchObject({ code: 'export-too-many-rows' })
    const session = await begin('gb18030', 2_000_000)
    await expect(begin()).rejects.toMatchObject({ code: 'busy' })
    await listViewHandlers['list-export/abandon'](test.desk, { session })
    savePath = join(test.desk.folder.root, 'none', 'out.xlsx')
    const lost = await begin()
    await expect(add(lost, [['甲厂', 1]])).rejects.toMatchObject({ code: 'file-not-writable' })
    expect(test.desk.jobs.busy).toBe(false)
  })

  it('begins nothing when the dialog is left', async () => {
    savePath = null
    const input = { job: newId(), title: '企业档案', fileName: '名单', format: 'xlsx' as const, columns: [...columns], total: 1 }
    expect(await listViewHandlers['list-export/begin'](test.desk, input)).toEqual({ session: null })
    expect(test.desk.jobs.busy).toBe(false)
  })
})

describe('views and export presets', () => {
  const content = { search: '', filters: [{ field: 'status', op: 'in' as const, value: ['active'] }], layout: { columns: [{ colId: 'name', hide: false }] } }
  const preset = { columns: ['name', 'phone'], format: 'gb18030' as const, masked: true, rowKeys: false, fileName: '名单{日期}' }
  const all = (list = 'employers') => listViewHandlers['list-view/all'](test.desk, { list })

  it('are kept in the data file per list, changed by name and taken back like everything else', async () => {
    const view = await listViewHandlers['list-view/save'](test.desk, { list: 'employers', ref: null, name: '存续', content })
    const kept = await listViewHandlers['list-view/save-preset'](test.desk, { list: 'employers', ref: null, name: '市局', content: preset })
    expect(await all()).toEqual({ views: [view], presets: [kept] })
    expect(view).toMatchObject({ name: '存续', content })
    expect(kept.content).toEqual(preset)
    expect(await all('orders')).toEqual({ views: [], presets: [] })
    const { id, version } = view
    await listViewHandlers['list-view/save'](test.desk, { list: 'employers', ref: { id, version }, name: '在营', content })
    expect((await all()).views).toMatchObject([{ id, name: '在营', version: 2 }])
    await listViewHandlers['list-view/delete'](test.desk, { id, version: 2 })
    expect((await all()).views).toEqual([])
    const { batchId } = await test.desk.read.selectFrom('changeLog').select('batchId').where('useCase', '=', 'list-view/delete').executeTakeFirstOrThrow()
    await undoBatch(test.desk, batchId, 'all')
    expect((await all()).views).toMatchObject([{ id, name: '在营' }])
  })

  it('refuse a name that another of the same list has, at the field', async () => {
    await listViewHandlers['list-view/save'](test.desk, { list: 'employers', ref: null, name: '存续', content })
    await expect(listViewHandlers['list-view/save'](test.desk, { list: 'employers', ref: null, name: '存续', content })).rejects.toMatchObject({ fields: { name: '“存续”已存在，请换一个名称' } })
    await listViewHandlers['list-view/save'](test.desk, { list: 'orders', ref: null, name: '存续', content })
  })
})
