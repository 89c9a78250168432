import * as XLSX from '@e965/xlsx'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guidanceSheet, ruleDocumentKinds, type GuidanceSheetInput } from '@shared/features/rules-guidance'
import { listRequest } from '@shared/list/request'
import { listGuidance } from '@main/features/rules-guidance/repository'
import * as service from '@main/features/rules-guidance/service'
import { firmFileOf, layOutSheet, saveSheetPdf, saveSheetWorkbook } from '@main/features/rules-guidance/sheets'
import { fineClause, headValues, judge, newEmployer, saveClauses, step } from '../../../support/guidance'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const hengfeng = '平湖市恒丰服饰有限公司'
const sanyou = '平湖市三友箱包有限公司'

describe('the lists of guidance that are handed on', () => {
  let test: TestDesk
  let folder: string
  let employerId: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-sheets-'))
    const saveFile = async ({ extensions }: { extensions: readonly string[] }): Promise<string> => join(folder, `saved.${extensions[0] ?? ''}`)
    test = await openTestDesk({ ports: { printer: recordingPrinter({}).printer, dialogs: { openFile: async () => null, saveFile } } })
    employerId = await newEmployer(test.desk, 1, hengfeng)
  }, 30_000)
  afterEach(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const create = (of = employerId, guidedOn = '2020-05-11') => service.createGuidance(test.desk, null, headValues(of, { guidedOn }))
  const html = async (sheet: GuidanceSheetInput): Promise<string> => (await layOutSheet(test.desk, guidanceSheet.parse(sheet))).html
  const all: GuidanceSheetInput = { sheet: 'ledger', request: {}, ids: null }

  async function reviewed(of = employerId, guidedOn = '2020-05-11', clauses = [fineClause]) {
    return saveClauses(test.desk, await judge(test.desk, await step(test.desk, await create(of, guidedOn), 'review'), 'unlawful'), clauses)
  }

  async function putRight() {
    const revising = await step(test.desk, await step(test.desk, await reviewed(), 'feedback', { dueDate: '2020-06-10' }), 'revise')
    const seen = await step(test.desk, revising, 'recheck')
    const corrected = await saveClauses(test.desk, seen, seen.clauses.map((clause) => ({ ...clause, corrected: true })))
    return step(test.desk, corrected, 'complete', { recheckedOn: '2020-06-12', conclusion: 'passed', completedOn: '2020-06-12' })
  }

  describe('the file of a firm', () => {
    const verdictOf = async (kind: string) => (await firmFileOf(test.desk.read, employerId)).find((row) => row.kind === kind)

    it('has every kind of document, unread ones too', async () => {
      const rows = await firmFileOf(test.desk.read, employerId)
      expect(rows.map(({ kind }) => kind)).toEqual(ruleDocumentKinds.map(({ value }) => value))
      expect(rows.every(({ judgement, guidanceId }) => judgement === null && guidanceId === null)).toBe(true)
    })

    it('shows a fault with its open clauses until it is put right, then the day it was', async () => {
      await reviewed(employerId, '2020-04-01')
      expect(await verdictOf('discipline')).toMatchObject({ judgement: 'unlawful', corrected: false, judgedOn: '2020-04-01', openClauses: 1, title: '员工手册' })
      const done = await putRight()
      expect(await verdictOf('discipline')).toMatchObject({ judgement: 'unlawful', corrected: true, judgedOn: '2020-06-12', openClauses: 0, guidanceId: done.id })
      const paper = await html({ sheet: 'firm', employerId })
      for (const words of [hengfeng, '违法，已改正', '未审查', '共 18 项制度，已审查 1 项']) expect(paper).toContain(words)
    })

    it('passes over cases that came to nothing', async () => {
      const first = await reviewed(employerId, '2020-04-01')
      await step(test.desk, await judge(test.desk, await step(test.desk, await create(), 'review'), 'lawful'), 'terminate', { closingReason: '企业停产' })
      expect(await verdictOf('discipline')).toMatchObject({ judgement: 'unlawful', guidanceId: first.id })
    })
  })

  describe('the ledger', () => {
    it('holds the cases the list shows, with what they add up to', async () => {
      await putRight()
      await reviewed(await newEmployer(test.desk, 2, sanyou), '2020-05-12', [fineClause, { ...fineClause, clauseId: 'R01' }])
      const whole = await html(all)
      for (const words of [hengfeng, sanyou, '共 2 件，企业 2 家，问题条款 3 条，已改正 1 条', '截至 2020-06-15']) expect(whole).toContain(words)
      const filtered = await html({ ...all, request: { filters: [{ field: 'state', op: 'in', value: ['completed'] }] } })
      expect(filtered).toContain(hengfeng)
      expect(filtered).not.toContain(sanyou)
      const found = await html({ ...all, request: { search: 'syxb' } })
      expect(found).toContain(sanyou)
      expect(found).not.toContain(hengfeng)
    })

    it('holds the cases that were named, whatever the list is narrowed to', async () => {
      const one = await create()
      await create(await newEmployer(test.desk, 2, sanyou))
      const named = await html({ sheet: 'ledger', request: { search: 'syxb' }, ids: [one.id] })
      expect(named).toContain(hengfeng)
      expect(named).not.toContain(sanyou)
    })

    it('is saved as a workbook with codes as text and counts as numbers, and as PDF', async () => {
      await putRight()
      const path = await saveSheetWorkbook(test.desk, guidanceSheet.parse(all))
      expect(path).toBe(join(folder, 'saved.xlsx'))
      const book = XLSX.read(readFileSync(path ?? ''), { type: 'buffer' })
      const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets['规章制度指导台账'] ?? {}, { header: 1, raw: true })
      const heads = rows.find((row) => row.includes('统一社会信用代码')) ?? []
      const line = rows.find((row) => row.includes(hengfeng)) ?? []
      const cell = (head: string): unknown => line[heads.indexOf(head)]
      expect(cell('统一社会信用代码')).toMatch(/^91330482MA/u)
      expect([cell('制度'), cell('问题'), cell('改正'), cell('状态')]).toEqual([1, 1, 1, '已完成'])
      expect(await saveSheetPdf(test.desk, guidanceSheet.parse(all))).toBe(join(folder, 'saved.pdf'))
      expect(readFileSync(join(folder, 'saved.pdf'), 'latin1')).toMatch(/^%PDF/u)
    })
  })

  describe('the ranking', () => {
    beforeEach(async () => {
      const own = { ...fineClause, clauseId: null, problem: '离职须缴清违约金' }
      await reviewed(employerId, '2020-05-11', [fineClause, own])
      await reviewed(await newEmployer(test.desk, 2, sanyou), '2019-05-11', [fineClause])
    }, 60_000)

    it('goes onto paper by year of guidance, most firms first', async () => {
      const whole = await html({ sheet: 'ranking', year: null })
      expect(whole.indexOf('以罚款或扣工资作为处分')).toBeLessThan(whole.indexOf('离职须缴清违约金'))
      const last = await html({ sheet: 'ranking', year: 2019 })
      expect(last).toContain('2019年规章制度问题条款排行')
      expect(last).not.toContain('离职须缴清违约金')
    })

    it('leads to the cases behind a line: by entry, or by words where it is none', async () => {
      const listed = async (filters: Parameters<typeof listRequest.parse>[0]) => (await listGuidance(test.desk.read, listRequest.parse(filters))).rows.map(({ employerName }) => employerName)
      const entry = { field: 'clause', op: 'in', value: ['R02'] }
      expect((await listed({ filters: [entry] })).toSorted()).toEqual([sanyou, hengfeng].toSorted())
      expect(await listed({ filters: [entry, { field: 'guidedOn', op: 'to', value: '2019-12-31' }] })).toEqual([sanyou])
      expect(await listed({ filters: [{ field: 'problem', op: 'contains', value: '缴清违约金' }] })).toEqual([hengfeng])
      expect(await listed({ filters: [{ field: 'clause', op: 'in', value: ['R03'] }] })).toEqual([])
    })
  })
})
