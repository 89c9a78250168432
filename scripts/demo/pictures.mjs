/** Pictures of the main pages, taken from the real window on the demo's data. */
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { isRoot } from '../lib/paths.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, path: string, act?: (page: Page) => Promise<void>, ready: (page: Page) => Promise<unknown> }} Shot */

const limit = 30_000
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** @param {Page} page */
const rows = (page) => page.waitForSelector('.ag-row .ag-cell-value', { timeout: limit })

/**
 * @param {string} number of the order that is shown
 * @param {string} employer whom it was issued to
 */
const shots = (number, employer) => /** @type {Shot[]} */ ([
  { name: '工作台', path: '/', ready: (page) => page.waitForSelector('.todo-table', { timeout: limit }) },
  { name: '企业档案', path: '/employers', ready: rows },
  { name: '企业', path: '/employers', act: (page) => openFirst(page, employer), ready: (page) => page.waitForSelector('.facts', { timeout: limit }) },
  { name: '主动监察', path: '/inspections', ready: rows },
  { name: '限期改正', path: '/orders', ready: rows },
  { name: '限期改正指令书', path: '/orders', act: (page) => openFirst(page, number.slice(number.indexOf('第'))), ready: (page) => page.waitForSelector('iframe', { timeout: limit }) },
  { name: '文书登记簿', path: '/documents', ready: rows },
  { name: '统计报表', path: '/statistics?year=2020', ready: figures },
  { name: '统计报表－按镇街道', path: '/statistics?year=2020&view=town', ready: figures },
  { name: '统计报表－明细', path: '/statistics?year=2020', act: openFigure, ready: rows },
  { name: '备份与演示数据', path: '/settings/backup', ready: (page) => page.waitForSelector('.data-path', { timeout: limit }) },
  { name: '工作日历', path: '/settings/calendar', ready: (page) => page.waitForSelector('.page-head', { timeout: limit }) },
])

/** @param {Page} page */
function figures(page) {
  return page.waitForSelector('.figures-table button.figure', { timeout: limit })
}

/**
 * @param {Page} page
 * @param {string} text finds the record whose page is shown
 */
async function openFirst(page, text) {
  await rows(page)
  await page.fill('.filter-bar input', text)
  const row = page.locator('.ag-row', { hasText: text }).first()
  await row.dblclick({ timeout: limit })
}

/** @param {Page} page */
async function openFigure(page) {
  await figures(page)
  await page.click('button.figure[aria-label^="限期改正指令书 2020"]')
}

/**
 * @param {{ executable: string, data: string, folder: string, today: string, number: string, employer: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string[]>} the files
 */
export async function takePictures({ executable, data, folder, today, number, employer, env }) {
  /** @type {Record<string, string>} */
  const environment = {}
  for (const [key, value] of Object.entries({ ...process.env, ...env, TZ: 'Asia/Shanghai', DESK_TODAY: today })) {
    if (value !== undefined) environment[key] = value
  }
  const args = [...(isRoot ? ['--no-sandbox'] : []), '--data', data]
  const app = await _electron.launch({ executablePath: executable, args, env: environment, timeout: 60_000 })
  try {
    const page = await app.firstWindow({ timeout: 60_000 })
    await page.waitForSelector('.desk', { timeout: limit })
    const files = []
    for (const size of sizes) {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        const window = BrowserWindow.getAllWindows().find((each) => each.isVisible())
        window?.unmaximize()
        window?.setContentSize(width, height)
      }, size)
      for (const [index, shot] of shots(number, employer).entries()) {
        files.push(await picture(page, shot, join(folder, `${size.width}`, `${String(index + 1).padStart(2, '0')}-${shot.name}.png`)))
      }
    }
    return files
  } finally {
    await app.close()
  }
}

/**
 * @param {Page} page
 * @param {Shot} shot
 * @param {string} file
 */
async function picture(page, shot, file) {
  await page.evaluate(`location.hash = ${JSON.stringify(`#${shot.path}`)}`)
  await shot.act?.(page)
  await shot.ready(page)
  // Fonts and the last rows; nothing on these pages moves by itself.
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.mouse.move(1, 1)
  await page.waitForTimeout(600)
  await page.screenshot({ path: file })
  return file
}
