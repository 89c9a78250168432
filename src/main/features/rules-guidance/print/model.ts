import type { Block, FormCell, FormRow, PrintModel } from '@main/documents/model'
import { BLANK_DATE, printedDate, sentence } from '@main/documents/text'

export const GUIDANCE_OPINION_KIND = 'guidance-opinion'
export const GUIDANCE_RECEIPT_KIND = 'guidance-receipt'
/** Raise it when the words or the layout change: issued papers keep the version they were printed with. */
export const GUIDANCE_OPINION_VERSION = 2

export const OPINION_TITLE = '劳动用工规章制度审查（指导）意见书'

/** What the opinion says; frozen with an issued one. */
export interface OpinionPaper {
  readonly bureauName: string
  /** Null in a draft. */
  readonly number: string | null
  readonly numberBlank: string
  readonly employerName: string
  readonly creditCode: string
  readonly guidedOn: string
  /** 上门, 来访 …. */
  readonly manner: string
  readonly documents: readonly { readonly kind: string; readonly judgement: string; readonly remark: string }[]
  readonly clauses: readonly {
    readonly document: string
    readonly quote: string
    readonly problem: string
    readonly basis: string
    readonly suggestion: string
  }[]
  /** Doubts about the democratic procedure, one sentence each. */
  readonly procedure: readonly string[]
  readonly dueDate: string | null
  readonly guides: readonly string[]
  readonly contact: { readonly person: string; readonly phone: string; readonly address: string }
  readonly issuedOn: string | null
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })

function documentBlocks({ documents }: OpinionPaper): Block[] {
  return [
    { type: 'heading', level: 1, text: '一、审查的制度' },
    {
      type: 'table',
      columns: [
        { label: '序号', widthMm: 12, align: 'center' },
        { label: '制度', widthMm: 62 },
        { label: '审查结论', widthMm: 24, align: 'center' },
        { label: '说明', widthMm: 58 },
      ],
      rows: documents.map((one, index) => [String(index + 1), one.kind, one.judgement, one.remark]),
    },
  ]
}

function clauseBlocks({ clauses }: OpinionPaper): Block[] {
  if (clauses.length === 0) return [{ type: 'heading', level: 1, text: '二、问题条款' }, paragraph('本次审查未发现应当修改的条款。')]
  return [
    { type: 'heading', level: 1, text: '二、问题条款及修改建议' },
    {
      type: 'table',
      columns: [
        { label: '序号', widthMm: 11, align: 'center' },
        { label: '制度及条款', widthMm: 45 },
        { label: '问题和法律依据', widthMm: 50 },
        { label: '修改建议', widthMm: 50 },
      ],
      rows: clauses.map((one, index) => [
        String(index + 1),
        [one.document, one.quote].filter(Boolean).join('：') || '—',
        [one.problem, one.basis].filter(Boolean).join('。'),
        one.suggestion,
      ]),
    },
  ]
}

function procedureBlocks({ procedure }: OpinionPaper): Block[] {
  const heading: Block = { type: 'heading', level: 1, text: '三、民主程序' }
  if (procedure.length === 0) return [heading, paragraph('制定程序的材料未见明显问题。')]
  return [
    heading,
    { type: 'paragraph', runs: ['制定、修改直接涉及劳动者切身利益的规章制度，应当依照《中华人民共和国劳动合同法》第四条的规定经过民主程序并公示。请核对并完善：'] },
    { type: 'list', marker: 'digit', items: procedure.map((text) => [sentence(text)]) },
  ]
}

/** 审查（指导）意见书 as a print model: advice under 劳动合同法第四条、第七十四条第一项, no administrative decision. */
export function buildOpinionModel(paper: OpinionPaper): PrintModel {
  const { contact } = paper
  const due = paper.dueDate === null ? '' : `请于${printedDate(paper.dueDate)}前修改完善，并将修改后的制度文本和回执送本局复核。`
  const contacts = [
    ['联系人', contact.person],
    ['联系电话', contact.phone],
    ['地址', contact.address],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label ?? ''}：${value ?? ''}`)
  return {
    kind: GUIDANCE_OPINION_KIND,
    templateVersion: GUIDANCE_OPINION_VERSION,
    title: paper.number === null ? OPINION_TITLE : `${OPINION_TITLE} ${paper.number}`,
    folio: 'dash',
    ...(paper.number === null && { watermark: '草稿' }),
    blocks: [
      { type: 'masthead', text: paper.bureauName },
      { type: 'title', text: OPINION_TITLE },
      { type: 'number', text: paper.number ?? paper.numberBlank, align: 'center' },
      { type: 'space', lines: 1 },
      {
        type: 'addressee',
        runs: [paper.employerName, { text: paper.creditCode === '' ? '：' : `（统一社会信用代码：${paper.creditCode}）：`, whole: true }],
      },
      paragraph(
        `依据《中华人民共和国劳动合同法》第四条、第七十四条的规定，本局于${printedDate(paper.guidedOn)}以${paper.manner}方式对你单位的劳动用工规章制度进行了审查指导，现提出以下意见。`,
      ),
      ...documentBlocks(paper),
      ...clauseBlocks(paper),
      ...procedureBlocks(paper),
      ...(due === '' ? [] : [paragraph(due)]),
      paragraph('规章制度违反法律、法规规定，损害劳动者权益的，依照《中华人民共和国劳动合同法》第三十八条、第八十条的规定承担相应责任。'),
      paragraph(`指导人员：${paper.guides.join('、')}。`),
      ...(contacts.length === 0 ? [] : [paragraph(`${contacts.join('；')}。`)]),
      { type: 'signature', body: paper.bureauName, date: paper.issuedOn === null ? BLANK_DATE : printedDate(paper.issuedOn), seal: true },
    ],
  }
}

const label = (text: string): FormCell => ({ kind: 'label', lines: [text] })
const wide = (lines: readonly string[], rest: Partial<FormCell> = {}): FormCell => ({ kind: 'value', lines, colSpan: 3, ...rest })
const row = (heightMm: number, ...cells: FormCell[]): FormRow => ({ heightMm, cells })

/** 回执: the employer says that it received the opinion and what it has changed. */
export function buildOpinionReceiptModel(paper: OpinionPaper): PrintModel {
  return {
    kind: GUIDANCE_RECEIPT_KIND,
    templateVersion: GUIDANCE_OPINION_VERSION,
    title: `${OPINION_TITLE}回执`,
    folio: 'none',
    blocks: [
      { type: 'title', text: '回　　执' },
      { type: 'addressee', runs: [`${paper.bureauName}：`] },
      paragraph(`《${OPINION_TITLE}》（${paper.number ?? paper.numberBlank}）已收到，修改完善情况如下。`),
      { type: 'space', lines: 0.5 },
      {
        type: 'form',
        columnWidthsMm: [30, 54, 28, 44],
        rows: [
          row(11, label('单位名称'), wide([paper.employerName])),
          row(11, label('收到日期'), { kind: 'value', lines: [BLANK_DATE] }, label('整改期限'), {
            kind: 'value',
            lines: [paper.dueDate === null ? '' : printedDate(paper.dueDate)],
          }),
          row(54, label('修改情况'), wide([''], { verticalAlign: 'top' })),
          row(26, label('民主程序和公示'), wide(['□征求意见　□职代会或职工大会讨论　□平等协商', '□公示　□职工签收　□工资支付制度备案'], { verticalAlign: 'top' })),
          row(38, label('单位（盖章）'), wide([''], { verticalAlign: 'top', bottomLines: ['经办人签名：　　　　　　', BLANK_DATE] })),
        ],
      },
      { type: 'note', text: '注：请附修改后的制度文本和民主程序材料，于整改期限届满前送本局。' },
    ],
  }
}
