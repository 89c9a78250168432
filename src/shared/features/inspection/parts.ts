import { isRealDate } from '@shared/calendar'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'

/** A text that may be empty, cleaned and limited in length. */
export const line = (label: string, max: number) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(max, `${label}不超过 ${max} 个字`))

/** A date that must be given and exist. */
export const dateField = (missing: string) =>
  z.string({ error: missing }).min(1, missing).refine(isRealDate, '日期不存在，请核对')

/** A date that may be left open; an empty text is none. */
export const optionalDate = z
  .string()
  .nullable()
  .transform((text) => (text === '' ? null : text))
  .refine((text) => text === null || isRealDate(text), '日期不存在，请核对')

/** A number of people. */
export const people = (label: string) =>
  z
    .number({ error: `${label}应为整数` })
    .int(`${label}应为整数`)
    .min(0, `${label}不能为负`)
    .max(1_000_000, `${label}过大，请核对`)

/** Largest amount one record may carry: 100 亿元, in fen; far inside the safe integers even when summed. */
const MAX_FEN = 1_000_000_000_000

/** Money in fen. */
export const fen = z
  .number({ error: '金额应为数字' })
  .int('金额最多两位小数')
  .min(0, '金额不能为负')
  .max(MAX_FEN, '金额过大，请核对')

/** A figure that may be left empty, which counts as none. */
export const orNone = (figure: z.ZodNumber) => figure.nullable().transform((value) => value ?? 0)
