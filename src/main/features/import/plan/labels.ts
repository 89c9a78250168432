import type { ImportKind } from '../kinds'

/** What some fields of a register are called. */
export function labelsOf(kind: ImportKind, fields: readonly string[]): string {
  return fields
    .filter((name) => kind.fixed?.[name] === undefined)
    .map((name) => kind.schema.shape[name]?.meta()?.field?.label ?? name).join('、')
}
