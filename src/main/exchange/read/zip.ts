import { crc32, inflateRawSync } from 'node:zlib'
import { ExchangeFailure } from '../failure'
import { sizeParams, type ReadLimits } from '../limits'

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const endLength = 22
const unknown32 = 0xffffffff

export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/**
 * Lists a zip file from its directory at the end, touching no contents.
 * @throws ExchangeFailure 'damaged' when the directory is missing or cut, 'unsupported' for a zip over 4 GB
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(buffer)
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (at === unknown32) throw new ExchangeFailure('unsupported', { reason: 'zip64' })
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== centralSignature) throw new ExchangeFailure('damaged')
    const nameLength = buffer.readUInt16LE(at + 28)
    const extraLength = buffer.readUInt16LE(at + 30)
    const commentLength = buffer.readUInt16LE(at + 32)
    const extra = buffer.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const sizes = realSizes(buffer.readUInt32LE(at + 20), buffer.readUInt32LE(at + 24), extra)
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      ...sizes,
      offset: buffer.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** Some writers keep the sizes in the zip64 field even of small files. */
function realSizes(packed: number, unpacked: number, extra: Buffer): { packed: number; unpacked: number } {
  if (packed !== unknown32 && unpacked !== unknown32) return { packed, unpacked }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    const next = (): number => {
      if (field + 8 > extra.length) throw new ExchangeFailure('damaged')
      const value = Number(extra.readBigUInt64LE(field))
      field += 8
      return value
    }
    const realUnpacked = unpacked === unknown32 ? next() : unpacked
    return { unpacked: realUnpacked, packed: packed === unknown32 ? next() : packed }
  }
  throw new ExchangeFailure('damaged')
}

function findEnd(buffer: Buffer): number {
  const earliest = Math.max(0, buffer.length - endLength - 0xffff)
  for (let at = buffer.length - endLength; at >= earliest; at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at
  }
  throw new ExchangeFailure('damaged')
}

/**
 * Refuses archives whose contents would not fit: first by what the directory claims, then by unpacking each entry
 * against that claim, since a bomb may lie about its sizes. `look` sees each entry's contents while they are at hand.
 * @throws ExchangeFailure 'zip-bomb' | 'password' | 'damaged' | 'unsupported'
 */
export function verifyZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: ReadLimits,
  look?: (entry: ZipEntry, contents: Buffer) => void,
): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkClaims(buffer, entries, limits)
  for (const entry of entries) {
    const contents = unpack(buffer, entry)
    if (contents.length !== entry.unpacked || crc32(contents) !== entry.crc)
      throw new ExchangeFailure('damaged')
    look?.(entry, contents)
  }
}

function checkClaims(buffer: Buffer, entries: readonly ZipEntry[], limits: ReadLimits): void {
  let packed = 0
  let unpacked = 0
  for (const entry of entries) {
    if (entry.flags & 0x2041) throw new ExchangeFailure('password')
    if (entry.method !== 0 && entry.method !== 8)
      throw new ExchangeFailure('unsupported', { method: entry.method })
    packed += entry.packed
    unpacked += entry.unpacked
    const swollen = entry.unpacked > limits.ratioFromBytes && entry.unpacked > entry.packed * limits.ratio
    if (swollen || unpacked > limits.unzippedBytes)
      throw new ExchangeFailure('zip-bomb', sizeParams(unpacked, limits.unzippedBytes))
  }
  // Entries that share packed bytes are the trick of nested bombs.
  if (packed > buffer.length)
    throw new ExchangeFailure('zip-bomb', sizeParams(unpacked, limits.unzippedBytes))
}

function unpack(buffer: Buffer, entry: ZipEntry): Buffer {
  const at = entry.offset
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== localSignature)
    throw new ExchangeFailure('damaged')
  const streamed = (entry.flags & 8) !== 0
  const localSize = buffer.readUInt32LE(at + 22)
  // The parser believes the header beside the data, so both must say the same.
  if (!streamed && localSize !== unknown32 && localSize !== entry.unpacked)
    throw new ExchangeFailure('damaged')
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const data = buffer.subarray(start, start + entry.packed)
  if (data.length !== entry.packed) throw new ExchangeFailure('damaged')
  if (entry.method === 0) return data
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(entry.unpacked, 1) })
  } catch (cause) {
    const tooBig = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ExchangeFailure(tooBig ? 'zip-bomb' : 'damaged', {}, { cause })
  }
}
