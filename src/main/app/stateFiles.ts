import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = (key: string): string => `${key.replaceAll(':', '_')}.json`

/** Small interface state beside the data file: layouts, filters, half-typed forms. Each write is atomic. */
export class StateFiles {
  constructor(private readonly folder: string) {}

  load(key: string): string | null {
    const file = join(this.folder, fileName(key))
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  /** Everything that pages read while they are built (layouts, filters), in one go; drafts stay where they are. */
  loadPageState(): Record<string, string> {
    const found: Record<string, string> = {}
    for (const name of readdirSync(this.folder)) {
      const key = /^((?:ui|list_|grid_)[\w.-]*)\.json$/.exec(name)?.[1]
      if (key !== undefined) found[key.replace('_', ':')] = readFileSync(join(this.folder, name), 'utf8')
    }
    return found
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
