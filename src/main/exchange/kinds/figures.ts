import type { FieldDescription } from '@shared/fields/describe'
import { parseYuan, type MoneyRefusal } from '@shared/money/parseYuan'
import type { RawCell } from '../read/table'
import { scientificMessage } from './damage'
import { accept, quote, refuse, type ParsedCell } from './parsed'

/** Widths made one, spaces gone. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
}

/** A whole number, with separators every three digits or the field's unit behind it. */
export function readInteger(cell: RawCell, field: FieldDescription): ParsedCell {
  const unit = field.unit === undefined ? '' : plain(field.unit)
  const text = plain(cell.text)
  const bare = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.exec(bare)
  if (match) {
    const value = Number(`${match[1] ?? ''}${(match[2] ?? '').replaceAll(',', '')}`)
    if (Number.isSafeInteger(value)) return accept(value === 0 ? 0 : value)
    return refuse(`${field.label}${quote(cell.text)}过大，请核对`)
  }
  if (/^[+-]?[\d,]*\.\d+$/.test(bare)) return refuse(`${field.label}${quote(cell.text)}不是整数，请改成整数`)
  return refuse(`${field.label}${quote(cell.text)}不是数字，请只填数字`)
}

const moneyMends: Readonly<Record<MoneyRefusal, string>> = {
  empty: '未填写，请补填',
  'not-a-number': '不是金额，请以元为单位只填数字',
  grouping: '的千位分隔符位置不对，请核对',
  'too-many-decimals': '多于两位小数，请改成精确到分的金额',
  negative: '是负数，请核对',
  unit: '带有其他单位，请换算成元后只填数字',
  scientific: '',
  'too-large': '过大，请核对',
}

/** An amount in yuan, into fen. */
export function readMoney(cell: RawCell, field: FieldDescription): ParsedCell {
  const result = parseYuan(cell.text)
  if (result.ok) return accept(result.fen)
  if (result.reason === 'scientific') return refuse(scientificMessage(cell.text, field))
  return refuse(`${field.label}${quote(cell.text)}${moneyMends[result.reason]}`)
}

const firstYear = 1900
const lastYear = 2100

/** A year: 2020, 2020年, 2020年度, or a date cell of that year. */
export function readYear(cell: RawCell, field: FieldDescription): ParsedCell {
  const text = cell.iso === undefined ? plain(cell.text) : cell.iso.slice(0, 4)
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(text)?.[1] ?? Number.NaN)
  if (year >= firstYear && year <= lastYear) return accept(year)
  return refuse(`${field.label}${quote(cell.text)}不是年份，请写成四位数字，如 2020`)
}

const shownOptions = 8

/** One of the field's options, by what people see or by its stored value. */
export function readOption(cell: RawCell, field: FieldDescription): ParsedCell {
  const wanted = plain(cell.text).toLowerCase()
  const options = field.options ?? []
  const same = (text: string): boolean => plain(text).toLowerCase() === wanted
  const found = options.find((option) => same(option.label)) ?? options.find((option) => same(option.value))
  if (found) return accept(found.value)
  // A list kept as data (towns, for one) is not known here: the check of the whole row decides.
  if (options.length === 0) return accept(cell.text.trim())
  const labels = options.slice(0, shownOptions).map((option) => option.label)
  const list = `${labels.join('、')}${options.length > shownOptions ? '等' : ''}`
  return refuse(`${field.label}${quote(cell.text)}不在可选范围内，请填：${list}`)
}

const yes = new Set(['是', '有', '对', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', 't'])
const no = new Set([
  '否',
  '无',
  '没有',
  '不是',
  '错',
  '×',
  '✗',
  '✘',
  '☒',
  '☐',
  '0',
  'n',
  'no',
  'false',
  'f',
  'x',
])

/** 是 or 否, as words, ticks or figures. */
export function readBoolean(cell: RawCell, field: FieldDescription): ParsedCell {
  const text = plain(cell.text).toLowerCase()
  if (yes.has(text)) return accept(true)
  if (no.has(text)) return accept(false)
  return refuse(`${field.label}${quote(cell.text)}看不出是或否，请填“是”或“否”`)
}
