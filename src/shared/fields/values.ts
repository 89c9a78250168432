import { isRealDate } from '../calendar'
import { normaliseName, normaliseText } from '../text'
import { z } from '../zod'

/** The values of a list of options, as an enum schema takes them. */
export function optionValues<V extends string>(options: readonly { readonly value: V }[]): [V, ...V[]] {
  return options.map((option) => option.value) as [V, ...V[]]
}

/** The label of an option; the value itself when it is not in the list. */
export function optionLabel(options: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

/** A text that may be empty, cleaned and limited in length. */
export const textField = (label: string, max: number) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(max, `${label}不超过 ${max} 个字`))

/** A text that must be given. */
export const requiredText = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .transform(normaliseText)
    .pipe(z.string().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 个字`))

/** The name of a person or a firm, on one line; must be given. */
export const requiredName = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .transform(normaliseName)
    .pipe(z.string().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 个字`))

/** A date that must be given and exist. */
export const dateValue = (label: string) =>
  z.string({ error: `请填写${label}` }).min(1, `请填写${label}`).refine(isRealDate, '日期不存在，请核对')

/** A date that may be left open; an empty text is none. */
export const optionalDateValue = z
  .string()
  .nullable()
  .transform((text) => (text === '' ? null : text))
  .refine((text) => text === null || isRealDate(text), '日期不存在，请核对')

/** A whole number from `min` to `max`. */
export const wholeNumber = (label: string, min: number, max: number) =>
  z
    .number({ error: `${label}应为整数` })
    .int(`${label}应为整数`)
    .min(min, min === 0 ? `${label}不能为负` : `${label}不能小于 ${min}`)
    .max(max, `${label}不能大于 ${max}`)

/** A number of people, up to a million. */
export const peopleCount = (label: string) => wholeNumber(label, 0, 1_000_000)

/** Largest amount one record may carry: 100 亿元, in fen; sums over many stay exact. */
const MAX_FEN = 1_000_000_000_000

/** Money in integer fen. */
export const fenValue = (label: string) =>
  z
    .number({ error: `${label}应为数字` })
    .int(`${label}最多两位小数`)
    .min(0, `${label}不能为负`)
    .max(MAX_FEN, `${label}过大，请核对`)

/** A record that must be chosen; none (null) while the form is new. */
export const chosenRecord = (message: string) =>
  z
    .uuid({ error: message })
    .nullable()
    .transform((id, context) => {
      if (id !== null) return id
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
