import { listFilter } from '@shared/list/request'
import { requiredName } from '@shared/fields/values'
import { z } from '@shared/zod'

/** The name under which a list keeps its layout. */
export const listName = z.string().regex(/^[\w-]{1,60}$/)

/** Columns, their order, widths and sorting as the grid itself describes them. */
const layout = z.record(z.string(), z.unknown())

export const listViewContent = z.object({
  search: z.string().max(100),
  filters: z.array(listFilter).max(20),
  layout,
})
export type ListViewContent = z.output<typeof listViewContent>

const saved = { id: z.uuid(), version: z.number().int() }

/** 视图: what a list shows and how, by name. */
export const listView = z.object({ ...saved, name: z.string(), content: listViewContent })
export type ListView = z.output<typeof listView>

export const exportFormats = [
  { value: 'xlsx', label: '电子表格（xlsx）', extension: 'xlsx' },
  { value: 'utf-8-bom', label: '文本表格（csv，UTF-8）', extension: 'csv' },
  { value: 'gb18030', label: '文本表格（csv，GB18030，供旧版系统）', extension: 'csv' },
] as const
export type ExportFormat = (typeof exportFormats)[number]['value']
const formatValues = exportFormats.map(({ value }) => value) as [ExportFormat, ...ExportFormat[]]
export const exportFormat = z.enum(formatValues)

/** Characters a file name may not have on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]/u

export const exportFileName = z
  .string()
  .trim()
  .min(1, '请填写文件名')
  .max(80, '文件名不超过 80 个字')
  .refine((name) => !FORBIDDEN.test(name), '文件名不能含有 \\ / : * ? " < > |')

export const exportPresetContent = z.object({
  /** Columns in their order, by id. */
  columns: z.array(z.string().max(60)).min(1, '请至少选择一列').max(200),
  format: exportFormat,
  /** Personal numbers stay hidden as on the screen. */
  masked: z.boolean(),
  /** With a column by which an import recognises the rows again. */
  rowKeys: z.boolean(),
  /** Without its extension; {日期} stands for the day. */
  fileName: exportFileName,
})
export type ExportPresetContent = z.output<typeof exportPresetContent>

/** What one recipient of a list gets. */
export const exportPreset = z.object({ ...saved, name: z.string(), content: exportPresetContent })
export type ExportPreset = z.output<typeof exportPreset>

export const viewName = requiredName('视图名称', 20)
export const recipientName = requiredName('接收单位', 40)

const fieldKind = z.enum(['text', 'longText', 'integer', 'money', 'date', 'instant', 'year', 'option', 'boolean', 'creditCode', 'phone', 'idNumber'])

export const exportColumn = z.object({
  header: z.string().max(100),
  /** In characters; a Chinese character takes two. */
  width: z.number().min(1).max(255),
  kind: fieldKind,
})
export type ExportColumn = z.output<typeof exportColumn>

/** Text as people read it; numbers as they are kept: money in fen. */
const exportCell = z.union([z.string().max(32_767), z.number(), z.null()])
export type ExportCell = z.output<typeof exportCell>
export const exportRows = z.array(z.array(exportCell).max(201)).max(5000)

/** The heading of the column by which an import recognises rows. */
export const ROW_KEY_LABEL = '行标识'
export const ROW_KEY_HEADER = `${ROW_KEY_LABEL}（请勿改动）`

/** What stands in it: the record and the version it was exported at. */
export function rowKeyOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}#${version}`
}

const ROW_KEY = /^([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})#([1-9]\d{0,8})$/u

/** Null for anything that is no row key. */
export function readRowKey(text: string): { id: string; version: number } | null {
  const [, id, version] = ROW_KEY.exec(text.trim().toLowerCase()) ?? []
  return id === undefined ? null : { id, version: Number(version) }
}
