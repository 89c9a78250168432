import { z } from '@shared/zod'
import { importEmployersFile } from '@main/features/import/service'
import { defineCommand } from '../command'
import { file, flag } from './input'

export const importEmployers = defineCommand({
  words: ['import', 'employers'],
  summary: '导入企业名单（xlsx、xls、csv）；正确的行全部写入或全部不写',
  parameters: [{ key: 'file', label: 'FILE' }],
  options: [
    { key: 'dryRun', name: '--dry-run', help: '只核对，不写入' },
    { key: 'badRows', name: '--bad-rows', label: 'OUT.xlsx', help: '把不能导入的行连同原因另存' },
  ],
  access: 'write',
  input: z.strictObject({ file, dryRun: flag, badRows: file.optional() }),
  run: async ({ desk, path }, { file: name, dryRun, badRows }) => {
    const result = await importEmployersFile(desk, {
      path: path(name),
      dryRun: dryRun === true,
      ...(badRows === undefined ? {} : { badRowsPath: path(badRows) }),
    })
    const saved = badRows !== undefined && result.refused > 0
    return { dryRun: dryRun === true, ...result, badRows: saved ? path(badRows) : null }
  },
})
