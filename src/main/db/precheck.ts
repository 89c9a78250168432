import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseFault } from './fault'

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Looks at a data file before SQLite does. An empty file or one that lost its end would be opened without a word:
 * the first as a new desk without data, the second until somebody asks for a page that is not there.
 * @returns whether there is a file yet
 * @throws DatabaseFault 'damaged', or 'cannot-open' when a folder or a lone journal stands in its place
 */
export function checkFile(file: string): 'new' | 'existing' {
  const journal = size(`${file}-wal`)
  if (!existsSync(file)) {
    // A journal without its file: the file was moved away or quarantined, so this is no first start.
    if (journal > 0) throw new DatabaseFault('cannot-open', file)
    return 'new'
  }
  if (!statSync(file).isFile()) throw new DatabaseFault('cannot-open', file)
  const header = readHeader(file)
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new DatabaseFault('damaged', file)
  // With a journal the file itself may rightly be shorter than it says: the rest is in the journal.
  if (journal === 0 && size(file) < statedSize(header)) throw new DatabaseFault('damaged', file)
  return 'existing'
}

const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const descriptor = openSync(file, 'r')
    try {
      readSync(descriptor, header, 0, HEADER_BYTES, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw DatabaseFault.from(error, file)
  }
  return header
}

/** Bytes the header says the file has (SQLite file format 1.3.8: only if its two counters agree), else 0. */
function statedSize(header: Buffer): number {
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return 0
  const pageSize = header.readUInt16BE(16)
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28)
}
