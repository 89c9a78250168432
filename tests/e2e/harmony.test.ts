/** From an application to the certificate, and what an order does to a title, as a clerk does it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleTable, scoredLines } from '../../src/shared/features/harmony'
import { clerkAt, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { pageTexts } from './support/readBack'

const name = '平湖市恒丰服饰有限公司'
const documentNumber = '平劳三方〔2020〕1号'

describe('the title of an employer', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-harmony-'))
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

  async function reopen(today: string): Promise<void> {
    await desk.close()
    await open(today)
    await openCase()
  }

  async function openCase(): Promise<void> {
    await clerk.room('和谐企业')
    await desk.page.getByTestId('grid-harmony').getByText(name).dblclick()
    await clerk.sees(name)
  }

  it('is given after scores, opinions and publicity, and flagged by an order', async () => {
    const employerId = await employer()
    await apply()
    await score()
    await ask()
    await publicise(join(folder, '公示.pdf'))

    await refuseNaming()
    await reopen('2020-06-22')
    await nameAndAward(join(folder, '证书.pdf'))

    await order(employerId)
    await seeFlag()
    await seeFigure()
  })

  it('is scored by a table of the bureau, whose maxima must come to its total', async () => {
    await clerk.visit('/harmony/tables')
    await clerk.button('另存为新版本').first().click()
    await clerk.sees(/^另存为新版本/u)
    await clerk.field('名称').fill('平湖市评分表（2020）')
    await clerk.field('来源').fill('平劳三方〔2020〕3号')
    await clerk.field('L01 分值').fill('7.5')
    await clerk.button('保存').first().click()
    await desk.page.getByText('全表的分值为 100，各项合计 105').waitFor()
    // Half-typed, it survives the end of the desk.
    await expect.poll(() => keptDrafts(join(folder, 'data', 'state'))).toContain('"max":"7.5"')
    await desk.close()
    await open('2020-06-15')
    await clerk.visit(`/harmony/tables/edit?id=${exampleTable.id}&copy=1`)
    await desk.page.getByText('58 项合计 105 分，满分 100 分，不一致').waitFor()
    await clerk.button('添加', desk.page.getByRole('region', { name: '一票否决' })).click()
    await clerk.field('V07 名称').fill('拖欠工资')
    await clerk.field('满分').fill('105')
    await clerk.button('保存').first().click()
    await clerk.sees('评分表和办法')
    await desk.page.getByRole('cell', { name: '平湖市评分表（2020）' }).waitFor()
    const tables = await clerk.call('harmony/tables', {})
    expect(tables.map(({ table, used }) => [table.totalTenths, table.vetoes.length, used])).toEqual([
      [1000, 6, true],
      [1050, 7, false],
    ])
  })

  async function employer(): Promise<string> {
    const values = { name, creditCode: null, townId: null, address: '', legalRepresentative: '周春根', contact: '王芳', phone: '', industry: null, headcount: 120, status: 'active', remark: '' } as const
    const { id } = await clerk.call('employer/create', values)
    return id
  }

  async function apply(): Promise<void> {
    await clerk.visit('/harmony/new')
    await clerk.sees('登记和谐企业申报')
    await clerk.field('企业名称').click()
    await desk.page.keyboard.type('hf')
    await desk.page.locator('.ant-select-dropdown:visible').getByText(name).click()
    await clerk.choose('等级', '劳动关系和谐企业')
    await desk.page.keyboard.press('ControlOrMeta+s')
    await clerk.sees(name)
  }

  /** Every line down the column by keyboard; one above its maximum is refused at its cell. */
  async function score(): Promise<void> {
    const { page } = desk
    const [first, ...rest] = scoredLines(exampleTable)
    if (!first) throw new Error('no lines')
    const cell = clerk.field(`${first.label} 企业自评`)
    await cell.click()
    await page.keyboard.type('26')
    await page.getByText('分值应在 0 至 2.5 之间').waitFor()
    await cell.fill('2.5')
    for (const { maxTenths } of rest) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(String(maxTenths / 10))
    }
    await page.keyboard.press('ControlOrMeta+s')
    await clerk.told('已保存')
    await page.getByText('100 分').first().waitFor()
    await take('提交自评')
    await take('上报测评')
  }

  async function take(step: string): Promise<void> {
    await clerk.button(step).click()
    const dialog = clerk.dialog(step)
    await clerk.button(step, dialog).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async function ask(): Promise<void> {
    await clerk.tab('意见').click()
    await clerk.button(/^征求/u).click()
    await clerk.button('未答部门均同意').click()
    // Saved by the step itself.
    await take('交三方评定')
  }

  async function publicise(path: string): Promise<void> {
    await take('公示')
    await savePaper('公示', path)
    const [page] = await pageTexts(path)
    expect(page).toContain('关于2020年拟命名劳动关系和谐企业的公示')
    expect(page).toContain('公示期自2020年6月15日至2020年6月22日')
    expect(page).toContain(name)
  }

  async function savePaper(paper: string, path: string): Promise<void> {
    await clerk.tab('文书').click()
    await desk.page.locator('.ant-segmented').getByText(paper, { exact: true }).click()
    await desk.page.getByText(/^共 \d+ 页$/u).waitFor()
    await answerDialogs(desk.app, { save: path })
    await clerk.button('存为 PDF').click()
    await clerk.told(`已存为 ${path}`)
  }

  async function refuseNaming(): Promise<void> {
    const { rows } = await clerk.call('harmony/list', { filters: [] })
    const refs = rows.map(({ id, version }) => ({ id, version }))
    await expect(clerk.call('harmony/step', { rows: refs, step: 'name', values: { namedOn: '2020-06-15', documentNumber } })).rejects.toThrow('公示期至 2020-06-22，尚未届满')
    expect(await clerk.button('命名').count()).toBe(0)
  }

  async function nameAndAward(path: string): Promise<void> {
    const { page } = desk
    await clerk.button('命名').click()
    const naming = clerk.dialog('命名')
    await clerk.field('命名文号', naming).fill(documentNumber)
    await page.keyboard.press('ControlOrMeta+s')
    await naming.waitFor({ state: 'hidden' })
    await take('授牌生效')
    await savePaper('证书', path)
    const [sheet, ...others] = await pageTexts(path)
    expect(others).toEqual([])
    for (const words of [name, '劳动关系和谐企业', documentNumber, '有效期：2020年6月22日至2023年6月21日']) expect(sheet).toContain(words)
  }

  async function order(employerId: string): Promise<void> {
    const inspectors: string[] = []
    for (const [index, inspector] of ['沈卫东', '陆晓燕'].entries()) {
      const values = { name: inspector, certificateNumber: `浙F2018001${index}`, validFrom: '2018-03-01', validTo: '2023-02-28', unit: '平湖市劳动保障监察大队', phone: '', active: true }
      inspectors.push((await clerk.call('inspector/save', { ref: null, values })).id)
    }
    const findings = [{ id: null, violationId: 'GZ01', description: '拖欠工资', facts: '', workers: 3, amountFen: 150_000, correctedOnSpot: false }]
    const values = {
      type: 'routine', campaignId: null, inspectedOn: '2020-06-22', employerId, place: '当湖街道解放路 1 号', siteContact: '', workersPresent: null,
      inspectorIds: inspectors, items: [], workersConcerned: 3, amountFen: 150_000, summary: '', outcome: 'order', findings, remark: '',
    } as const
    const inspection = await clerk.call('inspection/create', { id: null, values: { ...values, items: [], findings } })
    const drafted = await clerk.call('correction-order/draft', { inspectionId: inspection.id })
    const { id, version } = await clerk.call('correction-order/create', { values: drafted.values })
    await clerk.call('correction-order/issue', { id, version })
  }

  async function seeFlag(): Promise<void> {
    await openCase()
    await desk.page.getByText('称号期内有不良记录').waitFor()
    await clerk.room('工作台')
    await desk.page.getByText(/^劳动关系和谐企业：收到限期改正指令书/u).waitFor()
    await clerk.findEmployer('hf', name)
    await desk.page.getByRole('link', { name: '劳动关系和谐企业：称号期内有不良记录' }).waitFor()
  }

  async function seeFigure(): Promise<void> {
    await clerk.room('统计报表')
    await clerk.button(/^命名劳动关系和谐企业 2020 年 1 家/u).click()
    await desk.page.getByRole('gridcell', { name }).waitFor()
  }
})

/** Everything half-typed that is kept beside the data file. */
async function keptDrafts(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}
