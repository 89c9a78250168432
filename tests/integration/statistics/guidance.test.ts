import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IndicatorId } from '@shared/features/statistics'
import { guidanceProcedureInput, procedureStepValues } from '@shared/features/rules-guidance'
import * as service from '@main/features/rules-guidance/service'
import { annualStatistics } from '@main/statistics/annual'
import { statisticsRows } from '@main/statistics/service'
import { completed, fineClause, headValues, judge, newEmployer, saveClauses, step } from '../../support/guidance'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

const hengfeng = '平湖市恒丰服饰有限公司'

describe('the figures of guidance on internal rules', () => {
  let test: TestDesk
  let employerId: string
  beforeEach(async () => {
    test = await openTestDesk({ today: '2020-12-31' })
    employerId = await newEmployer(test.desk, 1, hengfeng)
  })
  afterEach(() => test.close())

  const annual = (year: number, today = '2020-12-31') => annualStatistics(test.desk.read, year, today)
  const rowsOf = (indicator: IndicatorId, from = '2020-01-01', to = '2020-12-31') => statisticsRows(test.desk.read, { indicator, from, to }, '2020-12-31')

  /** A case with three clauses, two of them put right, still under re-check. */
  async function underRecheck() {
    const reviewed = await judge(test.desk, await step(test.desk, await service.createGuidance(test.desk, null, headValues(employerId)), 'review'), 'unlawful')
    const found = await saveClauses(test.desk, reviewed, [fineClause, { ...fineClause, clauseId: 'R01' }, { ...fineClause, clauseId: null, problem: '请假须提前十五日' }])
    const revising = await step(test.desk, await step(test.desk, found, 'feedback', { dueDate: '2020-06-10' }), 'revise')
    const seen = await step(test.desk, revising, 'recheck')
    return saveClauses(test.desk, seen, seen.clauses.map((clause, index) => ({ ...clause, corrected: index < 2 })))
  }

  it('count employers once a year, cases each time, and documents that had a text', async () => {
    await completed(test.desk, employerId, '2020-03-02')
    await completed(test.desk, employerId, '2020-05-06')
    const other = await service.createGuidance(test.desk, null, headValues(await newEmployer(test.desk, 2, '平湖市新华箱包有限公司')))
    const judged = await service.saveDocuments(test.desk, await step(test.desk, other, 'review'), [
      { kind: 'discipline', title: '', judgement: 'lawful', remark: '' },
      { kind: 'wages', title: '', judgement: 'improve', remark: '' },
      { kind: 'safety', title: '', judgement: 'missing', remark: '' },
    ])
    const seen = await step(test.desk, await step(test.desk, await step(test.desk, judged, 'feedback', { dueDate: '2020-06-10' }), 'revise'), 'recheck')
    const done = await step(test.desk, seen, 'complete', { recheckedOn: '2020-07-01', conclusion: 'passed', completedOn: '2020-07-01' })
    const { figures, lastFigures, byMonth } = await annual(2020)
    expect(figures['guidance-employers'].value).toBe(2)
    expect(figures['guidance-cases'].value).toBe(3)
    expect(figures['guidance-documents'].value).toBe(4)
    expect(lastFigures['guidance-cases'].value).toBe(0)
    expect(byMonth.map((month) => month.figures?.['guidance-cases']?.value)).toEqual([0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0])
    const documents = (await rowsOf('guidance-documents', '2020-07-01', '2020-07-31')).rows
    expect(documents.map(({ detail }) => detail)).toEqual(['劳动纪律与奖惩：合法', '薪酬与工资支付：需修改'])
    expect(documents.every(({ target }) => target.kind === 'rulesGuidance' && target.id === done.id)).toBe(true)
  })

  it('count clauses by the day of guidance, open cases too, and those put right apart', async () => {
    const open = await underRecheck()
    const { figures } = await annual(2020)
    expect([figures['guidance-clauses'].value, figures['guidance-clauses-corrected'].value, figures['guidance-cases'].value]).toEqual([3, 2, 0])
    const { rows } = await rowsOf('guidance-clauses')
    expect(rows.map(({ hit }) => hit)).toEqual([true, true, false])
    expect(rows[2]).toMatchObject({ detail: '请假须提前十五日', date: open.guidedOn, target: { kind: 'rulesGuidance', id: open.id } })
    expect((await rowsOf('guidance-clauses-corrected')).rows).toHaveLength(2)
  })

  it('do not look ahead to clauses put right after the day of counting', async () => {
    const seen = await underRecheck()
    const all = await saveClauses(test.desk, seen, seen.clauses.map((clause) => ({ ...clause, corrected: true })))
    await step(test.desk, all, 'complete', { recheckedOn: '2020-08-03', conclusion: 'passed', completedOn: '2020-08-05' })
    expect((await rowsOf('guidance-clauses-corrected', '2020-01-01', '2020-08-02')).figure.value).toBe(0)
    expect((await rowsOf('guidance-clauses-corrected', '2020-01-01', '2020-08-03')).figure.value).toBe(3)
  })

  it('give the share with the whole procedure shown with both its parts, and none over 0', async () => {
    expect((await annual(2020)).figures['guidance-procedure-rate']).toEqual({ value: null, numerator: 0, denominator: 0 })
    const one = await service.createGuidance(test.desk, null, headValues(employerId))
    const whole = await service.saveProcedure(
      test.desk,
      one,
      guidanceProcedureInput.parse({
        procedure: procedureStepValues.map((name) => ({ step: name, evidence: name === 'filing' ? 'notApplicable' : 'yes', date: '2020-04-01', note: '', files: [] })),
        meetingForm: 'delegates',
        delegatesDue: 40,
        delegatesPresent: 38,
        managersAmong: 2,
        putToVote: false,
        votesYes: null,
      }),
    )
    const judged = await judge(test.desk, await step(test.desk, whole, 'review'), 'lawful')
    await step(test.desk, await step(test.desk, judged, 'feedback'), 'complete', { completedOn: '2020-05-20' })
    await completed(test.desk, employerId, '2020-06-01')
    expect((await annual(2020)).figures['guidance-procedure-rate']).toEqual({ value: 50, numerator: 1, denominator: 2 })
    expect((await rowsOf('guidance-procedure-rate')).rows.map(({ id, hit }) => [id === whole.id, hit])).toEqual([
      [true, true],
      [false, false],
    ])
  })
})
