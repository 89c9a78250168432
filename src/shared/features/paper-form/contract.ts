import { laidOutPaper } from '@shared/features/document/schema'
import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'
import { formKindValues, paperForm, paperFormEdition, paperFormInput } from './schema'

const kind = z.object({ kind: z.enum(formKindValues) })

export const paperFormContract = {
  /** The form of every kind as it is now. */
  'paper-form/list': query(z.object({}), z.array(paperForm)),
  /** All editions of one kind, the newest first, the shipped one last. */
  'paper-form/editions': query(kind, z.array(paperFormEdition)),
  /** A sample filled with the names of its fields. */
  'paper-form/preview': query(kind.extend({ values: paperFormInput }), laidOutPaper),
  /** Saves a new edition over the one the clerk saw. Papers already issued keep theirs. */
  'paper-form/save': command(kind.extend({ edition: z.number().int().min(0), values: paperFormInput, note: z.string().trim().max(200, '修改说明不超过 200 个字') }), paperForm),
} satisfies Contract
