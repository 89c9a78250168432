import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPaperNumber, parseWorkers, workerIdError, workerTotals } from '@shared/features/correction-order'
import { idNumberCheckDigit } from '@shared/ids'

const idOf = (sequence: number): string => {
  const first17 = `33048219900101${String(sequence).padStart(3, '0')}`
  return first17 + idNumberCheckDigit(first17)
}

describe('pasting workers from a spreadsheet', () => {
  it('reads columns by their headings in any order and leaves sums out', () => {
    const text = `某公司欠薪表\n序号\t姓名\t欠薪金额（元）\t身份证号\t备注\n1\t王芳\t12,345.60\t${idOf(1)}\t\n2\t买买提・艾力\t800\t\t离职\n合计\t\t13,145.60\t\t`
    expect(parseWorkers(text)).toEqual({
      rows: [
        { name: '王芳', idNumber: idOf(1), post: '', period: '', amountFen: 1_234_560, remark: '', unreadAmount: '' },
        { name: '买买提·艾力', idNumber: '', post: '', period: '', amountFen: 80_000, remark: '离职', unreadAmount: '' },
      ],
      problems: [],
    })
  })

  it('recognises number and amount without headings and takes the rest in order', () => {
    const { rows } = parseWorkers(`1\t王芳\t${idOf(1)}\t车工\t2020年3月\t500.5\t\r\n2\t李强\t${idOf(2)}\t电工\t2020年4月\t600\t本地`)
    expect(rows).toEqual([
      { name: '王芳', idNumber: idOf(1), post: '车工', period: '2020年3月', amountFen: 50_050, remark: '', unreadAmount: '' },
      { name: '李强', idNumber: idOf(2), post: '电工', period: '2020年4月', amountFen: 60_000, remark: '本地', unreadAmount: '' },
    ])
  })

  it('reads a single column as names and a name with an amount', () => {
    expect(parseWorkers('王芳\n李强\n').rows.map((row) => row.name)).toEqual(['王芳', '李强'])
    expect(parseWorkers('王芳\t500').rows).toMatchObject([{ name: '王芳', amountFen: 50_000 }])
  })

  it('says which line could not be read instead of guessing', () => {
    const { rows, problems } = parseWorkers(`姓名\t金额\n王芳\t约五百\n\t300`)
    expect(rows).toMatchObject([{ name: '王芳', amountFen: 0, unreadAmount: '约五百' }])
    expect(problems.map((problem) => problem.line)).toEqual([2, 3])
  })

  it('keeps rare characters and formulas as text', () => {
    expect(parseWorkers('𬱖䶮\t=cmd|x').rows[0]).toMatchObject({ name: '𬱖䶮' })
    expect(parseWorkers('=1+1\t5').rows[0]?.name).toBe('=1+1')
  })

  it('reads back every list it could have been copied from', () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 })
    const worker = fc.record({ name: fc.constantFrom('王芳', '李强', '欧阳明', '单小龙'), amount })
    fc.assert(
      fc.property(fc.array(worker, { minLength: 1, maxLength: 30 }), (workers) => {
        const text = ['姓名\t身份证号\t金额', ...workers.map(({ name, amount }, i) => `${name}\t${idOf(i)}\t${(amount / 100).toFixed(2)}`)].join('\n')
        const { rows, problems } = parseWorkers(text)
        expect(problems).toEqual([])
        expect(rows.map((row) => [row.name, row.idNumber, row.amountFen])).toEqual(workers.map(({ name, amount }, i) => [name, idOf(i), amount]))
        expect(workerTotals(rows)).toEqual({ workers: workers.length, amountFen: workers.reduce((sum, w) => sum + w.amount, 0) })
      }),
    )
  })
})

describe('the identity paper of a worker', () => {
  it('takes a right number, a passport, a permit and none', () => {
    for (const text of [idOf(1), idOf(1).toLowerCase(), 'E12345678', 'H12345678', '']) expect(workerIdError(text, true), text).toBeNull()
  })

  it.each([
    ['330482900101123', '15 位'],
    ['33048219900101123', '18 位'],
    ['330482199002301234', '出生日期'],
    ['3.30482E+17', '表格软件'],
    ['33048219900101ABCD', '不应出现'],
  ])('refuses %s and says what is wrong', (text, message) => {
    expect(workerIdError(text, true)).toContain(message)
  })

  it('is shown with its ends only, shorter papers too', () => {
    expect(maskPaperNumber(idOf(1))).toBe(`330***********${idOf(1).slice(-4)}`)
    expect(maskPaperNumber('E12345678')).toBe('E1****678')
    expect(maskPaperNumber('12345')).toBe('*****')
    expect(maskPaperNumber('')).toBe('')
  })
})
