/** Lists of a whole year: sorted, filtered, walked through by keyboard, and where the clerk left them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ListFilter } from '../../src/shared/list/request'
import { clerkAt, type Clerk } from './support/clerk'
import { demoToday, writeDemoYear, type DemoYear } from './support/demoYear'
import { gridNamed, type SeenGrid } from './support/grid'
import { launchDesk, type LaunchedDesk } from './support/launch'

describe('lists of the demo year', () => {
  let year: DemoYear
  let dataDir: string
  let desk: LaunchedDesk
  let clerk: Clerk
  let employers: SeenGrid
  beforeAll(async () => {
    year = await writeDemoYear()
  })
  afterAll(() => year.remove())
  beforeEach(async () => {
    dataDir = await year.copy()
    await open()
  })
  afterEach(() => desk.close())

  async function open(): Promise<void> {
    desk = await launchDesk({ dataDir, today: demoToday })
    clerk = clerkAt(desk.page)
    employers = gridNamed(desk.page, 'employers')
  }
  async function openEmployers(): Promise<void> {
    await clerk.room('企业档案')
    const { total } = await clerk.call('employer/list', { limit: 1 })
    await showsTotal(total)
    await employers.locator.getByRole('gridcell').first().waitFor()
  }

  /** What is kept beside the data file, '' while there is nothing. */
  const kept = (file: string) => readFile(join(dataDir, 'state', file), 'utf8').catch(() => '')
  const showsTotal = (total: number) =>
    desk.page.getByText(`共 ${total.toLocaleString('zh-CN')} 条`).waitFor()

  const suspended: ListFilter = { field: 'status', op: 'in', value: ['suspended'] }

  /** Adds a filter and takes one of its choices. */
  async function filter(label: string, choice: string): Promise<void> {
    const { page } = desk
    await clerk.button('筛选').click()
    await page.getByRole('menuitem', { name: label }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(choice, { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.locator('.ant-popover:visible').waitFor({ state: 'hidden' })
  }

  it('sorts and filters thousands of employers, and says how many are left', async () => {
    await openEmployers()
    await employers.head('职工人数').click()
    await employers.head('职工人数').click()
    const { rows } = await clerk.call('employer/list', {
      sort: [{ field: 'headcount', direction: 'desc' }],
      limit: 10,
    })
    const largest = rows.map((row) => row.name)
    await expect.poll(async () => (await employers.column('name')).slice(0, 10)).toEqual(largest)

    await filter('镇（街道）', '新埭镇')
    await filter('状态', '停业')
    const towns = await clerk.call('setting/towns', {})
    const inTown: ListFilter = {
      field: 'townId',
      op: 'in',
      value: towns.filter(({ name }) => name === '新埭镇').map(({ id }) => id),
    }
    const left = await clerk.call('employer/list', {
      filters: [inTown, suspended],
      sort: [{ field: 'headcount', direction: 'desc' }],
    })
    expect(left.total).toBeGreaterThan(1)
    expect(new Set(left.rows.map((row) => row.townName))).toEqual(new Set(['新埭镇']))
    await showsTotal(left.total)
    // By the pinned column: the town has been scrolled out of sight by the click on the last heads.
    await expect.poll(() => employers.column('name')).toEqual(left.rows.map((row) => row.name))
    await clerk.button(/^镇（街道）：新埭镇/u).press('Delete')
    await showsTotal((await clerk.call('employer/list', { filters: [suspended] })).total)
    await clerk.button('清除全部').click()
    await expect.poll(async () => (await employers.column('name')).slice(0, 10)).toEqual(largest)
  })

  it('shows exactly the rows of what was asked for last, whatever stood there before', async () => {
    const { page } = desk
    await openEmployers()
    const box = clerk.field('在列表中查找')
    /** The rows and the count are those of these words, as many as fit; nothing blank and nothing old between them. */
    async function shows(search: string, offset = 0): Promise<void> {
      const { rows, total } = await clerk.call('employer/list', { search, offset, limit: 60 })
      await showsTotal(total)
      await expect
        .poll(async () => {
          const names = await employers.column('name')
          return names.length >= Math.min(rows.length, 15) && names.every((name, i) => name === rows[i]?.name)
        })
        .toBe(true)
    }
    // Far down, so that many blocks are held, and back to a handful in one step.
    await employers.locator.getByRole('gridcell').first().click()
    await page.keyboard.press('ControlOrMeta+End')
    const whole = await clerk.call('employer/list', { offset: 7000, limit: 1000 })
    await expect.poll(async () => (await employers.column('name')).at(-1)).toBe(whole.rows.at(-1)?.name)
    await box.fill('恒丰服饰')
    await shows('恒丰服饰')
    // Grown, none at all, and grown again.
    await box.fill('')
    await shows('')
    await box.fill('没有这样的企业')
    await page.getByText('没有符合条件的记录').waitFor()
    await shows('没有这样的企业')
    await box.fill('服饰')
    await shows('服饰')
    // Quicker than the answers come.
    await box.fill('')
    await box.pressSequentially('hengfeng')
    await shows('hengfeng')
    await box.fill('')
    await box.pressSequentially('ph', { delay: 5 })
    await box.fill('恒')
    await shows('恒')
  })

  it('finds columns, order and filter as they were left when it is started again', async () => {
    const { page } = desk
    await openEmployers()
    await filter('状态', '停业')
    await employers.head('企业名称').click()
    await employers.head('企业名称').click()
    const { rows } = await clerk.call('employer/list', {
      filters: [suspended],
      sort: [{ field: 'name', direction: 'desc' }],
      limit: 3,
    })
    await expect
      .poll(async () => (await employers.column('name')).slice(0, 3))
      .toEqual(rows.map((row) => row.name))
    await clerk.button('显示列').click()
    await page.getByRole('checkbox', { name: '法定代表人' }).uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(() => employers.heads()).not.toContain('法定代表人')
    const heads = await employers.heads()
    const names = await employers.column('name')
    await expect.poll(() => kept('grid_employers.json')).toContain('"hiddenColIds":["legalRepresentative"]')
    expect(await kept('list_employers.json')).toContain('suspended')

    await desk.close()
    await open()
    await clerk.room('企业档案')
    await clerk.button(/^状态：停业/u).waitFor()
    await expect.poll(() => employers.column('name')).toEqual(names)
    expect(await employers.heads()).toEqual(heads)
  })

  it('is walked through, previewed and opened by keyboard, and come back to where it was left', async () => {
    const { page } = desk
    const { keyboard } = page
    await openEmployers()
    const preview = page.getByRole('complementary', { name: '预览' })
    await clerk.field('在列表中查找').focus()
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    const [, , third = '', fourth = ''] = await employers.column('name')
    await keyboard.press('Space')
    await preview.getByRole('link', { name: third }).waitFor()
    await keyboard.press('ArrowDown')
    await preview.getByRole('link', { name: fourth }).waitFor()
    await keyboard.press('Escape')
    await preview.waitFor({ state: 'hidden' })

    await keyboard.press('ControlOrMeta+End')
    const { rows } = await clerk.call('employer/list', { offset: 7000, limit: 1000 })
    const last = rows.at(-1)?.name ?? ''
    await expect.poll(async () => (await employers.column('name')).at(-1)).toBe(last)
    await keyboard.press('Enter')
    await clerk.sees(last)
    await keyboard.press('Alt+ArrowLeft')
    await expect.poll(async () => (await employers.column('name')).at(-1)).toBe(last)
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await clerk.sees(rows.at(-2)?.name ?? '')
  })

  it('finds papers by number, people by two characters and pages by initials in the box at the top', async () => {
    const { page } = desk
    const find = async (typed: string): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(typed)
    }
    const found = page.locator('.search-found')
    const { rows: papers } = await clerk.call('document/list', { search: '', limit: 200 })
    const paper = papers.find(({ kind, number }) => kind === 'correction-order' && number.endsWith('第45号'))
    if (!paper) throw new Error('the demo year has no order 45')
    await find('令字 45号')
    await found.getByText(paper.number, { exact: true }).first().waitFor()
    await desk.screenshot('search-paper')
    await page.keyboard.press('Enter')
    await clerk.sees(paper.number)

    const { rows: certificates } = await clerk.call('training/certificates', { limit: 1 })
    const holder = certificates[0]?.holder ?? ''
    expect(holder.length).toBeGreaterThan(1)
    await find(holder.slice(-2))
    await found.getByText(holder).first().waitFor()
    await desk.screenshot('search-person')

    await find('没有这样的词')
    await found.getByText('没有找到').waitFor()
    await find('djjc')
    await found.getByText('登记检查', { exact: true }).click()
    await clerk.sees('登记检查')
  })

  it('opens from a figure of the year exactly the rows it counts', async () => {
    const { page } = desk
    await clerk.room('统计报表')
    const rows = page.getByRole('dialog')
    for (const [figure, total] of [
      ['检查用人单位 2020 年 1,985 家', 1985],
      ['检查次数 2020 年 2,431 家次', 2431],
      ['限期改正指令书 2020 年 62 份', 62],
    ] as const) {
      await clerk.button(`${figure}，查看明细`).click()
      await rows.getByText(`共 ${total.toLocaleString('zh-CN')} 条`).waitFor()
      await page.keyboard.press('Escape')
      await rows.waitFor({ state: 'hidden' })
    }
    await page.getByText('按镇（街道）', { exact: true }).click()
    const ofTown = page.getByRole('button', { name: /^新埭镇 检查用人单位 [\d,]+ 家，查看明细$/u })
    const figure = (await ofTown.innerText()).trim()
    await ofTown.click()
    await rows.getByText(`共 ${figure} 条`).waitFor()
    const seen = gridNamed(page, 'statistics-inspection-once')
    await expect.poll(async () => new Set(await seen.column('townName'))).toEqual(new Set(['新埭镇']))
  })
})
