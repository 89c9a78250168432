import { describeFields } from '@shared/fields/describe'
import { z } from '@shared/zod'
import { duplicateReasons } from './duplicates'
import { employerDetail, employerInput, type EmployerDetail, type EmployerInput } from './schema'

const reasonValues = duplicateReasons.map(({ value }) => value) as [(typeof duplicateReasons)[number]['value'], ...(typeof duplicateReasons)[number]['value'][]]

/** One side of a pair as the list of duplicates shows it. */
const duplicateSide = z.object({
  id: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  townName: z.string().nullable(),
  legalRepresentative: z.string(),
  phone: z.string(),
  createdAt: z.string(),
})

export const duplicateRow = z.object({
  first: duplicateSide,
  second: duplicateSide,
  reasons: z.array(z.enum(reasonValues)),
  codesDiffer: z.boolean(),
})
export type DuplicateRow = z.output<typeof duplicateRow>

/** Rows of one register that hang on an employer. */
export const linkCount = z.object({ entity: z.string(), label: z.string(), kept: z.number().int(), dropped: z.number().int() })

/** Two employers side by side before they become one. */
export const mergePreview = z.object({
  kept: employerDetail,
  dropped: employerDetail,
  links: z.array(linkCount),
  /** What must be settled by hand first: both have a record where only one may be. */
  conflicts: z.array(z.string()),
})
export type MergePreview = z.output<typeof mergePreview>

const fieldNames = describeFields(employerInput).map(({ name }) => name) as (keyof EmployerInput)[]

/** Whether a field says nothing. */
const blank = (value: unknown): boolean => value === null || value === ''

/** Which of the two each field is proposed from: the kept one, unless only the other is filled in. */
export function proposeSides(kept: EmployerDetail, dropped: EmployerDetail): Record<keyof EmployerInput, 'kept' | 'dropped'> {
  const sides = fieldNames.map((name) => [name, blank(kept[name]) && !blank(dropped[name]) ? 'dropped' : 'kept'])
  return Object.fromEntries(sides) as Record<keyof EmployerInput, 'kept' | 'dropped'>
}

/** The values of the one employer, each from the side that was chosen. */
export function mergedValues(kept: EmployerDetail, dropped: EmployerDetail, sides: Readonly<Record<keyof EmployerInput, 'kept' | 'dropped'>>): EmployerInput {
  const values = fieldNames.map((name) => [name, (sides[name] === 'kept' ? kept : dropped)[name]])
  return Object.fromEntries(values) as EmployerInput
}
