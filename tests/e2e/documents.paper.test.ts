/** Papers as the packaged app prints them, measured in their PDF: the figures of GB/T 9704-2012 in millimetres. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderInput } from '../../src/shared/features/correction-order'
import { formatYuan, upperCaseAmount } from '../../src/shared/money'
import { clerkAt, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { creditCodeOf } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { sampleWorkers, samplePaper } from './support/papers/samples'
import {
  centreOf,
  lineWith,
  measurePdf,
  middleOf,
  type MeasuredLine,
  type MeasuredPage,
} from './support/pdfMeasure'
import { pageTexts } from './support/readBack'

const LEFT = 28
const RIGHT = 210 - 26
const TOP = 37
const BOTTOM = 297 - 35
/** One of 22 lines and one of 28 characters. */
const LINE = 225 / 22
const CHARACTER = 156 / 28
const LONG_EMPLOYER = '平湖市独山港经济开发区长三角一体化示范区新材料新能源装备制造联合产业发展有限责任公司'
const LONG_BUREAU = '新疆生产建设兵团第十三师新星市人力资源和社会保障局劳动保障监察支队'
/** 28 characters without a stop, so that every line is full. */
const FULL_LINE = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'

/** Boxes of a typeface sit up to 2 mm above the middle of their line. */
const BOX_SHIFT = -1
/** A page number stands one character of 14 points in. */
const FOLIO_INDENT = (14 * 25.4) / 72
const workerRow = { id: null, idNumber: '', post: '', period: '', remark: '' }

interface Paper {
  readonly pages: readonly MeasuredPage[]
  readonly texts: readonly string[]
}

interface Wanted {
  readonly employer?: string
  readonly values?: Partial<OrderInput>
}

describe('printed papers', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  let inspectorIds: string[]
  let made = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-papers-'))
    desk = await launchDesk({ today: '2020-05-12' })
    clerk = clerkAt(desk.page)
    inspectorIds = []
    for (const { name, certificateNumber } of samplePaper.inspectors) {
      const values = {
        name,
        certificateNumber,
        validFrom: '2018-01-01',
        validTo: '2023-12-31',
        unit: '',
        phone: '',
        active: true,
      }
      inspectorIds.push((await clerk.call('inspector/save', { ref: null, values })).id)
    }
  })
  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Issues an order with the sample's texts and what the test wants instead, and saves it with its receipt. */
  async function paperOf({
    employer = samplePaper.addressee.employerName,
    values = {},
  }: Wanted): Promise<Paper> {
    made += 1
    const { id: employerId } = await clerk.call('employer/create', {
      name: employer,
      creditCode: creditCodeOf(made),
      townId: null,
      address: '',
      legalRepresentative: '',
      contact: '',
      phone: '',
      industry: null,
      headcount: null,
      status: 'active',
      remark: '',
    })
    const draft = await clerk.call('correction-order/draft', { employerId })
    const saved = await clerk.call('correction-order/create', {
      values: {
        ...draft.values,
        facts: samplePaper.facts,
        violated: samplePaper.violatedArticles,
        basis: samplePaper.orderBasis,
        demands: samplePaper.demands.map(({ text }) => text),
        inspectorIds,
        ...values,
      },
    })
    const { documentId } = await clerk.call('correction-order/issue', {
      id: saved.id,
      version: saved.version,
    })
    if (documentId === null) throw new Error('an issued order has a document')
    const path = join(folder, `${made}.pdf`)
    await answerDialogs(desk.app, { save: path })
    expect(await clerk.call('document/save-as', { id: documentId, part: 'all', format: 'pdf' })).toEqual({ path })
    return { pages: await measurePdf(path), texts: await pageTexts(path) }
  }

  it('sets 22 lines of 28 characters between the prescribed margins', async () => {
    const { pages } = await paperOf({ values: { facts: FULL_LINE.repeat(45) } })
    const page = at(pages, 1)
    const lines = bodyOf(page)
    expect([page.widthMm, page.heightMm].map(Math.round)).toEqual([210, 297])
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    for (const line of lines) {
      near(line.left, LEFT, 0.2)
      near(line.right, RIGHT, 0.3)
    }
    const middles = lines.map(middleOf)
    near((at(middles, 21) - at(middles, 0)) / 21, LINE, 0.02)
    near(at(middles, 0), TOP + LINE / 2 + BOX_SHIFT, 1)
  })

  it('puts title, number, signature, seal and page numbers where they belong', async () => {
    const { pages, texts } = await paperOf({})
    const first = at(pages, 0)
    for (const text of [samplePaper.bureauName, samplePaper.title, '平人社监令字〔2020〕第']) {
      near(centreOf(lineWith(first, text)), (LEFT + RIGHT) / 2, 0.6)
    }
    const { page, name, date } = signatureOf(pages)
    // The date ends four characters from the edge, the name stands over its middle, the seal has two lines above.
    near(date.right, RIGHT - 4 * CHARACTER, 0.4)
    near(centreOf(name), centreOf(date), 0.4)
    near(middleOf(date) - middleOf(name), LINE, 0.2)
    const before = at(
      bodyOf(page).filter((line) => middleOf(line) < middleOf(name) - 1),
      -1,
    )
    near(middleOf(name) - middleOf(before), 3 * LINE, 0.4)
    // 7 mm below the type area: odd pages at the right, even at the left, one character in; none on the receipt.
    const folios = pages.map((one) => one.lines.find(({ text }) => /^—\d+—$/u.test(text)))
    expect(folios.map((folio) => folio?.text)).toEqual(['—1—', '—2—', undefined])
    for (const folio of folios.slice(0, 2)) near(middleOf(need(folio)), BOTTOM + 7 + BOX_SHIFT, 1)
    near(need(folios[0]).right, RIGHT - FOLIO_INDENT, 0.6)
    near(need(folios[1]).left, LEFT + FOLIO_INDENT, 0.6)
    expect(at(texts, 2)).toContain('送达回证')
  })

  it('keeps the signature whole, and on a page that has text, wherever the text ends', async () => {
    const pageCounts = new Set<number>()
    for (const lines of [11, 13, 15, 17, 19, 21]) {
      const { pages } = await paperOf({ values: { facts: FULL_LINE.repeat(lines) } })
      const { page, name, date } = signatureOf(pages)
      pageCounts.add(pages.length)
      expect(middleOf(date)).toBeLessThan(BOTTOM)
      expect(bodyOf(page).filter((line) => middleOf(line) < middleOf(name) - 1)).not.toEqual([])
    }
    // The text ended on one page and on the next.
    expect(pageCounts.size).toBeGreaterThan(1)
  })

  it('runs a long text over more than two pages without losing a word', async () => {
    const facts = Array.from(
      { length: 9 },
      (_, index) =>
        `第${index + 1}项，你单位在2020年第${index + 1}批用工中未按照约定的期限和数额支付劳动报酬，“考勤记录”与《工资支付台账》不一致（详见询问笔录第${index + 1}页），涉及职工${index + 11}人、金额${index + 3}8,600.50元。`,
    )
    const { pages, texts } = await paperOf({ values: { facts: facts.join('\n') } })
    expect(pages.length).toBeGreaterThan(3)
    const whole = texts.map((text) => text.replaceAll(/—\d+—/gu, '')).join('')
    for (const fact of facts) expect(whole).toContain(fact)
    for (const line of pages.flatMap(bodyOf)) {
      expect(line.left).toBeGreaterThan(LEFT - 0.3)
      expect(line.right).toBeLessThan(RIGHT + 0.5)
      // No line begins with a sign that may not stand there.
      expect(line.text).toMatch(/^[^，。、；：？！）》”〕]/u)
    }
  })

  it('breaks names too long for a line inside the type area', async () => {
    const before = await clerk.call('setting/bureau', {})
    await clerk.call('setting/save-bureau', { ...before, name: LONG_BUREAU })
    const { pages, texts } = await paperOf({ employer: LONG_EMPLOYER })
    await clerk.call('setting/save-bureau', before)
    expect(at(texts, 0)).toContain(LONG_EMPLOYER)
    // Over the title, in the signature and twice on the receipt.
    expect(texts.join('').split(LONG_BUREAU)).toHaveLength(5)
    for (const line of pages.flatMap(({ lines }) => lines)) {
      expect(line.left).toBeGreaterThan(LEFT - 0.3)
      expect(line.right).toBeLessThan(RIGHT + 0.5)
    }
  })

  it('prints rare characters of names as themselves, and nothing of a name as markup', async () => {
    const names = ['龙𠮷䶮', '王㛃', '李𬭎', '陈𬶋']
    const employer = '平湖市㙍桥𬱖记食品有限公司'
    const facts = `经查，你单位拖欠${names.join('、')}等4人工资<b>12,000.00</b>元`
    const workerRows = names.map((name) => ({ ...workerRow, name, amountFen: 300_000 }))
    const { texts } = await paperOf({ employer, values: { facts, workerRows } })
    expect(at(texts, 0)).toContain(employer)
    expect(at(texts, 0)).toContain(facts)
    for (const name of names) expect(at(texts, -2)).toContain(name)
  })

  it('repeats the head of the annex on every page and sums it up on the last', async () => {
    const workers = sampleWorkers(62)
    const workerRows = workers.map(({ name, amountFen }, index) => ({
      ...workerRow,
      name: `${name}${index}`,
      amountFen,
    }))
    const { texts } = await paperOf({ values: { workerRows } })
    const annex = texts.filter((text) => text.includes('身份证件号码'))
    expect(annex.length).toBeGreaterThan(2)
    for (const page of annex) expect(page).toContain('序号姓名身份证件号码')
    workers.forEach(({ name }, index) => expect(annex.join('')).toContain(`${index + 1}${name}${index}`))
    const total = workers.reduce((sum, { amountFen }) => sum + amountFen, 0)
    expect(annex.map((page) => page.includes(`合计${formatYuan(total)}`))).toEqual([
      ...annex.slice(1).map(() => false),
      true,
    ])
    expect(at(annex, -1)).toContain(`人民币${upperCaseAmount(total)}`)
  })
})

/** The bureau's name and the date at the end of an order, and the page they stand on. */
function signatureOf(pages: readonly MeasuredPage[]): {
  page: MeasuredPage
  name: MeasuredLine
  date: MeasuredLine
} {
  const page = need(pages.find(({ lines }) => lines.some(({ text }) => text === '2020年5月12日')))
  const dateAt = page.lines.findIndex(({ text }) => text === '2020年5月12日')
  return { page, name: at(page.lines, dateAt - 1), date: at(page.lines, dateAt) }
}

function near(value: number, wanted: number, within: number): void {
  expect(value).toBeGreaterThan(wanted - within)
  expect(value).toBeLessThan(wanted + within)
}

function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('not on the paper')
  return found
}

function at<T>(list: readonly T[], index: number): T {
  return need(list.at(index))
}

/** Lines inside the type area. */
function bodyOf({ lines }: MeasuredPage): MeasuredLine[] {
  return lines.filter((line) => middleOf(line) > TOP && middleOf(line) < BOTTOM)
}
