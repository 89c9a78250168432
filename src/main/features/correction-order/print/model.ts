import type { Block, Inline, PrintModel } from '@main/documents/model'
import { BLANK_DATE, paragraphsOf, printedDate, sentence } from '@main/documents/text'
import { citation, wordingBlocks, type WordingSource } from '@main/documents/wording'
import type { CorrectionOrderPaper, WorkersAnnex } from '@shared/features/correction-order/paper'
import { shippedForm } from '@shared/features/paper-form'
import { annexBlocks } from './annexModel'

export const CORRECTION_ORDER_KIND = 'correction-order'
/** Raise it when the words or the layout change: issued orders keep the version they were printed with. */
export const CORRECTION_ORDER_VERSION = 1

const NUMBER_BLANK = '〔　　　　〕　　　号'

function contactText({ contact }: CorrectionOrderPaper): string {
  const parts = [
    ['联系人', contact.person],
    ['联系电话', contact.phone],
    ['地址', contact.address],
    ['邮政编码', contact.postcode ?? ''],
  ] as const
  const known = parts
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => `${label}：${value.trim()}`)
  return known.length === 0 ? '' : sentence(known.join('；'))
}

function inspectorRuns({ inspectors }: CorrectionOrderPaper): Inline[] {
  const each = inspectors.flatMap(({ name, certificateNumber }, index): Inline[] => [
    { text: name, whole: true },
    `（执法证号：${certificateNumber}）${index === inspectors.length - 1 ? '。' : '、'}`,
  ])
  return ['劳动保障监察员：', ...each]
}

/** What the wording of an order may name. */
function orderSource(paper: CorrectionOrderPaper): WordingSource {
  const { addressee, bureauName } = paper
  const code = addressee.creditCode.trim()
  const demands = paper.demands.map(({ text }) => paragraphsOf(text).join(''))
  const short: Readonly<Record<string, string>> = {
    当事人: addressee.employerName,
    当事人及信用代码: code === '' ? addressee.employerName : `${addressee.employerName}（统一社会信用代码：${code}）`,
    单位全称: bureauName,
    文书名称: paper.title,
    文号: paper.number ?? '',
    改正期限: paper.dueDate === null ? BLANK_DATE : printedDate(paper.dueDate),
    期限说明: (paper.dueExplain ?? '').trim().replace(/^[（(](.*)[）)]$/u, '$1'),
  }
  const long: Readonly<Record<string, string>> = {
    违法事实: paper.facts,
    违反条款: citation(paper.violatedArticles),
    依据: citation(paper.orderBasis),
    改正内容: demands.join('\n'),
    逾期后果: paper.consequence,
    权利告知: paper.remedyLine ?? '',
  }
  const flags: Readonly<Record<string, boolean>> = { 单项: demands.length === 1, 多项: demands.length !== 1 }
  const annex = annexOf(paper)
  return {
    inline: (name) => short[name] ?? '',
    lines: (name) => long[name] ?? null,
    filled: (name) => flags[name] ?? (short[name] ?? long[name] ?? '').trim() !== '',
    block: (name) => {
      switch (name) {
        case '联系方式': {
          const contact = contactText(paper)
          return contact === '' ? [] : [{ type: 'paragraph', runs: [contact] }]
        }
        case '监察员':
          return [{ type: 'paragraph', runs: inspectorRuns(paper) }]
        case '附件':
          return annex ? [{ type: 'attachments', names: [annex.title] }] : []
        default:
          return null
      }
    },
    addressee: (name) => {
      const known = name === '当事人及信用代码' && code !== ''
      return { type: 'addressee', runs: [addressee.employerName, { text: known ? `（统一社会信用代码：${code}）：` : '：', whole: true }] }
    },
  }
}

const annexOf = ({ workersAnnex, form = shippedForm('correction-order') }: CorrectionOrderPaper): WorkersAnnex | undefined =>
  form.annexes && workersAnnex && workersAnnex.rows.length > 0 ? workersAnnex : undefined

/**
 * 劳动保障监察限期改正指令书 as a print model.
 * Form: 《劳动保障监察条例》第十五条、第十八条、第二十六条 (order to correct), 第十六条 (two inspectors);
 * fields and wording after the published forms. @throws RangeError without two inspectors or a demand,
 * or when a paper that is no draft lacks its number, day of issue or day of correction.
 */
export function buildCorrectionOrderModel(paper: CorrectionOrderPaper): PrintModel {
  check(paper)
  const { bureauName, title, addressee, form = shippedForm('correction-order') } = paper
  const annex = annexOf(paper)
  const watermark = paper.draft ? '草稿' : paper.watermark

  const blocks: Block[] = [
    { type: 'masthead', text: bureauName },
    { type: 'title', text: title },
    { type: 'number', text: paper.number ?? paper.numberBlank ?? NUMBER_BLANK, align: 'center' },
    { type: 'space', lines: 1 },
    ...wordingBlocks(form.body, orderSource(paper)),
    {
      type: 'signature',
      body: form.signer === '' ? bureauName : form.signer,
      date: paper.issueDate === null ? BLANK_DATE : printedDate(paper.issueDate),
      seal: form.seal,
    },
    ...(annex ? annexBlocks(annex, addressee.employerName) : []),
  ]
  return {
    kind: CORRECTION_ORDER_KIND,
    templateVersion: CORRECTION_ORDER_VERSION,
    title: paper.number === null ? title : `${title} ${paper.number}`,
    folio: 'dash',
    ...(watermark !== undefined && { watermark }),
    ...(paper.copiesNote !== undefined &&
      paper.copiesNote.trim() !== '' && { footNote: sentence(paper.copiesNote) }),
    blocks,
  }
}

function check(paper: CorrectionOrderPaper): void {
  if (paper.demands.length === 0) throw new RangeError('an order to correct needs a demand')
  if (paper.draft) return
  if (paper.inspectors.length < 2) throw new RangeError('an order to correct needs two inspectors')
  if (paper.number === null || paper.issueDate === null || paper.dueDate === null) {
    throw new RangeError('an issued order has a number, a day of issue and a day of correction')
  }
}
