/**
 * Writes THIRD-PARTY-NOTICES.txt: every package of which something ships, with its licence text.
 * The same tree always gives the same file.
 *
 * `node scripts/notices.mjs --check` writes nothing and fails when the file is out of date.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectPackage, root } from './lib/paths.mjs'

/**
 * Development packages of which nothing ships. One that is not named here counts as shipped, so a
 * forgotten line costs a superfluous notice and never a missing one.
 */
const tools = new Set([
  '@electron/asar',
  '@electron/fuses',
  '@vitejs/plugin-react',
  'electron-builder',
  'electron-vite',
  'fast-check',
  'jsdom',
  'oxfmt',
  'oxlint',
  'oxlint-tsgolint',
  'playwright-core',
  'typescript',
  'vite',
  'vitest',
  'yauzl',
])

/** Of these only the named parts ship, not all they depend on. */
const parts = new Map([
  ['electron', []],
  // tar and prebuild-install only fetch sqlite3's binary when it is installed.
  ['sqlite3', ['bindings', 'node-addon-api']],
])

/** Texts that a package should bring along and does not. */
const added = new Map([['@chinese-fonts/syst', 'OFL-1.1.txt']])

const remarks = new Map([
  [
    '@chinese-fonts/syst',
    'The font in it is Source Han Serif CN, © 2017-2022 Adobe, Reserved Font Name Source, under the SIL Open Font License 1.1.',
  ],
  ['electron', 'Chromium, Node.js and what they contain: see LICENSES.chromium.html beside the program.'],
  ['sqlite3', 'Contains SQLite, which is in the public domain (https://sqlite.org/copyright.html).'],
])

const file = join(root, 'THIRD-PARTY-NOTICES.txt')
const licenceFile = /^(licen[cs]e|copying|notice|ofl)([-.].*)?$/i

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence as package.json says it
 * @property {string} author empty when unknown
 * @property {string} text its licence files, one after another; empty when it has none
 */

/** @returns {Promise<Shipped[]>} by name and version */
async function shippedPackages() {
  /** @type {Map<string, Shipped>} */
  const found = new Map()
  const direct = [...Object.keys(projectPackage.dependencies), ...Object.keys(projectPackage.devDependencies)]
  const queue = direct
    .filter((name) => !tools.has(name) && !name.startsWith('@types/'))
    .map((name) => ({ name, from: root }))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = locate(next.name, next.from)
    if (folder === undefined) continue
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const key = `${about.name} ${about.version}`
    if (found.has(key)) continue
    found.set(key, await describe(about, folder))
    const needs = parts.get(about.name) ?? Object.keys(about.dependencies ?? {})
    for (const name of needs) if (!name.startsWith('@types/')) queue.push({ name, from: folder })
  }
  return [...found.keys()].toSorted().flatMap((key) => found.get(key) ?? [])
}

/** Where Node would find `name` from the folder `from`. @param {string} name @param {string} from */
function locate(name, from) {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
  }
  return undefined
}

/**
 * @param {{ name: string, version: string, license?: unknown, licenses?: { type: string }[], author?: string | { name?: string } }} about
 * @param {string} folder
 * @returns {Promise<Shipped>}
 */
async function describe(about, folder) {
  const files = (await readdir(folder)).filter((name) => licenceFile.test(name)).toSorted()
  const paths = files.map((name) => join(folder, name))
  const extra = added.get(about.name)
  if (extra !== undefined) paths.push(join(import.meta.dirname, 'licences', extra))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  const old = about.licenses?.map(({ type }) => type).join(' OR ')
  return {
    name: about.name,
    version: about.version,
    licence: typeof about.license === 'string' ? about.license : (old ?? 'none stated'),
    author: typeof about.author === 'string' ? about.author : (about.author?.name ?? ''),
    text: texts.map(tidy).join('\n\n'),
  }
}

/** @param {string} text */
const tidy = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/** Packages with word for word the same text share one entry. @param {Shipped[]} shipped @returns {string} */
function compose(shipped) {
  const groups = new Map()
  for (const one of shipped) {
    const text = one.text === '' ? statement(one) : one.text
    groups.set(text, [...(groups.get(text) ?? []), one])
  }
  const entries = [...groups].map(
    ([text, members]) => `${rule}\n${members.map(title).join('\n')}\n${thin}\n${text}\n`,
  )
  return `${head}\n${shipped.map((one) => `  ${title(one)}`).join('\n')}\n\n${entries.join('\n')}`
}

const rule = '='.repeat(80)
const thin = '-'.repeat(80)
const head = `Third-party notices of ${projectPackage.productName} (${projectPackage.name})

The program contains, in whole or in part, the packages listed here, each under its own licence.
This file is made by scripts/notices.mjs.
`

/** @param {Shipped} one */
function title({ name, version, licence }) {
  const remark = remarks.get(name)
  return `${name} ${version} (${licence})${remark === undefined ? '' : `. ${remark}`}`
}

/** @param {Shipped} one */
function statement({ licence, author }) {
  const said = `The package has no licence file. Its package.json says: ${licence}${author === '' ? '' : `, by ${author}`}.`
  return licence.startsWith('MIT') ? `${said}\n\n${mit}` : said
}

/** What packages mean that say MIT and add nothing. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const wanted = compose(await shippedPackages())
if (!process.argv.includes('--check')) {
  await writeFile(file, wanted)
  process.stdout.write(`${file}\n`)
} else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
  process.stderr.write('THIRD-PARTY-NOTICES.txt is out of date: run npm run notices\n')
  process.exitCode = 1
}
