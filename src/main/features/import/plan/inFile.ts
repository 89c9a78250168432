import { importKindWords } from '@shared/features/import'
import type { ImportKind } from '../kinds'
import type { ExistingRow } from '../repository'
import { labelsOf } from './labels'
import { agrees, identityOf } from './match'
import type { ParsedRow } from './parse'

/** The rows of a file that go in so far: tells when another row is the same record. */
export class InFile {
  private readonly byKey: Map<string, ParsedRow[]>[]
  private readonly targets = new Map<string, number>()

  constructor(private readonly kind: ImportKind) {
    this.byKey = kind.keys.map(() => new Map<string, ParsedRow[]>())
  }

  add(row: ParsedRow, target: ExistingRow | null): void {
    if (target) this.targets.set(target.id, row.line)
    for (const [index, key] of this.kind.keys.entries()) {
      const identity = identityOf(key, row.values)
      const known = this.byKey[index]
      if (identity !== null && known) known.set(identity, [...(known.get(identity) ?? []), row])
    }
  }

  /** Why a row is the same record as an earlier one; null when it is not. */
  twinOf(row: ParsedRow, target: ExistingRow | null): string | null {
    const line = target ? this.targets.get(target.id) : undefined
    for (const [index, key] of this.kind.keys.entries()) {
      const twin = this.earlier(row, index).find((other) =>
        // Two records that were exported are two, whatever they are called; only what is surest is had by one alone.
        agrees(this.kind.keys, key, row.values, other.values) && (index === 0 || !row.key || !other.key),
      )
      if (twin) return `${labelsOf(this.kind, key)}与第 ${twin.line} 行相同，请核对后只保留一行`
    }
    if (line === undefined) return null
    const { record, unit } = importKindWords(this.kind.kind)
    return `与第 ${line} 行是同一${unit}${record}，请核对后只保留一行`
  }

  /** The line of an earlier row that shares a lesser key but differs in a surer one. */
  alikeLine(row: ParsedRow): number | null {
    for (const index of this.kind.keys.keys()) {
      const [alike] = this.earlier(row, index)
      if (alike) return alike.line
    }
    return null
  }

  private earlier(row: ParsedRow, index: number): readonly ParsedRow[] {
    const identity = identityOf(this.kind.keys[index] ?? [], row.values)
    return identity === null ? [] : (this.byKey[index]?.get(identity) ?? [])
  }
}
