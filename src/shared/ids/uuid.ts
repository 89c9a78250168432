let lastMs = 0
let counter = 0

/**
 * A UUIDv7 (RFC 9562) in lower-case text: 48 bits of milliseconds, a 12-bit counter that keeps ids made in the
 * same millisecond in order, 62 random bits. Sorting by id is sorting by creation.
 */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = 0
  } else {
    counter += 1
    if (counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
  }
  const random = globalThis.crypto.getRandomValues(new Uint8Array(8))
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = lastMs.toString(16).padStart(12, '0')
  const variant = (((random[0] ?? 0) & 0x3f) | 0x80).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`
}
