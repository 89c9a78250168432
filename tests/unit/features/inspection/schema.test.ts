import { describe, expect, it } from 'vitest'
import { describeFields } from '@shared/fields/describe'
import { campaignInput, findingInput, inspectionInput, inspectorInput } from '@shared/features/inspection'

const inspector = {
  name: ' 沈 建国 ',
  certificateNumber: 'zj-0482 01',
  validFrom: '2018-01-01',
  validTo: '2022-12-31',
  unit: '',
  phone: '',
  active: true,
}
const messages = (result: {
  success: boolean
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] }
}) => Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))

describe('inspectors as entered', () => {
  it('cleans the name and the certificate number', () => {
    expect(inspectorInput.parse(inspector)).toMatchObject({ name: '沈 建国', certificateNumber: 'ZJ-048201' })
  })

  it('refuses an end before the beginning, dates that do not exist and a broken telephone', () => {
    expect(messages(inspectorInput.safeParse({ ...inspector, validTo: '2017-12-31' }))).toEqual({
      validTo: '有效期止不能早于有效期起',
    })
    expect(
      messages(inspectorInput.safeParse({ ...inspector, validFrom: '2018-02-30', phone: '12' })),
    ).toEqual({
      validFrom: '日期不存在，请核对',
      phone: '电话应为手机号或带区号的座机，如 0573-85012345',
    })
  })
})

describe('campaigns as entered', () => {
  it('takes open dates and refuses an end before the beginning', () => {
    const campaign = { name: '根治欠薪冬季行动', startsOn: '', endsOn: null, remark: '' }
    expect(campaignInput.parse(campaign)).toMatchObject({ startsOn: null, endsOn: null })
    expect(
      messages(campaignInput.safeParse({ ...campaign, startsOn: '2020-11-01', endsOn: '2020-10-31' })),
    ).toEqual({
      endsOn: '结束日期不能早于开始日期',
    })
  })
})

describe('findings as entered', () => {
  it('counts figures left empty as none and keeps rare characters and emoji', () => {
    const finding = {
      id: null,
      violationId: null,
      description: ' 𠮷😀问题 ',
      facts: '',
      workers: null,
      amountFen: null,
      correctedOnSpot: false,
    }
    expect(findingInput.parse(finding)).toMatchObject({ description: '𠮷😀问题', workers: 0, amountFen: 0 })
  })

  it('refuses an empty description, one over length, and negative figures', () => {
    const finding = {
      id: null,
      violationId: null,
      description: ' ',
      facts: '',
      workers: -1,
      amountFen: 1.5,
      correctedOnSpot: false,
    }
    expect(messages(findingInput.safeParse(finding))).toEqual({
      description: '请填写问题',
      workers: '涉及人数不能为负',
      amountFen: '金额最多两位小数',
    })
    expect(
      messages(
        findingInput.safeParse({ ...finding, description: '长'.repeat(501), workers: 0, amountFen: 0 }),
      ),
    ).toEqual({
      description: '问题不超过 500 个字',
    })
  })
})

describe('the description of an inspection', () => {
  it('labels every field a clerk sees and knows which must be filled in', () => {
    const fields = describeFields(inspectionInput)
    expect(fields.map((field) => field.label)).toContain('被检查单位')
    expect(fields.filter((field) => field.required).map((field) => field.name)).toEqual(
      expect.arrayContaining(['type', 'inspectedOn', 'employerId', 'outcome']),
    )
    for (const name of ['remark', 'findings', 'items', 'amountFen']) {
      expect(fields.find((field) => field.name === name)?.required, name).toBe(false)
    }
  })
})
