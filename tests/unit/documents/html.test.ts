import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html, trusted } from '@main/documents/html'

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    const name = `<script>alert("1")</script>&'`
    expect(html`<p title="${name}">${name}</p>`.source).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
    )
  })

  it('joins lists, keeps what is already HTML and leaves out null, undefined and false', () => {
    expect(html`${[1, html`<b>${'a<b'}</b>`]}${null}${undefined}${false}${trusted('<i></i>')}`.source).toBe(
      '1<b>a&lt;b</b><i></i>',
    )
  })

  it('never lets a text open a tag or leave an attribute, and loses no other character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/u)
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
        expect(back).toBe(text)
      }),
    )
  })

  it('ignores the line breaks a formatter puts into a template', () => {
    const parts = ['<p\n  class="x"\n  ', '\n>\n  ', '\n  ', '<b>丁 戊</b>\n</p>\n']
    const template = Object.assign(parts, { raw: parts })
    expect(html(template, html` data-a="1"`, '甲', '乙 丙').source.replace(/ +/gu, ' ')).toBe(
      '<p class="x" data-a="1" >甲乙 丙<b>丁 戊</b></p>',
    )
  })

  it('drops control characters and mends half a surrogate pair, keeping rare characters', () => {
    expect(escapeHtml('王\u0000䶮\u001b𠮷\ud842')).toBe('王䶮𠮷\ufffd')
  })
})
