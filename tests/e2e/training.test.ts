/** A training session as a clerk holds it: planned, announced, signed in by keyboard, certified, counted. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clerkAt, paste, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { pageTexts, readWorkbook } from './support/readBack'

const firms = ['平湖市恒丰服装有限公司', '平湖市金达箱包有限公司', '平湖市远洋机械有限公司'] as const
/** Two of the third firm share their initials; the fourth comes from a firm written as nobody registered it. */
const people = [
  [firms[0], '王芳', '人事经理', '13812345678'],
  [firms[1], '陈静', '厂长', ''],
  [firms[2], '赵磊', '会计', ''],
  [firms[2], '赵蕾', '人事专员', ''],
  ['平湖金达箱包厂', '单伟', '车间主任', ''],
] as const

describe('a training session', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  let sessionPath: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-training-'))
    await open('2020-06-08')
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(today: string): Promise<void> {
    desk = await launchDesk({ today, dataDir: join(folder, 'data') })
    clerk = clerkAt(desk.page)
  }

  it('leads from the plan over the roster and the sheet to certificates and the figures of the year', async () => {
    for (const name of firms) await register(name)
    await plan()
    await invite()
    await enterRoster()
    await linkFirm()
    await printSheet(join(folder, '签到表.pdf'))

    await desk.close()
    await open('2020-06-15')
    await clerk.visit(sessionPath)
    await attend()
    await enterScores()
    await clerk.button('登记举办').click()
    await clerk.told('已登记举办')
    await certify(folder)
    await count(join(folder, '年度统计.xlsx'))
  }, 300_000)

  async function register(name: string): Promise<void> {
    await clerk.call('employer/create', {
      name, creditCode: null, townId: null, address: '', legalRepresentative: '', contact: '', phone: '', industry: null, headcount: 20, status: 'active', remark: '',
    })
  }

  async function plan(): Promise<void> {
    await clerk.room('普法培训')
    await clerk.button('登记培训会').first().click()
    await clerk.field('名称').fill('劳动合同与工资支付培训')
    await clerk.field('举办日期').fill('20200615')
    await clerk.field('开始时间').fill('900')
    await clerk.field('结束时间').fill('1130')
    await clerk.field('地点').fill('市民中心二楼')
    await clerk.field('组织考试').click()
    await clerk.button('保存').click()
    await clerk.sees(/2020-01 劳动合同与工资支付培训/u)
    sessionPath = new URL(desk.page.url()).hash.slice(1)
  }

  async function invite(): Promise<void> {
    await clerk.tab(/^邀请企业/u).click()
    await clerk.button('选择企业').click()
    await clerk.button(`邀请全部 ${firms.length} 家`).click()
    await clerk.told(/已邀请 3 家/u)
    await clerk.tab('邀请企业 3 家').waitFor()
    await clerk.tab('签到表和通知').click()
    await desk.page.locator('.ant-segmented').getByText('通知', { exact: true }).click()
    const notice = desk.page.frameLocator('iframe[title=通知]')
    await notice.getByText('参加单位名单').first().waitFor()
  }

  async function enterRoster(): Promise<void> {
    await clerk.tab(/^名册/u).click()
    await clerk.button('录入名册').first().click()
    const rows = [['单位名称', '姓名', '职务', '联系电话', '身份证号'], ...people.map((person) => [...person, '330482199001011234'])]
    await desk.page.getByRole('grid', { name: '培训名册' }).locator('.sheet-body').click({ position: { x: 80, y: 12 } })
    await paste(desk.app, desk.page, rows.map((row) => row.join('\t')).join('\n'))
    await desk.page.getByText('共 5 人').waitFor()
    await clerk.button('保存名册').click()
    await clerk.told('名册已保存')
    await clerk.tab('名册 5 人').waitFor()
  }

  async function linkFirm(): Promise<void> {
    const unknown = desk.page.getByRole('region', { name: '未对应企业' })
    await clerk.button(firms[1], unknown).click()
    await clerk.told(/已对应/u)
    await unknown.waitFor({ state: 'detached' })
  }

  async function printSheet(path: string): Promise<void> {
    await answerDialogs(desk.app, { save: path })
    await clerk.tab('签到表和通知').click()
    await clerk.button('存为 PDF').click()
    await clerk.told(/已存为/u)
    const pages = await pageTexts(path)
    expect(pages).toHaveLength(1)
    const [sheet = ''] = pages
    for (const word of ['劳动保障培训会签到表', '2020-01劳动合同与工资支付培训', '2020年6月15日09:00', '序号单位名称姓名职务联系电话签名', '王芳', '单伟', '138****5678', '22']) expect(sheet).toContain(word)
    expect(sheet).not.toContain('13812345678')
    expect(sheet).not.toContain('330482')
  }

  async function attend(): Promise<void> {
    const input = clerk.field('登记签到')
    const said = desk.page.getByRole('status')
    await input.click()
    const enter = async (typed: string): Promise<void> => {
      await desk.page.keyboard.type(typed)
      await desk.page.keyboard.press('Enter')
    }
    await enter('1')
    await said.getByText('1 号 王芳 已到').waitFor()
    await enter('cj')
    await said.getByText('2 号 陈静 已到').waitFor()
    // 单 is read shan and dan: either finds him.
    await enter('dw')
    await said.getByText('5 号 单伟 已到').waitFor()
    await enter('zl')
    await desk.page.getByRole('listbox', { name: '相符的人员' }).waitFor()
    await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await said.getByText('4 号 赵蕾 已到').waitFor()
    await enter('3')
    await said.getByText('3 号 赵磊 已到').waitFor()
    await desk.page.keyboard.press('ControlOrMeta+z')
    await said.getByText('3 号 赵磊 已取消签到').waitFor()
    await desk.page.getByTestId('came').getByText('4', { exact: true }).waitFor()
  }

  async function enterScores(): Promise<void> {
    await clerk.button('编辑名册').click()
    await desk.page.getByText('签到和成绩', { exact: true }).click()
    const sheet = desk.page.getByRole('grid', { name: '培训名册' })
    await sheet.getByRole('row').nth(1).getByRole('gridcell').nth(5).click()
    await paste(desk.app, desk.page, ['85', '59', '', '60', '92'].join('\n'))
    await clerk.button('保存名册').click()
    await clerk.told('名册已保存')
  }

  async function certify(into: string): Promise<void> {
    const issued = join(into, '证书.pdf')
    const reissued = join(into, '补发.pdf')
    await clerk.tab(/^证书/u).click()
    await clerk.button('发放 3 份').click()
    await clerk.button('发放', clerk.dialog('发放 3 份培训证书？')).click()
    await clerk.told('已发放 3 份证书')
    await clerk.tab('证书 3 份').waitFor()
    await answerDialogs(desk.app, { save: issued })
    await clerk.button('存为 PDF').click()
    await clerk.told(`已存为 ${issued}`)
    const pages = await pageTexts(issued)
    expect(pages).toHaveLength(3)
    const holders = ['王芳', '赵蕾', '单伟']
    pages.forEach((page, index) => {
      expect(page).toContain(`平人社训证〔2020〕00${index + 1}号`)
      expect(page).toContain(holders[index])
      expect(page).not.toContain('补发')
    })
    await clerk.visit('/training/certificates')
    await desk.page.getByText('王芳').first().click()
    await clerk.button('补发').click()
    await clerk.field('原因', clerk.dialog('补发证书')).fill('原件遗失')
    await clerk.button('补发', clerk.dialog('补发证书')).click()
    await desk.page.getByText('有效（补发）').waitFor()
    await desk.page.getByText('王芳').first().click()
    await answerDialogs(desk.app, { save: reissued })
    await clerk.button('存为 PDF').click()
    await clerk.told(`已存为 ${reissued}`)
    const [again = ''] = await pageTexts(reissued)
    expect(again).toContain('补发2020年6月15日')
    expect(again).toContain('平人社训证〔2020〕001号')
  }

  async function count(path: string): Promise<void> {
    await clerk.room('统计报表')
    for (const [figure, rows] of [
      ['举办劳动保障培训会 2020 年 1 期', 1],
      ['培训服务企业 2020 年 3 家', 3],
      ['培训服务企业 2020 年 3 家次', 3],
      ['培训到会 2020 年 4 人次', 4],
    ] as const) {
      await clerk.button(`${figure}，查看明细`).click()
      await desk.page.getByRole('dialog').getByText(`共 ${rows} 条`).waitFor()
      await desk.page.keyboard.press('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await answerDialogs(desk.app, { save: path })
    await clerk.button('导出').click()
    await clerk.told(`已导出 ${path}`)
    const book = await readWorkbook(path)
    expect(book.valueAt('年度统计', '举办劳动保障培训会', 1, 3)).toBe(1)
    expect(book.valueAt('年度统计', '培训到会', 1, 3)).toBe(4)
    expect(book.rows('培训会明细').flat()).toContain('劳动合同与工资支付培训')
  }
})
