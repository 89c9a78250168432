import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankProcedure,
  delegatesFor,
  isProcedureComplete,
  majorityOf,
  procedureLimitsOn,
  procedureWarnings,
  quorumMet,
  type CheckedProcedure,
  type EvidenceState,
  type ProcedureEvidence,
  type ProcedureStep,
} from '@shared/features/rules-guidance'

const limits = procedureLimitsOn('2020-06-01')
const bands = limits.delegates.value

const evidence = (dates: Partial<Record<ProcedureStep, string>>, states: Partial<Record<ProcedureStep, EvidenceState>> = {}): ProcedureEvidence[] =>
  blankProcedure().map((one) => ({ ...one, date: dates[one.step] ?? null, evidence: states[one.step] ?? null }))
const procedure = (changes: Partial<CheckedProcedure> = {}): CheckedProcedure => ({
  evidence: [],
  meetingForm: 'delegates',
  delegatesDue: 75,
  delegatesPresent: 50,
  managersAmong: 15,
  putToVote: false,
  votesYes: null,
  ...changes,
})
const messages = (checked: CheckedProcedure, headcount: number | null = 650, wageSystem = false) =>
  procedureWarnings(checked, { headcount, wageSystem, limits }).map((warning) => warning.message)

describe('delegates of a 职代会', () => {
  it('gives 650 staff 75 delegates, or 82 when a started hundred counts', () => {
    expect(delegatesFor(650, bands)).toEqual({ least: 75, most: 82 })
  })

  it.each([
    [99, 30, 30],
    [100, 40, 40],
    [199, 40, 47],
    [999, 96, 103],
    [1000, 100, 100],
    [4999, 160, 180],
    [5000, 200, 200],
    [60000, 200, 200],
  ])('gives %i staff %i to %i', (headcount, least, most) => {
    expect(delegatesFor(headcount, bands)).toEqual({ least, most })
  })

  it('never gives fewer than 30, nor a least above the most', () => {
    fc.assert(
      fc.property(fc.nat(6000), (headcount) => {
        const { least, most } = delegatesFor(headcount, bands)
        expect(least).toBeLessThanOrEqual(most)
        expect(least).toBeGreaterThanOrEqual(30)
      }),
    )
    expect(() => delegatesFor(-1, bands)).toThrow(RangeError)
  })

  it('warns below 75 only, and leaves 75 to the clerk', () => {
    expect(messages(procedure())).toEqual([])
    expect(messages(procedure({ delegatesDue: 74 })).join()).toContain('不得少于 75 名（零头进位计为 82 名）')
    expect(messages(procedure({ delegatesDue: 60, delegatesPresent: 60 }), null)).toEqual(['代表中的中高级管理人员 15 名，超过代表总数的 20%（浙江省企业民主管理条例第十一条第二款）'])
  })
})

describe('quorum and majority', () => {
  it('passes 50 of 75 exactly and needs 38 votes of 75', () => {
    expect(quorumMet(75, 50, limits.quorum.value)).toBe(true)
    expect(quorumMet(75, 49, limits.quorum.value)).toBe(false)
    expect(quorumMet(0, 0, limits.quorum.value)).toBe(false)
    expect(majorityOf(75)).toBe(38)
    expect(majorityOf(76)).toBe(39)
  })

  it('says how many were missing', () => {
    expect(messages(procedure({ delegatesPresent: 49 }))[0]).toContain('须 50 名')
    expect(messages(procedure({ delegatesPresent: 76 }))[0]).toContain('多于应到')
  })

  it('asks for a vote only where the matter is put to the vote', () => {
    expect(messages(procedure({ votesYes: 37 }))).toEqual([])
    expect(messages(procedure({ votesYes: 37, putToVote: true }))[0]).toContain('须 38 票')
    expect(messages(procedure({ votesYes: 38, putToVote: true }))).toEqual([])
    expect(messages(procedure({ votesYes: 51 }))).toContain('同意票数多于实到人数')
  })

  it('lets all staff meet only in a firm of fewer than 100', () => {
    const all = procedure({ meetingForm: 'all', delegatesDue: null, delegatesPresent: null })
    expect(messages(all, 99)).toEqual([])
    expect(messages(all, 100)[0]).toContain('不满 100 人')
  })
})

describe('order and evidence of the steps', () => {
  it('flags what was made known before the meeting', () => {
    const found = procedureWarnings(procedure({ evidence: evidence({ meeting: '2020-06-10', publication: '2020-06-09' }) }), { headcount: 650, wageSystem: false, limits })
    expect(found).toEqual([{ step: 'publication', message: '公示（2020-06-09）早于职代会或职工大会讨论（2020-06-10）' }])
    expect(messages(procedure({ evidence: evidence({ meeting: '2020-06-10', publication: '2020-06-10' }) }))).toEqual([])
  })

  it('flags a step without evidence and evidence without a date', () => {
    const checked = procedure({ evidence: evidence({}, { opinions: 'no', consultation: 'yes', decision: 'notApplicable' }) })
    expect(messages(checked)).toEqual(['记录职工意见：没有证据', '与工会或职工代表平等协商：请填写日期'])
  })

  it('asks for the filing only where the wage system is among the rules', () => {
    const filed = procedure({ evidence: evidence({ filing: '2020-06-20' }, { filing: 'yes' }) })
    expect(messages(procedure(), 650, true)[0]).toContain('备案')
    expect(messages(filed, 650, true)).toEqual([])
    expect(messages(procedure(), 650, false)).toEqual([])
  })

  it('is complete only with the meeting and the publication shown', () => {
    const every = (state: EvidenceState) => blankProcedure().map((one) => ({ ...one, evidence: state }))
    expect(isProcedureComplete(every('yes'))).toBe(true)
    expect(isProcedureComplete(every('notApplicable'))).toBe(false)
    expect(isProcedureComplete(blankProcedure())).toBe(false)
    expect(isProcedureComplete(every('yes').map((one) => (one.step === 'filing' ? { ...one, evidence: 'notApplicable' as const } : one)))).toBe(true)
  })
})
