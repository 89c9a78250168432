import { excelDamage } from '@shared/ids/spreadsheetDamage'
import type { FieldDescription, FieldKind } from '@shared/fields/describe'
import type { RawCell } from '../read/table'

/** Where the number that was lost can be read. */
function source(kind: FieldKind): string {
  if (kind === 'creditCode') return '营业执照'
  return kind === 'idNumber' ? '身份证件' : '原件'
}

/** The message for a number shortened to 9.13304E+17. */
export function scientificMessage(text: string, field: FieldDescription): string {
  return `${field.label}被表格软件改成了科学计数法（${text.trim()}），原数已丢失，请按${source(field.kind)}重填`
}

/** The message for a number whose last places became noughts. The number itself may be personal and is not repeated. */
export function roundedMessage(field: FieldDescription): string {
  return `${field.label}的末几位被表格软件改成了0，原数已丢失，请按${source(field.kind)}重填`
}

/** What a spreadsheet did to a long number kept in a text field, or null when nothing shows. */
export function damageMessage(cell: RawCell, field: FieldDescription): string | null {
  const damage = excelDamage(cell.text)
  if (damage === 'scientific') return scientificMessage(cell.text, field)
  // Sixteen digits and more do not fit into a number cell; as text they may well end in 000.
  const long = cell.raw !== undefined && cell.iso === undefined && Math.abs(cell.raw) >= 1e15
  return long ? roundedMessage(field) : null
}
