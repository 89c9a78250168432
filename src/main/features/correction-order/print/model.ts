import type { Block, Inline, PrintModel } from '@main/documents/model'
import { BLANK_DATE, paragraphsOf, printedDate, sentence } from '@main/documents/text'
import type { CorrectionOrderPaper } from '@shared/features/correction-order/paper'
import { annexBlocks } from './annexModel'

export const CORRECTION_ORDER_KIND = 'correction-order'
/** Raise it when the words or the layout change: issued orders keep the version they were printed with. */
export const CORRECTION_ORDER_VERSION = 1

const NUMBER_BLANK = '〔　　　　〕　　　号'

/** 《…》第三条 from whatever the clerk wrote: the sentence around it brings 的规定 and the stop. */
function citation(text: string): string {
  return paragraphsOf(text)
    .join('')
    .replace(/[。；;，,、\s]+$/u, '')
    .replace(/(?:的|之)?(?:有关|相关)?规定$/u, '')
}

function dueWords({ dueDate, dueExplain }: CorrectionOrderPaper): string {
  const day = dueDate === null ? BLANK_DATE : printedDate(dueDate)
  const explain = (dueExplain ?? '').trim().replace(/^[（(](.*)[）)]$/u, '$1')
  return explain === '' ? `${day}前` : `${day}前（${explain}）`
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })

function demandBlocks(paper: CorrectionOrderPaper): Block[] {
  const due = dueWords(paper)
  const basis = `上述行为违反了${citation(paper.violatedArticles)}的规定。根据${citation(paper.orderBasis)}的规定，`
  const texts = paper.demands.map(({ text }) =>
    paragraphsOf(text)
      .join('')
      .replace(/[。；;，,、]+$/u, ''),
  )
  const report = '并将改正情况及证明材料书面报送本局'
  const only = texts[0]
  if (texts.length === 1 && only !== undefined) {
    return [{ type: 'paragraph', runs: [`${basis}现责令你单位于${due}${only}，${report}。`] }]
  }
  return [
    {
      type: 'paragraph',
      runs: [`${basis}现责令你单位于${due}改正下列事项，${report}：`],
      keepWithNext: true,
    },
    {
      type: 'list',
      marker: 'digit',
      items: texts.map((text, index) => [index === texts.length - 1 ? `${text}。` : `${text}；`]),
    },
  ]
}

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

/**
 * 劳动保障监察限期改正指令书 as a print model.
 * Form: 《劳动保障监察条例》第十五条、第十八条、第二十六条 (order to correct), 第十六条 (two inspectors);
 * fields and wording after the published forms. @throws RangeError without two inspectors or a demand,
 * or when a paper that is no draft lacks its number, day of issue or day of correction.
 */
export function buildCorrectionOrderModel(paper: CorrectionOrderPaper): PrintModel {
  check(paper)
  const { bureauName, title, addressee, workersAnnex } = paper
  const annex = workersAnnex && workersAnnex.rows.length > 0 ? workersAnnex : undefined
  const code = addressee.creditCode.trim()
  const watermark = paper.draft ? '草稿' : paper.watermark
  const contact = contactText(paper)

  const blocks: Block[] = [
    { type: 'masthead', text: bureauName },
    { type: 'title', text: title },
    { type: 'number', text: paper.number ?? paper.numberBlank ?? NUMBER_BLANK, align: 'center' },
    { type: 'space', lines: 1 },
    {
      type: 'addressee',
      runs: [
        addressee.employerName,
        { text: code === '' ? '：' : `（统一社会信用代码：${code}）：`, whole: true },
      ],
    },
    ...paragraphsOf(paper.facts).map((text) => paragraph(sentence(text))),
    ...demandBlocks(paper),
    ...paragraphsOf(paper.consequence).map((text) => paragraph(sentence(text))),
    ...paragraphsOf(paper.remedyLine ?? '').map((text) => paragraph(sentence(text))),
    ...(contact === '' ? [] : [paragraph(contact)]),
    { type: 'paragraph', runs: inspectorRuns(paper) },
    ...(annex ? [{ type: 'attachments', names: [annex.title] } as const] : []),
    {
      type: 'signature',
      body: bureauName,
      date: paper.issueDate === null ? BLANK_DATE : printedDate(paper.issueDate),
      seal: true,
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
