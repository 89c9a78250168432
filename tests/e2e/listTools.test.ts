/** What every list can do: be handed on as a file, be shown by a saved view, count its columns. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clerkAt, type Clerk } from './support/clerk'
import { demoToday, writeDemoYear, type DemoYear } from './support/demoYear'
import { answerDialogs } from './support/dialogs'
import { gridNamed, type SeenGrid } from './support/grid'
import { launchDesk, type LaunchedDesk } from './support/launch'

describe('the tools of a list', () => {
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
    await clerk.room('企业档案')
    await employers.locator.getByRole('gridcell').first().waitFor()
  }
  const filterSuspended = async (): Promise<void> => {
    await clerk.button('筛选').click()
    await desk.page.getByRole('menuitem', { name: '状态' }).click()
    await desk.page.locator('.ant-select-dropdown:visible').getByText('停业', { exact: true }).click()
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.ant-popover:visible').waitFor({ state: 'hidden' })
  }
  const suspended = () => clerk.call('employer/list', { filters: [{ field: 'status', op: 'in', value: ['suspended'] }], limit: 5000 })

  it('exports what is shown: filter, order, columns and hidden numbers; whole numbers for a recipient that is kept', async () => {
    const { rows, total } = await suspended()
    await filterSuspended()
    await desk.page.getByText(`共 ${total} 条`).waitFor()
    await employers.head('职工人数').click()
    await employers.head('职工人数').click()
    await clerk.button('导出').click()
    const dialog = clerk.dialog('导出企业档案')
    await dialog.waitFor()
    await desk.screenshot('list-export')
    const xlsx = join(dataDir, 'a.xlsx')
    await answerDialogs(desk.app, { save: xlsx })
    await clerk.button(`导出 ${total} 条`).click()
    await clerk.told(`已导出 ${total} 条`)
    const sheet = XLSX.utils.sheet_to_json<Record<string, string | number>>(XLSX.read(await readFile(xlsx)).Sheets['企业档案'] ?? {})
    expect(sheet).toHaveLength(total)
    expect(Object.keys(sheet[0] ?? {}).slice(0, 3)).toEqual(['企业名称', '统一社会信用代码', '镇（街道）'])
    const counts = sheet.map((row) => Number(row['职工人数（人）'] ?? 0))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(new Set(sheet.map((row) => row['状态']))).toEqual(new Set(['停业']))
    expect(new Set(sheet.map((row) => row['统一社会信用代码']))).toEqual(new Set(rows.map((row) => row.creditCode ?? undefined)))
    for (const row of sheet) expect(String(row['联系电话'] ?? '')).not.toMatch(/\d{8,}/u)

    await clerk.button('导出').click()
    await dialog.waitFor()
    await dialog.getByText('文本表格（csv，GB18030，供旧版系统）').click()
    await dialog.getByText('电话、证件号码部分隐藏，与屏幕一致').click()
    await dialog.getByText('地址', { exact: true }).click()
    await clerk.field('存为方案', dialog).fill('市人社局监察科')
    await dialog.getByRole('button', { name: '保存' }).click()
    await clerk.told('已保存“市人社局监察科”的导出方案')
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    await clerk.button('导出').click()
    await dialog.waitFor()
    await clerk.choose('方案', '市人社局监察科')
    const csv = join(dataDir, 'a.csv')
    await answerDialogs(desk.app, { save: csv })
    await clerk.button(`导出 ${total} 条`).click()
    await clerk.told(`已导出 ${total} 条`)
    await expect.poll(() => readFile(csv).catch(() => null), { timeout: 20_000 }).not.toBeNull()
    const [head, ...lines] = iconv.decode(await readFile(csv), 'gb18030').trimEnd().split('\r\n')
    expect(head).not.toContain('地址')
    expect(lines).toHaveLength(total)
    const phones = rows.map((row) => row.phone).filter((phone) => phone.length === 11)
    expect(phones.length).toBeGreaterThan(0)
    for (const phone of phones) expect(lines.some((line) => line.includes(phone))).toBe(true)
  })

  it('keeps what the list shows as a view, one click or Alt and its digit away, also after a restart', async () => {
    const { total } = await suspended()
    const { total: all } = await clerk.call('employer/list', { limit: 1 })
    await filterSuspended()
    await desk.page.getByText(`共 ${total} 条`).waitFor()
    await clerk.button('存为视图').click()
    await clerk.field('名称').fill('停业企业')
    await clerk.dialog('存为视图').getByRole('button', { name: '保存' }).click()
    const views = () => desk.page.getByRole('toolbar', { name: '视图' })
    await views().getByRole('button', { name: '默认' }).click()
    await desk.page.getByText(`共 ${all.toLocaleString('zh-CN')} 条`).waitFor()
    await desk.page.keyboard.press('Alt+1')
    await desk.page.getByText(`共 ${total} 条`).waitFor()
    await desk.screenshot('list-views')
    await desk.close()
    await open()
    await views().getByRole('button', { name: '停业企业' }).click()
    await desk.page.getByText(`共 ${total} 条`).waitFor()
    await views().getByRole('button', { name: '视图“停业企业”的更多操作' }).click()
    await desk.page.getByRole('menuitem', { name: '删除' }).click()
    await views().waitFor({ state: 'hidden' })
  })

  it('counts the column the cursor is on over all rows, not only those in sight', async () => {
    const { total } = await clerk.call('employer/list', { limit: 1 })
    await clerk.button('列统计').click()
    await employers.locator.locator('[role=gridcell][col-id="creditCode"]').first().click()
    const stats = desk.page.getByLabel('列统计', { exact: true }).last()
    await stats.getByText(`不同 ${total.toLocaleString('zh-CN')}`).waitFor()
    await employers.locator.locator('[role=gridcell][col-id="headcount"]').first().click()
    const { sums } = await clerk.call('employer/list', { limit: 1 })
    await stats.getByText(`合计 ${(sums?.['headcount'] ?? 0).toLocaleString('zh-CN')}`).waitFor()
    await desk.screenshot('list-stats')
  })

  it('replaces words in all that the list shows after a look at what will change, takes it back, and knows its own file again', async () => {
    const { total } = await suspended()
    await filterSuspended()
    await desk.page.getByText(`共 ${total} 条`).waitFor()
    await desk.page.keyboard.press('ControlOrMeta+h')
    const dialog = clerk.dialog('批量修改企业档案')
    await clerk.choose('字段', '备注')
    await clerk.field('查找', dialog).fill('演示数据')
    await clerk.field('替换为', dialog).fill('示例')
    await dialog.getByRole('button', { name: `修改 ${total} 条` }).waitFor()
    await desk.screenshot('list-bulk')
    await dialog.getByRole('button', { name: `修改 ${total} 条` }).click()
    await clerk.told(`已修改 ${total} 条的备注`)
    expect((await suspended()).rows.every((row) => row.remark.startsWith('示例'))).toBe(true)
    await desk.page.locator('.ant-message').getByRole('button', { name: '撤销' }).click()
    await clerk.told('已撤销')
    expect((await suspended()).rows.every((row) => row.remark.startsWith('演示数据'))).toBe(true)

    await clerk.button('导出').click()
    const exporting = clerk.dialog('导出企业档案')
    await exporting.getByText('附“行标识”列，改好后可再导入').click()
    const file = join(dataDir, 'back.xlsx')
    await answerDialogs(desk.app, { save: file, open: [file] })
    await clerk.button(`导出 ${total} 条`).click()
    await clerk.told(`已导出 ${total} 条`)
    await clerk.button('导入名单').click()
    await clerk.button('选择企业名单文件').click()
    await clerk.button('下一步：核对').click()
    await desk.page.getByText('没有需要写入的内容').waitFor()
    await desk.page.getByRole('tab', { name: `无变化 ${total}` }).waitFor()
    await desk.screenshot('list-back')
  })
})
