import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const packed = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as { deskFlavour?: unknown }

/** False only in what ships. */
export const testing = packed.deskFlavour !== 'release'

/** A variable that a test build answers to and a shipped one ignores: a fixed day, scripted dialogs. */
export function testVariable(name: string): string | undefined {
  return testing ? process.env[name] : undefined
}
