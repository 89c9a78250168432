import { caseInstruments } from '@shared/features/inspection-case/instruments'
import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'

/** Kinds of papers whose form a bureau may edit. */
export const formKinds = [{ value: 'correction-order', label: '限期改正指令书' }, ...caseInstruments] as const
export type FormKind = (typeof formKinds)[number]['value']
export const formKindValues = formKinds.map(({ value }) => value) as [FormKind, ...FormKind[]]

const text = (label: string, max: number) => z.string().trim().max(max, `${label}不超过 ${max} 个字`)

/** What a kind of paper looks like and says, beside its number. */
export const paperFormInput = z.object({
  title: field(text('文书名称', 40).min(1, '请填写文书名称'), { label: '文书名称' }),
  signer: field(text('落款单位', 60), { label: '落款单位', help: '留空用单位全称' }),
  seal: field(z.boolean(), { label: '加盖公章', kind: 'boolean', help: '落款按 GB/T 9704 加盖印章的格式留位' }),
  copies: field(text('联数说明', 120), { label: '联数说明', help: '印在末页下方；留空不印' }),
  annexes: field(z.boolean(), { label: '附劳动者明细', kind: 'boolean' }),
  replySlip: field(text('回执内容', 300), { label: '回执内容', help: '留空不附回执' }),
  body: field(text('正文', 8000), { label: '正文', kind: 'longText' }),
  /** What a field begins with, by its name. */
  presets: z.record(z.string().max(40), text('默认内容', 4000)),
})
export type PaperFormInput = z.output<typeof paperFormInput>

/** One edition of a form; 0 is the one shipped with the program. */
export const paperForm = paperFormInput.extend({ kind: z.enum(formKindValues), edition: z.number().int().min(0) })
export type PaperForm = z.output<typeof paperForm>

export const paperFormEdition = paperForm.extend({ savedAt: z.string().nullable(), savedBy: z.string(), note: z.string(), used: z.number().int() })
export type PaperFormEdition = z.output<typeof paperFormEdition>
