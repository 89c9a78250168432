import { describe, expect, test } from 'vitest'
import { defaultSelfCheckLimits, selfCheck, selfCheckResult, type SelfCheckInput } from '@shared/features/statistics'

const clean: SelfCheckInput = { publicArrears: 0, projects: 100, projectCases: 3, projectHighest: 500_000_000, firms: 7000, firmCases: 35, firmHighest: 50_000_000, groupEvents: 0, extremeEvents: 0 }
const lines = (values: Partial<SelfCheckInput>) => selfCheck({ ...clean, ...values }, defaultSelfCheckLimits)
const line = (values: Partial<SelfCheckInput>, id: string) => lines(values).find((one) => one.id === id)

describe('the self-check against wage arrears', () => {
  test('35 cases of 7,000 firms are 5.00 ‰ and pass, 36 are 5.14 ‰ and do not', () => {
    expect(line({}, 'firmRate')).toMatchObject({ passed: true, value: '35÷7000＝5.00‰' })
    expect(line({ firmCases: 36 }, 'firmRate')).toMatchObject({ passed: false, value: '36÷7000＝5.14‰' })
  })

  test('3 cases of 100 projects are 3 % and pass, 4 do not', () => {
    expect(line({}, 'projectRate')).toMatchObject({ passed: true, value: '3÷100＝3.00%', limit: '≤ 3%' })
    expect(line({ projectCases: 4 }, 'projectRate')?.passed).toBe(false)
  })

  test('an amount at its limit passes, one fen more does not', () => {
    expect(line({}, 'projectHighest')).toMatchObject({ passed: true, value: '500.00 万元' })
    expect(line({ projectHighest: 500_000_001 }, 'projectHighest')?.passed).toBe(false)
    expect(line({ firmHighest: 50_000_001 }, 'firmHighest')?.passed).toBe(false)
  })

  test('one failure decides; what is open leaves the result open', () => {
    expect(selfCheckResult(lines({}))).toBe(true)
    expect(selfCheckResult(lines({ publicArrears: 1, projects: null }))).toBe(false)
    expect(selfCheckResult(lines({ projects: 0 }))).toBeNull()
    expect(line({ projects: 0 }, 'projectRate')).toMatchObject({ passed: null, value: '—' })
  })
})
