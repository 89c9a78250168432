import { describe, expect, it } from 'vitest'
import { checkPaperForm, checkWording, fillWording, formKindValues, shippedForm, wordingNames } from '@shared/features/paper-form'
import { wordingBlocks, type WordingSource } from '@main/documents/wording'

describe('the check of a wording', () => {
  const names = { known: ['当事人', '违法事实', '依据'], required: ['违法事实'] }

  it('lets every shipped form pass', () => {
    for (const kind of formKindValues) expect(checkPaperForm(kind, shippedForm(kind)), kind).toEqual({})
  })

  it('names unknown fields, missing ones and unpaired braces in Chinese', () => {
    expect(checkWording('{当事人}：\n{违法事时}\n根据{依据的规定', names)).toEqual(['第 3 行的花括号不成对', '没有这些字段：{违法事时}', '缺少必须印出的字段：{违法事实}'])
    expect(checkWording('[{违法事实}', names)).toEqual(['第 1 行的方括号不成对或者套在一起'])
    expect(checkWording('{清单:违法事实}', names)).toEqual([])
    expect(checkWording('{表格:违法事实}', names)).toEqual(['没有这些字段：{表格:违法事实}'])
  })

  it('does not count a condition as printing a field', () => {
    expect(checkWording('{?违法事实}有事实', names)).toEqual(['缺少必须印出的字段：{违法事实}'])
  })

  it('keeps what a decision must say: facts, basis, content, performance and remedies', () => {
    for (const name of ['违法事实', '依据', '处罚内容', '履行方式和期限', '权利告知']) expect(wordingNames('case-penalty').required).toContain(name)
    const form = shippedForm('case-penalty')
    expect(checkPaperForm('case-penalty', { ...form, body: form.body.replace('{权利告知}', '') })).toEqual({ body: '缺少必须印出的字段：{权利告知}' })
  })

  it('names the field whose default text is wrong', () => {
    const form = { ...shippedForm('case-inquiry'), presets: { materials: '{当事人}的{工资表}' } }
    expect(checkPaperForm('case-inquiry', form)).toEqual({ 'presets.materials': '需提供的材料：没有这些字段：{工资表}' })
  })
})

describe('the blocks of a wording', () => {
  const texts: Readonly<Record<string, string>> = { 当事人: '恒丰公司', 违法事实: '第一段。\n第二段', 改正内容: '一\n二', 备注: '', 金额: '' }
  const source: WordingSource = {
    inline: (name) => texts[name] ?? '',
    lines: (name) => (['违法事实', '改正内容', '备注'].includes(name) ? (texts[name] ?? '') : null),
    filled: (name) => (texts[name] ?? '') !== '',
    block: (name) => (name === '联系方式' ? [{ type: 'note', text: '电话' }] : null),
    addressee: (name) => ({ type: 'addressee', runs: [`${texts[name] ?? ''}：`] }),
  }

  it('are addressee, paragraphs, headings, lists and own parts, in the order of the lines', () => {
    const body = ['{当事人}：', '{违法事实}', '一、决定', '责令{当事人}：', '{清单:改正内容}', '{备注}', '[金额{金额}元。]', '{?金额}不印', '{联系方式}'].join('\n')
    expect(wordingBlocks(body, source)).toEqual([
      { type: 'addressee', runs: ['恒丰公司：'] },
      { type: 'paragraph', runs: ['第一段。'] },
      { type: 'paragraph', runs: ['第二段。'] },
      { type: 'heading', level: 1, text: '一、决定' },
      { type: 'paragraph', runs: ['责令恒丰公司：'], keepWithNext: true },
      { type: 'list', marker: 'digit', items: [['一；'], ['二。']] },
      { type: 'note', text: '电话' },
    ])
  })

  it('takes values as text: braces in them are not fields', () => {
    const sly: WordingSource = { ...source, inline: () => '{违法事实}[x]' }
    expect(wordingBlocks('请{当事人}。', sly)).toEqual([{ type: 'paragraph', runs: ['请{违法事实}[x]。'] }])
  })
})

it('fills a default text from the case and drops lines whose part is empty', () => {
  expect(fillWording('{当事人}工资表\n[欠{金额}]\n考勤', (name) => (name === '当事人' ? '恒丰' : ''))).toBe('恒丰工资表\n考勤')
})
