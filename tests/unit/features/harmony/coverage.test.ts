import { describe, expect, it } from 'vitest'
import {
  bearsTitleOn,
  coverageOf,
  harmonyInput,
  mutualCareInput,
  objectionCounts,
  type CreationEntry,
} from '@shared/features/harmony'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'

const creation = (employerId: string, changes: Partial<CreationEntry> = {}): CreationEntry => ({
  employerId,
  state: 'valid',
  submittedOn: '2019-05-01',
  validFrom: '2019-12-01',
  validTo: '2022-11-30',
  revokedOn: null,
  ...changes,
})
const list = ['A', 'B', 'C', 'D'].map((employerId) => ({ employerId, year: 2020 }))

describe('coverage of above-scale employers', () => {
  it('is taken over the list of the year, participation, creation and naming apart', () => {
    const coverage = coverageOf(2020, '2020-12-31', {
      list: [...list, { employerId: 'A', year: 2020 }, { employerId: 'Z', year: 2019 }],
      mutualCare: [
        { employerId: 'A', year: 2020, confirmed: true },
        { employerId: 'B', year: 2020, confirmed: false },
        { employerId: 'C', year: 2019, confirmed: true },
        { employerId: 'Z', year: 2020, confirmed: true },
      ],
      creation: [creation('A'), creation('B', { state: 'townAssessment', submittedOn: '2020-06-01', validFrom: null, validTo: null }), creation('C', { state: 'selfAssessment', submittedOn: null, validFrom: null, validTo: null }), creation('D', { state: 'revoked', revokedOn: '2020-07-01' })],
    })
    expect(coverage.listed).toBe(4)
    expect(coverage.mutualCare).toEqual({ rate: { numerator: 1, denominator: 4, hundredths: 2500, over: false }, without: ['B', 'C', 'D'] })
    expect(coverage.creation).toMatchObject({ rate: { numerator: 2, hundredths: 5000 }, without: ['C', 'D'] })
    expect(coverage.naming).toMatchObject({ rate: { numerator: 1 }, without: ['B', 'C', 'D'] })
  })

  it('has no rate without a list for the year', () => {
    const coverage = coverageOf(2021, '2021-12-31', { list, mutualCare: [], creation: [creation('A')] })
    expect([coverage.mutualCare, coverage.creation, coverage.naming].map((one) => one.rate.hundredths)).toEqual([null, null, null])
  })

  it('reaches 100 % only when every listed employer takes part', () => {
    const mutualCare = list.map((entry) => ({ ...entry, confirmed: true }))
    expect(coverageOf(2020, '2020-12-31', { list, mutualCare, creation: list.map((entry) => creation(entry.employerId)) })).toMatchObject({
      mutualCare: { rate: { hundredths: 10_000 }, without: [] },
      creation: { rate: { hundredths: 10_000 }, without: [] },
    })
  })

  it('looks at a title on the day asked for', () => {
    expect(bearsTitleOn(creation('A'), '2019-11-30')).toBe(false)
    expect(bearsTitleOn(creation('A'), '2022-11-30')).toBe(true)
    expect(bearsTitleOn(creation('A'), '2022-12-01')).toBe(false)
    expect(bearsTitleOn(creation('A', { state: 'expired' }), '2020-12-31')).toBe(true)
    expect(bearsTitleOn(creation('A', { state: 'revoked', revokedOn: '2020-07-01' }), '2020-06-30')).toBe(true)
    expect(bearsTitleOn(creation('A', { state: 'revoked', revokedOn: '2020-07-01' }), '2020-07-01')).toBe(false)
  })
})

describe('what is filled in', () => {
  const care = { employerId: newId(), year: 2020, joinedOn: '2020-05-01', forms: ['pledge'], material: '', confirmed: true, reviewer: '王芳', remark: '' }
  const message = (changes: Record<string, unknown>) => mutualCareInput.safeParse({ ...care, ...changes }).error?.issues[0]?.message

  it('takes a part in 双爱 within its year, with a form, and confirmed only by somebody', () => {
    expect(message({})).toBeUndefined()
    expect(message({ joinedOn: '2021-01-01' })).toBe('参与日期应在该年度内')
    expect(message({ forms: [] })).toBe('请选择形式')
    expect(message({ reviewer: '' })).toBe('请填写审核人')
    expect(message({ reviewer: '', confirmed: false })).toBeUndefined()
  })

  it('takes an application with half a sheet and counts its objections', () => {
    const application = {
      employerId: newId(), year: 2020, tableId: 'example-suzhou-hi-tech', level: null, park: '', applicant: '', contact: '', phone: '', email: '',
      sheet: { lines: { L01: { self: 25, town: null, tripartite: null } }, deductions: {}, vetoes: { V1: { self: false, town: null, tripartite: null } } },
      townOpinion: '', tripartiteOpinion: '', publicityFrom: null, namedOn: null, documentNumber: '', awardedOn: null, validFrom: null, validTo: null,
      reviewedOn: null, reviewConclusion: null, revokedOn: null, revokeNumber: '', downgradeNumber: '', reason: '', handler: '', remark: '',
    }
    expect(harmonyInput.parse(application)).toMatchObject({ opinions: [], objections: [] })
    expect(harmonyInput.safeParse({ ...application, email: 'x' }).success).toBe(false)
    const half = { ...application, sheet: { ...application.sheet, lines: { L01: { self: 2.5, town: null, tripartite: null } } } }
    expect(harmonyInput.safeParse(half).success).toBe(false)
    expect(objectionCounts([{ upheld: null }, { upheld: true }, { upheld: false }])).toEqual({ openObjections: 1, upheldObjections: 1 })
  })

  it('labels every field but the sheet, which has its own page', () => {
    expect(describeFields(harmonyInput).map((field) => field.name)).toEqual(Object.keys(harmonyInput.shape).filter((name) => name !== 'sheet'))
    expect(describeFields(mutualCareInput).map((field) => field.name)).toEqual(Object.keys(mutualCareInput.shape))
  })
})
