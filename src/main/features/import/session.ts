import { AppFailure } from '@shared/errors/failure'
import type { ImportPolicy, ImportView } from '@shared/features/import'
import { newId } from '@shared/ids/uuid'
import { describeFields } from '@shared/fields/describe'
import type { Desk } from '@main/core/desk'
import type { Mapping } from '@main/exchange'
import type { ImportKind } from './kinds'
import { columnsOf, previewOf, type Layout } from './layout'
import { readNotes } from './notes'
import type { Plan } from './plan/classify'
import type { ParsedRows } from './plan/parse'
import { rowKeyField } from './plan/rowKey'
import type { ReadFile } from './readFile'

/** A plan with what it was made from: it is carried out only as it was shown. */
export interface Planned {
  readonly mapping: Mapping
  readonly policy: ImportPolicy
  readonly parsed: ParsedRows
  readonly plan: Plan
}

/** An opened file. Its cells stay here; only previews go to the window. */
export interface ImportSession {
  readonly id: string
  readonly kind: ImportKind
  readonly file: ReadFile
  layout: Layout
  mapping: Mapping
  /** The mapping comes from an earlier import of the same headings. */
  remembered: boolean
  /** When the same file was imported before, as a sentence. */
  readonly earlier: string | null
  planned: Planned | null
}

/** One file open a desk: a parsed file may take much memory, so the next one takes its place. */
const open = new WeakMap<Desk, ImportSession>()

export function keepSession(desk: Desk, session: Omit<ImportSession, 'id' | 'planned'>): ImportSession {
  const kept: ImportSession = { ...session, id: newId(), planned: null }
  open.set(desk, kept)
  return kept
}

/** @throws AppFailure 'import-closed' when another file has been opened meanwhile, or the program restarted */
export function findSession(desk: Desk, id: string): ImportSession {
  const session = open.get(desk)
  if (session?.id !== id) throw new AppFailure('import-closed')
  return session
}

/** @throws AppFailure 'import-closed' also while nothing has been planned */
export function findPlanned(desk: Desk, id: string): { session: ImportSession; planned: Planned } {
  const session = findSession(desk, id)
  if (!session.planned) throw new AppFailure('import-closed')
  return { session, planned: session.planned }
}

export function closeSession(desk: Desk, id: string): void {
  if (open.get(desk)?.id === id) open.delete(desk)
}

/** What the window needs to know of an opened file. */
export function viewOf(session: ImportSession): ImportView {
  const { id, kind, file, layout, mapping, remembered, earlier } = session
  return {
    session: id,
    kind: kind.kind,
    fileName: file.fileName,
    sheets: file.book.sheets.map(({ name, rows, hidden }, index) => ({
      index,
      name,
      rows: rows.length,
      hidden,
    })),
    sheet: layout.sheet,
    headerRow: layout.header ? layout.header.rowIndex + 1 : null,
    dataRows: layout.rows.length,
    columns: columnsOf(layout),
    mapping: [...mapping],
    remembered,
    fields: [...describeFields(kind.schema), rowKeyField].map(({ name, label, required, help }) => ({
      name,
      label,
      required: required && !kind.schema.shape[name]?.safeParse(kind.blank[name]).success,
      help: help ?? null,
    })),
    preview: previewOf(file.book, layout),
    notes: [...(earlier === null ? [] : [earlier]), ...readNotes(file.book, layout)],
  }
}
