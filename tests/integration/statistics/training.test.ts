import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trainingFigures, type CountedLine, type CountedSession } from '@shared/features/training'
import { annualStatistics } from '@main/statistics/annual'
import { statisticsRows } from '@main/statistics/service'
import { openTestDesk, type TestDesk } from '../../support/testDesk'
import { call, firm, person, sessionOn, sessionWith } from '../../support/trainings'

describe('the figures of training', () => {
  let opened: TestDesk
  beforeEach(async () => {
    opened = await openTestDesk({ today: '2020-12-31' })
    for (const name of ['平湖市甲服装有限公司', '平湖市乙箱包有限公司']) await firm(opened.desk, name)
    const [a, b] = ['平湖市甲服装有限公司', '平湖市乙箱包有限公司']
    await sessionOn(opened.desk, '2020-03-10', [person('王芳', a ?? ''), person('陈静', a ?? ''), person('赵磊', '没有登记的厂')])
    await sessionOn(opened.desk, '2020-09-10', [person('王芳', a ?? ''), person('沈强', b ?? ''), { ...person('陆敏', b ?? ''), manner: 'proxy' }])
    await sessionOn(opened.desk, '2019-09-10', [person('王芳', a ?? '')])
    // Planned for 2020 and never held: it counts in nothing.
    await sessionWith(opened.desk, [person('王芳', a ?? '')])
  })
  afterEach(() => opened.close())

  it('keep sessions, employers, visits and attendances apart, as the rules count them', async () => {
    const { figures, lastFigures, byMonth } = await annualStatistics(opened.desk.read, 2020, '2020-12-31')
    const value = (id: 'training-sessions' | 'training-employers' | 'training-employer-visits' | 'training-attendances') => figures[id].value
    expect(value('training-sessions')).toBe(2)
    expect(value('training-employers')).toBe(2)
    expect(value('training-employer-visits')).toBe(3)
    expect(value('training-attendances')).toBe(5)
    expect(figures['training-attendance-rate']).toMatchObject({ numerator: 5, denominator: 6 })
    expect(lastFigures['training-sessions'].value).toBe(1)
    expect(byMonth.map((month) => month.figures?.['training-attendances']?.value)).toEqual([0, 0, 3, 0, 0, 0, 0, 0, 2, 0, 0, 0])
    const sessions: CountedSession[] = []
    const lines: CountedLine[] = []
    for (const row of (await call(opened.desk, 'training/list', {})).rows) {
      if (!row.heldOn.startsWith('2020')) continue
      sessions.push(row)
      lines.push(...(await call(opened.desk, 'training/get', { id: row.id })).lines.map((line) => ({ ...line, sessionId: row.id })))
    }
    const counted = trainingFigures(sessions, lines)
    expect(counted).toMatchObject({ sessions: 2, employers: 2, employerVisits: 3, attendances: 5, registered: 6 })
  })

  it('open exactly the rows they are counted on', async () => {
    const rowsOf = (indicator: 'training-sessions' | 'training-employers' | 'training-employer-visits' | 'training-attendances' | 'training-attendance-rate') =>
      statisticsRows(opened.desk.read, { indicator, from: '2020-01-01', to: '2020-12-31' }, '2020-12-31')
    for (const [indicator, count] of [['training-sessions', 2], ['training-employers', 2], ['training-employer-visits', 3], ['training-attendances', 5], ['training-attendance-rate', 6]] as const) {
      const { rows, figure } = await rowsOf(indicator)
      expect(rows, indicator).toHaveLength(count)
      expect(indicator === 'training-attendance-rate' ? figure.denominator : figure.value).toBe(count)
      expect(rows[0]?.target.kind).toBe(indicator === 'training-employers' ? 'employer' : 'trainingSession')
    }
    const visits = (await rowsOf('training-employer-visits')).rows
    expect(visits.map((row) => [row.employerName, row.workers])).toEqual([
      ['平湖市甲服装有限公司', 2],
      ['平湖市甲服装有限公司', 1],
      ['平湖市乙箱包有限公司', 1],
    ])
    expect((await rowsOf('training-attendances')).rows.map((row) => row.employerName)).toContain('没有登记的厂')
  })
})
