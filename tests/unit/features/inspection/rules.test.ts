import { array, assert, boolean, constant, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkInspection,
  inspectionHints,
  suggestOutcome,
  suggestTotals,
  type CertificateHolder,
  type CheckedFinding,
  type CheckedInspection,
  type InspectionCheck,
} from '@shared/features/inspection'

const holder = (id: string, values: Partial<CertificateHolder> = {}): CertificateHolder => ({
  id,
  name: { a: '沈建国', b: '陆敏', c: '周涛' }[id] ?? id,
  validFrom: '2018-01-01',
  validTo: '2022-12-31',
  active: true,
  ...values,
})
const check = (values: Partial<InspectionCheck> = {}): InspectionCheck => ({
  today: '2020-06-15',
  inspectors: [holder('a'), holder('b'), holder('c')],
  ...values,
})
const finding = (values: Partial<CheckedFinding> = {}): CheckedFinding => ({
  description: '未订立书面劳动合同',
  workers: 3,
  amountFen: 0,
  correctedOnSpot: false,
  ...values,
})
const inspection = (values: Partial<CheckedInspection> = {}): CheckedInspection => ({
  type: 'routine',
  campaignId: null,
  inspectedOn: '2020-06-10',
  inspectorIds: ['a', 'b'],
  workersPresent: 40,
  workersConcerned: 0,
  amountFen: 0,
  findings: [],
  outcome: 'clean',
  ...values,
})

describe('checking an inspection', () => {
  it('accepts a clean visit by two inspectors with valid certificates', () => {
    expect(checkInspection(inspection(), check())).toEqual({})
    expect(checkInspection(inspection({ inspectedOn: '2020-06-15' }), check())).toEqual({})
  })

  it.each([
    ['', '请填写检查日期'],
    ['2020-02-30', '检查日期不存在，请核对'],
    ['2020-06-16', '检查日期不能晚于今天（2020-06-15）'],
  ])('refuses the date %j', (inspectedOn, message) => {
    expect(checkInspection(inspection({ inspectedOn }), check())['inspectedOn']).toBe(message)
  })

  it('refuses fewer than two inspectors, and the same one twice', () => {
    expect(checkInspection(inspection({ inspectorIds: [] }), check())['inspectorIds']).toContain(
      '不得少于 2 人',
    )
    expect(checkInspection(inspection({ inspectorIds: ['a'] }), check())['inspectorIds']).toContain(
      '不得少于 2 人',
    )
    expect(checkInspection(inspection({ inspectorIds: ['a', 'a'] }), check())['inspectorIds']).toBe(
      '同一名检查人员被选了两次',
    )
  })

  it('names the person and the date when a certificate was not yet or no longer valid', () => {
    const errors = (values: Partial<CertificateHolder>) =>
      checkInspection(inspection(), check({ inspectors: [holder('a'), holder('b', values)] }))['inspectorIds']
    expect(errors({ validTo: '2020-06-10' })).toBeUndefined()
    expect(errors({ validFrom: '2020-06-10' })).toBeUndefined()
    expect(errors({ validTo: '2020-06-09' })).toBe(
      '陆敏的执法证有效期至 2020年6月9日，检查日期（2020-06-10）已过期',
    )
    expect(errors({ validFrom: '2020-06-11' })).toBe(
      '陆敏的执法证自 2020年6月11日起有效，检查日期（2020-06-10）早于该日',
    )
  })

  it('refuses one who has left or is gone, but leaves an old record as it was checked', () => {
    const inspectors = [holder('a'), holder('b', { active: false, validTo: '2019-12-31' })]
    expect(
      checkInspection(inspection({ inspectedOn: '2019-12-30' }), check({ inspectors }))['inspectorIds'],
    ).toBe('陆敏已停用，不能再选为检查人员')
    expect(
      checkInspection(inspection({ inspectorIds: ['a', 'x'] }), check({ inspectors }))['inspectorIds'],
    ).toContain('已不在名单中')
    const recorded = { inspectedOn: '2020-06-10', inspectorIds: ['a', 'b'] }
    expect(checkInspection(inspection(), check({ inspectors, recorded }))).toEqual({})
    const moved = checkInspection(inspection({ inspectedOn: '2020-06-11' }), check({ inspectors, recorded }))
    expect(moved['inspectorIds']).toContain('陆敏的执法证有效期至')
  })

  it('refuses negative or broken counts and amounts, each at its own field', () => {
    const errors = checkInspection(
      inspection({
        workersPresent: -1,
        workersConcerned: -2,
        amountFen: 0.5,
        findings: [finding(), finding({ description: '  ', workers: 1.5, amountFen: -1 })],
        outcome: 'order',
      }),
      check(),
    )
    expect(errors).toEqual({
      workersPresent: '在岗人数不能为负',
      workersConcerned: '涉及人数不能为负',
      amountFen: '金额最多两位小数',
      'findings.1.description': '请填写问题',
      'findings.1.workers': '涉及人数应为整数',
      'findings.1.amountFen': '金额不能为负',
    })
  })

  it('refuses totals smaller than a single finding', () => {
    const errors = checkInspection(
      inspection({
        findings: [finding({ workers: 5, amountFen: 900 })],
        workersConcerned: 4,
        amountFen: 899,
        outcome: 'order',
      }),
      check(),
    )
    expect(errors['workersConcerned']).toBe('涉及人数不能少于单项问题的 5 人')
    expect(errors['amountFen']).toBe('涉及金额不能少于单项问题的金额')
  })

  it.each([
    ['clean', [finding()], '已列有问题，结果不能为“未发现问题”'],
    ['corrected', [], '结果为“当场改正”时，请列明问题'],
    [
      'corrected',
      [finding({ correctedOnSpot: true }), finding()],
      '尚有问题未当场改正，结果不能为“当场改正”',
    ],
    ['corrected', [finding({ correctedOnSpot: true })], undefined],
    ['order', [], '结果为“责令限期改正”时，请列明问题'],
    ['order', [finding()], undefined],
    ['pending', [], undefined],
  ] as const)('holds the outcome %s against the findings', (outcome, findings, message) => {
    expect(checkInspection(inspection({ outcome, findings, workersConcerned: 9 }), check())['outcome']).toBe(
      message,
    )
  })

  it('accepts what it suggests itself, whatever was found', () => {
    const findings = array(
      record({
        description: constant('问题'),
        workers: nat(5000),
        amountFen: nat(1_000_000_000),
        correctedOnSpot: boolean(),
      }),
      { maxLength: 20 },
    )
    assert(
      property(findings, (found) => {
        const values = inspection({
          findings: found,
          outcome: suggestOutcome(found),
          ...suggestTotals(found),
        })
        expect(checkInspection(values, check())).toEqual({})
      }),
    )
  })
})

describe('hints', () => {
  it('asks for the campaign of a special inspection and looks at its period', () => {
    expect(inspectionHints(inspection({ type: 'special' }), null)).toEqual({
      campaignId: '专项检查尚未选择专项行动',
    })
    const campaign = { name: '根治欠薪冬季行动', startsOn: '2020-11-01', endsOn: '2021-01-31' }
    expect(inspectionHints(inspection({ type: 'special', campaignId: 'x' }), campaign)).toEqual({
      inspectedOn: '不在“根治欠薪冬季行动”期间（2020-11-01 至 2021-01-31）',
    })
    expect(inspectionHints(inspection({ inspectedOn: '2020-11-01' }), campaign)).toEqual({})
  })
})
