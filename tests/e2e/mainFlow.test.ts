/** The main job once through, as a clerk does it: from the county's list of employers to the year's figures. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idNumberCheckDigit } from '../../src/shared/ids'
import { clerkAt, paste, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { employer, writeEmployerList } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { centreOf, lineWith, measurePdf } from './support/pdfMeasure'
import { pageTexts, readWorkbook, type ReadCell } from './support/readBack'

const number = '平人社监令字〔2020〕第1号'
const inspectors = [
  { name: '沈卫东', initials: 'swd', certificate: '浙F20180012' },
  { name: '陆晓燕', initials: 'lxy', certificate: '浙F20180037' },
] as const
const evidence = '以上事实有职工名册、考勤记录和工资支付台账证实。'
const proof = '提供了12名职工的工资支付凭证和3份补签的劳动合同。'
/** Twelve workers, 68,745.62 yuan in all. */
const workers = [
  '王建国',
  '李秀英',
  '张伟',
  '刘芳',
  '陈娜',
  '杨敏',
  '黄静',
  '赵丽',
  '吴强',
  '周磊',
  '欧阳洋',
  '诸葛艳',
].map((name, index) => {
  const first17 = `330482199${index % 10}0${(index % 9) + 1}15${String(101 + index)}`
  return {
    name,
    idNumber: first17 + idNumberCheckDigit(first17),
    amount: index === 11 ? '6,045.62' : '5,700.00',
  }
})

describe('the main job', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-flow-'))
    await open('2020-06-15')
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(today: string): Promise<void> {
    desk = await launchDesk({ today, dataDir: join(folder, 'data') })
    clerk = clerkAt(desk.page)
  }

  it('leads from an employer list to a served and corrected order and the figures of the year', async () => {
    await importEmployers()
    await registerInspectors()
    await clerk.findEmployer('hf', employer.name)
    await recordInspection()
    await writeOrder()
    await issue()
    await savePapers(join(folder, '指令书.pdf'))
    await serve()

    // Two weeks later, a day before the order falls due.
    await desk.close()
    await open('2020-06-29')
    await recheck()
    await close()
    await exportFigures(join(folder, '年度统计.xlsx'))
    expect(await timeline()).toEqual([
      '办结',
      '复查',
      '送达',
      '签发劳动保障监察限期改正指令书',
      '日常巡查',
      '导入名单',
    ])

    await checkPapers(join(folder, '指令书.pdf'))
    await checkFigures(join(folder, '年度统计.xlsx'))
  })

  async function importEmployers(): Promise<void> {
    const list = join(folder, '基本情况表.xlsx')
    await writeEmployerList(list)
    await answerDialogs(desk.app, { open: [list] })
    await clerk.button('导入企业名单').click()
    await clerk.button('选择企业名单文件').click()
    await clerk.button('下一步：核对').click()
    await clerk.tab('不能导入 2').waitFor()
    await clerk.button('导入：新增 38 家，更新 0 家').click()
    await clerk.sees('导入完成')
  }

  async function registerInspectors(): Promise<void> {
    await clerk.room('设置')
    await clerk.tab('监察员').click()
    for (const { name, certificate } of inspectors) {
      await clerk.button('新增监察员').click()
      const dialog = clerk.dialog('新增监察员')
      await clerk.field('姓名', dialog).fill(name)
      await clerk.field('执法证号', dialog).fill(certificate)
      await clerk.field('有效期起', dialog).fill('20180301')
      await clerk.field('有效期止', dialog).fill('20230228')
      await desk.page.keyboard.press('ControlOrMeta+s')
      await desk.page.getByRole('cell', { name, exact: true }).waitFor()
    }
  }

  /** From the employer's page: two findings of the catalogue, by keyboard. */
  async function recordInspection(): Promise<void> {
    const { page } = desk
    await clerk.button('登记检查').click()
    await clerk.field('检查人员').click()
    for (const { initials, name } of inspectors) {
      await page.keyboard.type(initials)
      await page.locator('.ant-select-dropdown:visible').getByText(name).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByText('主办 沈卫东 浙F20180012').waitFor()
    await clerk.button('从目录添加').click()
    const search = clerk.field('查找违法行为')
    await search.fill('拖欠工资')
    await page.getByText('克扣或无故拖欠劳动者工资').waitFor()
    await page.keyboard.press('Enter')
    await search.fill('未签合同')
    await page.getByText('用工超过一个月不满一年未签书面劳动合同').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await clerk.field('第 1 项涉及人数').fill('12')
    await page.keyboard.press('Tab')
    await page.keyboard.type('68745.62')
    await clerk.field('第 2 项涉及人数').fill('3')
    await clerk.field('检查情况').fill('查阅了职工名册和工资支付台账。')
    expect(await clerk.field('涉及人数').inputValue()).toBe('12')
    expect(await clerk.field('涉及金额').inputValue()).toBe('68,745.62')
    await page.keyboard.press('ControlOrMeta+s')
    await clerk.button('制作限期改正指令书').waitFor()
  }

  /** Written from the findings; one text is added to, the period changed, the workers pasted from a spreadsheet. */
  async function writeOrder(): Promise<void> {
    const { page, app } = desk
    await clerk.button('制作限期改正指令书').click()
    const facts = clerk.field('认定的事实')
    await facts.press('ControlOrMeta+End')
    await page.keyboard.type(`\n${evidence}`)
    expect(await facts.inputValue()).toContain('拖欠12名劳动者工资共计68,745.62元')
    await clerk.choose('期限计算方式', '个工作日')
    await clerk.field('改正期限').fill('10')
    await page.getByText('2020-06-30 星期二').waitFor()
    await page.getByRole('grid', { name: '劳动者明细' }).getByRole('gridcell').first().click()
    const lines = workers.map(({ name, idNumber, amount }) =>
      [name, idNumber, '车工', '2020年1月至3月', amount].join('\t'),
    )
    await paste(app, page, `${lines.join('\r\n')}\r\n`)
    await page.getByText('共 12 人，合计 68,745.62 元').waitFor()
    await page.getByRole('region', { name: '预览' }).getByText('共 3 页').waitFor()
  }

  async function issue(): Promise<void> {
    await clerk.button('签发').click()
    const dialog = clerk.dialog('签发指令书')
    await dialog.getByText(number).waitFor()
    await clerk.button('签发', dialog).click()
    await clerk.told(`已签发，文号 ${number}`)
    await clerk.sees(number)
    // Frozen: nothing of its text can be written in any more.
    expect(await clerk.field('认定的事实').count()).toBe(0)
  }

  async function savePapers(path: string): Promise<void> {
    await desk.page.getByText('共 4 页').waitFor()
    await answerDialogs(desk.app, { save: path })
    await clerk.button('导出 PDF').click()
    await clerk.told(`已存为 ${path}`)
  }

  async function serve(): Promise<void> {
    await clerk.button('送达登记').click()
    const dialog = clerk.dialog('送达登记')
    // The first thing still to be typed has the cursor.
    await expect
      .poll(() =>
        clerk.field('收件人', dialog).evaluate((input) => input.ownerDocument.activeElement === input),
      )
      .toBe(true)
    await desk.page.keyboard.type('陆敏')
    await clerk.field('与受送达人关系', dialog).fill('收发室')
    await clerk.button('登记', dialog).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** From the first screen, which reminds of it. */
  async function recheck(): Promise<void> {
    const { page } = desk
    await page.getByRole('row', { name: employer.name }).getByRole('link', { name: '复查' }).click()

    const dialog = clerk.dialog('复查')
    await clerk.field('复查情况', dialog).fill(proof)
    await page.keyboard.press('ControlOrMeta+s')
    await dialog.waitFor({ state: 'hidden' })
  }

  async function close(): Promise<void> {
    await clerk.button('办结').click()
    const dialog = clerk.dialog('办结')
    await clerk.button('办结', dialog).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async function exportFigures(path: string): Promise<void> {
    await clerk.room('统计报表')
    await clerk.button(/^检查用人单位 2020 年 1 家/u).waitFor()
    await clerk.button(/^限期改正指令书 2020 年 1 份/u).waitFor()
    await clerk.button(/^改正率 2020 年 100\.0+ %/u).waitFor()
    await answerDialogs(desk.app, { save: path })
    await clerk.button('导出').click()
    await clerk.told(`已导出 ${path}`)
  }

  /** What the employer's page tells, newest first. */
  async function timeline(): Promise<string[]> {
    const { page } = desk
    await clerk.findEmployer('hf', employer.name)
    const told = page.locator('section').filter({ has: page.getByRole('heading', { name: '经过' }) })
    const items = told.getByRole('listitem')
    await items.filter({ hasText: `${number}，已改正，已支付 68,745.62 元` }).waitFor()
    return items.locator('.timeline-title').allInnerTexts()
  }
})

/** The order of two pages, its annex and its receipt, as printed. */
async function checkPapers(path: string): Promise<void> {
  const [first, second, annex, receipt, ...others] = await measurePdf(path)
  if (!first || !second || !annex || !receipt) throw new Error('fewer than four pages')
  expect(others).toEqual([])
  expect([first.widthMm, first.heightMm].map(Math.round)).toEqual([210, 297])
  const { left } = lineWith(first, employer.name)
  expect(left).toBeGreaterThan(27.7)
  expect(left).toBeLessThan(28.3)
  expect(centreOf(lineWith(first, number))).toBeCloseTo(28 + 156 / 2, 0)

  const [orderText = '', secondText = '', annexText = '', receiptText = ''] = await pageTexts(path)
  const whole = orderText.replace(/—1—$/u, '') + secondText
  expect(orderText).toContain(`${number}${employer.name}（统一社会信用代码：${employer.creditCode}）：`)
  expect(whole).toContain('（一）截至2020年6月15日，拖欠12名劳动者工资共计68,745.62元。')
  expect(whole).toContain(evidence)
  expect(whole).toContain(
    '违反了《中华人民共和国劳动法》第五十条、《中华人民共和国劳动合同法》第十条第二款、第三十条第一款',
  )
  expect(whole).toContain('现责令你单位于2020年6月30日前（含当日）改正下列事项')
  for (const { name, certificate } of inspectors)
    expect(whole).toContain(`${name}（执法证号：${certificate}）`)
  expect(secondText).toMatch(/平湖市人力资源和社会保障局2020年6月15日/u)
  expect([orderText.slice(-3), secondText.includes('—2—'), annexText.slice(-3)]).toEqual(['—1—', true, '—3—'])

  workers.forEach(({ name, idNumber, amount }, index) => {
    expect(annexText).toContain(
      `${index + 1}${name}330***********${idNumber.slice(-4)}车工2020年1月至3月${amount}`,
    )
    expect(annexText).not.toContain(idNumber)
  })
  expect(annexText).toContain('合计68,745.62合计大写人民币陆万捌仟柒佰肆拾伍元陆角贰分')
  for (const text of ['送达回证', number, employer.name, '收件人签名']) expect(receiptText).toContain(text)
}

/** The year's workbook, read by another program than the one that wrote it. */
async function checkFigures(path: string): Promise<void> {
  const book = await readWorkbook(path)
  const figure = (label: string): ReadCell => book.valueAt('年度统计', label, 1, 3)
  expect(figure('检查用人单位')).toBe(1)
  expect(figure('限期改正指令书')).toBe(1)
  expect(figure('其中：已改正')).toBe(1)
  expect(figure('指令书涉及劳动者')).toBe(12)
  expect(figure('指令书涉及金额')).toBe(68_745.62)
  expect(figure('责令改正后支付工资')).toBe(68_745.62)
  expect(figure('期末在册用人单位')).toBe(38)
  expect(book.valueAt('按镇（街道）', employer.town, 0, 1)).toBe(1)
  // A code stays a text; a spreadsheet would round it as a number.
  expect(book.valueAt('被检查用人单位', employer.name, 1, 2)).toBe(employer.creditCode)
  expect(book.valueAt('限期改正指令书明细', number, 1, 4)).toBe(employer.creditCode)
}
