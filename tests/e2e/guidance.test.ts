/** Guidance on internal rules once through, as a clerk does it: from the entry to the opinion, the year's figure and the order. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findClause, shippedClauses, type GuidanceHeadInput } from '../../src/shared/features/rules-guidance'
import { clerkAt, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { creditCodeOf } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { killDesk } from './support/processes'
import { pageTexts, readWorkbook } from './support/readBack'

const firm = '平湖市恒丰服饰有限公司'
const other = '平湖市三友箱包有限公司'
const number = '平人社规审字〔2020〕第1号'
const quote = '迟到十分钟扣一天工资'
const ownProblem = '夜班补贴与工资总额混同，未列明'
const fine = shipped('R02')
const damage = shipped('R03')

function shipped(code: string) {
  const clause = findClause(shippedClauses, code)
  if (!clause) throw new Error(`the shipped catalogue has no ${code}`)
  return clause
}

describe('guidance on internal rules', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-guidance-'))
    await open('2020-06-15')
    for (const [sequence, name] of [firm, other].entries()) {
      await clerk.call('employer/create', {
        name,
        creditCode: creditCodeOf(sequence + 21),
        townId: null,
        address: '',
        legalRepresentative: '',
        contact: '陆敏',
        phone: '',
        industry: 'C',
        headcount: 650,
        status: 'active',
        remark: '',
      })
    }
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  async function open(today: string): Promise<void> {
    desk = await launchDesk({ today, dataDir: join(folder, 'data') })
    clerk = clerkAt(desk.page)
  }

  it('leads from the entry to the printed opinion, the re-check and the firm counted for the year', async () => {
    await enter()
    await review()
    await killInTheMiddle()
    await checkProcedure()
    await give(join(folder, '意见书.pdf'))
    await checkOpinion(join(folder, '意见书.pdf'))

    await desk.close()
    await open('2020-07-14')
    await recheckAndComplete()
    await seeFigure()
    await seeFirm()
    await takeLedger(join(folder, '台账.pdf'), join(folder, '台账.xlsx'))
  })

  it('becomes an order or an inspection that takes its findings along', async () => {
    const toOrder = await reviewed(firm)
    await clerk.visit(`/guidance/${toOrder}`)
    await clerk.button('转监察案件').click()
    await desk.page.getByText('制作限期改正指令书，问题带入指令书').click()
    await clerk.sees(/指令书/u)
    expect(await clerk.field('认定的事实').inputValue()).toContain(`“劳动纪律与奖惩”制度规定“${quote}”`)
    await clerk.button('保存草稿').click()
    await clerk.told('草稿已保存')
    await clerk.visit(`/guidance/${toOrder}`)
    await desk.page.getByText('转监察案件', { exact: true }).first().waitFor()
    await desk.page.getByText('发现的问题责令限期改正').waitFor()

    const toInspection = await reviewed(other)
    await clerk.visit(`/guidance/${toInspection}`)
    await clerk.button('转监察案件').click()
    await desk.page.getByText('登记检查，问题带入检查记录').click()
    await clerk.sees('登记检查')
    await expect.poll(() => clerk.field('第 1 项事实').inputValue()).toContain(quote)
  })

  it('has a library of wordings that is searched, added to and typed by short code', async () => {
    const { page } = desk
    await clerk.room('规章制度指导')
    await clerk.button('条款目录').click()
    await clerk.field('查找问题条款').fill('r03')
    await page.getByRole('cell', { name: damage.clause }).waitFor()
    expect(await page.getByRole('cell', { name: fine.clause }).count()).toBe(0)
    await clerk.tab('常用表述').click()
    await clerk.field('查找常用表述').fill('百分之二十')
    await expect.poll(() => page.getByRole('cell', { name: /^r\d\d$/u }).allInnerTexts()).toEqual(['r03'])
    await clerk.button('新增表述').click()
    const dialog = clerk.dialog('新增表述')
    await clerk.field('短码', dialog).fill('yb')
    await clerk.field('标题', dialog).fill('夜班补贴')
    await clerk.field('内容', dialog).fill('夜班补贴单独列明标准。')
    await clerk.button('保存', dialog).click()
    await clerk.told('已保存')
    await page.locator('.ant-message').getByText('已保存').waitFor({ state: 'hidden' })

    await clerk.visit(`/guidance/${await reviewed(firm)}`)
    const suggestion = clerk.field('第 1 条修改建议')
    await suggestion.fill('另行规定：')
    await suggestion.press('End')
    await page.keyboard.type(';yb')
    await page.keyboard.press('Tab')
    await expect.poll(() => suggestion.inputValue()).toBe('另行规定：夜班补贴单独列明标准。')
    await page.keyboard.press('ControlOrMeta+s')
    await clerk.told('已保存')
    await page.locator('.ant-message').getByRole('button', { name: /撤\s*销/u }).click()
    await clerk.told('已撤销')
    await expect.poll(() => suggestion.inputValue()).toBe('按实际缺勤时间不计工资')
  })

  async function enter(): Promise<void> {
    const { page } = desk
    await clerk.findEmployer('hf', firm)
    await clerk.button('登记规章指导').click()
    await clerk.field('指导人员').click()
    await page.keyboard.type('沈建国、陆敏')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await clerk.field('企业对接人').fill('王芳')
    await clerk.button('保存').click()
    await page.getByText('GZ-2020-0001').waitFor()
    await take('开始审查')
  }

  /** The step that comes next, by its blue button and its dialog. */
  async function take(step: string, fill?: () => Promise<void>): Promise<void> {
    await clerk.button(step).click()
    const dialog = clerk.dialog(step)
    await dialog.waitFor()
    await fill?.()
    await clerk.button(step, dialog).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  const judge = (document: string, verdict: string) => clerk.page.getByRole('radiogroup', { name: `${document}审查结论` }).getByText(verdict, { exact: true }).click()

  /** Two documents judged, one clause of the catalogue, one in own words with a wording by its short code. */
  async function review(): Promise<void> {
    const { page } = desk
    await judge('劳动纪律与奖惩', '违法')
    await clerk.field('劳动纪律与奖惩文件名称').fill('员工手册')
    await judge('薪酬与工资支付', '需修改')
    await clerk.button('从目录添加').click()
    await clerk.field('查找问题条款').fill('r02')
    await page.getByText(fine.clause).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await clerk.field('第 1 条制度原文').fill(quote)
    await clerk.button('其他问题').click()
    await clerk.field('第 2 条问题').fill(ownProblem)
    const suggestion = clerk.field('第 2 条修改建议')
    await suggestion.click()
    await page.keyboard.type('参照：;r03')
    await page.keyboard.press('Tab')
    await expect.poll(() => suggestion.inputValue()).toBe(`参照：${damage.suggestion}`)
  }

  /** Nothing was saved yet: what is half typed survives the end of the program. */
  async function killInTheMiddle(): Promise<void> {
    const { id } = (await clerk.call('rules-guidance/list', { limit: 1 })).rows[0] ?? { id: '' }
    const kept = (part: string) => readFile(join(folder, 'data', 'state', `draft_guidance_${id}_${part}.json`), 'utf8').catch(() => '')
    await expect.poll(() => kept('clauses'), { timeout: 5000 }).toContain(ownProblem)
    await expect.poll(() => kept('documents'), { timeout: 5000 }).toContain('员工手册')
    await killDesk(desk)
    await desk.close()
    await open('2020-06-15')
    await clerk.room('规章制度指导')
    await desk.page.getByTestId('grid-guidance').getByText(firm).dblclick()
    await expect.poll(() => clerk.field('第 2 条问题').inputValue()).toBe(ownProblem)
    await desk.page.keyboard.press('ControlOrMeta+s')
    await desk.page.getByText('有未保存的修改').first().waitFor({ state: 'hidden' })
    await expect.poll(async () => (await clerk.call('rules-guidance/get', { id })).clauses.map(({ problem }) => problem)).toEqual([fine.clause, ownProblem])
  }

  /** 49 of 75 delegates, publicity before the meeting, no filing: each is said at its step. */
  async function checkProcedure(): Promise<void> {
    const { page } = desk
    await clerk.tab('民主程序').click()
    const shown = (step: string) => page.getByRole('radiogroup', { name: `${step}证据` }).getByText('有证据', { exact: true }).click()
    for (const [step, date] of [
      ['职代会或职工大会讨论', '20200520'],
      ['公示', '20200518'],
    ] as const) {
      await shown(step)
      await clerk.field(`${step}日期`).fill(date)
      await page.keyboard.press('Tab')
    }
    await clerk.choose('会议形式', '职工代表大会')
    await clerk.field('应到').fill('75')
    await clerk.field('实到').fill('49')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByText('应到 75 名、实到 49 名，不足 3 分之 2（须 50 名）').waitFor()
    await page.getByText('公示（2020-05-18）早于职代会或职工大会讨论（2020-05-20）').waitFor()
    await page.getByText('工资支付制度尚未抄报劳动行政部门备案').waitFor()
    await clerk.field('实到').fill('50')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByText('不足 3 分之 2').waitFor({ state: 'detached' })
  }

  async function give(pdf: string): Promise<void> {
    const { page, app } = desk
    await take('反馈意见', () => clerk.field('整改期限').fill('20200715'))
    await page.getByText('已反馈', { exact: true }).waitFor()
    await clerk.tab('意见书').click()
    await clerk.button('签发意见书').click()
    await clerk.button('签发', clerk.dialog('签发意见书')).click()
    await page.getByText(number).filter({ visible: true }).first().waitFor()
    await answerDialogs(app, { save: pdf })
    await clerk.button('导出 PDF').click()
    await clerk.told(`已存为 ${pdf}`)
  }

  async function recheckAndComplete(): Promise<void> {
    const { page } = desk
    // The first screen has it: the day by which the firm puts its rules right is near.
    await page.getByRole('row', { name: firm }).filter({ hasText: 'GZ-2020-0001' }).getByRole('link', { name: firm }).click()
    await take('企业修改')
    await take('复核')
    for (const corrected of await page.getByRole('checkbox', { name: '已改正' }).all()) await corrected.check()
    // Not saved by hand: the step saves what was ticked first.
    await take('完成')
    await page.getByText('已完成', { exact: true }).first().waitFor()
  }

  async function seeFigure(): Promise<void> {
    const { page } = desk
    await clerk.room('统计报表')
    await clerk.button(/建立完善规章制度.* 2020 年 1 家/u).click()
    await expect.poll(() => page.getByRole('dialog').getByRole('row').filter({ hasText: firm }).count()).toBe(1)
    await page.keyboard.press('Escape')
  }

  /** The employer's page: its timeline and the eighteen kinds of documents. */
  async function seeFirm(): Promise<void> {
    const { page } = desk
    await clerk.findEmployer('hf', firm)
    const told = page.locator('section').filter({ has: page.getByRole('heading', { name: '经过' }) })
    await told.getByRole('listitem').filter({ hasText: 'GZ-2020-0001' }).first().waitFor()
    await told.getByRole('listitem').filter({ hasText: number }).waitFor()
    await page.getByText('已审查 2 项，共 18 项').waitFor()
    await page.getByText('违法，已改正').waitFor()
  }

  async function takeLedger(pdf: string, xlsx: string): Promise<void> {
    const { app } = desk
    await clerk.room('规章制度指导')
    await clerk.button('指导台账').click()
    const drawer = clerk.dialog('规章制度指导台账')
    await answerDialogs(app, { save: pdf })
    await clerk.button('存为 PDF', drawer).click()
    await clerk.told(`已存为 ${pdf}`)
    const [page = ''] = await pageTexts(pdf)
    for (const text of ['规章制度指导台账', 'GZ-2020-0001', firm, '2020-07-14', '已完成']) expect(page).toContain(text)
    await answerDialogs(app, { save: xlsx })
    await clerk.button('导出表格', drawer).click()
    await clerk.told(`已存为 ${xlsx}`)
    const row = (await readWorkbook(xlsx)).rows('规章制度指导台账').find((cells) => cells.includes('GZ-2020-0001'))
    expect(row).toEqual(expect.arrayContaining([firm, creditCodeOf(21), 650, 2]))
  }

  /** A case under review with one unlawful clause. */
  async function reviewed(name: string): Promise<string> {
    const employer = (await clerk.call('employer/list', { search: name })).rows[0]
    if (!employer) throw new Error(`${name} is not on file`)
    const head: GuidanceHeadInput = { employerId: employer.id, guidedOn: '2020-06-10', manner: 'onSite', kind: 'review', guides: ['沈建国'], contact: '', handler: '', reviewer: '', remark: '' }
    let one = await clerk.call('rules-guidance/create', { id: null, values: head })
    const ref = () => ({ id: one.id, version: one.version })
    one = await clerk.call('rules-guidance/step', { ...ref(), step: 'review', values: {} })
    one = await clerk.call('rules-guidance/save-documents', { ...ref(), documents: [{ kind: 'discipline', title: '', judgement: 'unlawful', remark: '' }] })
    const clause = { id: null, clauseId: 'R02', document: 'discipline', quote, problem: fine?.clause ?? '', basis: '工资支付暂行规定第十五条', suggestion: '按实际缺勤时间不计工资', severity: 'unlawful', corrected: false } as const
    one = await clerk.call('rules-guidance/save-clauses', { ...ref(), clauses: [clause] })
    return one.id
  }
})

/** The opinion with its clause table, what is doubtful about the procedure, the day, and the reply. */
async function checkOpinion(path: string): Promise<void> {
  const texts = await pageTexts(path)
  const whole = texts.map((text) => text.replace(/—\d+—$/u, '')).join('')
  for (const text of [number, firm, creditCodeOf(21), '员工手册', quote, '于2020年6月15日以上门方式', '请于2020年7月15日前修改完善', '指导人员：沈建国、陆敏']) expect(whole).toContain(text)
  // A table cell is read line by line across its neighbours: words are looked for, not sentences.
  for (const text of ['审查的制度', '问题条款及修改建议', '公示（2020-05-18）早于', '工资支付制度尚未抄报', '2020年6月15日']) expect(whole).toContain(text)
  expect(whole).not.toContain('不足3分之2')
  const receipt = texts.at(-1) ?? ''
  for (const text of ['回执', firm, number, '2020年7月15日']) expect(receipt).toContain(text)
}
