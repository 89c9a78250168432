import { describe, expect, it } from 'vitest'
import { joinPages } from '@main/documents/joinPages'
import { batchOutline } from '@main/features/document/batch'

const face = (file: string): string => `@font-face{font-family:"Desk Rare Song";src:url(data:${file})}`
const part = (sheets: number, name: string, faces = '') => ({
  html: `<!doctype html>\n<html lang="zh-CN"><head><style>p{margin:0}${faces}</style></head><body class="paged">${`<div class="page">${name}</div>`.repeat(sheets)}</body></html>`,
  pages: sheets,
  outline: [{ title: name, page: 0, level: 1 as const }],
})
const order = (html: string): string[] => [...html.matchAll(/<div class="page( blank)?">([^<]*)</gu)].map(([, blank, name]) => (blank ? '-' : (name ?? '')))

describe('laid-out papers one behind the other', () => {
  it('keep their sheets, pages and bookmarks', () => {
    const { html, pages, outline } = joinPages([part(3, '甲'), part(2, '乙')], false)
    expect(order(html)).toEqual(['甲', '甲', '甲', '乙', '乙'])
    expect(pages).toBe(5)
    expect(outline.map(({ title, page }) => [title, page])).toEqual([['甲', 0], ['乙', 3]])
  })

  it('begin on a fresh sheet when both sides are printed', () => {
    const { html, pages, outline } = joinPages([part(3, '甲'), part(2, '乙'), part(1, '丙')], true)
    expect(order(html)).toEqual(['甲', '甲', '甲', '-', '乙', '乙', '丙'])
    expect(pages).toBe(7)
    expect(outline.map(({ page }) => page)).toEqual([0, 4, 6])
  })

  it('bring the rare characters of all of them, each face once', () => {
    const { html } = joinPages([part(1, '甲', face('a')), part(1, '乙', face('a') + face('b')), part(1, '丙')], false)
    expect(html.match(/data:[ab]\)/gu)).toEqual(['data:a)', 'data:b)'])
  })

  it('refuse what was not laid out', () => {
    expect(() => joinPages([{ html: '<p>', pages: 1, outline: [] }], false)).toThrow(RangeError)
  })
})

describe('bookmarks of a batch', () => {
  it('name each paper and put its other documents and annexes below it', () => {
    const entries = [
      { title: '指令书 1号', page: 0, level: 1 },
      { title: '附件：明细表', page: 2, level: 2 },
      { title: '送达回证', page: 3, level: 1 },
      { title: '指令书 2号', page: 4, level: 1 },
    ] as const
    expect(batchOutline(entries, [{ name: '1号 恒丰', documents: 2 }, { name: '2号 晨曦', documents: 1 }])).toEqual([
      { title: '1号 恒丰', page: 0, level: 1 },
      { title: '附件：明细表', page: 2, level: 2 },
      { title: '送达回证', page: 3, level: 2 },
      { title: '2号 晨曦', page: 4, level: 1 },
    ])
  })
})
