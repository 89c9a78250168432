/** A clerk's lists go in, what cannot go in comes back with the reason, and an import is taken back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { creditCodeCheckDigit } from '../../src/shared/ids'
import { launchDesk, type LaunchedDesk } from './support/launch'

const heads = ['序号', '单位名称', '统一社会信用代码', '所属镇街道', '联系电话', '用工人数']

function creditCodeOf(sequence: number): string {
  const first17 = `91330482MA${String(sequence).padStart(7, '0')}`
  return first17 + creditCodeCheckDigit(first17)
}

function row(n: number, changes: Readonly<Record<string, string | number>> = {}): (string | number)[] {
  const usual: Record<string, string | number> = {
    序号: n,
    单位名称: `平湖市第${n}服饰有限公司`,
    统一社会信用代码: creditCodeOf(n),
    所属镇街道: '新埭',
    联系电话: `1381234${String(n).padStart(4, '0')}`,
    用工人数: n * 10,
  }
  return heads.map((head) => changes[head] ?? usual[head] ?? '')
}

describe('importing a list of employers', () => {
  let desk: LaunchedDesk
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-import-'))
    await answer({})
    desk = await launchDesk({
      today: '2020-06-15',
      env: { DESK_DIALOG_ANSWERS: join(folder, 'answers.json') },
    })
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const answer = (answers: { open?: string; save?: string }) =>
    writeFile(join(folder, 'answers.json'), JSON.stringify(answers))
  const button = (name: string | RegExp) => desk.page.getByRole('button', { name })

  const choose = async (path: string): Promise<void> => {
    await answer({ open: path })
    await button('选择企业名单文件').click()
    await button('下一步：核对').waitFor()
  }
  const visit = (path: string) => desk.page.evaluate(`location.hash = '#${path}'`)
  /** The employers that are listed, once there are as many as there should be. */
  const listed = async (count: number): Promise<string> => {
    await button('查看企业档案').click()
    await desk.page.getByText(`共 ${count} 条`).waitFor()
    const grid = desk.page.getByTestId('grid-employers')
    await grid.getByText('平湖市').first().waitFor()
    return grid.innerText()
  }

  it('takes a GB18030 csv in, then an xlsx with titles and bad rows, and takes that back', async () => {
    const { page } = desk
    const csv = join(folder, '名单.csv')
    const lines = [heads, row(1, { 单位名称: '平湖市𠮷喆服饰厂' }), row(2)].map((cells) => cells.join(','))
    await writeFile(csv, iconv.encode(lines.join('\r\n'), 'gb18030'))

    await visit('/import')
    await choose(csv)
    await page.getByText('文字编码：GB18030').waitFor()
    await button('下一步：核对').click()
    await button('导入：新增 2 家，更新 0 家').click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    expect(await listed(2)).toContain('平湖市𠮷喆服饰厂')

    const xlsx = join(folder, '基本情况表.xlsx')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('名单')
    sheet.addRow(['平湖市用人单位基本情况表'])
    sheet.mergeCells('A1:F1')
    sheet.addRow(['填报单位：平湖市人力资源和社会保障局'])
    sheet.addRow(heads)
    sheet.addRow(row(2, { 用工人数: 35 }))
    sheet.addRow(row(3))
    sheet.addRow(row(4, { 统一社会信用代码: '9.13304E+17' }))
    sheet.addRow(row(5, { 所属镇街道: '武原街道' }))
    sheet.addRow(['制表人：陆敏'])
    await book.xlsx.writeFile(xlsx)

    await visit('/import')
    await button('导入其他文件').click()
    await choose(xlsx)
    await page.getByText(/表头以上 2 行未作为数据；表尾 1 行/u).waitFor()
    expect(await page.getByLabel('表头行').inputValue()).toBe('3')
    await button('下一步：核对').click()
    await page.getByRole('tab', { name: '更新 1' }).click()
    const changes = page.getByTestId('grid-import-changed')
    await changes.getByText('35 人').waitFor()
    expect(await changes.innerText()).toMatch(/平湖市第2服饰有限公司\s+职工人数\s+20 人\s+35 人/u)

    await page.getByRole('tab', { name: '不能导入 2' }).click()
    await page
      .getByTestId('grid-import-bad')
      .getByText(/科学计数法/u)
      .waitFor()
    const saved = join(folder, '问题行.xlsx')
    await answer({ save: saved })
    await button('导出问题行').click()
    await page.getByText(`已导出 2 行：${saved}`).waitFor()
    const back = new ExcelJS.Workbook()
    await back.xlsx.load((await readFile(saved)).buffer as ArrayBuffer)
    const texts =
      back.worksheets[0]?.getSheetValues().map((cells) => (Array.isArray(cells) ? cells.slice(1) : [])) ?? []
    expect(texts[1]).toEqual([...heads, '未导入原因'])
    expect(texts[2]?.[2]).toBe('9.13304E+17')
    expect(texts[2]?.at(-1)).toMatch(/^第6行：统一社会信用代码被表格软件改成了科学计数法/u)
    expect(texts[3]?.at(-1)).toMatch(/^第7行：镇（街道）“武原街道”不在名录中/u)

    await button('导入：新增 1 家，更新 1 家').click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    await button('撤销此次导入').click()
    await page.getByRole('button', { name: '撤销导入', exact: true }).click()
    await page.getByText('删除 1 家，恢复原内容 1 家。').waitFor()
    const after = await listed(2)
    expect(after).toContain('平湖市第2服饰有限公司')
    expect(after).not.toContain('平湖市第3服饰有限公司')

    await visit('/import/history')
    const history = page.getByTestId('grid-import-history')
    await history.getByText('基本情况表.xlsx').waitFor()
    expect(await history.innerText()).toMatch(/基本情况表\.xlsx[\s\S]*已撤销[\s\S]*名单\.csv[\s\S]*有效/u)
  })

  it('loses nothing chosen on the way back and forth, and says what is wrong with a file', async () => {
    const { page } = desk
    const csv = join(folder, '名单.csv')
    await writeFile(
      csv,
      [
        ['甲', '乙'],
        ['平湖市甲服饰厂', '12'],
      ]
        .map((cells) => cells.join(','))
        .join('\n'),
    )
    await visit('/import')
    await choose(csv)
    await button('下一步：核对').click()
    await page.getByText('没有一列对应“统一社会信用代码”或“企业名称”，无法导入').waitFor()
    await page.getByLabel('A 列 甲').click()
    await page.getByTitle('企业名称 *').click()
    await button('下一步：核对').click()
    await button('导入：新增 1 家，更新 0 家').waitFor()
    await button('上一步').click()
    await visit('/employers')
    await page.getByRole('heading', { name: '企业档案' }).waitFor()
    await visit('/import')
    await page.getByText('已对应 1 列，不导入 1 列，数据 1 行').waitFor()

    const empty = join(folder, '空.xlsx')
    await writeFile(empty, '')
    await answer({ open: empty })
    await button('换一个文件').click()
    await page.getByText('文件是空的（0 字节）').waitFor()
    // The file opened before is still there.
    await button('下一步：核对').click()
    await button('导入：新增 1 家，更新 0 家').waitFor()
  })
})
