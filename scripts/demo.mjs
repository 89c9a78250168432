/**
 * `npm run demo`: makes the demo year 平湖 2020 in demo-output/ with the program's own words, and leaves a
 * paper, the year's workbook and pictures of the main pages there. Works with and without a display.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { spawn } from 'node:child_process'
import { takePictures } from './demo/pictures.mjs'
import { withDisplay } from './display.mjs'
import { isRoot, root } from './lib/paths.mjs'
import { ensureNative } from './native.mjs'
import { ensurePackaged, packagedExecutable } from './package.mjs'
import { ensureSystem } from './system.mjs'

const output = join(root, 'demo-output')
const data = join(output, 'data')
const paper = join(output, '限期改正指令书.pdf')
const workbook = join(output, '年度统计.xlsx')
const pictures = join(output, 'screens')

/** The demo ends on this day, and the program believes it is this day. */
const lastDay = '2020-12-31'
/** An order over the wages of fourteen building workers, with its annex. */
const shownSequence = 13
/** A window renews its sign this often at the least, milliseconds. */
const signOfLife = 120_000

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

async function demo() {
  await ensureSystem(['runtime', 'fonts', 'screen'])
  await ensureNative()
  // The flavour that tests use: pictures are taken through its inspector, and it believes the day it is told.
  await ensurePackaged('test')
  const executable = packagedExecutable('test')
  await refuseWhileOpen()
  for (const folder of [data, pictures]) await rm(folder, { recursive: true, force: true })
  await mkdir(pictures, { recursive: true })

  say('写入演示数据：平湖 2020 年')
  const { employers, inspectedEmployers, visits, orders } = await desk(['demo', 'pinghu-2020'])
  say(`  企业 ${Number(employers)} 家，检查单位 ${Number(inspectedEmployers)} 家（${Number(visits)} 家次），限期改正指令书 ${Number(orders)} 份`)
  await desk(['annual', '2020', '--out', workbook])
  const { rows } = await desk(['list', 'documents', '--year', '2020'])
  const papers = /** @type {{ number: string, employer: string }[]} */ (rows)
  const { number, employer } = papers.find((row) => row.number.includes(`第${shownSequence}号`)) ?? { number: '', employer: '' }

  const shown = await withDisplay(
    async (env) => {
      await desk(['print', number, '--out', paper], { command: executable, before: isRoot ? ['--no-sandbox', 'desk'] : ['desk'], env })
      return takePictures({ executable, data, folder: pictures, today: lastDay, number, employer, env })
    },
    { always: true },
  )
  say('已生成：')
  for (const file of [paper, workbook, ...shown]) say(`  ${relative(process.cwd(), file)}`)
  say(`演示数据在 ${relative(process.cwd(), data)}，打开：npm start -- --data ${relative(process.cwd(), data)}`)
}

/** @throws when a window shows the demo that is about to be made anew */
async function refuseWhileOpen() {
  const running = join(data, 'running')
  if (!existsSync(running)) return
  for (const name of await readdir(running)) {
    // use.role.computer.process.id, see src/main/core/instanceLock.ts
    const open = isAlive(Number(name.split('.')[3])) && Date.now() - (await stat(join(running, name))).mtimeMs < signOfLife
    if (open) throw new Error('演示数据正在程序窗口中打开，请先关闭窗口')
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const inNode = { command: process.execPath, before: [join(root, 'out', 'main', 'desk.js')], env: {} }

/**
 * Runs one of the desk's words on the demo's data.
 *
 * @param {string[]} words
 * @param {{ command: string, before: string[], env: NodeJS.ProcessEnv }} [how] plain Node by default
 * @returns {Promise<Record<string, unknown>>} its answer
 * @throws with the desk's own sentence when it refuses
 */
async function desk(words, { command, before, env } = inNode) {
  const { text, complaint } = await keepStreams(command, [...before, ...words, '--data', data], env)
  const line = text.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) throw new Error(`${words.join(' ')}: no answer\n${complaint}`)
  const answer = JSON.parse(line)
  if (answer.ok !== true) throw new Error(`${words.join(' ')}: ${answer.error?.message ?? line}`)
  return answer
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ text: string, complaint: string }>} what it said on stdout and stderr
 */
function keepStreams(command, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Shanghai', DESK_TODAY: lastDay, ...env },
    })
    let text = ''
    let complaint = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.on('error', fail)
    child.on('close', () => done({ text, complaint }))
  })
}

try {
  await demo()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
