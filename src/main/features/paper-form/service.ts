import { AppFailure } from '@shared/errors/failure'
import { checkPaperForm, formKinds, paperForm, shippedForm, type FormKind, type PaperForm, type PaperFormEdition, type PaperFormInput } from '@shared/features/paper-form'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { insertEntity, type EntityRow } from '@main/db/entity'
import { orderDefaults } from '@main/features/setting/service'
import * as repository from './repository'

const texts = z.record(z.string(), z.string())

function formOf(row: EntityRow<'paperForm'>): PaperForm {
  return paperForm.parse({ ...row, seal: row.seal === 1, annexes: row.annexes === 1, presets: texts.parse(JSON.parse(row.presets)) })
}

/** The form before any was saved; title and copies of an order were settings of their own once. */
async function firstForm(db: ReadDb, kind: FormKind): Promise<PaperForm> {
  const shipped = shippedForm(kind)
  if (kind !== 'correction-order') return shipped
  const { title, copies } = await orderDefaults(db)
  return { ...shipped, title, copies }
}

/** The form a paper of this kind takes when it is written or issued now. */
export async function currentForm(db: ReadDb, kind: FormKind): Promise<PaperForm> {
  const [newest] = await repository.editions(db, kind)
  return newest ? formOf(newest) : firstForm(db, kind)
}

export async function listForms(db: ReadDb): Promise<PaperForm[]> {
  const rows = await repository.newestForms(db)
  const forms: PaperForm[] = []
  for (const { value } of formKinds) {
    const newest = rows.find(({ kind }) => kind === value)
    forms.push(newest ? formOf(newest) : await firstForm(db, value))
  }
  return forms
}

export async function formEditions(db: ReadDb, kind: FormKind): Promise<PaperFormEdition[]> {
  const used = await repository.uses(db, kind)
  const papers = (edition: number): number => used.find(({ formEdition }) => formEdition === edition)?.papers ?? 0
  const saved = (await repository.editions(db, kind)).map((row) => ({ ...formOf(row), savedAt: row.createdAt, savedBy: row.createdBy, note: row.note, used: papers(row.edition) }))
  return [...saved, { ...(await firstForm(db, kind)), savedAt: null, savedBy: '', note: '', used: papers(0) }]
}

/**
 * Saves a form as a new edition. Papers already issued keep what they were frozen with.
 * @throws AppFailure 'validation' with what is wrong at each field, 'stale' when another edition was saved meanwhile
 */
export async function saveForm(desk: Desk, kind: FormKind, seen: number, values: PaperFormInput, note: string): Promise<PaperForm> {
  const errors = checkPaperForm(kind, values)
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  return desk.write('paper-form/save', async (work) => {
    if ((await currentForm(work.tx, kind)).edition !== seen) throw new AppFailure('stale')
    const presets = Object.fromEntries(Object.entries(values.presets).filter(([, text]) => text !== ''))
    const edition = (await repository.lastEdition(work.tx, kind)) + 1
    return formOf(await insertEntity(work, 'paperForm', { ...values, kind, edition, presets: JSON.stringify(presets), note }))
  })
}
