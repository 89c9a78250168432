/** What a file is by its first bytes; its name is not asked. */
export type FileShape = 'zip' | 'ole' | 'biff' | 'markup' | 'text' | 'binary'

const signatures: readonly (readonly [FileShape, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Bare worksheet streams of Excel 2 to 4.
  ['biff', [0x09, 0x00, 0x04, 0x00]],
  ['biff', [0x09, 0x02, 0x06, 0x00]],
  ['biff', [0x09, 0x04, 0x06, 0x00]],
  ['binary', [0x25, 0x50, 0x44, 0x46]], // PDF
  ['binary', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['binary', [0xff, 0xd8, 0xff]], // JPEG
  ['binary', [0x52, 0x61, 0x72, 0x21]], // RAR
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ['binary', [0x1f, 0x8b]], // gzip
  ['binary', [0x4d, 0x5a]], // exe
]

/** The shape of a file by its contents. UTF-16 text counts as text although it is full of zero bytes. */
export function detectShape(bytes: Uint8Array): FileShape {
  for (const [shape, magic] of signatures) if (magic.every((byte, i) => bytes[i] === byte)) return shape
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = bytes.subarray(0, 4096)
  if (!utf16 && head.includes(0)) return 'binary'
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < head.length && [0x09, 0x0a, 0x0d, 0x20].includes(head[at] ?? 0)) at += 1
  return head[at] === 0x3c ? 'markup' : 'text'
}
