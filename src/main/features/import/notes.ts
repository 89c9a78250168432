import type { FileFormat, RawBook, ReadNote, TextEncoding } from '@main/exchange'
import type { Layout } from './layout'

const formats: Readonly<Record<FileFormat, string>> = {
  xlsx: 'xlsx 工作簿',
  xls: 'xls 工作簿',
  ods: 'ods 表格',
  'xml-spreadsheet': 'XML 表格',
  html: '网页表格',
  csv: 'csv 文本',
}

const encodings: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16': 'UTF-16',
  gb18030: 'GB18030（国标）',
}

const delimiters = { ',': '逗号', ';': '分号', '\t': '制表符' } as const

/** What was done to the file on the way in, as the wizard says it. */
export function readNotes(book: RawBook, layout: Layout): string[] {
  const sheet = book.sheets[layout.sheet]?.name
  const notes = book.notes.flatMap((note) => sentence(note, sheet))
  if (!layout.header) return notes
  const above = layout.header.rowIndex
  if (above > 0) notes.push(`表头以上 ${above} 行未作为数据`)
  if (layout.header.dataIndex - above === 2) notes.push('表头占两行，已合并为一行')
  if (layout.footerRows > 0) notes.push(`表尾 ${layout.footerRows} 行（合计、制表人等）未作为数据`)
  return notes
}

function sentence(note: ReadNote, sheet: string | undefined): string[] {
  switch (note.code) {
    case 'renamed':
      return [
        `文件实际为${formats[note.format]}${note.extension === '' ? '' : `（扩展名是 ${note.extension}）`}，已按实际内容读取`,
      ]
    case 'merged-filled':
      return note.sheet === sheet ? [`有 ${note.count} 处合并单元格，已在每格中填入相同内容`] : []
    case 'formulas-without-value':
      return note.sheet === sheet
        ? [`有 ${note.count} 个公式没有保存结果，请在表格软件中打开并保存后再导入`]
        : []
    case 'encoding':
      return [`文字编码：${encodings[note.encoding]}`]
    case 'delimiter':
      return note.delimiter === ',' ? [] : [`列之间以${delimiters[note.delimiter]}分隔`]
    case 'unreadable-characters':
      return [`有 ${note.count} 个字符无法识别`]
    case 'unbalanced-quotes':
      return ['文件中引号不成对，请核对各列是否错位']
  }
}
