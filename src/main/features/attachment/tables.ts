import type { BaseTable } from '@main/db/base'

export interface AttachmentTable extends BaseTable {
  ownerKind: string
  ownerId: string
  fileName: string
  /** Name under the data folder's attachments, made from the hash, never from what the user typed. */
  storedName: string
  mediaType: string
  /** Bytes. */
  size: number
  sha256: string
  note: string
  /** The part of its record that it proves, such as a line of a scoring table; '' for the whole. */
  part: string
}
