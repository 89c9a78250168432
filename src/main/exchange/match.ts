import type { FieldDescription } from '@shared/fields/describe'

/** A heading without the trimmings that differ from file to file: widths, spaces, stars, colons. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:_\u200b\ufeff]/g, '')
}

/** `金额(元)` -> `金额`: units and remarks in brackets. */
function withoutBrackets(normalised: string): string {
  return normalised.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
}

/**
 * How surely a heading means a field: 100 its label, 90 an alias, 80 the same without brackets, 70 the lower part of
 * a two-row heading, 40 and more when it ends with a name of the field, 30 when it is a part of one; 0 not at all.
 */
export function matchScore(header: string, field: FieldDescription): number {
  const wanted = normaliseHeader(header)
  if (wanted === '') return 0
  const label = normaliseHeader(field.label)
  const aliases = (field.aliases ?? []).map(normaliseHeader)
  if (wanted === label) return 100
  if (aliases.includes(wanted)) return 90
  const names = [label, ...aliases]
  const bare = withoutBrackets(wanted)
  if (names.some((name) => withoutBrackets(name) === bare && bare !== '')) return 80
  const lower = bare.split('-').at(-1) ?? ''
  if (lower !== bare && names.includes(lower)) return 70
  const ending = Math.max(
    0,
    ...names.filter((name) => name.length >= 2 && bare.endsWith(name)).map((n) => n.length),
  )
  if (ending > 0) return 40 + Math.min(ending, 20)
  return bare.length >= 3 && names.some((name) => name.includes(bare)) ? 30 : 0
}

/** From this score on a heading is taken as certain when the heading row is looked for. */
export const sureMatch = 70
