import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const utf8Names = 0x0800
const deflated = 8
/** 1980-01-01: the same content gives the same bytes. */
const dosDate = 0x21
/** Sheets are very repetitive: beyond this level packing takes much longer and saves little. */
const level = 4
const largest = 0xffff_ffff

interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/**
 * Writes a zip archive part by part, so that only what is being packed is held. Sizes are written into each head once
 * they are known: every reader takes such an archive, unlike one with sizes behind the contents.
 */
export class ZipFile {
  private readonly entries: Packed[] = []
  private at = 0

  constructor(private readonly file: FileHandle) {}

  /** Adds a part whose contents come piece by piece. @throws RangeError beyond 4 GB */
  async add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const offset = this.at
    const nameBytes = Buffer.from(name)
    this.at += 30 + nameBytes.length
    const contentsAt = this.at
    const deflate = createDeflateRaw({ level, chunkSize: 256 * 1024 })
    const writing = this.drain(deflate)
    let crc = 0
    let unpacked = 0
    try {
      for await (const piece of pieces) {
        crc = crc32(piece, crc)
        unpacked += piece.length
        if (!deflate.write(piece)) await Promise.race([once(deflate, 'drain'), writing])
      }
      deflate.end()
      await writing
    } catch (error) {
      deflate.destroy()
      await writing.catch(() => undefined)
      throw error
    }
    const entry = { name: nameBytes, crc, packed: this.at - contentsAt, unpacked, offset }
    if (this.at > largest || unpacked > largest) throw new RangeError('an archive holds up to 4 GB')
    this.entries.push(entry)
    await this.put(localHead(entry), offset)
  }

  /** Writes the directory; nothing can be added any more. */
  async finish(): Promise<void> {
    const start = this.at
    const directory = Buffer.concat(this.entries.map(centralHead))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(endSignature, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(start, 16)
    await this.put(Buffer.concat([directory, end]), start)
  }

  private async drain(packed: AsyncIterable<Buffer>): Promise<void> {
    for await (const piece of packed) {
      await this.put(piece, this.at)
      this.at += piece.length
    }
  }

  private async put(bytes: Buffer, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      done += (await this.file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
    }
  }
}

function localHead(entry: Packed): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(localSignature, 0)
  writeCommon(head, 4, entry)
  return Buffer.concat([head, entry.name])
}

function centralHead(entry: Packed): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(centralSignature, 0)
  head.writeUInt16LE(20, 4)
  writeCommon(head, 6, entry)
  head.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([head, entry.name])
}

/** The fields that both heads have, in the same order. */
function writeCommon(head: Buffer, at: number, { name, crc, packed, unpacked }: Packed): void {
  head.writeUInt16LE(20, at)
  head.writeUInt16LE(utf8Names, at + 2)
  head.writeUInt16LE(deflated, at + 4)
  head.writeUInt16LE(dosDate, at + 8)
  head.writeUInt32LE(crc, at + 10)
  head.writeUInt32LE(packed, at + 14)
  head.writeUInt32LE(unpacked, at + 18)
  head.writeUInt16LE(name.length, at + 22)
}
