import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absentViolators,
  neverReached,
  sessionsOf,
  signInPages,
  trainingFigures,
  type CountedLine,
  type CountedSession,
} from '@shared/features/training'

const session = (id: string, changes: Partial<CountedSession> = {}): CountedSession => ({ id, state: 'held', heldOn: '2020-05-01', ...changes })
const line = (sessionId: string, employerId: string | null, changes: Partial<CountedLine> = {}): CountedLine => ({
  sessionId,
  employerId,
  employerName: employerId ?? '某公司',
  signedIn: true,
  manner: 'handwritten',
  ...changes,
})

describe('figures of the training register', () => {
  it('keeps sessions, employers, visits and attendances apart', () => {
    const sessions = [session('s1'), session('s2', { state: 'archived' }), session('s3', { state: 'cancelled' }), session('s4', { state: 'planned' })]
    const lines = [
      line('s1', 'A'),
      line('s1', 'A'),
      line('s1', 'B'),
      line('s1', 'C', { signedIn: false }),
      line('s2', 'A'),
      line('s2', 'D', { manner: 'proxy' }),
      line('s2', null),
      line('s2', null, { employerName: '某有限公司' }),
      line('s3', 'E'),
    ]
    expect(trainingFigures(sessions, lines)).toEqual({
      sessions: 2,
      employers: 2,
      employerVisits: 3,
      attendances: 6,
      registered: 8,
      attendanceRate: { numerator: 6, denominator: 8, hundredths: 7500, over: false },
      unknownEmployers: 1,
      proxies: 1,
    })
  })

  it('has no rate without a roster', () => {
    expect(trainingFigures([session('s1')], [])).toMatchObject({ sessions: 1, employers: 0, attendanceRate: { hundredths: null } })
  })

  it('counts held sessions for the year they were held in', () => {
    const sessions = [session('a', { heldOn: '2019-12-31' }), session('b', { heldOn: '2020-01-01' }), session('c', { state: 'notified' })]
    expect(sessionsOf(sessions, 2020).map((one) => one.id)).toEqual(['b'])
  })

  it('never counts more employers than visits, nor more visits than attendances', () => {
    const lines = fc.array(
      fc.record({
        sessionId: fc.constantFrom('s1', 's2', 's3'),
        employerId: fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: null }),
        employerName: fc.constantFrom('甲', '乙'),
        signedIn: fc.boolean(),
        manner: fc.constantFrom(null, 'handwritten' as const, 'proxy' as const),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(lines, (rows) => {
        const figures = trainingFigures([session('s1'), session('s2'), session('s3')], rows)
        expect(figures.employers).toBeLessThanOrEqual(figures.employerVisits)
        expect(figures.employerVisits).toBeLessThanOrEqual(figures.attendances)
        expect(figures.attendances + figures.proxies).toBeLessThanOrEqual(figures.registered)
        expect(figures.attendanceRate.over).toBe(false)
      }),
    )
  })
})

describe('who was not reached', () => {
  const employers = [{ id: 'A' }, { id: 'B' }, { id: 'C' }]
  const reached = [
    { employerId: 'A', heldOn: '2018-09-01' },
    { employerId: 'B', heldOn: '2020-03-01' },
  ]

  it('lists employers of whom nobody came since a day', () => {
    expect(neverReached(employers, reached, '2018-09-02').map((one) => one.id)).toEqual(['A', 'C'])
    expect(neverReached(employers, reached, '2018-09-01').map((one) => one.id)).toEqual(['C'])
  })

  it('lists last year’s violators that stayed away this year', () => {
    const violations = [
      { employerId: 'A', foundOn: '2019-06-01' },
      { employerId: 'B', foundOn: '2019-06-01' },
      { employerId: 'C', foundOn: '2020-06-01' },
    ]
    expect(absentViolators(employers, violations, reached, 2020).map((one) => one.id)).toEqual(['A'])
  })
})

describe('pages of the sign-in sheet', () => {
  it('holds the roster, the blank rows and fills the last page', () => {
    const pages = signInPages(40, 22, 5)
    expect(pages.map((page) => [page.page, page.rows[0], page.rows.at(-1)])).toEqual([[1, 1, 22], [2, 23, 44], [3, 45, 66]])
    expect(signInPages(39, 22, 5)).toHaveLength(2)
    expect(signInPages(0, 22, 0)).toHaveLength(1)
    expect(() => signInPages(10, 0, 5)).toThrow(RangeError)
    expect(() => signInPages(-1, 20, 5)).toThrow(RangeError)
  })
})
