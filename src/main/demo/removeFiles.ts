import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Deletes files of a folder by name; one that is gone already is no error. */
export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, basename(name)), { force: true })
}
