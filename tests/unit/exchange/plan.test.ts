import { describe, expect, it } from 'vitest'
import { readRows } from '@main/exchange/plan'
import { employerFields as fields, goodCode, textRows } from './support'

const today = '2020-06-01'
const mapping = [null, 'creditCode', 'name', 'headcount']
const headers = ['序号', '信用代码', '单位名称', '人数']
const keyFields = [['creditCode'], ['name']]

describe('reading the rows of a file', () => {
  it('parts good rows from bad ones and counts blank rows', () => {
    const rows = textRows([
      ['1', goodCode, ' 甲厂 ', '12人'],
      ['2', '', '', ''],
      ['3', '9.13304E+17', '', '12'],
    ])
    const read = readRows(rows, mapping, fields, { today, firstLine: 5 })
    expect(read.good).toEqual([{ line: 5, values: { creditCode: goodCode, name: '甲厂', headcount: 12 } }])
    expect(read.bad).toHaveLength(1)
    expect(read.bad[0]).toMatchObject({ line: 7, cells: ['3', '9.13304E+17', '', '12'] })
    expect(read.bad[0]?.reasons.map((reason) => reason.slice(0, 4))).toEqual(['统一社会', '企业名称'])
    expect(read.blankRows).toBe(1)
  })

  it('names the earlier row of a duplicate, by the surest key that is filled', () => {
    const optional = fields.map((field) =>
      field.name === 'creditCode' ? { ...field, required: false } : field,
    )
    const rows = textRows([
      ['1', goodCode, '甲厂', ''],
      ['2', goodCode.toLowerCase(), '乙厂', ''],
      ['3', '', '丙厂', ''],
      ['4', '', '丙厂 ', ''],
    ])
    const { good, bad } = readRows(rows, mapping, optional, { today, firstLine: 2, keyFields })
    expect(good.map((row) => row.line)).toEqual([2, 4])
    expect(bad.map((row) => [row.line, row.reasons])).toEqual([
      [3, ['统一社会信用代码与第 2 行相同，请核对后只保留一行']],
      [5, ['企业名称与第 4 行相同，请核对后只保留一行']],
    ])
  })

  it('skips headings repeated at the top of a printed page', () => {
    const rows = textRows([headers, ['1', goodCode, '甲厂', '']])
    const read = readRows(rows, mapping, fields, { today, firstLine: 2, headers })
    expect(read.repeatedHeaders).toBe(1)
    expect(read.good.map((row) => row.line)).toEqual([3])
  })

  it('asks the check of the whole row only when its cells are right', () => {
    const asked: string[] = []
    const rows = textRows([
      ['1', goodCode, '甲厂', ''],
      ['2', 'X', '乙厂', ''],
    ])
    const read = readRows(rows, mapping, fields, {
      today,
      firstLine: 2,
      check: (values) => {
        asked.push(String(values['name']))
        return ['镇（街道）不在名录内']
      },
    })
    expect(asked).toEqual(['甲厂'])
    expect(read.bad.map((row) => row.line)).toEqual([2, 3])
  })
})
