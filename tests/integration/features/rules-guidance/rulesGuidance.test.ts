import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@shared/ids/uuid'
import { deadlineListRequest } from '@shared/features/deadline'
import { blankProcedure, guidanceProcedureInput, ruleClauseInput, wordingInput } from '@shared/features/rules-guidance'
import { listRequest } from '@shared/list/request'
import { listDeadlines } from '@main/features/deadline/service'
import { summary } from '@main/features/workbench/service'
import { employerTimeline } from '@main/features/history/timeline'
import { undoBatch } from '@main/features/history/undo'
import * as library from '@main/features/rules-guidance/library'
import { clauseRanking, listGuidance } from '@main/features/rules-guidance/repository'
import * as service from '@main/features/rules-guidance/service'
import { statisticsRows } from '@main/statistics/service'
import { completed, fineClause, headValues, judge, newEmployer, saveClauses, step } from '../../../support/guidance'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('guidance on internal rules', () => {
  let test: TestDesk
  let employerId: string
  beforeEach(async () => {
    test = await openTestDesk()
    employerId = await newEmployer(test.desk, 1, '平湖市恒丰服饰有限公司')
  })
  afterEach(() => test.close())

  const create = () => service.createGuidance(test.desk, null, headValues(employerId))
  const deadlines = async () => (await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows

  async function withFindings() {
    const reviewed = await judge(test.desk, await step(test.desk, await create(), 'review'), 'unlawful')
    return saveClauses(test.desk, reviewed, [fineClause])
  }

  it('numbers cases by year and keeps what the employer was on the day', async () => {
    const first = await create()
    const second = await create()
    expect([first.number, second.number]).toEqual(['GZ-2020-0001', 'GZ-2020-0002'])
    expect(first).toMatchObject({ state: 'registered', employerName: '平湖市恒丰服饰有限公司', headcount: 120, industry: 'C', guides: ['沈建国', '陆敏'] })
    await service.deleteGuidance(test.desk, [second])
    expect((await create()).number).toBe('GZ-2020-0003')
  })

  it('refuses a day still to come and an employer that is gone, at the field', async () => {
    await expect(service.createGuidance(test.desk, null, headValues(employerId, { guidedOn: '2020-06-16' }))).rejects.toMatchObject({
      fields: { guidedOn: expect.any(String) as string },
    })
    await expect(service.createGuidance(test.desk, null, headValues(newId()))).rejects.toMatchObject({
      fields: { employerId: expect.any(String) as string },
    })
  })

  it('leads a case with findings through revision and re-check to its end, with its deadline on the first screen', async () => {
    const found = await withFindings()
    const returned = await step(test.desk, found, 'feedback', { dueDate: '2020-06-10' })
    expect(returned.state).toBe('returned')
    expect(await deadlines()).toMatchObject([{ ownerKind: 'rules-guidance', ownerId: found.id, dueDate: '2020-06-10', overdue: true }])
    const revising = await step(test.desk, returned, 'revise', { dueDate: '2020-06-17' })
    expect((await summary(test.desk)).soon.rows).toMatchObject([{ title: 'GZ-2020-0001', dueDate: '2020-06-17', stateLabel: '企业修改中', nextStep: { step: 'recheck', label: '复核' } }])
    const rechecking = await step(test.desk, revising, 'recheck')
    await expect(step(test.desk, rechecking, 'complete', { completedOn: '2020-06-15' })).rejects.toMatchObject({ code: 'step-refused' })
    const failed = await step(test.desk, rechecking, 'redo')
    const again = await step(test.desk, failed, 'recheck')
    const corrected = await saveClauses(
      test.desk,
      again,
      again.clauses.map((clause) => ({ ...clause, corrected: true })),
    )
    const done = await step(test.desk, corrected, 'complete', { recheckedOn: '2020-06-15', conclusion: 'passed', completedOn: '2020-06-15' })
    expect(done).toMatchObject({ state: 'completed', completedOn: '2020-06-15', editable: false })
    expect(await deadlines()).toEqual([])
  })

  it.each(['terminate', 'transfer'] as const)('ends a case by %s only with its reason, and lets its deadline go', async (name) => {
    const returned = await step(test.desk, await withFindings(), 'feedback', { dueDate: '2020-06-30' })
    await expect(step(test.desk, returned, name)).rejects.toMatchObject({ code: 'step-refused' })
    const ended = await step(test.desk, returned, name, { closingReason: '企业拒不修改' })
    expect(ended.state).toBe(name === 'terminate' ? 'terminated' : 'transferred')
    expect(await deadlines()).toEqual([])
  })

  it('takes a completed case up again and forgets its end', async () => {
    const done = await completed(test.desk, employerId, '2020-06-01')
    const open = await step(test.desk, done, 'reopen')
    expect(open).toMatchObject({ state: 'reviewing', completedOn: null, editable: true })
  })

  it('refuses changes of a case that has ended, and the deletion of one that was returned', async () => {
    const done = await completed(test.desk, employerId, '2020-06-01')
    await expect(service.updateGuidance(test.desk, done, headValues(employerId))).rejects.toMatchObject({ code: 'not-allowed-now' })
    await expect(service.deleteGuidance(test.desk, [done])).rejects.toMatchObject({ code: 'not-allowed-now' })
  })

  it('refuses a step taken on what somebody else has changed meanwhile', async () => {
    const seen = await create()
    await judge(test.desk, seen, null)
    await expect(step(test.desk, seen, 'review')).rejects.toMatchObject({ code: 'stale' })
  })

  it('keeps the procedure and warns of a meeting without a quorum and of publishing before it', async () => {
    const one = await create()
    const procedure = blankProcedure().map((each) => {
      if (each.step === 'meeting') return { ...each, evidence: 'yes' as const, date: '2020-04-20' }
      return each.step === 'publication' ? { ...each, evidence: 'yes' as const, date: '2020-04-10' } : each
    })
    const saved = await service.saveProcedure(
      test.desk,
      one,
      guidanceProcedureInput.parse({ procedure, meetingForm: 'delegates', delegatesDue: 40, delegatesPresent: 26, managersAmong: 2, putToVote: false, votesYes: null }),
    )
    const messages = saved.warnings.map((warning) => warning.message).join()
    expect(messages).toContain('应到 40 名、实到 26 名')
    expect(messages).toContain('公示（2020-04-10）早于')
    expect(saved.delegatesPresent).toBe(26)
  })

  it('counts an employer once a year, by the case completed first, and only completed ones', async () => {
    const other = await newEmployer(test.desk, 2, '平湖市新华箱包有限公司')
    const first = await completed(test.desk, employerId, '2020-03-02')
    await completed(test.desk, employerId, '2020-05-06')
    await completed(test.desk, other, '2020-04-01')
    await completed(test.desk, other, '2019-12-30')
    await create()
    const year = { indicator: 'guidance-employers' as const, from: '2020-01-01', to: '2020-12-31' }
    const counted = await statisticsRows(test.desk.read, year, '2020-06-15')
    expect(counted.figure.value).toBe(2)
    expect(counted.rows.map((row) => [row.employerName, row.date])).toEqual(
      expect.arrayContaining([[first.employerName, '2020-03-02']]),
    )
    const may = await statisticsRows(test.desk.read, { ...year, from: '2020-05-01', to: '2020-05-31' }, '2020-06-15')
    expect(may.figure.value).toBe(0)
  })

  it('hands what is not put right to an inspection', async () => {
    const found = await withFindings()
    const given = await service.findings(test.desk.read, found.id)
    expect(given).toMatchObject({ employerId, number: 'GZ-2020-0001', findings: [{ violationId: expect.any(String) as string }] })
    const fixed = await saveClauses(
      test.desk,
      found,
      found.clauses.map((clause) => ({ ...clause, corrected: true })),
    )
    expect((await service.findings(test.desk.read, fixed.id)).findings).toEqual([])
  })

  it('stands in the timeline of its employer with its end', async () => {
    const done = await completed(test.desk, employerId, '2020-06-01')
    const entries = await employerTimeline(test.desk.read, employerId, 50)
    expect(entries).toContainEqual(
      expect.objectContaining({ title: '规章制度指导', path: `/guidance/${done.id}`, detail: 'GZ-2020-0001，已完成，完成于 2020-06-01' }),
    )
  })

  it('ranks problems by how many employers had them', async () => {
    const other = await newEmployer(test.desk, 2, '平湖市新华箱包有限公司')
    await saveClauses(test.desk, await create(), [fineClause, { ...fineClause, clauseId: 'R01', problem: '离职须提前六十日' }])
    await saveClauses(test.desk, await service.createGuidance(test.desk, null, headValues(other)), [{ ...fineClause, corrected: true }])
    expect(await clauseRanking(test.desk.read, 2020)).toMatchObject([
      { clauseId: 'R02', employers: 2, count: 2, corrected: 1 },
      { clauseId: 'R01', employers: 1, count: 1, corrected: 0 },
    ])
    expect(await clauseRanking(test.desk.read, 2019)).toEqual([])
  })

  it('lists cases with their counts, by name, initials or problem', async () => {
    await withFindings()
    for (const search of ['恒丰', 'hffs', 'gz-2020', '罚款']) {
      const page = await listGuidance(test.desk.read, listRequest.parse({ search }))
      expect(page.rows).toMatchObject([{ documents: 1, clauses: 1, corrected: 0 }])
      expect(page.sums).toEqual({ employers: 1, clauses: 1, corrected: 0 })
    }
    expect((await listGuidance(test.desk.read, listRequest.parse({ search: '不存在' }))).total).toBe(0)
  })

  it('takes a step back with its deadline', async () => {
    const found = await withFindings()
    await step(test.desk, found, 'feedback', { dueDate: '2020-06-30' })
    const { batchId } = await test.desk.read.selectFrom('changeLog').select('batchId').orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    await undoBatch(test.desk, batchId, 'all')
    expect((await listGuidance(test.desk.read, listRequest.parse({}))).rows[0]?.state).toBe('reviewing')
    expect(await deadlines()).toEqual([])
  })

  describe('the catalogue and the library', () => {
    const input = ruleClauseInput.parse({ clause: '请假须提前十五日', why: '过长', basis: ['劳动法第四十五条'], suggestion: '请假按制度办理', severity: 'risk', documents: ['leave'], doubt: '', validFrom: null })

    it('ships R01 to R28, changes one, and gives it back as shipped', async () => {
      const before = await library.clauseCatalogue(test.desk.read)
      expect(before.map((entry) => entry.id)).toEqual(Array.from({ length: 28 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`))
      const changed = await library.saveClause(test.desk, null, 'R02', input)
      expect(changed).toMatchObject({ id: 'R02', clause: '请假须提前十五日', shipped: true, violations: before[1]?.violations })
      if (changed.ref) await library.deleteClause(test.desk, changed.ref)
      expect(await library.clauseCatalogue(test.desk.read)).toEqual(before)
    })

    it('numbers own entries on and never gives a number twice', async () => {
      const first = await library.saveClause(test.desk, null, null, input)
      if (first.ref) await library.deleteClause(test.desk, first.ref)
      const second = await library.saveClause(test.desk, null, null, input)
      expect([first.id, second.id]).toEqual(['Z01', 'Z02'])
    })

    it('has the suggested wordings under their codes, and own ones before them', async () => {
      const values = wordingInput.parse({ code: 'R02', title: '罚款', text: '按本局意见修改' })
      const shipped = (await library.wordingLibrary(test.desk.read)).length
      await library.saveWording(test.desk, null, values)
      const now = await library.wordingLibrary(test.desk.read)
      expect(now).toHaveLength(shipped)
      expect(now.find((one) => one.code === 'r02')?.text).toBe('按本局意见修改')
      await expect(library.saveWording(test.desk, null, values)).rejects.toMatchObject({ fields: { code: expect.any(String) as string } })
    })
  })
})
