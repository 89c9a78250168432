import { z } from '@shared/zod'
import { documentByNumber, savePaper } from '@main/features/document/service'
import { defineCommand } from '../command'
import { file, flag } from './input'

export const print = defineCommand({
  words: ['print'],
  summary: '把已签发的文书存为 PDF 或 Word 文件，按文号',
  parameters: [{ key: 'number', label: 'NUMBER' }],
  options: [
    { key: 'out', name: '--out', label: 'FILE.pdf|FILE.docx', help: '存到哪里；以 .docx 结尾的存为 Word 文件' },
    { key: 'receipt', name: '--receipt', help: '存送达回证，不存正文' },
  ],
  access: 'read',
  input: z.strictObject({ number: z.string().min(1).max(100), out: file, receipt: flag }),
  run: async ({ desk, path }, { number, out, receipt }) => {
    const document = await documentByNumber(desk, number)
    const format = /\.docx$/iu.test(out) ? 'docx' : 'pdf'
    await savePaper(desk, document.id, receipt ? 'receipt' : 'paper', format, path(out))
    return { number: document.number, state: document.state, file: path(out) }
  },
})
