/** Every instrument of a case through the real printer, read back from its PDF by another program. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseInstrumentValues, instrumentRule, type CaseInstrument } from '@shared/features/inspection-case'
import { pageTexts } from './support/readBack'

const run = promisify(execFile)

/** What has to stand on each, beside the bureau and its own name. */
const words: Readonly<Record<CaseInstrument, readonly string[]>> = {
  'case-complaint': ['王建国', '投诉内容', '推选代表', '本表填写地'],
  'case-refusal': ['不予受理', '《浙江省劳动保障监察条例》第二十二条', '60日内', '6个月内'],
  'case-filing': ['案由', '基本案情', '立案依据', '主办监察员：沈卫东', '审批人：顾国强', '2025年6月5日'],
  'case-inquiry': ['第二十七条', '□工资支付台账及银行凭证', '第三十六条', '浙F20230012'],
  'case-check-approval': ['任务来源', '检查内容', '审批意见'],
  'case-check-notice': ['任务来源', '申请回避', '行政行为码'],
  'case-check-result': ['检查结果', '45人'],
  'case-document-review': ['2024年度', '1.职工花名册', '第三十条第一款第（二）项'],
  'case-interview': ['被询问人：沈某某', '执法证件', '记录属实', '第1页共'],
  'case-site': ['在岗人数45人', '拒绝签名', '共2页'],
  'case-extension': ['延长理由', '30个工作日', '2025年10月15日'],
  'case-suspension': ['中止理由', '逃匿'],
  'case-resumption': ['恢复理由', '2025年9月30日'],
  'case-tell': ['王建国', '第三十条', '2025年10月15日'],
  'case-report': ['调查经过', '处理建议'],
  'case-order': ['2025年6月23日前（含当日）', '涉及劳动者及金额明细表', '68,086.02', '陆万捌仟零捌拾陆元零贰分'],
  'case-prior-notice': ['第四十四条', '陈述、申辩', '3个工作日', '要求听证'],
  'case-pleading': ['陈述申辩内容', '没有异议', '第1页共1页'],
  'case-hearing': ['2025年7月29日上午9时30分', '听证主持人：徐明', '第六十四条'],
  'case-penalty': ['被处罚人', '20,000.00元（大写：贰万元整）', '百分之3', '平湖市人民政府', '平湖市人民法院'],
  'case-treatment': ['被处理人', '支付明细表', '102,129.06', '壹拾万贰仟壹佰贰拾玖元零陆分', '50%'],
  'case-on-spot': ['第五十一条', '贰仟元整', '当事人签名', '行政复议决定不服'],
  'case-urging': ['第五十四条', '10个工作日', '平人社监理字〔2025〕第3号', '陈述和申辩'],
  'case-enforcement': ['此致', '行政机关负责人（签名）', '当事人的意见及催告情况'],
  'case-police-approval': ['拒不支付劳动报酬罪', '二十四小时'],
  'case-police': ['平湖市公安局', '涉案物品清单', '回执'],
  'case-transfer': ['平湖市税务局', '第十八条第二款', '回执'],
  'case-withdrawal': ['情节轻微', '审批意见'],
  'case-closing': ['调查处理', '处理处罚', '及执行情况', '已于2025年8月1日付清'],
  'case-address': ['电子送达', '□同意', '受送达人'],
}

describe('papers of a case', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-case-papers-'))
    await run(process.execPath, [resolve('scripts/papers.mjs'), folder], { env: { ...process.env, PAPERS_ONLY: 'case-' }, maxBuffer: 1e8 })
  }, 900_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(caseInstrumentValues)('prints %s with what the law and its form ask for', async (kind) => {
    const texts = await pageTexts(join(folder, `${kind}.pdf`))
    const whole = texts.join('')
    for (const expected of ['平湖市人力资源和社会保障局', instrumentRule(kind).label, ...words[kind]]) expect(whole).toContain(expected.replaceAll(/\s/gu, ''))
    expect(whole).not.toContain('待填写')
    expect(whole).not.toContain('undefined')
  })

  it('fits a form of the house on one sheet', async () => {
    for (const kind of ['case-complaint', 'case-filing', 'case-extension', 'case-suspension', 'case-withdrawal', 'case-closing', 'case-police-approval'] as const) {
      expect(await pageTexts(join(folder, `${kind}.pdf`)), kind).toHaveLength(1)
    }
  })

  it('shows in a draft where something is to be written', async () => {
    const whole = (await pageTexts(join(folder, 'case-draft.pdf'))).join('')
    expect(whole).toContain('〔待填写〕')
  })

  it('puts cover, contents with page numbers and the check of the file behind one another', async () => {
    const [cover, contents, check] = await pageTexts(join(folder, 'case-file.pdf'))
    expect(cover).toContain('劳动保障监察案卷')
    expect(contents).toContain('2-3')
    expect(check).toContain('缺少文书')
  })
})
