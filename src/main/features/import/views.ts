import {
  importKindNames,
  undoReport,
  type ImportRow,
  type PlanRow,
  type PlanState,
} from '@shared/features/import'
import type { ListRequest } from '@shared/list/request'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { planLines } from './plan/display'
import * as repository from './repository'
import { findPlanned, type Planned } from './session'

/** A plan's tables as they were made for the window the first time they were looked at. */
const tables = new WeakMap<Planned, Map<PlanState, PlanRow[]>>()

export interface PlanPageRequest {
  readonly session: string
  readonly state: PlanState
  readonly offset: number
  readonly limit: number
}

/** One page of what an import would do. */
export function planPage(
  desk: Desk,
  { session: id, state, offset, limit }: PlanPageRequest,
): { rows: PlanRow[]; total: number } {
  const { session, planned } = findPlanned(desk, id)
  const made = tables.get(planned) ?? new Map<PlanState, PlanRow[]>()
  tables.set(planned, made)
  const lines =
    made.get(state) ?? planLines(state, planned.plan, planned.parsed, session.kind, planned.mapping)
  made.set(state, lines)
  return { rows: lines.slice(offset, offset + limit), total: lines.length }
}

const kindName = z.enum(importKindNames)

/** Imports, the last first, with what taking them back did. */
export async function listImports(
  db: ReadDb,
  request: ListRequest,
): Promise<{ rows: ImportRow[]; total: number }> {
  const { rows, total } = await repository.listImports(db, request)
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      createdAt: row.createdAt,
      createdBy: row.createdBy,
      updatedAt: row.updatedAt,
      updatedBy: row.updatedBy,
      kind: kindName.parse(row.kind),
      fileName: row.fileName,
      inserted: row.inserted,
      updated: row.updated,
      unchanged: row.unchanged,
      refused: row.refused,
      undoneAt: row.undoneAt,
      undoReport: row.undoReport === null ? null : undoReport.parse(JSON.parse(row.undoReport)),
    })),
  }
}
