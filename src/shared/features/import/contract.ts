import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest } from '@shared/list/request'
import { z } from '@shared/zod'
import { importKindNames } from './kinds'
import {
  importMapping,
  importOutcome,
  importPlan,
  importPolicy,
  importRow,
  importView,
  planRow,
  planState,
  undoReport,
} from './schema'

const kind = z.enum(importKindNames)
/** The record that every row belongs to; null where the file names it in a column. */
const target = z.uuid().nullable().default(null)
const session = z.uuid()
/** Id under which the window shows progress and may cancel. */
const job = z.uuid()

export const importContract = {
  /** Asks for a file; null when the dialog was left. */
  'import/choose-file': command(z.object({ kind }), z.object({ path: z.string().nullable() })),
  /** Reads a file and closes the one open before. */
  'import/open': command(z.object({ kind, path: z.string().min(1).max(4000), target, job }), importView),
  /** Reads another sheet, or takes another row as the headings; null finds the headings again. */
  'import/remap': command(
    z.object({ session, sheet: z.number().int().min(0), headerRow: z.number().int().min(1).nullable() }),
    importView,
  ),
  'import/plan': command(
    z.object({ session, mapping: importMapping, policy: importPolicy, job }),
    importPlan,
  ),
  'import/rows': query(
    z.object({
      session,
      state: planState,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    listPage(planRow),
  ),
  /** Carries out the plan as it was shown, all or nothing. */
  'import/run': command(z.object({ session, job }), importOutcome),
  /** Saves the rows that cannot go in, with the reasons; null when the dialog was left. */
  'import/save-bad-rows': command(z.object({ session }), z.object({ path: z.string().nullable() })),
  'import/close': command(z.object({ session }), z.object({})),
  'import/history': query(listRequest, listPage(importRow)),
  'import/undo': command(z.object({ id: z.uuid(), job }), undoReport),
} satisfies Contract
