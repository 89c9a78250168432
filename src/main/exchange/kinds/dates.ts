import { parseDateInput, type DateInputRefusal } from '@shared/calendar/parseDateInput'
import type { FieldDescription } from '@shared/fields/describe'
import type { RawCell } from '../read/table'
import { accept, quote, refuse, type ParsedCell } from './parsed'

/** A day: a date cell, or a text that can be read in one way only. */
export function readDate(cell: RawCell, field: FieldDescription, today: string): ParsedCell {
  const text = cell.iso ?? cell.text
  // '+15' counts from today in a form; in a file it is a slip.
  if (/^\s*[+＋]/.test(text)) return refuse(`${field.label}${mend('not-a-date', cell)}`)
  const result = parseDateInput(text, { today })
  return result.ok ? accept(result.date) : refuse(`${field.label}${mend(result.reason, cell)}`)
}

function mend(reason: DateInputRefusal, cell: RawCell): string {
  const written = quote(cell.text)
  switch (reason) {
    case 'empty':
      return '未填写，请补填'
    case 'does-not-exist':
      return `${written}没有这一天，请核对`
    case 'ambiguous':
      return cell.raw === undefined
        ? `${written}可以有多种理解，请写全年月日，如 2024-05-01`
        : `${written}是数字，请在表格软件里把这一列改成日期格式`
    case 'not-a-date':
    case 'needs-calendar':
    case 'unknown-year':
      break
  }
  return `${written}不是日期，请写成 2024-05-01 的样子`
}
