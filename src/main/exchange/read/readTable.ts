import { basename, extname } from 'node:path'
import { ExchangeFailure } from '../failure'
import { checkFileSize, defaultLimits, type ReadLimits } from '../limits'
import { announcesEncryption } from './biff'
import { readCsv } from './csv'
import { detectShape } from './detect'
import { decodeDeclared } from './encoding'
import { readHtml } from './html'
import { listOle } from './sheetjs'
import type { FileFormat, RawBook, ReadNote } from './table'
import { readWorkbook } from './workbook'
import { listZip, verifyZip, type ZipEntry } from './zip'

/**
 * Reads any table file into cells. What the file is, its contents decide; the name only labels a csv and is
 * compared with what was found. Never throws anything but ExchangeFailure.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: Readonly<Partial<ReadLimits>> = {},
): RawBook {
  const ceilings = { ...defaultLimits, ...limits }
  checkFileSize(bytes.byteLength, ceilings)
  const book = guarded(() => readByShape(bytes, fileName, ceilings))
  return { ...book, notes: [...renamedNote(fileName, book.format), ...book.notes] }
}

/** A parser that stumbles over bytes nobody foresaw means a damaged file, not a crash. */
function guarded(read: () => RawBook): RawBook {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof ExchangeFailure) throw cause
    throw new ExchangeFailure('damaged', {}, { cause })
  }
}

function readByShape(bytes: Uint8Array, fileName: string, limits: ReadLimits): RawBook {
  const shape = detectShape(bytes)
  switch (shape) {
    case 'zip':
      return readZipped(bytes, limits)
    case 'ole':
      return readOle(bytes, limits)
    case 'biff':
      return readWorkbook(bytes, 'xls', limits)
    case 'markup':
      return readMarkup(bytes, fileName, limits)
    case 'text':
      if (/^MIME-Version:/i.test(head(bytes))) throw new ExchangeFailure('unsupported', { reason: 'mhtml' })
      return readCsv(bytes, basename(fileName, extname(fileName)), limits)
    case 'binary':
      break
  }
  throw new ExchangeFailure('unsupported')
}

function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
}

function readZipped(bytes: Uint8Array, limits: ReadLimits): RawBook {
  const entries = listZip(bytes)
  const names = new Set(entries.map((entry) => entry.name.replaceAll('\\', '/').toLowerCase()))
  const ods = names.has('content.xml') && names.has('mimetype')
  const workbook = [...names].some((name) => /(^|\/)workbook\d*\.(xml|bin)$/.test(name))
  if (!ods && !workbook) throw new ExchangeFailure(names.size === 0 ? 'damaged' : 'unsupported')
  let uncached = false
  verifyZip(bytes, entries, limits, (entry, contents) => {
    uncached ||= isSheet(entry) && hasFormulaWithoutValue(contents)
  })
  return readWorkbook(bytes, ods ? 'ods' : 'xlsx', limits, uncached)
}

function isSheet(entry: ZipEntry): boolean {
  return /worksheets[\\/][^\\/]+\.xml$/i.test(entry.name)
}

/** Files made by programs often hold formulas nobody has calculated yet. */
function hasFormulaWithoutValue(contents: Buffer): boolean {
  if (!contents.includes('<f')) return false
  return /(?:<\/f>|<f[^<>]*\/>)\s*(?:<v>\s*<\/v>|<v\s*\/>)?\s*<\/c>/.test(contents.toString('latin1'))
}

function readOle(bytes: Uint8Array, limits: ReadLimits): RawBook {
  const entries = listOle(bytes)
  const names = entries.map((entry) => entry.name)
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
    throw new ExchangeFailure('password')
  const stream =
    entries.find((entry) => entry.name === 'Workbook') ?? entries.find((entry) => entry.name === 'Book')
  if (!stream) throw new ExchangeFailure('unsupported')
  if (announcesEncryption(stream.content ?? [])) throw new ExchangeFailure('password')
  return readWorkbook(bytes, 'xls', limits)
}

function readMarkup(bytes: Uint8Array, fileName: string, limits: ReadLimits): RawBook {
  const start = head(bytes)
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(?:\w+:)?Workbook\b/.test(start)) {
    const declared = /encoding=["']([\w-]+)/.exec(start)?.[1]
    const { text } = decodeDeclared(bytes, declared)
    const utf8 = text.replace(/^(<\?xml[^>]*?)\sencoding=["'][\w-]+["']/, '$1')
    return readWorkbook(Buffer.from(utf8, 'utf8'), 'xml-spreadsheet', limits)
  }
  if (/<(?:!doctype|html|head|meta|table|body|div|style)\b/i.test(start)) return readHtml(bytes, limits)
  if (start.trimStart().startsWith('<?xml')) throw new ExchangeFailure('unsupported', { reason: 'xml' })
  return readCsv(bytes, basename(fileName, extname(fileName)), limits)
}

const usualExtensions: Readonly<Record<FileFormat, readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm', '.xltx', '.xlsb'],
  xls: ['.xls', '.et', '.xlt', '.ett'],
  ods: ['.ods'],
  'xml-spreadsheet': ['.xml'],
  html: ['.html', '.htm'],
  csv: ['.csv', '.txt', '.tsv'],
}

function renamedNote(fileName: string, format: FileFormat): ReadNote[] {
  const extension = extname(fileName).toLowerCase()
  return usualExtensions[format].includes(extension) ? [] : [{ code: 'renamed', extension, format }]
}
