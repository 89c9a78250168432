import type { FieldDescription } from '@shared/fields/describe'

/** Kinds in which words may be looked for: what a clerk typed, not what was chosen. */
const typed: ReadonlySet<string> = new Set(['text', 'longText', 'phone'])

export function canReplaceIn(field: Pick<FieldDescription, 'kind'>): boolean {
  return typed.has(field.kind)
}

/** Every place of one text in another replaced, taken as it is: no sign in either has a meaning of its own. */
export function replaceIn(text: string, find: string, replacement: string, whole: boolean): string {
  if (find === '') return text
  if (whole) return text === find ? replacement : text
  return text.split(find).join(replacement)
}
