import { AppFailure } from '@shared/errors/failure'
import {
  exportPresetContent,
  listViewContent,
  type ExportPreset,
  type ExportPresetContent,
  type ListView,
  type ListViewContent,
} from '@shared/features/list-view'
import type { RowRef } from '@shared/list/request'
import type { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, insertEntity, updateEntity } from '@main/db/entity'
import { presetsOf, viewsOf } from './repository'

/** Views and export presets of a list, the oldest first. One that an older program wrote otherwise is left out. */
export async function savedOf(db: ReadDb, list: string): Promise<{ views: ListView[]; presets: ExportPreset[] }> {
  return {
    views: (await viewsOf(db, list)).flatMap((row) => readable(row, listViewContent)),
    presets: (await presetsOf(db, list)).flatMap((row) => readable(row, exportPresetContent)),
  }
}

interface Saved {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly content: string
}

function readable<S extends z.ZodType>({ content, ...row }: Saved, schema: S) {
  const parsed = schema.safeParse(JSON.parse(content))
  return parsed.success ? [{ ...row, content: parsed.data }] : []
}

interface Saving<Content> {
  readonly list: string
  readonly ref: RowRef | null
  readonly name: string
  readonly content: Content
}

/** @throws AppFailure 'validation' at name when another view of the list has it; 'stale', 'not-found' */
export async function saveView(desk: Desk, saving: Saving<ListViewContent>): Promise<ListView> {
  const { id, version, name } = await save(desk, 'listView', saving, await viewsOf(desk.read, saving.list))
  return { id, version, name, content: saving.content }
}

/** @throws AppFailure 'validation' at name when another preset of the list has it; 'stale', 'not-found' */
export async function savePreset(desk: Desk, saving: Saving<ExportPresetContent>): Promise<ExportPreset> {
  const { id, version, name } = await save(desk, 'exportPreset', saving, await presetsOf(desk.read, saving.list))
  return { id, version, name, content: saving.content }
}

function save(desk: Desk, table: 'listView' | 'exportPreset', saving: Saving<unknown>, present: readonly Saved[]) {
  const { list, ref, name, content } = saving
  if (present.some((other) => other.name === name && other.id !== ref?.id)) {
    throw AppFailure.atField('name', `“${name}”已存在，请换一个名称`)
  }
  const values = { list, name, content: JSON.stringify(content) }
  const useCase = table === 'listView' ? 'list-view/save' : 'list-view/save-preset'
  return desk.write(useCase, (work) =>
    ref === null ? insertEntity(work, table, values) : updateEntity(work, table, ref.id, ref.version, values),
  )
}

/** @throws AppFailure 'stale', 'not-found' */
export async function deleteSaved(desk: Desk, table: 'listView' | 'exportPreset', { id, version }: RowRef): Promise<Record<string, never>> {
  const useCase = table === 'listView' ? 'list-view/delete' : 'list-view/delete-preset'
  await desk.write(useCase, (work) => deleteEntity(work, table, id, version))
  return {}
}
