import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs'

/** Writes rubbish over the middle of a file. The header stays, so that it still looks like a database. */
export function damageMiddle(file: string): void {
  const size = statSync(file).size
  const rubbish = Buffer.alloc(Math.floor(size / 2), 0x5a)
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, rubbish, 0, rubbish.length, Math.floor(size / 4))
  closeSync(descriptor)
}

/** Writes rubbish over one page (4,096 bytes, counted from 1). */
export function overwritePage(file: string, page: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096)
  closeSync(descriptor)
}

/** Cuts a file to half its length. */
export function cutInHalf(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2))
}

export const bytesOf = (file: string): string => readFileSync(file).toString('base64')
