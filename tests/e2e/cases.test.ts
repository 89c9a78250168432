/** Two wage cases as a clerk takes them: one paid and closed, one handed to the police; every paper printed and read back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApprovalInput, CaseDetail, CaseInstrument, CaseStep, CaseStepInput, PaperDraft } from '../../src/shared/features/inspection-case'
import { idNumberCheckDigit } from '../../src/shared/ids'
import { clerkAt, paste, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { pageTexts } from './support/readBack'

const firm = { name: '平湖市恒丰服饰有限公司', address: '当湖街道解放路 1 号' }
const inspectors = ['沈卫东', '陆晓燕'] as const
const signers: Readonly<Record<ApprovalInput['role'], string>> = { lead: inspectors[0], second: inspectors[1], review: '徐伟', approve: '高翔' }
const workers = ['王建国', '李秀英', '张伟', '刘芳', '陈娜', '杨敏', '黄静', '赵丽', '吴强', '周磊', '欧阳洋', '诸葛艳'].map((name, index) => {
  const first17 = `330482199${index % 10}0${(index % 9) + 1}15${String(101 + index)}`
  return { name, idNumber: first17 + idNumberCheckDigit(first17), amount: index === 11 ? '6,045.62' : '5,700.00' }
})
/** 11 × 5,700.00 + 6,045.62 yuan. */
const owedFen = 6_874_562

/** Two starts of the program and a dozen papers laid out each: long on a busy machine. */
const LONG = 600_000

describe('a wage case', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-cases-'))
    await open('2020-06-01')
    await clerk.call('employer/create', { ...firm, creditCode: null, townId: null, legalRepresentative: '沈建国', contact: '陆敏', phone: '', industry: 'C', headcount: 120, status: 'active', remark: '' })
    for (const [index, name] of inspectors.entries()) {
      await clerk.call('inspector/save', { ref: null, values: { name, certificateNumber: `浙F2018001${index}`, validFrom: '2018-01-01', validTo: '2022-12-31', unit: '', phone: '', active: true } })
    }
  })
  afterEach(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(today: string): Promise<void> {
    desk = await launchDesk({ today, dataDir: join(folder, 'data') })
    clerk = clerkAt(desk.page)
    await desk.page.getByRole('navigation').getByRole('button', { name: '案件' }).waitFor()
  }

  async function onDay(today: string): Promise<void> {
    await desk.close()
    await open(today)
  }

  /** Through the pages: complaint, acceptance, filing with its four signatures, workers pasted from a spreadsheet. */
  async function fileCase(): Promise<string> {
    const { page, app } = desk
    await clerk.room('举报投诉')
    await clerk.button('登记举报投诉').first().click()
    await clerk.field('投诉人').fill('王建国')
    await clerk.field('投诉人数').fill('12')
    await clerk.field('被投诉单位').click()
    await page.keyboard.type('hf')
    await page.locator('.ant-select-dropdown:visible').getByText(firm.name).click()
    await clerk.field('投诉内容').fill('单位拖欠12人2020年5月工资。')
    await page.getByRole('grid', { name: '投诉事项' }).getByRole('gridcell').first().click()
    await paste(app, page, '拖欠工资\t2020-05\t2020-05\t12\t68,745.62')
    await page.keyboard.press('ControlOrMeta+s')
    await clerk.sees(/登字〔2020〕1号/u)
    await page.getByText('五个工作日').or(page.getByText('5个工作日')).first().waitFor()
    await clerk.button('受理并转为案件').click()
    const accepting = clerk.dialog('受理并转为案件')
    await clerk.choose('主办监察员', '沈卫东 浙F20180010')
    await clerk.choose('协办监察员', '陆晓燕 浙F20180011')
    await clerk.button('受理', accepting).click()
    await page.waitForURL(/#\/cases\/[0-9a-f-]{36}$/u)
    const id = (await page.evaluate<string>('location.hash')).split('/').at(-1) ?? ''
    await clerk.button('立案').first().click()
    const filing = clerk.dialog('立案')
    await clerk.field('审核人姓名', filing).fill(signers.review)
    await clerk.field('审批人姓名', filing).fill(signers.approve)
    await clerk.button('立案', filing).click()
    await page.getByText('平人社监立字〔2020〕第1号').first().waitFor()
    await page.getByText('调查', { exact: true }).first().waitFor()
    await clerk.button('录入劳动者').click()
    await clerk.field('增加月份').fill('2020-05')
    await clerk.button('增加月份').click()
    await page.getByRole('grid', { name: '劳动者' }).getByRole('gridcell').first().click()
    await paste(app, page, `${workers.map(({ name, idNumber, amount }) => [name, idNumber, '', '车工', amount].join('\t')).join('\r\n')}\r\n`)
    await page.getByText('共 12 人').last().waitFor()
    await clerk.button('保存劳动者').click()
    await page.getByText('陆万捌仟柒佰肆拾伍元陆角贰分').first().waitFor()
    expect((await detail(id)).owedFen).toBe(owedFen)
    return id
  }

  const detail = (id: string): Promise<CaseDetail> => clerk.call('inspection-case/get', { id })

  async function take(id: string, step: CaseStep, on: string, values: Partial<CaseStepInput> = {}): Promise<CaseDetail> {
    const { version, offers } = await detail(id)
    const roles = offers.find((offer) => offer.step === step)?.approvals ?? []
    const approvals = roles.map((role) => ({ role, person: signers[role], agrees: true, opinion: '同意', signedOn: on }))
    const given = { on, note: '依法办理', approvals, days: null, dueOn: null, decisions: [], fineFen: 0, made: null, receiver: '', overrideReason: '', ...values }
    return clerk.call('inspection-case/step', { id, version, step, values: given })
  }

  /** Drafts a paper, fills what it still asks for, issues it, and serves it where it goes out. */
  async function issue(caseId: string, kind: CaseInstrument, on: string, fields: Readonly<Record<string, string>> = {}): Promise<PaperDraft> {
    const { id } = await clerk.call('case-paper/create', { caseId, intakeId: null, kind })
    const draft = await clerk.call('case-paper/get', { id })
    const open = draft.asks.filter(({ name }) => draft.missing[name] !== undefined)
    const plain = Object.fromEntries(open.map(({ name, kind: type }) => [name, type === 'date' ? on : type === 'money' || type === 'integer' ? '1' : '已核实']))
    const saved = await clerk.call('case-paper/save', { id, version: draft.paper.version, fields: { ...draft.fields, ...plain, ...fields } })
    const issued = await clerk.call('case-paper/issue', { id, version: saved.paper.version, issuedOn: on })
    const served = issued.paper.served
      ? await clerk.call('case-paper/serve', { id, version: issued.paper.version, values: { manner: 'direct', servedOn: on, place: firm.address, receiver: '陆敏', relation: '办公室主任', witness: '', remark: '' } })
      : issued
    return clerk.call('case-paper/signed', { id, version: served.paper.version, signedOn: on, pages: 1 })
  }

  /** Every paper of the case as PDF, read back: its number, its name and the party stand on it. */
  async function readBack(id: string): Promise<string[]> {
    const { papers } = await detail(id)
    const kinds: string[] = []
    for (const paper of papers) {
      if (paper.documentId === null) throw new Error(`${paper.title} was not issued`)
      const path = join(folder, `${paper.kind}.pdf`)
      await answerDialogs(desk.app, { save: path })
      await clerk.call('document/save-as', { id: paper.documentId, part: 'all', format: 'pdf' })
      const text = (await pageTexts(path)).join('')
      // The record of an interview is known by who was asked and when; it bears no number.
      const parts = paper.kind === 'case-interview' ? ['调查询问笔录', '沈卫东'] : [paper.number ?? '', firm.name]
      for (const part of parts) expect(text).toContain(part)
      if (paper.served) expect(text).toContain('送达回证')
      kinds.push(paper.kind)
    }
    return kinds
  }

  it('goes from the complaint of twelve workers to the closed file', async () => {
    const id = await fileCase()
    await issueInquiryByHand(id)
    await clerk.call('inspection-case/save-evidence', { ...(await refOf(id)), rows: [{ id: null, kind: 'document', name: '工资支付台账', source: '用人单位', obtainedOn: '2020-06-01', pages: 6, proves: '拖欠工资的人数和金额', registeredOn: null, releasedOn: null }] })
    await onDay('2020-06-24')
    await issue(id, 'case-interview', '2020-06-03')
    await issue(id, 'case-order', '2020-06-05', { dueOn: '2020-06-12' })
    await take(id, 'order', '2020-06-05', { dueOn: '2020-06-12' })
    const ordered = await detail(id)
    const paid = ordered.workerRows.map((row) => ({ ...row, idNumber: null, phone: null, paidFen: row.owedFen, paidOn: '2020-06-12' }))
    await clerk.call('inspection-case/save-workers', { ...(await refOf(id)), rows: paid })
    await issue(id, 'case-report', '2020-06-16')
    await take(id, 'conclude', '2020-06-16')
    await issue(id, 'case-closing', '2020-06-18')
    const shut = await take(id, 'close', '2020-06-18', { note: '拖欠的工资已全部支付', overrideReason: '限期内已全部支付' })
    expect(shut).toMatchObject({ state: 'closed', outcome: 'corrected', locked: true, paidFen: owedFen })
    expect(await readBack(id)).toEqual(['case-filing', 'case-inquiry', 'case-interview', 'case-order', 'case-report', 'case-closing'])
    await clerk.visit(`/cases/${id}`)
    await clerk.tab(/^自查/u).click()
    await desk.page.getByText('案卷自查').first().waitFor()
    await answerDialogs(desk.app, { save: join(folder, '目录.pdf') })
    await clerk.call('inspection-case/file-sheet-pdf', { id, sheet: 'catalogue' })
    const catalogue = (await pageTexts(join(folder, '目录.pdf'))).join('')
    for (const part of ['卷宗目录', '平人社监立字〔2020〕第1号', '工资支付台账', '送达回证']) expect(catalogue).toContain(part)
    expect(await desk.page.getByRole('button', { name: '修改' }).count()).toBe(0)
  }, LONG)

  it('ends with the police when the order to pay was not obeyed', async () => {
    const id = await fileCase()
    await onDay('2020-06-24')
    await issue(id, 'case-order', '2020-06-05', { dueOn: '2020-06-12' })
    await take(id, 'order', '2020-06-05', { dueOn: '2020-06-12' })
    await clerk.visit(`/cases/${id}`)
    await clerk.tab(/^自查/u).click()
    await desk.page.getByRole('region', { name: '移送公安条件' }).getByText('条件未齐').waitFor()
    await desk.page.getByRole('checkbox', { name: '有能力支付而不支付的证据' }).check()
    await desk.page.getByRole('region', { name: '移送公安条件' }).getByText('应当移送', { exact: true }).waitFor()
    await desk.screenshot('case-transfer')
    await issue(id, 'case-police-approval', '2020-06-15')
    expect((await take(id, 'proposeTransfer', '2020-06-15', { note: '涉嫌拒不支付劳动报酬罪，经营者逃匿' })).state).toBe('transferring')
    await issue(id, 'case-police', '2020-06-16')
    expect(await take(id, 'transferPolice', '2020-06-16', { receiver: '平湖市公安局' })).toMatchObject({ state: 'transferred', outcome: 'police' })
    expect(await readBack(id)).toEqual(['case-filing', 'case-order', 'case-police-approval', 'case-police'])
    // The search box finds a case by its number.
    await desk.page.keyboard.press('ControlOrMeta+k')
    await desk.page.keyboard.type('2020第1号')
    await desk.page.locator('.ant-select-dropdown:visible').getByText('平人社监立字〔2020〕第1号').first().click()
    await clerk.sees(firm.name)
  }, LONG)

  const refOf = async (id: string) => {
    const { version } = await detail(id)
    return { id, version }
  }

  /** The inquiry notice on its own page: written with the paper beside it, issued, served. */
  async function issueInquiryByHand(id: string): Promise<void> {
    const { page } = desk
    await clerk.tab(/^文书/u).click()
    await clerk.button('制作文书').click()
    await page.getByText('劳动保障监察询问通知书', { exact: true }).click()
    await clerk.sees('劳动保障监察询问通知书')
    await page.getByTitle('文书预览').first().waitFor()
    const draft = await clerk.call('case-paper/get', { id: await paperId(id, 'case-inquiry') })
    for (const { name, label, kind } of draft.asks) {
      if (draft.missing[name] === undefined) continue
      await page.locator(`#paper-${name}`).fill(kind === 'date' ? '20200605' : '见案卷材料')
      await page.keyboard.press('Tab')
      expect(label).not.toBe('')
    }
    await clerk.button('签发').click()
    const dialog = clerk.dialog('签发劳动保障监察询问通知书')
    await dialog.getByText('平人社监询字〔2020〕第1号').waitFor()
    await clerk.button('签发', dialog).click()
    await clerk.sees(/平人社监询字〔2020〕第1号/u)
    await clerk.button('送达登记').click()
    const serving = clerk.dialog('送达登记')
    await clerk.field('收件人', serving).fill('陆敏')
    await clerk.field('与受送达人关系', serving).fill('办公室主任')
    await clerk.button('登记', serving).click()
    await serving.waitFor({ state: 'hidden' })
  }

  async function paperId(caseId: string, kind: CaseInstrument): Promise<string> {
    const found = (await detail(caseId)).papers.find((paper) => paper.kind === kind)
    if (!found) throw new Error(`no ${kind}`)
    return found.id
  }
})
