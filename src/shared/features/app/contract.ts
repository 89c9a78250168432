import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'

const faultCode = z.enum([
  'damaged',
  'locked',
  'read-only',
  'full',
  'newer',
  'cannot-open',
  'in-use',
  'network-folder',
  'migration-failed',
  'unknown',
])

export const faultReport = z.object({
  code: faultCode,
  file: z.string(),
  incident: z.string(),
  backups: z.array(z.object({ path: z.string(), at: z.string(), size: z.number() })),
})
export type FaultReportData = z.output<typeof faultReport>

export const appState = z.discriminatedUnion('mode', [
  z.object({
    mode: z.literal('ready'),
    version: z.string(),
    electron: z.string(),
    /** ISO instant at which this was answered, by the desk's own clock. */
    now: z.string(),
    today: z.string(),
    dayKind: z.string(),
    operator: z.string(),
    operators: z.array(z.string()),
    dataFolder: z.string(),
    demo: z.boolean(),
    lastBackupAt: z.string().nullable(),
    nextYearMissing: z.number().int().nullable(),
    /** Remembered layouts and filters (JSON text by key), sent along so that no page waits for its own. */
    pageState: z.record(z.string(), z.string()),
  }),
  z.object({ mode: z.literal('fault'), version: z.string(), report: faultReport }),
])
export type AppState = z.output<typeof appState>
export type ReadyState = Extract<AppState, { mode: 'ready' }>

const nothing = z.object({})

/** Routes of the program itself: they answer even when the data file cannot be opened. */
export const shellContract = {
  'app/state': query(nothing, appState),
  /** Tries to open the data file again. */
  'app/retry': command(nothing, appState),
  /** Puts a backup in place of the data file; what it replaces is kept beside the backups. */
  'app/restore': command(z.object({ path: z.string().max(1000) }), appState),
  'app/choose-and-restore': command(nothing, appState.nullable()),
  'app/show-data-folder': command(nothing, nothing),
  'app/set-operator': command(z.object({ name: z.string().trim().min(1, '请填写姓名').max(20, '姓名不超过 20 个字') }), appState),
  'app/cancel-job': command(z.object({ job: z.string() }), z.object({ cancelled: z.boolean() })),
  'app/copy-text': command(z.object({ text: z.string().max(2_000_000) }), nothing),
  /** Small interface state kept outside the data file: layouts, filters, half-typed forms. */
  'app/load-state': query(z.object({ key: z.string().regex(/^[\w:.-]{1,120}$/) }), z.object({ value: z.string().nullable() })),
  'app/save-state': command(
    z.object({ key: z.string().regex(/^[\w:.-]{1,120}$/), value: z.string().max(2_000_000).nullable() }),
    nothing,
  ),
  /** Errors of the window, for the log; texts only, no field values. */
  'app/report-error': command(z.object({ message: z.string().max(2000), stack: z.string().max(8000) }), z.object({ incident: z.string() })),
} satisfies Contract
