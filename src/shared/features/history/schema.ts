import { listRequest } from '@shared/list/request'
import { z } from '@shared/zod'

export const changeActions = [
  { value: 'insert', label: '新增' },
  { value: 'update', label: '修改' },
  { value: 'delete', label: '删除' },
  { value: 'restore', label: '恢复' },
] as const
export type ChangeAction = (typeof changeActions)[number]['value']
const actionValues = changeActions.map((action) => action.value) as [ChangeAction, ...ChangeAction[]]

const fieldChange = z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })

/** One row that one use case changed, told for people. */
export const historyEntry = z.object({
  id: z.uuid(),
  batchId: z.uuid(),
  /** ISO instant. */
  at: z.string(),
  operator: z.string(),
  useCase: z.string(),
  useCaseLabel: z.string(),
  action: z.enum(actionValues),
  entity: z.string(),
  entityLabel: z.string(),
  entityId: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
  changes: z.array(fieldChange),
})
export type HistoryEntry = z.output<typeof historyEntry>

/** One use case with how much it changed: a line of the operation log. */
export const historyBatch = z.object({
  batchId: z.uuid(),
  at: z.string(),
  operator: z.string(),
  useCase: z.string(),
  useCaseLabel: z.string(),
  reason: z.string().nullable(),
  /** Rows changed. */
  rows: z.number().int(),
  /** What was changed: the row's name when it is one, else counts by register. */
  summary: z.string(),
  undoable: z.boolean(),
  undone: z.boolean(),
})
export type HistoryBatch = z.output<typeof historyBatch>

export const historyListRequest = listRequest.extend({
  /** Days in China, inclusive. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  operators: z.array(z.string().max(20)).max(30).default([]),
  entities: z.array(z.string().max(40)).max(30).default([]),
  useCases: z.array(z.string().max(60)).max(100).default([]),
})
export type HistoryListRequest = z.output<typeof historyListRequest>

/** A row an undo left as it is, and why. */
export const keptRow = z.object({
  entity: z.string(),
  entityLabel: z.string(),
  entityId: z.string(),
  title: z.string(),
  reason: z.string(),
})
export type KeptRow = z.output<typeof keptRow>

export const undoOutcome = z.object({
  /** Rows put back. 0 with rows in `kept` when it was to be all or nothing. */
  undone: z.number().int(),
  kept: z.array(keptRow),
})
export type UndoOutcome = z.output<typeof undoOutcome>

export const timelineKinds = [
  { value: 'change', label: '档案' },
  { value: 'inspection', label: '检查' },
  { value: 'order', label: '文书' },
  { value: 'attachment', label: '附件' },
] as const
export type TimelineKind = (typeof timelineKinds)[number]['value']
const timelineKindValues = timelineKinds.map((kind) => kind.value) as [TimelineKind, ...TimelineKind[]]

/** One dated thing that happened to or about an employer. */
export const timelineEntry = z.object({
  key: z.string(),
  /** Day it happened. */
  date: z.string(),
  /** ISO instant it was written down. */
  at: z.string(),
  kind: z.enum(timelineKindValues),
  title: z.string(),
  detail: z.string(),
  operator: z.string(),
  /** Page of the thing itself; null when this page is it. */
  path: z.string().nullable(),
  changes: z.array(fieldChange),
})
export type TimelineEntry = z.output<typeof timelineEntry>
