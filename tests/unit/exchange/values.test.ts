import { describe, expect, it } from 'vitest'
import type { FieldDescription, FieldKind } from '@shared/fields/describe'
import { textCell, type RawCell } from '@main/exchange/read/table'
import { parseCell } from '@main/exchange/values'
import { goodCode } from './support'

const today = '2020-06-01'

function describeField(kind: FieldKind, extra: Partial<FieldDescription> = {}): FieldDescription {
  return { name: 'f', label: '某项', kind, required: false, ...extra }
}

function parse(kind: FieldKind, cell: string | RawCell, extra: Partial<FieldDescription> = {}): unknown {
  const raw = typeof cell === 'string' ? textCell(cell) : cell
  const result = parseCell(raw, describeField(kind, extra), { today })
  return result.ok ? result.value : { refused: result.message }
}

function refusal(kind: FieldKind, cell: string | RawCell, extra: Partial<FieldDescription> = {}): string {
  const result = parse(kind, cell, extra)
  return typeof result === 'object' && result !== null && 'refused' in result
    ? String(result.refused)
    : `taken: ${String(result)}`
}

function number(raw: number, text = String(raw)): RawCell {
  return { kind: 'number', raw, text }
}

describe('blank and broken cells', () => {
  it('takes a blank as nothing, or asks for it when the field is required', () => {
    expect(parse('text', '')).toBeNull()
    expect(parse('text', ' \u3000 ')).toBeNull()
    expect(refusal('text', '', { required: true })).toBe('某项未填写，请补填')
  })

  it('names the mend for errors, formulas without value and lost characters', () => {
    expect(refusal('text', { kind: 'error', text: '#N/A' })).toContain('#N/A')
    expect(refusal('integer', { kind: 'formula', text: '' })).toContain('用表格软件打开文件并保存')
    expect(refusal('text', '平\ufffd')).toContain('无法识别')
  })
})

describe('codes and numbers', () => {
  it('refuses a credit code that became scientific notation and says where the right one stands', () => {
    const wanted = '统一社会信用代码被表格软件改成了科学计数法（9.13304E+17），原数已丢失，请按营业执照重填'
    const label = { label: '统一社会信用代码' }
    expect(refusal('creditCode', '9.13304E+17', label)).toBe(wanted)
    expect(refusal('creditCode', number(Number('913304821990307123'), '9.13304E+17'), label)).toBe(wanted)
  })

  it('refuses every 18-digit code out of a number cell, even one whose check digit fits', () => {
    expect(refusal('creditCode', number(913304821990307000, '913304821990307000'))).toContain('改成了0')
    expect(refusal('idNumber', number(330482199003071000, '330482199003071000'))).toContain(
      '请按身份证件重填',
    )
    expect(refusal('text', number(Number('6222021234567890000'), '6222021234567890000'))).toContain(
      '请按原件重填',
    )
  })

  it('puts full-width forms and spaces right', () => {
    expect(parse('creditCode', ' ９１３５０１００ｍ０００１００ｙ４３ ')).toBe(goodCode)
    expect(parse('idNumber', '11010519491231002x')).toBe('11010519491231002X')
    expect(parse('phone', number(13812345678))).toBe('13812345678')
    expect(parse('phone', '０５７３-85012345')).toBe('0573-85012345')
    expect(parse('phone', ' ８５０１ 2345 ')).toBe('85012345')
  })

  it('says what is wrong with a code, without repeating personal numbers', () => {
    expect(refusal('creditCode', '91350100M000100Y44')).toContain('末位应为 3')
    expect(refusal('creditCode', '91350100')).toContain('是 8 位，应为 18 位')
    expect(refusal('phone', '8501')).toContain('位数不对')
    const id = refusal('idNumber', '110105194912310021')
    expect(id).toContain('校验位不对')
    expect(id).not.toContain('1101')
  })
})

describe('figures', () => {
  it.each([
    ['1,234', 1234],
    ['１２人', 12],
    ['12.0', 12],
    ['-3', -3],
    ['+0', 0],
  ] as const)('reads the whole number %s', (text, value) => {
    expect(parse('integer', text, { unit: '人' })).toBe(value)
  })

  it.each(['12.5', '约50', '1,23', '1E5', '12345678901234567890'])('refuses %s as a whole number', (text) => {
    expect(refusal('integer', text)).toContain('某项')
    expect(refusal('integer', text)).not.toContain('taken')
  })

  it('reads money into fen from text and number cells, and never rounds', () => {
    expect(parse('money', '¥12,345.67元')).toBe(1234567)
    expect(parse('money', number(0.29))).toBe(29)
    expect(parse('money', { kind: 'formula', raw: 0.1 + 0.2, text: '0.3' })).toBe(30)
    expect(refusal('money', '12.345')).toContain('两位小数')
    expect(refusal('money', '3万元')).toContain('换算成元')
  })

  it('reads years as figures, words and dates', () => {
    expect(parse('year', '2020年度')).toBe(2020)
    expect(parse('year', number(2020))).toBe(2020)
    expect(parse('year', { kind: 'date', text: '2020-05-01', iso: '2020-05-01', raw: 43952 })).toBe(2020)
    expect(refusal('year', '20')).toContain('四位数字')
  })
})

describe('dates', () => {
  it('takes date cells and plain texts, never guesses', () => {
    expect(parse('date', { kind: 'date', text: '2020-05-01 08:00', iso: '2020-05-01', raw: 43952.3 })).toBe(
      '2020-05-01',
    )
    expect(parse('date', '2020年5月1日')).toBe('2020-05-01')
    expect(parse('date', number(20200501))).toBe('2020-05-01')
    expect(refusal('date', '24/5/1')).toContain('多种理解')
    expect(refusal('date', '2020-02-30')).toContain('没有这一天')
    expect(refusal('date', number(43952))).toContain('日期格式')
    expect(refusal('date', '五一')).toContain('不是日期')
    expect(refusal('date', '+15')).toContain('不是日期')
  })
})

describe('choices', () => {
  const options = [
    { value: 'active', label: '存续' },
    { value: 'closed', label: '注销' },
  ]

  it('takes an option by label or value and lists them when it is none', () => {
    expect(parse('option', ' 存 续', { options })).toBe('active')
    expect(parse('option', 'CLOSED', { options })).toBe('closed')
    expect(refusal('option', '其他', { options })).toBe('某项“其他”不在可选范围内，请填：存续、注销')
    expect(parse('option', '新埭镇')).toBe('新埭镇')
  })

  it.each([
    ['是', true],
    ['√', true],
    ['有', true],
    ['否', false],
    ['×', false],
    ['0', false],
  ] as const)('reads %s as a truth', (text, value) => {
    expect(parse('boolean', text)).toBe(value)
  })

  it('reads truth cells and refuses what is neither', () => {
    expect(parse('boolean', { kind: 'boolean', text: 'TRUE' })).toBe(true)
    expect(refusal('boolean', '待定')).toContain('请填“是”或“否”')
  })
})

describe('text', () => {
  it('keeps rare characters, emoji and Chinese punctuation, and folds lines only in one-line fields', () => {
    expect(parse('text', ' 𠮷野（㙍）厂👍 \n 二部')).toBe('𠮷野（㙍）厂👍 二部')
    expect(parse('longText', '一\r\n二')).toBe('一\n二')
    expect(parse('text', "=cmd|' /C calc'!A0")).toBe("=cmd|' /C calc'!A0")
  })

  it('does not import what the program itself records', () => {
    expect(refusal('instant', '2020-05-01T00:00:00Z')).toContain('不能导入')
  })
})
