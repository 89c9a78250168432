import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput, type EmployerInput } from '@shared/features/employer'
import { binListRequest } from '@shared/features/recycle'
import { listRequest } from '@shared/list/request'
import { findEmployers, listEmployers } from '@main/features/employer/repository'
import {
  createEmployer,
  employerDetail,
  setAboveScale,
  updateEmployer,
} from '@main/features/employer/service'
import { importHandlers } from '@main/features/import/handlers'
import { listBin, restoreRows } from '@main/features/recycle/service'
import { createInspection } from '@main/features/inspection/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { csvFile, wizardOn, type Wizard } from '../../../support/imports'
import { inspectionValues, inspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const heads = ['企业名称', '统一社会信用代码', '职工人数']

describe('taking an import back', () => {
  let test: TestDesk
  let wizard: Wizard
  beforeEach(async () => {
    test = await openTestDesk()
    wizard = wizardOn(test)
  })
  afterEach(() => test.close())

  const parsed = (values: Partial<EmployerInput>) => employerInput.parse(employerValues(values))
  const all = async () => (await listEmployers(test.desk.read, listRequest.parse({ limit: 5000 }))).rows
  const named = async (name: string) => {
    const found = (await all()).find((row) => row.name === name)
    if (!found) throw new Error(`no employer ${name}`)
    return found
  }
  const importRows = async (...rows: readonly string[][]) => {
    const { outcome } = await wizard.import(await csvFile(test, '名单.csv', [heads, ...rows]))
    return outcome.id ?? ''
  }

  it('moves inserted employers to the recycle bin and gives updated ones their old values, names and search words', async () => {
    const one = await createEmployer(
      test.desk,
      parsed({ name: '旧名厂', creditCode: creditCodeOf(1), headcount: 10 }),
    )
    const id = await importRows(['新名厂', creditCodeOf(1), '20'], ['乙厂', '', '3'])
    expect(await wizard.undo(id)).toEqual({ deleted: 1, restored: 1, kept: [] })
    expect(await employerDetail(test.desk.read, one.id)).toMatchObject({
      name: '旧名厂',
      headcount: 10,
      formerNames: [],
    })
    expect((await all()).map((row) => row.name)).toEqual(['旧名厂'])
    const [bin] = (await listBin(test.desk.read, binListRequest.parse({}))).rows
    expect(bin).toMatchObject({ entity: 'employer', title: '乙厂', version: 2 })
    await restoreRows(test.desk, bin ? [bin] : [])
    expect((await all()).map((row) => row.name)).toEqual(['旧名厂', '乙厂'])
    expect(await findEmployers(test.desk.read, '新名', 5)).toEqual([])
    expect(await findEmployers(test.desk.read, 'jmc', 5)).toHaveLength(1)
  })

  it('keeps what was edited since and what other records hang on, and reports it', async () => {
    const id = await importRows(
      ['甲厂', creditCodeOf(11), ''],
      ['乙厂', creditCodeOf(12), ''],
      ['丙厂', creditCodeOf(13), ''],
      ['丁厂', '', ''],
    )
    await updateEmployer(
      test.desk,
      await named('甲厂'),
      parsed({ name: '甲厂', creditCode: creditCodeOf(11), remark: '改' }),
    )
    const world = await inspectionWorld(test.desk)
    await createInspection(test.desk, null, inspectionValues(world, { employerId: (await named('乙厂')).id }))
    await setAboveScale(test.desk, (await named('丙厂')).id, [2020])
    const report = await wizard.undo(id)
    expect(report).toMatchObject({ deleted: 1, restored: 0 })
    expect(new Map(report.kept.map((row) => [row.title, row.reason]))).toEqual(
      new Map([
        ['甲厂', '导入后又修改过'],
        ['乙厂', '已有主动监察 1 条'],
        ['丙厂', '已有规上年度 1 条'],
      ]),
    )
    expect((await all()).map((row) => row.name)).not.toContain('丁厂')
  })

  it('is done once, and stands in the list of imports', async () => {
    const id = await importRows(['甲厂', '', ''])
    await wizard.undo(id)
    await expect(wizard.undo(id)).rejects.toMatchObject({ code: 'already-undone' })
    const [row] = (await importHandlers['import/history'](test.desk, listRequest.parse({}))).rows
    expect(row).toMatchObject({
      undoneAt: expect.any(String) as string,
      undoReport: { deleted: 1, restored: 0, kept: [] },
    })
  })

  it('gives back exactly the register there was, whatever was imported', async () => {
    const text = fc.constantFrom('甲厂', '乙厂', '丙厂', '丁厂', '戊厂')
    const code = fc.integer({ min: 0, max: 4 }).map((n) => (n === 0 ? '' : creditCodeOf(n)))
    const row = fc.tuple(text, code, fc.integer({ min: 0, max: 3 }).map(String)).map((cells) => [...cells])
    const business = async () =>
      (await all()).map(({ id, name, creditCode, headcount, remark }) => ({
        id,
        name,
        creditCode,
        headcount,
        remark,
      }))
    for (const n of [1, 2])
      await createEmployer(
        test.desk,
        parsed({ name: `${n === 1 ? '甲' : '乙'}厂`, creditCode: creditCodeOf(n) }),
      )
    await createEmployer(test.desk, parsed({ name: '丙厂', creditCode: null, headcount: null }))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const before = await business()
        const { outcome } = await wizard.import(await csvFile(test, '名单.csv', [heads, ...rows]))
        expect(outcome.inserted + outcome.updated + outcome.unchanged + outcome.refused).toBe(rows.length)
        if (outcome.id === null) return
        expect((await wizard.undo(outcome.id)).kept).toEqual([])
        expect(await business()).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
})
