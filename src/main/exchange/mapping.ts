import type { FieldDescription } from '@shared/fields/describe'
import { matchScore, normaliseHeader } from './match'

/** For each column of the file the field it fills, or null for none. */
export type Mapping = readonly (string | null)[]

/**
 * Proposes which column is which field. A remembered mapping of the same headings wins as far as its fields still
 * exist; the rest goes by label and aliases, best match first. No field is used twice.
 */
export function suggestMapping(
  headers: readonly string[],
  fields: readonly FieldDescription[],
  remembered?: Mapping,
): (string | null)[] {
  if (remembered && remembered.length === headers.length) return stillValid(remembered, fields)
  const candidates = headers.flatMap((header, column) =>
    fields.map((field) => ({ column, name: field.name, score: matchScore(header, field) })),
  )
  const mapping: (string | null)[] = headers.map(() => null)
  const used = new Set<string>()
  const ranked = candidates
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.column - b.column)
  for (const { column, name } of ranked) {
    if (mapping[column] !== null || used.has(name)) continue
    mapping[column] = name
    used.add(name)
  }
  return mapping
}

function stillValid(remembered: Mapping, fields: readonly FieldDescription[]): (string | null)[] {
  const left = new Set(fields.map((field) => field.name))
  return remembered.map((name) => (name !== null && left.delete(name) ? name : null))
}

/** What a mapping is remembered by: the same headings in the same order, however they are spaced. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(normaliseHeader).join('|')
}
