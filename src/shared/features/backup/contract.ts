import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'

/** Why a backup was made; stands in its file name. */
export const backupReasons = [
  { value: 'daily', label: '每日自动' },
  { value: 'manual', label: '手动' },
  { value: 'migration', label: '升级前' },
  { value: 'before-restore', label: '恢复前留存' },
] as const
export type BackupReason = (typeof backupReasons)[number]['value']
const reasonValues = backupReasons.map((reason) => reason.value) as [BackupReason, ...BackupReason[]]

export const backupFile = z.object({
  path: z.string(),
  name: z.string(),
  /** ISO instant. */
  at: z.string(),
  reason: z.enum(reasonValues),
  /** Bytes. */
  size: z.number().int(),
})
export type BackupFile = z.output<typeof backupFile>

export const backupContract = {
  /** Backups in the data folder, newest first. */
  'backup/list': query(z.object({}), z.object({ folder: z.string(), files: z.array(backupFile) })),
  'backup/create': command(z.object({}), backupFile),
  /** Asks where to and writes a checked copy there; null when the dialog was left. */
  'backup/save-as': command(z.object({}), z.object({ path: z.string(), size: z.number().int() }).nullable()),
} satisfies Contract
