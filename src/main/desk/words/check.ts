import { errorText } from '@shared/errors/codes'
import { z } from '@shared/zod'
import { gapReports } from '@main/features/document/numbering'
import { defineCommand } from '../command'
import { inspectFile } from '../checkRepository'
import { RefusedAnswer } from '../refusedAnswer'

export const check = defineCommand({
  words: ['check'],
  summary: '检查数据文件：完整性、引用、升级步骤、文号连续',
  parameters: [],
  options: [],
  access: 'read',
  input: z.strictObject({}),
  run: async ({ desk }) => {
    const file = await inspectFile(desk.database)
    const gaps = (await gapReports(desk.read)).filter((book) => book.missing.length > 0 || book.beyond.length > 0)
    const problems = file.integrity.length + file.foreignKeys.length + gaps.length
    const answer = { ...file, numberGaps: gaps }
    if (problems === 0) return answer
    const params = { count: problems }
    throw new RefusedAnswer({ code: 'check-failed', params, message: errorText('check-failed', params) }, answer)
  },
})
