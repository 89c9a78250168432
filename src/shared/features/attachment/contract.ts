import { command, query, type Contract } from '@shared/ipc/contract'
import { recordBase, rowRef } from '@shared/list/request'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { attachmentOwnerKinds } from './kinds'

/** The record a file belongs to. */
export const attachmentOwner = z.object({ ownerKind: z.enum(attachmentOwnerKinds), ownerId: z.uuid() })
/** The same with the part of the record that the file proves, such as a line of a scoring table; '' for the whole. */
export const attachmentPlace = attachmentOwner.extend({ part: z.string().max(40).default('') })
export type AttachmentOwner = z.output<typeof attachmentOwner>
export type AttachmentPlace = z.output<typeof attachmentPlace>

export const attachmentRow = z.object({
  ...recordBase,
  ownerKind: z.string(),
  ownerId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  note: z.string(),
  part: z.string(),
  /** Address of the picture for the window; null for other files. */
  pictureUrl: z.string().nullable(),
})
export type AttachmentRow = z.output<typeof attachmentRow>

const note = z.string().transform(normaliseText).pipe(z.string().max(200, '说明不超过 200 个字'))

export const attachmentContract = {
  /** Those of every part. */
  'attachment/list': query(attachmentOwner, z.array(attachmentRow)),
  /** Lets the clerk choose a file and copies it; null when the dialog was left. */
  'attachment/add': command(attachmentPlace, attachmentRow.nullable()),
  'attachment/describe': command(rowRef.extend({ note }), attachmentRow),
  'attachment/remove': command(rowRef, z.object({})),
  /** Opens the file with the system's own program. */
  'attachment/open': command(z.object({ id: z.uuid() }), z.object({})),
} satisfies Contract
