const filePass = 0x2f
const endOfStream = 0x0a

/** Records before the announcement of encryption are few and small. */
const searchedBytes = 64 * 1024

/**
 * True when the record stream of an .xls announces encryption. The records themselves are never encrypted up to that
 * point, whatever the scheme.
 */
export function announcesEncryption(stream: ArrayLike<number>): boolean {
  const word = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8)
  const end = Math.min(stream.length, searchedBytes)
  for (let at = 0; at + 4 <= end; at += 4 + word(at + 2)) {
    const record = word(at)
    if (record === filePass) return true
    if (record === endOfStream) return false
  }
  return false
}
