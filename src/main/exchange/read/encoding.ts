import iconv from 'iconv-lite'
import type { TextEncoding } from './table'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** Characters that could not be read, shown as U+FFFD. */
  readonly unreadable: number
}

const cjk = /[\u3400-\u9fff]/
const beyondTwoBytes = /[\u0800-\uffff]/
const replacement = /\ufffd/g

/**
 * Decodes a text file of unknown origin: byte order mark, then strict UTF-8, then GB18030 (which contains GBK
 * and GB2312). No guessing by frequency: that calls short Chinese texts Big5.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    const body = buffer.subarray(3)
    const strict = strictUtf8(body)
    return strict === null ? decoded(body.toString('utf8'), 'utf-8-bom') : { text: strict, encoding: 'utf-8-bom', unreadable: 0 }
  }
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decoded(iconv.decode(buffer, 'utf-16le'), 'utf-16')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decoded(iconv.decode(buffer, 'utf-16be'), 'utf-16')
  const utf8 = strictUtf8(buffer)
  if (utf8 === null || looksLikeGbk(utf8, buffer)) return decodedGb18030(buffer)
  // Strictly read, a replacement character is one that stands in the file itself.
  return { text: utf8, encoding: 'utf-8', unreadable: 0 }
}

/** U+FFFD as GB18030 writes it: there it is a character of the file, not one that could not be read. */
const writtenReplacement = Buffer.from([0x84, 0x31, 0xa4, 0x37])

function decodedGb18030(buffer: Buffer): DecodedText {
  const read = decoded(iconv.decode(buffer, 'gb18030'), 'gb18030')
  let written = 0
  for (let at = buffer.indexOf(writtenReplacement); at >= 0; at = buffer.indexOf(writtenReplacement, at + 4)) written += 1
  return { ...read, unreadable: Math.max(0, read.unreadable - written) }
}

function decoded(text: string, encoding: TextEncoding): DecodedText {
  return { text, encoding, unreadable: text.match(replacement)?.length ?? 0 }
}

function strictUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return null
  }
}

/** A few short GBK words are well-formed UTF-8 too, but then read as Latin or Arabic letters: here that is Chinese. */
function looksLikeGbk(utf8: string, buffer: Buffer): boolean {
  if (utf8.length === buffer.length || beyondTwoBytes.test(utf8)) return false
  const gbk = iconv.decode(buffer, 'gb18030')
  return cjk.test(gbk) && !gbk.includes('\ufffd')
}

/** Decodes by a declared charset name when it is known, else as an unknown file. */
export function decodeDeclared(bytes: Uint8Array, charset: string | undefined): DecodedText {
  const name = charset?.toLowerCase()
  if (name === 'gb2312' || name === 'gbk' || name === 'gb18030') {
    const strict = decodeText(bytes)
    // Pages that say gb2312 but are saved as UTF-8 are common.
    return strict.encoding === 'gb18030' || strict.text.includes('\ufffd') || !cjk.test(strict.text)
      ? decodedGb18030(Buffer.from(bytes))
      : strict
  }
  return decodeText(bytes)
}
