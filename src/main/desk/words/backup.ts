import { z } from '@shared/zod'
import { restoreBackup, saveCopy } from '@main/backup/service'
import { defineCommand } from '../command'
import { file } from './input'

export const backup = defineCommand({
  words: ['backup'],
  summary: '备份数据文件，写完后打开核验；窗口开着也可以',
  parameters: [],
  options: [{ key: 'out', name: '--out', label: 'FILE', help: '备份存到哪里；已有的同名文件会被替换' }],
  access: 'read',
  input: z.strictObject({ out: file }),
  run: async ({ desk, path }, { out }) => {
    const saved = await saveCopy(desk.database, path(out))
    return { file: saved.path, size: saved.size }
  },
})

export const restore = defineCommand({
  words: ['restore'],
  summary: '用备份替换数据文件；被替换的先留存，窗口须关闭',
  parameters: [{ key: 'file', label: 'FILE' }],
  options: [],
  access: 'replace',
  input: z.strictObject({ file }),
  run: async ({ data, host, path }, { file: name }) => {
    const kept = await restoreBackup(data, host.clock, path(name))
    return { restored: path(name), data: data.root, kept }
  },
})
