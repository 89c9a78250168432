import type { FieldDescription, FieldKind } from '@shared/fields/describe'
import { normaliseText } from '@shared/text/normalise'
import { readBoolean, readInteger, readMoney, readOption, readYear } from './kinds/figures'
import { readCreditCode, readIdNumber, readPhone } from './kinds/numbers'
import { readDate } from './kinds/dates'
import { damageMessage } from './kinds/damage'
import { accept, refuse, type ParsedCell } from './kinds/parsed'
import { isBlank, type RawCell } from './read/table'

export type { FieldValue, ParsedCell } from './kinds/parsed'

export interface ParseOptions {
  /** The day of the import, YYYY-MM-DD: birth dates after it are refused. */
  readonly today: string
}

/**
 * What a cell of the file means for a field: text normalised, money in fen, dates YYYY-MM-DD, options by their value.
 * Blank cells are null, or refused when the field is required. Nothing is guessed: what could be read in two
 * ways, or has been damaged by the spreadsheet, is refused with a message that names the mend.
 */
export function parseCell(cell: RawCell, field: FieldDescription, options: ParseOptions): ParsedCell {
  if (cell.kind === 'error') return refuse(`${field.label}是公式错误（${cell.text}），请改成正确的内容`)
  if (cell.kind === 'formula' && cell.text === '') {
    return refuse(`${field.label}的公式没有保存计算结果，请用表格软件打开文件并保存后再导入`)
  }
  if (isBlank(cell)) return field.required ? refuse(`${field.label}未填写，请补填`) : accept(null)
  if (cell.text.includes('\ufffd')) return refuse(`${field.label}里有无法识别的字符，请重填`)
  return readers[field.kind](cell, field, options.today)
}

type Reader = (cell: RawCell, field: FieldDescription, today: string) => ParsedCell

const readers: Readonly<Record<FieldKind, Reader>> = {
  text: (cell, field) => readText(cell, field, / *\n\s*/g),
  longText: (cell, field) => readText(cell, field, null),
  integer: readInteger,
  money: readMoney,
  date: readDate,
  year: readYear,
  option: readOption,
  boolean: readBoolean,
  creditCode: readCreditCode,
  phone: readPhone,
  idNumber: readIdNumber,
  instant: (_, field) => refuse(`${field.label}由程序记录，不能导入，请不要选择这一列`),
}

/** @param folded line breaks that a one-line field turns into a space; null keeps them */
function readText(cell: RawCell, field: FieldDescription, folded: RegExp | null): ParsedCell {
  const damage = damageMessage(cell, field)
  if (damage !== null) return refuse(damage)
  if (cell.kind === 'boolean') return accept(cell.text === 'TRUE' ? '是' : '否')
  const text = normaliseText(cell.text)
  if (text === '') return field.required ? refuse(`${field.label}未填写，请补填`) : accept(null)
  return accept(folded ? text.replace(folded, ' ') : text)
}
