import { describe, expect, it } from 'vitest'
import { choices, growingRow, label, opinion, row, signLine, text, value } from '@main/documents/form'
import type { Block, PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'

const source = (blocks: readonly Block[], rest: Partial<PrintModel> = {}): string =>
  (renderDocuments([{ kind: 'test', templateVersion: 1, title: '试', folio: 'record', blocks, ...rest }]).split('<body')[1] ?? '')
    .replace(/ +/gu, ' ')
    .replaceAll(' >', '>')

describe('helpers for forms', () => {
  it('keep the line breaks of a value and never leave a cell without a line', () => {
    expect(value('甲\n 乙 ').lines).toEqual(['甲', '乙'])
    expect(value('  ').lines).toEqual([''])
  })

  it('mark every choice and break where a line is full', () => {
    expect(choices(['投诉', '举报', '其他'], ['举报'])).toBe('□投诉　☑举报　□其他')
    expect(choices(['投诉', '举报', '其他'], [], 2)).toBe('□投诉　□举报\n□其他')
  })

  it('pin signatures of an opinion to the lower edge, with a blank date for the pen', () => {
    const cell = opinion('同意。')
    expect(cell.bottomLines).toEqual([signLine()])
    expect(signLine('审批人', { name: '沈卫东', date: '2020年5月1日' })).toBe('审批人：沈卫东　2020年5月1日')
    expect(signLine()).toContain('年　　月　　日')
  })
})

describe('forms and records', () => {
  const form: Block = {
    type: 'form',
    columnWidthsMm: [20, 60],
    captionLeft: '案号：7',
    rows: [
      row(10, label('案由', { rowSpan: 2 }), value('欠薪')),
      row(10, value('第二行')),
      growingRow(30, label('案情'), text('经查。\n属实。')),
    ],
  }

  it('keep rows joined by a cell together and let a growing row take what is left', () => {
    const html = source([form], { margins: 'form' })
    expect(html).toContain('data-margins="form"')
    expect(html.match(/<tr[^>]*>/gu)).toEqual([
      '<tr style="height:10mm">',
      '<tr data-keep="prev" data-joined="1" style="height:10mm">',
      '<tr data-grow="1" style="height:30mm">',
    ])
    expect(html).toContain('style="--indent:2">经查。</p>')
    expect(html).toMatch(/class="caption"[^>]*data-keep="next"[^>]*><span>案号：7<\/span>/u)
  })

  it('sign every page of a record and draw rules for the pen', () => {
    const html = source(
      [
        { type: 'fields', items: [{ label: '案由：', value: '<b>' }, { label: '日期：', value: '', share: 2 }], keepWithPrevious: true },
        { type: 'ruled', paragraphs: [['问：是否属实？'], ['答：属实。']], blankLines: 3 },
      ],
      { pageSignature: ['被询问人：', '日期：'] },
    )
    expect(html).toContain('data-page-sign="被询问人：\n日期："')
    expect(html).toMatch(/class="fields" data-split="none" data-keep="prev"/u)
    expect(html).toContain('&lt;b&gt;')
    expect(html.match(/class="ruled" data-split="lines"/gu)).toHaveLength(3)
    expect(html.match(/class="ln"/gu)).toHaveLength(3)
  })
})
