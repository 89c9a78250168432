/** Missing labour contracts once through, as a clerk does it: from the firm's roster to the notice and the year's figure. */
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idNumberCheckDigit } from '../../src/shared/ids'
import { clerkAt, paste, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { creditCodeOf } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { pageTexts, readWorkbook } from './support/readBack'

const firm = '平湖市恒丰服饰有限公司'
const number = '平人社劳签督字〔2020〕第1号'
const count = 200
/** Two hundred workers hired on 2020-03-01, some with whole numbers of their papers. */
const workers = Array.from({ length: count }, (_, index) => {
  const first17 = `33048219900101${String(index).padStart(3, '0')}`
  return { name: `工人${String(index + 1).padStart(3, '0')}`, idNumber: first17 + idNumberCheckDigit(first17) }
})

describe('missing labour contracts', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-contracts-'))
    desk = await launchDesk({ today: '2020-09-15', dataDir: join(folder, 'data') })
    clerk = clerkAt(desk.page)
    await clerk.call('employer/create', {
      name: firm,
      creditCode: creditCodeOf(17),
      townId: null,
      address: '平湖市新埭镇创新路17号',
      legalRepresentative: '',
      contact: '陆敏',
      phone: '13812345678',
      industry: 'C',
      headcount: 260,
      status: 'active',
      remark: '',
    })
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const roster = () => desk.page.getByRole('grid', { name: '劳动者名单' })

  it('lead from the roster to the notice, the verified contracts and the annual figure', async () => {
    const { page, app } = desk
    await clerk.findEmployer('hf', firm)
    await clerk.button('登记补签').click()
    await clerk.field('应签人数').fill('260')
    await clerk.field('已签人数').fill('60')
    await clerk.choose('督促方式', '督促补签通知书')
    await clerk.field('期限').fill('20200930')
    await page.keyboard.press('ControlOrMeta+s')
    await clerk.sees('劳动者名单')

    await clerk.button('录入名单').click()
    await roster().getByRole('gridcell').first().click()
    const lines = [['姓名', '身份证号', '工种', '入职日期', '月工资'], ...workers.map(({ name, idNumber }) => [name, idNumber, '缝纫工', '2020/3/1', '4500'])]
    await paste(app, page, `${lines.map((cells) => cells.join('\t')).join('\r\n')}\r\n`)
    await page.getByText(`共 ${count} 人`).first().waitFor()
    await page.getByText('2020-04-01至2020-09-15').first().waitFor()
    await clerk.button('保存名单').click()
    await page.getByText(`共 ${count} 人，未签 ${count} 人，超一月 ${count} 人`).waitFor()

    await clerk.button('签发通知书').click()
    await clerk.button('签发').click()
    await clerk.told(`已签发 ${number}`)
    const pdf = join(folder, '通知书.pdf')
    await answerDialogs(app, { save: pdf })
    await clerk.button('导出 PDF').click()
    // Two hundred people are laid out over many pages: looked for on the disk, however long the message stands.
    await expect.poll(() => access(pdf).then(() => true, () => false), { timeout: 120_000 }).toBe(true)
    await clerk.button('导出 PDF').and(page.locator(':not(.ant-btn-loading)')).waitFor()
    await checkNotice(pdf)

    await signFirst(['工人001', '工人002', '工人003'])
    await clerk.room('统计报表')
    await clerk.button(/^督促补签劳动合同 2020 年 3 份/u).click()
    const rows = page.getByRole('dialog').getByRole('row').filter({ hasText: firm })
    await expect.poll(() => rows.count()).toBe(3)

    await clerk.visit('/contracts/reports?report=unsigned')
    await clerk.sees('补签汇总和名单')
    const book = join(folder, '未签名单.xlsx')
    await answerDialogs(app, { save: book })
    await clerk.button('导出电子表格').click()
    await clerk.told(`已存为 ${book}`)
    const sheet = JSON.stringify((await readWorkbook(book)).rows('未签名单'))
    expect(sheet).toContain('工人200')
    expect(sheet).not.toContain('工人001')
    expect(sheet).not.toContain(workers[199]?.idNumber)
  })

  /** Types the contracts of some workers into the sheet, then takes them over 已补签 to 已核验. */
  async function signFirst(names: readonly string[]): Promise<void> {
    const { page, app } = desk
    await clerk.button('编辑名单').click()
    await page.getByText('补签的合同', { exact: true }).click()
    await roster().getByRole('gridcell').nth(1).click()
    const contract = ['2020-09-15', '固定期限', '2020-09-15', '2023-09-14', '6', '1'].join('\t')
    await paste(app, page, `${names.map(() => contract).join('\r\n')}\r\n`)
    await roster().getByText('6 个月').nth(names.length - 1).waitFor()
    await clerk.button('保存名单').click()
    await clerk.button('编辑名单').waitFor()
    const tick = async (): Promise<void> => {
      for (const name of names) await page.getByRole('checkbox', { name: `选择${name}` }).check()
    }
    await tick()
    await clerk.button('登记补签').click()
    await clerk.told(`登记补签：${names.length} 人`)
    await tick()
    await clerk.button('核验').click()
    // The clauses were not looked at: it asks once more.
    await page.getByRole('tooltip').filter({ hasText: '仍要核验' }).getByRole('button', { name: /核\s*验/u }).click()
    await page.getByText(`已核验 ${names.length} 份`).waitFor()
  }

  it('take a roster from a file into the case', async () => {
    const { page, app } = desk
    const file = join(folder, '花名册.xlsx')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('花名册')
    sheet.addRow(['恒丰服饰职工花名册'])
    sheet.addRow(['序号', '姓名', '身份证号', '入职日期'])
    for (const [index, { name, idNumber }] of workers.slice(0, 2).entries()) sheet.addRow([index + 1, name, idNumber, '2020-03-01'])
    await book.xlsx.writeFile(file)
    await clerk.findEmployer('hf', firm)
    await clerk.button('登记补签').click()
    await clerk.field('应签人数').fill('2')
    await page.keyboard.press('ControlOrMeta+s')
    await answerDialogs(app, { open: [file] })
    await clerk.button('从文件导入').click()
    await page.getByRole('button', { name: /^选择.*文件$/u }).click()
    await clerk.button('下一步：核对').click()
    await page.getByRole('button', { name: /^导入：新增 2/u }).click()
    await clerk.sees('导入完成')
    await page.goBack()
    await clerk.room('劳动合同补签')
    await page.getByTestId('grid-contracts').getByText(firm).dblclick()
    await page.getByText('共 2 人，未签 2 人').waitFor()
  })
})

/** The notice, its roster of several pages with masked numbers, the reply. */
async function checkNotice(path: string): Promise<void> {
  const texts = await pageTexts(path)
  const whole = texts.join('')
  expect(whole).toContain(`${number}${firm}`)
  expect(whole).toContain('应当订立书面劳动合同260人，已订立60人；现尚有200人未订立书面劳动合同')
  expect(whole).toContain('请你单位于2020年9月30日前（含当日）')
  const annex = texts.filter((text) => text.includes('用工起始日'))
  expect(annex.length).toBeGreaterThan(3)
  for (const { name, idNumber } of workers) {
    expect(whole).toContain(`${name}330***********${idNumber.slice(-4)}缝纫工`)
    expect(whole).not.toContain(idNumber)
  }
  for (const text of ['补签劳动合同情况回执', '送达回证']) expect(whole).toContain(text)
}
