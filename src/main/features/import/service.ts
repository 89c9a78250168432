import { basename, extname } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import {
  importKindWords,
  type ImportKindName,
  type ImportOutcome,
  type ImportPlan,
  type ImportPolicy,
} from '@shared/features/import'
import { chinaTime } from '@shared/features/history/values'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import {
  badRowsSheet,
  headerSignature,
  suggestMapping,
  writeWorkbookInWorker,
  type Mapping,
} from '@main/exchange'
import { importKindsByName, type ImportKind } from './kinds'
import { bestSheet, layOutSheet, type Layout } from './layout'
import { planRows } from './plan/classify'
import { planSummary } from './plan/display'
import { labelsOf } from './plan/labels'
import { cellsAt, importFields, parseRows } from './plan/parse'
import { rowKeyField } from './plan/rowKey'
import { readImportFile } from './readFile'
import * as repository from './repository'
import { runPlanned } from './run'
import { saveFile } from '@main/core/saveFile'
import { findPlanned, findSession, keepSession, type ImportSession } from './session'

export const importExtensions = ['xlsx', 'xls', 'csv', 'et', 'ods', 'txt', 'xlsm'] as const

/** Asks for the file to import; null when the dialog was left. */
export function chooseImportFile(desk: Desk, kind: ImportKindName): Promise<string | null> {
  return desk.dialogs.openFile({
    title: `选择${importKindWords(kind).label}`,
    extensions: importExtensions,
    filterName: '电子表格',
  })
}

/** Reads a file and proposes what its columns are. @throws AppFailure 'file-…' or 'cancelled' */
export async function openImport(
  desk: Desk,
  kindName: ImportKindName,
  path: string,
  target: string | null,
  job: RunningJob,
): Promise<ImportSession> {
  const plain = importKindsByName[kindName]
  const kind = target === null ? plain : ((await plain.within?.(desk.read, target)) ?? plain)
  const file = await readImportFile(path, job.signal)
  job.checkpoint()
  const fields = importFields(kind)
  const layout = layOutSheet(file.book, bestSheet(file.book, fields), null, fields)
  const before = await repository.earlierImport(desk.read, kindName, file.sha256)
  const earlier = before ? `此文件已于 ${chinaTime(before.createdAt)} 由${before.createdBy}导入过` : null
  return keepSession(desk, { kind, file, layout, earlier, ...(await proposeMapping(desk, kind, layout)) })
}

/** Takes another sheet, or another row as the headings, from 1; null finds the headings. */
export async function remapImport(
  desk: Desk,
  id: string,
  sheet: number,
  headerRow: number | null,
): Promise<ImportSession> {
  const session = findSession(desk, id)
  const layout = layOutSheet(session.file.book, sheet, headerRow, importFields(session.kind))
  const proposed = await proposeMapping(desk, session.kind, layout)
  return Object.assign(session, { layout, planned: null, ...proposed })
}

const mappingText = z.array(z.string().nullable())

async function proposeMapping(
  desk: Desk,
  kind: ImportKind,
  layout: Layout,
): Promise<{ mapping: Mapping; remembered: boolean }> {
  const headers = layout.header?.headers ?? []
  const kept = await repository.rememberedMapping(desk.read, kind.kind, headerSignature(headers))
  const fields = importFields(kind)
  // A list read into one record has no field for it, though an earlier one of the same headings may have had.
  const names = new Set(fields.map(({ name }) => name))
  const known = kept === undefined ? undefined : mappingText.safeParse(JSON.parse(kept)).data
  const remembered = known?.map((name) => (name !== null && names.has(name) ? name : null))
  const mapping = suggestMapping(headers, fields, remembered)
  return { mapping, remembered: remembered?.length === headers.length }
}

/**
 * Works out what an import would do; nothing is written.
 * @throws AppFailure 'header-not-found', 'field-mapped-twice', 'key-not-mapped', 'cancelled'
 */
export async function planImport(
  desk: Desk,
  id: string,
  mapping: Mapping,
  policy: ImportPolicy,
  job: RunningJob,
): Promise<ImportPlan> {
  const session = findSession(desk, id)
  const { kind, layout } = session
  checkMapping(session, mapping)
  const parsed = await parseRows(desk.read, kind, layout, mapping, desk.clock.today(), job)
  const plan = await planRows(desk.read, kind, parsed, policy, (line) => cellsAt(layout, line))
  job.checkpoint()
  // The clerk may have pointed at another row meanwhile: then this plan is of no use any more.
  if (session.layout !== layout) throw new AppFailure('cancelled')
  session.mapping = mapping
  session.planned = { mapping, policy, parsed, plan }
  return planSummary(plan, parsed)
}

function checkMapping({ kind, layout }: ImportSession, mapping: Mapping): void {
  if (!layout.header) throw new AppFailure('header-not-found')
  const used = mapping.filter((name) => name !== null)
  const twice = used.find((name, index) => used.indexOf(name) !== index)
  if (twice !== undefined) throw new AppFailure('field-mapped-twice', { label: labelsOf(kind, [twice]) })
  if (used.includes(rowKeyField.name)) return
  if (kind.keys.some((key) => key.every((field) => used.includes(field) || kind.fixed?.[field] !== undefined))) return
  throw new AppFailure('key-not-mapped', { label: kind.keys.map((key) => labelsOf(kind, key)).join('”或“') })
}

/**
 * Carries out the plan as it was shown, all or nothing.
 * @throws AppFailure 'import-outdated' when the register has changed since, 'cancelled'; then nothing is written
 */
export function runImport(desk: Desk, id: string, job: RunningJob): Promise<ImportOutcome> {
  const { session, planned } = findPlanned(desk, id)
  return runPlanned(desk, session, planned, job)
}

/** Asks where to and saves the rows that cannot go in, with the reasons; null when the dialog was left. */
export async function saveBadRows(desk: Desk, id: string): Promise<string | null> {
  const { session } = findPlanned(desk, id)
  const { fileName } = session.file
  const path = await desk.dialogs.saveFile({
    title: '导出问题行',
    defaultName: `${basename(fileName, extname(fileName))}（未导入的行）.xlsx`,
    extensions: ['xlsx'],
    filterName: 'Excel 工作簿',
  })
  if (path === null) return null
  await writeBadRowsFile(desk, id, path)
  return path
}

/** @throws AppFailure 'file-not-writable', 'disk-full' */
async function writeBadRowsFile(desk: Desk, id: string, path: string): Promise<void> {
  const { session, planned } = findPlanned(desk, id)
  const sheet = badRowsSheet(session.layout.header?.headers ?? [], planned.plan.bad)
  await saveFile(path, await writeWorkbookInWorker([sheet]))
}

export interface ImportFileOptions {
  readonly path: string
  /** Only tells what would happen. */
  readonly dryRun: boolean
  /** Where the rows that cannot go in are written, if there are any. */
  readonly badRowsPath?: string
}

export interface ImportFileResult {
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  /** The change-log batch; absent when nothing was written. */
  readonly batchId?: string
}

/**
 * Imports employers from a file without a window: headings found, columns by remembered mapping or alias.
 * @throws AppFailure 'file-…', 'header-not-found', 'key-not-mapped'; then nothing is written
 */
export function importEmployersFile(desk: Desk, options: ImportFileOptions): Promise<ImportFileResult> {
  return desk.jobs.run('导入企业名单', async (job) => {
    const { id, mapping } = await openImport(desk, 'employer', options.path, null, job)
    const { counts } = await planImport(desk, id, mapping, { emptyKeepsOld: true }, job)
    if (options.badRowsPath !== undefined && counts.bad > 0)
      await writeBadRowsFile(desk, id, options.badRowsPath)
    if (options.dryRun) {
      return {
        inserted: counts.new,
        updated: counts.changed,
        unchanged: counts.unchanged,
        refused: counts.bad,
      }
    }
    const { inserted, updated, unchanged, refused, batchId } = await runImport(desk, id, job)
    return { inserted, updated, unchanged, refused, ...(batchId === null ? {} : { batchId }) }
  })
}
