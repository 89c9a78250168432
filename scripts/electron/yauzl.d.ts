/** The part of yauzl 3 that unzip.mjs uses; the package has no types of its own. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    fileName: string
    externalFileAttributes: number
  }
  export interface ZipFile {
    eachEntry(): AsyncIterableIterator<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
  }
  export function openPromise(path: string, options?: { autoClose?: boolean }): Promise<ZipFile>
}
