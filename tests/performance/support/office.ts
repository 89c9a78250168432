import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Milliseconds LibreOffice takes to convert files in one run; null where it is not installed.
 * @param to the kind it makes of them: pdf, xlsx
 * @param out an own folder, which is there
 */
export async function timeOffice(files: readonly string[], to: 'pdf' | 'xlsx', out: string): Promise<number | null> {
  const home = `-env:UserInstallation=file://${join(out, 'profile')}`
  const start = performance.now()
  try {
    await run('soffice', [home, '--headless', '--convert-to', to, '--outdir', out, ...files], { maxBuffer: 1 << 24 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const time = performance.now() - start
  const made = readdirSync(out).filter((file) => file.endsWith(`.${to}`)).length
  if (made < files.length) throw new Error(`LibreOffice made ${made} of ${files.length} files`)
  return time
}
