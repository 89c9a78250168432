import { isRealDate } from '@shared/calendar'
import { z } from '@shared/zod'

/** Values as they are typed on a command line: all of them text, flags true. */
export const file = z.string().min(1)
export const flag = z.literal(true).optional()
export const date = z.string().refine(isRealDate, '应为存在的日期，如 2020-06-15')

export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `应为 ${min} 到 ${max} 的整数`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `应为 ${min} 到 ${max} 的整数`)
