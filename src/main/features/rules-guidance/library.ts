import { AppFailure } from '@shared/errors/failure'
import {
  ruleClauseInput,
  shippedClauses,
  wordingsOf,
  type wordingInput,
  type RuleClauseRow,
  type RuleClauseValues,
  type WordingRow,
} from '@shared/features/rules-guidance'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import * as repository from './repository'

const texts = z.array(z.string())
const kinds = ruleClauseInput.shape.documents

/** The catalogue as the bureau has it: R01 to R28 as shipped or as changed, then its own entries. */
export async function clauseCatalogue(db: ReadDb): Promise<RuleClauseRow[]> {
  const rows = await repository.ruleClauses(db)
  const changed = new Map(rows.map((row) => [row.code, row]))
  const shipped = shippedClauses.map((entry): RuleClauseRow => {
    const row = changed.get(entry.id)
    if (!row) return { ...entry, ref: null, shipped: true }
    // What inspections take over and what was not read are not edited: they stay as shipped.
    return { ...ownRow(row), violations: entry.violations, shipped: true }
  })
  const known = new Set(shippedClauses.map((entry) => entry.id))
  return [...shipped, ...rows.filter((row) => !known.has(row.code)).map(ownRow)]
}

function ownRow(row: EntityRow<'ruleClause'>): RuleClauseRow {
  return {
    id: row.code,
    clause: row.clause,
    why: row.why,
    basis: texts.parse(JSON.parse(row.basis)),
    suggestion: row.suggestion,
    severity: row.severity,
    documents: kinds.parse(JSON.parse(row.documents)),
    violations: [],
    doubt: row.doubt,
    unverified: [],
    validFrom: row.validFrom,
    ref: { id: row.id, version: row.version },
    shipped: false,
  }
}

/**
 * Saves an own entry, or one in the place of a shipped one.
 * @param code a shipped entry that is changed for the first time; null otherwise
 * @throws AppFailure 'not-found', 'stale'
 */
export async function saveClause(desk: Desk, ref: RowRef | null, code: string | null, values: RuleClauseValues): Promise<RuleClauseRow> {
  return desk.write('rule-clause/save', async (work) => {
    const { basis, documents, ...own } = values
    const stored = { ...own, basis: JSON.stringify(basis), documents: JSON.stringify(documents) }
    let saved: EntityRow<'ruleClause'>
    if (ref) saved = await updateEntity(work, 'ruleClause', ref.id, ref.version, stored)
    else {
      if (code !== null && !shippedClauses.some((entry) => entry.id === code)) throw new AppFailure('not-found')
      const present = await repository.ruleClauses(work.tx)
      if (code !== null && present.some((row) => row.code === code)) throw new AppFailure('stale')
      saved = await insertEntity(work, 'ruleClause', { code: code ?? (await ownCode(work.tx)), ...stored })
    }
    const found = (await clauseCatalogue(work.tx)).find((entry) => entry.id === saved.code)
    if (!found) throw new RangeError('a saved clause is in the catalogue')
    return found
  })
}

async function ownCode(db: ReadDb): Promise<string> {
  const numbers = (await repository.ruleClauseCodes(db)).filter((code) => code.startsWith('Z')).map((code) => Number(code.slice(1)))
  return `Z${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

export async function deleteClause(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('rule-clause/delete', (work) => deleteEntity(work, 'ruleClause', ref.id, ref.version))
}

/** The library: the suggested wording of every clause under its id, and the bureau's own; an own one goes before. */
export async function wordingLibrary(db: ReadDb): Promise<WordingRow[]> {
  const rows = await repository.wordings(db)
  const own = rows.map(({ id, version, code, title, text }): WordingRow => ({ code, title, text, ref: { id, version } }))
  const taken = new Set(own.map((one) => one.code))
  const shipped = wordingsOf(await clauseCatalogue(db)).filter((one) => !taken.has(one.code))
  return [...own, ...shipped.map((one) => ({ ...one, ref: null }))].toSorted((a, b) => a.code.localeCompare(b.code))
}

/** @throws AppFailure 'validation' at the code when another wording has it; 'stale' */
export async function saveWording(desk: Desk, ref: RowRef | null, values: z.output<typeof wordingInput>): Promise<WordingRow> {
  return desk.write('wording/save', async (work) => {
    const twin = (await repository.wordings(work.tx)).find((row) => row.code === values.code && row.id !== ref?.id)
    if (twin) throw AppFailure.atField('code', `短码已由“${twin.title}”使用`)
    const saved = ref ? await updateEntity(work, 'wording', ref.id, ref.version, values) : await insertEntity(work, 'wording', values)
    const { id, version, code, title, text } = await getEntity(work.tx, 'wording', saved.id)
    return { code, title, text, ref: { id, version } }
  })
}

export async function deleteWording(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('wording/delete', (work) => deleteEntity(work, 'wording', ref.id, ref.version))
}
