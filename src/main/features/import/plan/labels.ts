import type { ImportKind } from '../kinds'

/** What some fields of a register are called. */
export function labelsOf(kind: ImportKind, fields: readonly string[]): string {
  return fields.map((name) => kind.schema.shape[name]?.meta()?.field?.label ?? name).join('、')
}
