import { AppFailure } from '@shared/errors/failure'
import { importKindWords, type ImportOutcome } from '@shared/features/import'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import { insertEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { headerSignature } from '@main/exchange'
import { chunksOf } from './chunks'
import type { ImportKind, Values } from './kinds'
import { planRows, type KnownRow, type NewRow, type Plan } from './plan/classify'
import { cellsAt } from './plan/parse'
import { rememberMapping } from './repository'
import type { ImportSession, Planned } from './session'

const ROWS_AT_ONCE = 250

/**
 * Writes a plan in one transaction, with the log of the import and the mapping for next time.
 * @throws AppFailure 'import-outdated' when the plan would come out otherwise now, 'cancelled'
 */
export async function runPlanned(
  desk: Desk,
  session: ImportSession,
  planned: Planned,
  job: RunningJob,
): Promise<ImportOutcome> {
  const { kind, layout, file } = session
  const { plan, parsed, policy, mapping } = planned
  const added = plan.rows.filter((row) => row.state === 'new')
  const changed = plan.rows.filter((row): row is KnownRow => row.state === 'changed')
  const counts = {
    inserted: added.length,
    updated: changed.length,
    unchanged: plan.rows.length - added.length - changed.length,
    refused: plan.bad.length,
  }
  if (added.length + changed.length === 0) return { id: null, batchId: null, ...counts }
  return desk.write('import/run', async (work) => {
    const now = await planRows(work.tx, kind, parsed, policy, (line) => cellsAt(layout, line))
    if (fingerprint(now) !== fingerprint(plan)) throw new AppFailure('import-outdated')
    await writeRows(work, kind, added, changed, job)
    await kind.settle?.(work, [...added.map((row) => row.values), ...changed.map((row) => row.target)])
    const batch = await insertEntity(work, 'importBatch', {
      kind: kind.kind,
      fileName: file.fileName,
      fileSha256: file.sha256,
      batchId: work.batchId,
      ...counts,
      undoneAt: null,
      undoReport: null,
    })
    await rememberMapping(
      work,
      kind.kind,
      headerSignature(layout.header?.headers ?? []),
      JSON.stringify(mapping),
    )
    job.checkpoint()
    return { id: batch.id, batchId: work.batchId, ...counts }
  })
}

/** What a plan does to which versions: two plans with the same one write the same. */
function fingerprint(plan: Plan): string {
  return plan.rows
    .map((row) =>
      row.state === 'new'
        ? `${row.line}+`
        : `${row.line}:${row.target.id}:${row.target.version}:${row.state}`,
    )
    .join('\n')
}

async function writeRows(
  work: Work,
  kind: ImportKind,
  added: readonly NewRow[],
  changed: readonly KnownRow[],
  job: RunningJob,
): Promise<void> {
  const total = added.length + changed.length
  let done = 0
  const advance = (rows: number): void => {
    done += rows
    job.progress(done, total)
    job.checkpoint()
  }
  for (const rows of chunksOf(added, ROWS_AT_ONCE)) {
    const inserted = await kind.insert(
      work,
      rows.map((row) => row.values),
    )
    await kind.refresh?.(
      work,
      inserted.map(({ id }, index) => ({ id, values: rows[index]?.values ?? {} })),
    )
    advance(rows.length)
  }
  for (const rows of chunksOf(changed, ROWS_AT_ONCE)) {
    for (const { target, patch } of rows)
      await kind.update(work, { id: target.id, version: target.version }, patch)
    const renamed = rows.flatMap(({ alias, target }) =>
      alias === null ? [] : [{ id: target.id, text: alias }],
    )
    if (renamed.length > 0) await kind.aliases?.add(work, renamed)
    await kind.refresh?.(
      work,
      rows.map(({ target, patch }) => ({ id: target.id, values: { ...target, ...patch } as Values })),
    )
    advance(rows.length)
  }
}

/** What the running import is called. */
export const importLabel = (kind: ImportKind): string => `导入${importKindWords(kind.kind).label}`
