/**
 * What `electron <folder>` runs in a runtime that came without its own default app: takes the first
 * argument that is no switch, gives the app that folder's name and version, and loads its main file.
 */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('usage: electron [switches] <folder or file> [arguments]\n')
  process.exit(2)
}

process.defaultApp = true
const path = resolve(given)
let entry = path
if (statSync(path).isDirectory()) {
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setAppPath(path)
  if (about.version) app.setVersion(about.version)
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name)
  entry = join(path, about.main ?? 'index.js')
} else {
  app.setAppPath(dirname(path))
}
await import(pathToFileURL(entry).href)
