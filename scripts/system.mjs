/**
 * What Linux must bring along: Chromium's libraries, Chinese fonts, and for tests a virtual screen
 * and a PDF reader. Other systems need nothing.
 *
 * `node scripts/system.mjs [group…]` checks and installs; groups are the keys of `groups`.
 */
import { existsSync } from 'node:fs'
import { isRoot, isStarted } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

/** Debian package names by what needs them. */
const groups = {
  runtime: ['libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libdrm2', 'libxss1'],
  fonts: ['fonts-noto-cjk', 'fonts-arphic-ukai', 'fonts-cwtex-fs'],
  screen: ['xvfb', 'xauth'],
  reading: ['poppler-utils'],
  compiling: ['python3', 'make', 'g++'],
}

/** @typedef {keyof typeof groups} Group */

/** Packages that Debian 13 and Ubuntu 24.04 renamed carry this ending. */
const renamed = 't64'

/** @param {string} line */
const say = (line) => process.stderr.write(`system: ${line}\n`)

/**
 * Makes sure the packages of the wanted groups are there. Installs them as root on Debian and its
 * kin; elsewhere prints the exact command. Everything it says goes to stderr.
 *
 * @param {Group[]} wanted
 * @returns {Promise<boolean>} false when something is known to be missing still; true when all is
 *   there or this system has no Debian packages to ask about
 */
export async function ensureSystem(wanted) {
  if (process.platform !== 'linux') return true
  const names = wanted.flatMap((group) => groups[group])
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(`this Linux has no dpkg; if something fails to start, install what Debian calls: ${names.join(' ')}`)
    return true
  }
  const missing = await notInstalled(names)
  if (missing.length === 0) return true

  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    say(
      `missing: ${missing.join(' ')}. Run: sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`,
    )
    return false
  }
  say(`installing ${missing.join(' ')}`)
  return install(missing)
}

/** @param {string[]} names @returns {Promise<string[]>} */
async function notInstalled(names) {
  const asked = names.flatMap((name) => [name, name + renamed])
  const format = '${Package} ${db:Status-Status}\n'
  const { text } = await run('dpkg-query', ['-W', '-f', format, ...asked], { output: 'keep' })
  const there = new Set(text.split('\n').flatMap((line) => /^(\S+) installed$/.exec(line)?.[1] ?? []))
  return names.filter((name) => !there.has(name) && !there.has(name + renamed))
}

/** @param {string[]} names @returns {Promise<boolean>} */
async function install(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
  const update = await run('apt-get', ['update', ...patience], { env, output: 'keep' })
  if (update.code !== 0) say(`apt-get update: ${update.text.trim()}`)
  const current = await Promise.all(names.map(currentName))
  const options = ['install', '-y', '--no-install-recommends', ...patience]
  const done = await run('apt-get', [...options, ...current], { env, output: 'keep' })
  if (done.code === 0) return true
  say(`${done.text.trim()}\nRun: apt-get update && apt-get install -y ${current.join(' ')}`)
  return false
}

/** The name this release knows a package by. @param {string} name @returns {Promise<string>} */
async function currentName(name) {
  const { code } = await run('apt-cache', ['show', '--no-all-versions', name + renamed], { output: 'keep' })
  return code === 0 ? name + renamed : name
}

if (isStarted(import.meta.filename)) {
  const known = /** @type {Group[]} */ (Object.keys(groups))
  const asked = known.filter((group) => process.argv.includes(group))
  process.exitCode = (await ensureSystem(asked.length > 0 ? asked : known)) ? 0 : 1
}
