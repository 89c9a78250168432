import { describe, expect, it } from 'vitest'
import { fromSheet, readRoster, rosterColumns, settleCell } from '@renderer/features/contract-follow-up/roster'
import { limitText, readLimit } from '@renderer/features/contract-follow-up/limitText'
import { contractLimits } from '@shared/features/contract-follow-up'

const TODAY = '2020-06-15'
const none = new Map<string, never>()
const at = (key: string): number => rosterColumns.findIndex((column) => column.key === key)
const row = (cells: Partial<Record<string, string>>) => ({ key: 'new', cells: rosterColumns.map(({ key }) => cells[key] ?? '') })

describe('a roster typed or pasted', () => {
  it('finds the columns of a firm’s own list by their headings and leaves out sums and what it does not know', () => {
    const pasted = readRoster('序号\t员工姓名\t身份证后四位\t入职日期\t月薪\t血型\n1\t陈静\t1234\t2020.3.1\t4500\tA\n2\t王芳\t567X\t20200301\t\tB\n合计\t2\t\t\t4500\t', TODAY)
    expect(pasted?.map(({ cells }) => ['name', 'idNumber', 'hiredOn', 'wageFen'].map((key) => cells[at(key)]))).toEqual([
      ['陈静', '1234', '2020-03-01', '4,500.00'],
      ['王芳', '567X', '2020-03-01', ''],
    ])
  })

  it('leaves a block without headings to the cells', () => {
    expect(readRoster('陈静\t1234\n王芳\t5678', TODAY)).toBeNull()
  })

  it('reads a line and says at which cell it cannot', () => {
    const { line, problems } = fromSheet(row({ name: '陈静', idNumber: '1234', hiredOn: '2020-03-01', wageFen: '4,500', contractKind: '固定期限', clauses: '缺3、5', delivered: '是' }), none, TODAY)
    expect(problems.size).toBe(0)
    expect(line).toMatchObject({ id: null, form: 'fullTime', wageFen: 450_000, contractKind: 'fixed', delivered: true })
    expect(line.clauses).toEqual(['employer', 'worker', 'work', 'pay', 'insurance', 'protection', 'other'])
    const wrong = fromSheet(row({ name: '', idNumber: '330482199001011231', hiredOn: '去年', wageFen: '四千', clauses: '缺12' }), none, TODAY).problems
    expect([...wrong.keys()].toSorted((a, b) => a - b)).toEqual([at('name'), at('idNumber'), at('hiredOn'), at('wageFen'), at('clauses')].toSorted((a, b) => a - b))
  })

  it('puts dates and money into one form and leaves what it cannot read as it was typed', () => {
    expect(settleCell('20200301', at('hiredOn'), TODAY)).toBe('2020-03-01')
    expect(settleCell('4500', at('wageFen'), TODAY)).toBe('4,500.00')
    expect(settleCell('三月', at('hiredOn'), TODAY)).toBe('三月')
  })
})

describe('a limit as typed', () => {
  it('comes back as it was shown', () => {
    for (const limit of Object.values(contractLimits).flat()) {
      if (typeof limit.value !== 'string') expect(readLimit(limitText(limit.value), limit.value)).toEqual(limit.value)
    }
  })

  it('is refused when it is no number or no band', () => {
    expect(readLimit('一个月', 1)).toBeNull()
    expect(readLimit('20、三十', [20, 30])).toBeNull()
    expect(readLimit('满3个月', [{ fromMonths: 0, limitMonths: 0 }])).toBeNull()
  })
})
