import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = (key: string): string => `${key.replaceAll(':', '_')}.json`

/** Small interface state beside the data file: layouts, filters, half-typed forms. Each write is atomic. */
export class StateFiles {
  constructor(private readonly folder: string) {}

  load(key: string): string | null {
    const file = join(this.folder, fileName(key))
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  save(key: string, value: string | null): void {
    const file = join(this.folder, fileName(key))
    if (value === null) {
      rmSync(file, { force: true })
      return
    }
    const part = `${file}.part`
    writeFileSync(part, value, 'utf8')
    renameSync(part, file)
  }
}
