import { deadlineRow } from '@shared/features/deadline'
import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'

/** One thing to do: a deadline with the lawful next step of what it belongs to. */
export const workbenchItem = deadlineRow.extend({
  /** 送达登记, 复查 …, by its register's own name for it; null while the law says wait. */
  nextStep: z.object({ step: z.string(), label: z.string() }).nullable(),
  /** 已签发, 已送达. */
  stateLabel: z.string(),
})
export type WorkbenchItem = z.output<typeof workbenchItem>

/** The first of the items, and how many there are. */
const items = z.object({ rows: z.array(workbenchItem), total: z.number().int() })

export const workbenchSummary = z.object({
  overdue: items,
  /** Due today or within the next three working days. */
  soon: items,
  /** Due later this week. */
  week: items,
  /** Open deadlines after this week. */
  later: z.number().int(),
  soonUntil: z.string(),
  weekUntil: z.string(),
  /** Drafts not yet issued, and issued papers not yet served. */
  drafts: z.number().int(),
  unserved: z.number().int(),
  /** Figures of this month up to today. */
  month: z.object({
    /** 'YYYY-MM'. */
    month: z.string(),
    /** 家次. */
    inspections: z.number().int(),
    /** 家. */
    inspectedEmployers: z.number().int(),
    /** 份, void ones left out. */
    ordersIssued: z.number().int(),
    /** 份 still to be obeyed. */
    ordersOpen: z.number().int(),
    /** 家 on file. */
    employers: z.number().int(),
  }),
  unknownYears: z.array(z.number().int()),
})
export type WorkbenchSummary = z.output<typeof workbenchSummary>

export const workbenchContract = {
  'workbench/summary': query(z.object({}), workbenchSummary),
  /** The list of orders still to be obeyed, on paper; false when the dialog was closed. */
  'workbench/print-outstanding': command(z.object({}), z.object({ printed: z.boolean() })),
  /** The same list as a file; null when no place was chosen. */
  'workbench/export-outstanding': command(z.object({ format: z.enum(['pdf', 'xlsx']) }), z.object({ path: z.string().nullable() })),
} satisfies Contract
