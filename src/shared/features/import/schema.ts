import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'
import { importKindNames } from './kinds'

/** For each column of the file the field it fills, or null for none. */
export const importMapping = z.array(z.string().max(60).nullable()).max(200)

const line = z.object({
  /** Row number in the file, as the spreadsheet shows it. */
  line: z.number().int(),
  cells: z.array(z.string()),
})

const importColumn = z.object({
  /** Place in the sheet, from 0. */
  index: z.number().int(),
  /** As the spreadsheet names it: A, B … AA. */
  letter: z.string(),
  header: z.string(),
  /** The first different values below the heading; personal numbers masked. */
  samples: z.array(z.string()),
})
export type ImportColumn = z.output<typeof importColumn>

const importField = z.object({
  name: z.string(),
  label: z.string(),
  /** A new record cannot do without it. */
  required: z.boolean(),
  help: z.string().nullable(),
})
export type ImportField = z.output<typeof importField>

/** A chosen file as it was understood; the parsed cells stay in the main process. */
export const importView = z.object({
  session: z.uuid(),
  kind: z.enum(importKindNames),
  fileName: z.string(),
  sheets: z.array(
    z.object({ index: z.number().int(), name: z.string(), rows: z.number().int(), hidden: z.boolean() }),
  ),
  sheet: z.number().int(),
  /** Row number of the headings; null when none was found. */
  headerRow: z.number().int().nullable(),
  /** Rows below the headings, blank ones among them. */
  dataRows: z.number().int(),
  columns: z.array(importColumn),
  mapping: importMapping,
  /** The mapping is the one used for the same headings before. */
  remembered: z.boolean(),
  fields: z.array(importField),
  /** The file's first rows, titles and headings included; personal numbers masked. */
  preview: z.array(line),
  /** What was done to the file on the way in, as sentences. */
  notes: z.array(z.string()),
})
export type ImportView = z.output<typeof importView>

export const importPolicy = z.object({
  /** A blank cell leaves what the record has; otherwise it clears it. What records are known by is never cleared. */
  emptyKeepsOld: z.boolean().default(true),
})
export type ImportPolicy = z.output<typeof importPolicy>

export const planStates = [
  { value: 'new', label: '新增' },
  { value: 'changed', label: '更新' },
  { value: 'unchanged', label: '无变化' },
  { value: 'bad', label: '不能导入' },
] as const
export type PlanState = (typeof planStates)[number]['value']
const planStateNames = planStates.map((state) => state.value) as [PlanState, ...PlanState[]]
export const planState = z.enum(planStateNames)

/** What an import would do. */
export const importPlan = z.object({
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    bad: z.number().int(),
  }),
  /** Fields that have a column, in the order of the form. */
  columns: z.array(z.object({ field: z.string(), label: z.string(), width: z.number().int() })),
  /** Rows of the two tables that come with something to be known about them. */
  remarks: z.object({ new: z.number().int(), unchanged: z.number().int() }),
  /** Rows passed over, as sentences: blank ones, repeated headings. */
  notes: z.array(z.string()),
})
export type ImportPlan = z.output<typeof importPlan>

/** One line of a plan's table: a row of the file, or one changed field of it. */
export const planRow = z.object({
  id: z.string(),
  line: z.number().int(),
  /** What the record is called. */
  title: z.string(),
  /** By field, as people read them; for bad rows as they stand in the file. */
  values: z.record(z.string(), z.string()),
  change: z.object({ label: z.string(), before: z.string(), after: z.string() }).nullable(),
  /** Why the row cannot go in, or what should be known about it. */
  remark: z.string(),
})
export type PlanRow = z.output<typeof planRow>

export const importOutcome = z.object({
  /** Id of the import in the list of imports; null when nothing had to be written. */
  id: z.uuid().nullable(),
  batchId: z.uuid().nullable(),
  inserted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
})
export type ImportOutcome = z.output<typeof importOutcome>

/** What taking back an import did. */
export const undoReport = z.object({
  /** Inserted rows moved to the recycle bin. */
  deleted: z.number().int(),
  /** Updated rows put back to what they were. */
  restored: z.number().int(),
  /** Rows left as they are, with the reason. */
  kept: z.array(z.object({ id: z.string(), title: z.string(), reason: z.string() })),
})
export type UndoReport = z.output<typeof undoReport>

export const importRow = z.object({
  ...recordBase,
  kind: z.enum(importKindNames),
  fileName: z.string(),
  inserted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  undoneAt: z.string().nullable(),
  undoReport: undoReport.nullable(),
})
export type ImportRow = z.output<typeof importRow>
