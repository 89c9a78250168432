import { describe, expect, it } from 'vitest'
import { findHeader, headerAt, stripFooter } from '@main/exchange/header'
import { headerSignature, suggestMapping } from '@main/exchange/mapping'
import { readTable } from '@main/exchange/read/readTable'
import { employerFields as fields, textRows, texts, xlsxBytes } from './support'

describe('finding the headings', () => {
  it('skips the title, blank lines and a line of unit and date', async () => {
    const bytes = await xlsxBytes(
      [
        ['平湖市企业名单（企业名称以营业执照为准）'],
        [],
        ['填报单位：人社局', null, '日期：2020年5月', '单位：人'],
        ['序号', '单位名称*', '信用代码', '职工人数（人）'],
        [1, '甲厂', '91350100M000100Y43', 12],
      ],
      (sheet) => sheet.mergeCells('A1:D1'),
    )
    const found = findHeader(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [], fields)
    expect(found).toMatchObject({ rowIndex: 3, dataIndex: 4, score: 3 })
    expect(found?.headers).toEqual(['序号', '单位名称*', '信用代码', '职工人数（人）'])
  })

  it('joins a heading of two rows with merged groups', async () => {
    const bytes = await xlsxBytes(
      [
        ['企业名单'],
        ['序号', '企业名称', '联系方式', null, '地址'],
        [null, null, '姓名', '电话', null],
        [1, '甲厂', '张三', '13812345678', '新埭镇'],
      ],
      (sheet) => {
        for (const range of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3']) sheet.mergeCells(range)
      },
    )
    const found = findHeader(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [], fields)
    expect(found).toMatchObject({ rowIndex: 1, dataIndex: 3 })
    expect(found?.headers).toEqual(['序号', '企业名称', '联系方式-姓名', '联系方式-电话', '地址'])
    expect(suggestMapping(found?.headers ?? [], fields)).toEqual([null, 'name', null, 'phone', 'address'])
  })

  it('joins them too when the merges were lost on the way', () => {
    const rows = textRows([
      ['序号', '企业名称', '联系方式', '', '地址'],
      ['', '', '姓名', '电话', ''],
      ['1', '甲', '张三', '1', '乙'],
    ])
    expect(findHeader(rows, fields)?.headers).toEqual([
      '序号',
      '企业名称',
      '联系方式-姓名',
      '联系方式-电话',
      '地址',
    ])
  })

  it('does not take the first row of data for a second heading row', () => {
    const rows = textRows([
      ['企业名称', '备注', '备注', '地址'],
      ['甲厂', '好', '无', '新埭镇'],
    ])
    expect(findHeader(rows, fields)).toMatchObject({ rowIndex: 0, dataIndex: 1 })
  })

  it('chooses by its look when no field is known, and finds none in figures or in one column of text', () => {
    expect(findHeader(textRows([['说明'], ['甲类', '乙类', '丙类'], ['1', '2', '3']]), fields)).toMatchObject(
      { rowIndex: 1, score: 0 },
    )
    expect(findHeader(textRows([['说明'], ['仅此一列']]), fields)).toBeNull()
    expect(findHeader([], fields)).toBeNull()
  })

  it('takes the row the clerk points at', () => {
    const rows = textRows([
      ['企业名称', '地址'],
      ['名', '址'],
      ['甲', '乙'],
    ])
    expect(headerAt(rows, 1, fields)).toMatchObject({ rowIndex: 1, dataIndex: 2, headers: ['名', '址'] })
  })
})

describe('cutting off the foot', () => {
  it('removes totals, signatures and remarks at the end only', () => {
    const rows = textRows([
      ['1', '甲'],
      ['小计', '3'],
      ['2', '合计服装厂'],
      ['', ''],
      ['合  计', '5'],
      ['制表人：张三', '日期：2020'],
      ['备注：以上为截至5月数据', ''],
    ])
    const { rows: kept, removed } = stripFooter(rows)
    expect(texts(kept)).toEqual([
      ['1', '甲'],
      ['小计', '3'],
      ['2', '合计服装厂'],
      ['', ''],
    ])
    expect(removed).toHaveLength(3)
  })
})

describe('mapping columns to fields', () => {
  it('prefers exact labels, then aliases, then endings, and uses each field once', () => {
    const headers = ['企业 名称', '电话', '联系电话', '单位详细地址', '名称（曾用）', '其他']
    expect(suggestMapping(headers, fields)).toEqual(['name', null, 'phone', 'address', null, null])
  })

  it('takes a remembered mapping as far as its fields still exist', () => {
    const headers = ['甲', '乙', '丙']
    expect(suggestMapping(headers, fields, ['name', 'gone', 'name'])).toEqual(['name', null, null])
    expect(suggestMapping(headers, fields, ['name'])).toEqual([null, null, null])
  })

  it('remembers headings however they are spaced, and tells different ones apart', () => {
    expect(headerSignature(['企业名称', '人 数：'])).toBe(headerSignature([' 企业名称*', '人数']))
    expect(headerSignature(['企业名称', '人数'])).not.toBe(headerSignature(['人数', '企业名称']))
  })
})
