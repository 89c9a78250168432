import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import {
  attachmentTypes,
  isPicture,
  type AttachmentOwner,
  type AttachmentPlace,
  type AttachmentRow,
} from '@shared/features/attachment'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import { attachmentsOf } from './repository'
import { storeFile } from './store'

/** Files of one record, in the order they were added. */
export async function listAttachments(db: ReadDb, owner: AttachmentOwner): Promise<AttachmentRow[]> {
  return (await attachmentsOf(db, owner.ownerKind, owner.ownerId)).map(view)
}

/**
 * Asks for a file and attaches a copy of it. Null when the clerk left the dialog. The owner need not be saved yet.
 * @throws AppFailure as storeFile does; 'attachment-duplicate' when the record has this very file already
 */
export async function addAttachment(desk: Desk, place: AttachmentPlace): Promise<AttachmentRow | null> {
  const path = await desk.dialogs.openFile({
    title: '选择附件',
    extensions: Object.keys(attachmentTypes),
    filterName: '图片、文档、录音录像、压缩包',
  })
  return path === null ? null : attachFile(desk, place, path)
}

/** Attaches a copy of the file at a path of this machine. */
export async function attachFile(desk: Desk, place: AttachmentOwner & { readonly part?: string }, path: string): Promise<AttachmentRow> {
  // Copied before the transaction begins: a long copy must not hold up other writes.
  const stored = await desk.jobs.run('添加附件', (job) => storeFile(desk.folder.attachments, path, job))
  return desk.write('attachment/add', async (work) => {
    const { ownerKind, ownerId, part = '' } = place
    const present = await attachmentsOf(work.tx, ownerKind, ownerId)
    if (present.some((row) => row.sha256 === stored.sha256 && row.part === part))
      throw new AppFailure('attachment-duplicate', { file: stored.fileName })
    return view(await insertEntity(work, 'attachment', { ownerKind, ownerId, part, ...stored, note: '' }))
  })
}

/** Changes the words under a file. */
export async function describeAttachment(desk: Desk, ref: RowRef, note: string): Promise<AttachmentRow> {
  return desk.write('attachment/describe', async (work) =>
    view(await updateEntity(work, 'attachment', ref.id, ref.version, { note })),
  )
}

/** Moves the row to the recycle bin; the file stays, since taking the row back must bring it back. */
export async function removeAttachment(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('attachment/remove', (work) => deleteEntity(work, 'attachment', ref.id, ref.version))
}

/** Opens the copy with the system's own program. @throws AppFailure 'file-missing' when the folder has lost it */
export async function openAttachment(desk: Desk, id: string): Promise<void> {
  const row = await getEntity(desk.read, 'attachment', id)
  const path = join(desk.folder.attachments, row.storedName)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppFailure('file-missing', { file: row.fileName })
  await desk.shell.openPath(path)
}

function view(row: EntityRow<'attachment'>): AttachmentRow {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    ownerKind: row.ownerKind,
    ownerId: row.ownerId,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    note: row.note,
    part: row.part,
    pictureUrl: isPicture(row.mediaType) ? `app://desk/attachments/${row.storedName}` : null,
  }
}
