import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS, { type CellValue } from 'exceljs'
import iconv from 'iconv-lite'
import type {
  ImportKindName,
  ImportOutcome,
  ImportPlan,
  ImportPolicy,
  ImportView,
  PlanRow,
  PlanState,
} from '@shared/features/import'
import { newId } from '@shared/ids/uuid'
import { importHandlers } from '@main/features/import/handlers'
import type { TestDesk } from './testDesk'

export type Cells = readonly (readonly CellValue[])[]

/** An xlsx file of these rows in a test's own folder. */
export async function xlsxFile(
  test: TestDesk,
  name: string,
  rows: Cells,
  prepare?: (sheet: ExcelJS.Worksheet) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  for (const row of rows) sheet.addRow([...row])
  prepare?.(sheet)
  return fileOf(test, name, new Uint8Array(await book.xlsx.writeBuffer()))
}

/** A csv file as Chinese spreadsheets save it. */
export async function csvFile(
  test: TestDesk,
  name: string,
  rows: readonly (readonly string[])[],
  encoding = 'gb18030',
): Promise<string> {
  return fileOf(test, name, iconv.encode(rows.map((row) => row.join(',')).join('\r\n'), encoding))
}

export async function fileOf(test: TestDesk, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(test.desk.folder.root, name)
  await writeFile(path, bytes)
  return path
}

/** The wizard as the window drives it, without the window. */
export function wizardOn({ desk }: TestDesk, kind: ImportKindName = 'employer', target: string | null = null) {
  const open = (path: string): Promise<ImportView> =>
    importHandlers['import/open'](desk, { kind, target, path, job: newId() })
  const plan = (
    view: ImportView,
    mapping = view.mapping,
    policy: ImportPolicy = { emptyKeepsOld: true },
  ): Promise<ImportPlan> =>
    importHandlers['import/plan'](desk, { session: view.session, mapping, policy, job: newId() })
  const rows = async (view: ImportView, state: PlanState): Promise<PlanRow[]> =>
    (await importHandlers['import/rows'](desk, { session: view.session, state, offset: 0, limit: 1000 })).rows
  const run = (view: ImportView, job = newId()): Promise<ImportOutcome> =>
    importHandlers['import/run'](desk, { session: view.session, job })
  return {
    open,
    plan,
    rows,
    run,
    undo: (id: string) => importHandlers['import/undo'](desk, { id, job: newId() }),
    /** Opens, plans by the proposed mapping and runs. */
    import: async (path: string) => {
      const view = await open(path)
      const planned = await plan(view)
      return { view, counts: planned.counts, outcome: await run(view) }
    },
  }
}

export type Wizard = ReturnType<typeof wizardOn>
