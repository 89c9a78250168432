import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readTable } from '@main/exchange/read/readTable'
import { texts } from './support'

describe('a web page called .xls', () => {
  it('reads its table, in the encoding the page names', () => {
    const page = `<html><head><meta charset="gb2312"><style>td{}</style></head><body>
      <table><tr><td colspan="2">企业名单</td></tr>
      <tr><th>企业名称</th><th>信用代码</th></tr>
      <tr><td>甲&nbsp;厂<br>分厂</td><td style="mso-number-format:'@'">00123</td></tr></table></body></html>`
    const book = readTable(iconv.encode(page, 'gb18030'), '名单.xls')
    expect(book.format).toBe('html')
    expect(texts(book.sheets[0]?.rows ?? [])).toEqual([
      ['企业名单', '企业名单'],
      ['企业名称', '信用代码'],
      ['甲 厂\n分厂', '00123'],
    ])
    expect(book.notes).toContainEqual({ code: 'renamed', extension: '.xls', format: 'html' })
  })

  it('fills cells that span rows and keeps what stands beside them in its column', () => {
    const page = '<table><tr><td rowspan=2>新埭镇<td>甲<td>1<tr><td>乙<td>2</table>'
    expect(texts(readTable(Buffer.from(page), 'a.xls').sheets[0]?.rows ?? [])).toEqual([
      ['新埭镇', '甲', '1'],
      ['新埭镇', '乙', '2'],
    ])
  })

  it('takes the full number where the page shows a shortened one', () => {
    const page = '<table><tr><td x:num="13812345678">1.38E+10</td></tr></table>'
    expect(texts(readTable(Buffer.from(page), 'a.xls').sheets[0]?.rows ?? [])).toEqual([['13812345678']])
  })

  it('gives every table a sheet, also one inside another', () => {
    const page =
      '<table><tr><td>外<table><tr><td>内一</td></tr></table></td></tr></table><table></table><table><tr><td>二</td></tr></table>'
    const book = readTable(Buffer.from(page), 'a.xls')
    expect(book.sheets.map((sheet) => [sheet.name, texts(sheet.rows)])).toEqual([
      ['表1', [['外']]],
      ['表2', [['内一']]],
      ['表3', [['二']]],
    ])
  })

  it('ignores comments and scripts and decodes references', () => {
    const page =
      "<table><!-- <tr><td>无 --><script>'<td>'</script><tr><td>&#24179;&#x6e56; &amp; &lt;甲&gt; &unknown;</td></tr></table>"
    expect(texts(readTable(Buffer.from(page), 'a.xls').sheets[0]?.rows ?? [])).toEqual([
      ['平湖 & <甲> &unknown;'],
    ])
  })
})
