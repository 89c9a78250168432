import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexProblems, caseLimitsOn, extraFen, extraPercentError, extraRange, fineRange, fineRefusal, fineReminders, finesForAct, lateFine, sumOfActs, summaryFineRefusal, wageSheet } from '@shared/features/inspection-case'
import { findViolation, violations, type Violation } from '@shared/law'

const limits = caseLimitsOn('2025-06-01')
const entry = (id: string): Violation => {
  const found = findViolation(id)
  if (!found) throw new Error(id)
  return found
}
const base = { persons: 0, personMonths: 0, amountFen: 0 }

describe('unpaid wages', () => {
  it('adds up by worker and by month, leaving out what is paid', () => {
    const sheet = wageSheet([
      { worker: '王建国', month: '2025-02', dueFen: 512_345, paidFen: 0 },
      { worker: '王建国', month: '2025-01', dueFen: 512_345, paidFen: 512_345 },
      { worker: '王建国', month: '2025-03', dueFen: 512_345, paidFen: 100_000 },
      { worker: '李秀英', month: '2025-03', dueFen: 480_000, paidFen: 0 },
    ])
    expect(sheet.workers).toEqual([
      { worker: '王建国', months: ['2025-02', '2025-03'], unpaidFen: 924_690 },
      { worker: '李秀英', months: ['2025-03'], unpaidFen: 480_000 },
    ])
    expect(sheet.months).toEqual([
      { month: '2025-02', unpaidFen: 512_345 },
      { month: '2025-03', unpaidFen: 892_345 },
    ])
    expect(sheet.unpaidFen).toBe(1_404_690)
    expect(sheet.problems).toEqual([])
  })

  it('names months that are no months, written twice, or paid beyond what was due', () => {
    const row = { worker: '王建国', month: '2025-03', dueFen: 100, paidFen: 200 }
    expect(wageSheet([row, { ...row, paidFen: 0 }, { ...row, month: '2025-13' }]).problems.map((text) => text.slice(0, 20))).toEqual([
      expect.stringContaining('已付'),
      expect.stringContaining('填写了两次'),
      expect.stringContaining('月份'),
      expect.stringContaining('已付'),
    ])
  })

  it('sums to the same by worker and by month, whatever the rows', () => {
    const row = fc.record({ worker: fc.constantFrom('甲', '乙', '丙'), month: fc.constantFrom('2025-01', '2025-02'), dueFen: fc.nat(9_999_999), paidFen: fc.nat(9_999_999) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const sheet = wageSheet(rows)
        const months = sheet.months.reduce((sum, { unpaidFen }) => sum + unpaidFen, 0)
        expect(months).toBe(sheet.unpaidFen)
        expect(sheet.unpaidFen).toBe(rows.reduce((sum, { dueFen, paidFen }) => sum + Math.max(0, dueFen - paidFen), 0))
      }),
    )
  })
})

describe('加付赔偿金', () => {
  it('comes to 20,000 to 40,000 on wages of 40,000', () => {
    const range = extraRange(4_000_000, limits)
    expect(range).toMatchObject({ minFen: 2_000_000, maxFen: 4_000_000 })
    expect(range.explanation).toContain('20,000.00 元至 40,000.00 元')
    expect(range.explanation).toContain('劳动保障监察条例第二十六条')
  })

  it('rounds half a fen up and stays exact in large amounts', () => {
    expect(extraFen(3, 50, limits)).toBe(2)
    expect(extraFen(68_745_62, 75, limits)).toBe(51_559_22)
    expect(extraFen(999_999_999_999, 100, limits)).toBe(999_999_999_999)
  })

  it('refuses a share outside the law', () => {
    expect(extraPercentError(49, limits)).toContain('50% 至 100%')
    expect(extraPercentError(101, limits)).not.toBeNull()
    expect(extraPercentError(62.5, limits)).toBe('比例应为整数')
    expect(() => extraFen(100, 30, limits)).toThrow(RangeError)
  })
})

describe('fines of the catalogue', () => {
  it.each([
    ['HT01', base, 'fine', 200_000, 2_000_000],
    ['HT10', { ...base, persons: 3 }, 'fine', 150_000, 600_000],
    ['GS01', { ...base, persons: 12 }, 'fine', 120_000, 600_000],
    ['TG01', { ...base, personMonths: 6 }, 'fine', 3_000_000, 3_000_000],
    ['SB03', { ...base, amountFen: 1_234_500 }, 'fine', 1_234_500, 3_703_500],
    ['GZ01', { ...base, amountFen: 4_000_000 }, 'extra', 2_000_000, 4_000_000],
  ] as const)('counts %s by what its article counts', (id, given, nature, minFen, maxFen) => {
    const fine = entry(id).fines.find(({ type }) => type !== 'warning')
    expect(fine === undefined ? null : fineRange(fine, given)).toMatchObject({ nature, minFen, maxFen, missing: null })
  })

  it('asks for what it counts by, and shows every entry of the catalogue', () => {
    expect(fineRange({ type: 'per_person', min: 500, max: 2000, per: '每人' }, base).missing).toBe('请填写涉及人数')
    expect(fineRange({ type: 'multiple', min: 1, max: 3, per: '欠缴数额' }, base).missing).toBe('请填写欠缴数额')
    expect(fineRange({ type: 'flat', min: 0, max: 20000 }, base)).toMatchObject({ minFen: null, maxFen: 2_000_000 })
    for (const violation of violations) for (const fine of violation.fines) expect(fineRange(fine, { persons: 2, personMonths: 2, amountFen: 100 }).explanation, violation.id).not.toContain('undefined')
  })

  it('lets the higher of two fines for one act stand alone, and says so', () => {
    // 10 workers: 30,000 at most by the person against 20,000 at most for not obeying.
    const both = finesForAct([entry('HT01'), entry('NV02')], { ...base, persons: 10 })
    expect(both).toMatchObject({ minFen: 1_000_000, maxFen: 5_000_000 })
    expect(both.chosen?.id).toBe('NV02')
    expect(both.reminder).toContain('行政处罚法第二十九条')
    expect(finesForAct([entry('HT01')], base).reminder).toBeNull()
    expect(finesForAct([entry('HT09')], base)).toMatchObject({ chosen: null, minFen: null, maxFen: null, reminder: null })
  })

  it('adds the fines of different acts', () => {
    expect(sumOfActs([finesForAct([entry('HT01')], base), finesForAct([entry('HT10')], { ...base, persons: 1 })])).toEqual({ minFen: 250_000, maxFen: 2_200_000 })
  })

  it('refuses a fine outside the range', () => {
    const act = { minFen: 200_000, maxFen: 2_000_000 }
    expect(fineRefusal(2_000_001, act)).toContain('高于法定上限')
    expect(fineRefusal(199_999, act)).toContain('减轻处罚')
    expect(fineRefusal(200_000, act)).toBeNull()
  })

  it('reminds of no fine for slight and first acts, of wages paid before the decision, and of the hearing', () => {
    const facts = { slight: false, corrected: false, harmless: false, firstTime: false, paidBeforeDecision: null, wages: false, fineFen: 0, person: false }
    expect(fineReminders(facts, limits)).toEqual([])
    expect(fineReminders({ ...facts, slight: true, corrected: true, harmless: true }, limits)[0]).toContain('不予行政处罚（行政处罚法第三十三条第一款）')
    expect(fineReminders({ ...facts, firstTime: true, corrected: true, harmless: true }, limits)[0]).toContain('可以不予行政处罚')
    expect(fineReminders({ ...facts, firstTime: true }, limits)).toEqual([])
    expect(fineReminders({ ...facts, wages: true }, limits)[0]).toContain('是否已经支付')
    expect(fineReminders({ ...facts, wages: true, paidBeforeDecision: true }, limits)[0]).toContain('社会危害程度相当')
    expect(fineReminders({ ...facts, fineFen: 2_000_000 }, limits)[0]).toContain('听证')
    expect(fineReminders({ ...facts, fineFen: 1_999_999 }, limits)).toEqual([])
  })

  it('bounds fines on the spot', () => {
    expect(summaryFineRefusal(300_000, false, limits)).toBeNull()
    expect(summaryFineRefusal(300_001, false, limits)).toContain('行政处罚法第五十一条')
    expect(summaryFineRefusal(20_001, true, limits)).toContain('公民')
  })
})

describe('加处罚款', () => {
  const fine = { fen: 1_000_000, dueOn: '2025-06-18' }

  it('grows by three per cent a day and stops at the fine', () => {
    expect(lateFine({ ...fine, paidOn: '2025-06-18' }, limits)).toMatchObject({ daysLate: 0, fen: 0, capped: false })
    expect(lateFine({ ...fine, paidOn: '2025-06-19' }, limits)).toMatchObject({ daysLate: 1, fen: 30_000 })
    expect(lateFine({ ...fine, paidOn: '2025-07-21' }, limits)).toMatchObject({ daysLate: 33, fen: 990_000, capped: false })
    expect(lateFine({ ...fine, paidOn: '2025-07-22' }, limits)).toMatchObject({ daysLate: 34, fen: 1_000_000, capped: true })
    expect(lateFine({ ...fine, paidOn: '2025-07-22' }, limits).explanation).toContain('已达罚款数额')
  })

  it('leaves out the days of a review or a suit', () => {
    expect(lateFine({ ...fine, paidOn: '2025-06-28' }, limits, [{ from: '2025-06-20', to: '2025-06-24' }])).toMatchObject({ daysLate: 5, fen: 150_000 })
  })
})

describe('sums against the annex', () => {
  const rows = [
    { name: '王建国', amountFen: 100 },
    { name: '李秀英', amountFen: 250 },
  ]
  it('is quiet when they agree and tells the difference when not', () => {
    expect(annexProblems({ workers: 2, amountFen: 350 }, rows)).toEqual([])
    expect(annexProblems({ workers: null, amountFen: null }, rows)).toEqual([])
    expect(annexProblems({ workers: 3, amountFen: 360 }, rows)).toEqual(['正文金额 3.60 元，附表合计 3.50 元，相差 0.10 元', '正文人数 3 人，附表 2 人'])
    // One worker may stand in several rows of an annex.
    expect(annexProblems({ workers: 2, amountFen: 450 }, [...rows, { name: '王建国', amountFen: 100 }])).toEqual([])
  })
})
