import { blankNumber } from '@shared/features/document'
import type { BureauSetting, NumberPattern } from '@shared/features/setting'
import type { Block, FormCell, PrintModel } from '@main/documents/model'
import { BLANK_DATE, paragraphsOf, printedDate, sentence } from '@main/documents/text'
import { rosterTable, type RosterLine } from './roster'

export const NOTICE_KIND = 'contract-notice'
/** Raise it when the words or the layout change: issued notices keep the version they were printed with. */
export const NOTICE_VERSION = 1
export const NOTICE_TITLE = '督促补签劳动合同通知书'
const ROSTER_TITLE = '未订立书面劳动合同人员名单'

/** What a notice says; identity numbers masked by the roster. */
export interface NoticeContent {
  readonly employerName: string
  readonly creditCode: string | null
  readonly checkedOn: string
  readonly due: number
  readonly signed: number
  readonly dueDate: string | null
  readonly textProblems: string
  readonly issuedOn: string | null
  readonly roster: readonly RosterLine[]
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })

/**
 * 督促补签劳动合同通知书 with its roster and a 回执. Urges, orders nothing: the order to correct is a paper of its own.
 * Grounds: 劳动合同法第十条、第十四条第三款、第十六条、第八十二条第一款, 实施条例第五条至第七条.
 */
export function buildNotice(
  content: NoticeContent,
  { bureau, pattern }: { readonly bureau: BureauSetting; readonly pattern: NumberPattern },
  number: string | null,
): PrintModel {
  const { employerName, creditCode, roster, issuedOn } = content
  const due = content.dueDate === null ? BLANK_DATE : printedDate(content.dueDate)
  const unsigned = roster.length > 0 ? roster.length : Math.max(0, content.due - content.signed)
  const found = `经查，截至${printedDate(content.checkedOn)}，你单位应当订立书面劳动合同${content.due}人，已订立${content.signed}人；现尚有${unsigned}人未订立书面劳动合同${roster.length > 0 ? '（名单附后）' : ''}。`
  const problems = paragraphsOf(content.textProblems)
  const blocks: Block[] = [
    { type: 'masthead', text: bureau.name },
    { type: 'title', text: NOTICE_TITLE },
    { type: 'number', text: number ?? blankNumber(pattern.pattern, bureau.shortName), align: 'center' },
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [employerName, { text: creditCode === null || creditCode === '' ? '：' : `（统一社会信用代码：${creditCode}）：`, whole: true }] },
    paragraph(found),
    paragraph(
      '根据《中华人民共和国劳动合同法》第十条、第十四条第三款、第八十二条第一款和《中华人民共和国劳动合同法实施条例》第六条、第七条的规定，建立劳动关系应当订立书面劳动合同，自用工之日起一个月内订立；超过一个月不满一年未订立的，应当向劳动者每月支付二倍的工资，并补订书面劳动合同；满一年未订立的，视为已订立无固定期限劳动合同，应当立即补订书面劳动合同。',
    ),
    paragraph(`请你单位于${due}前（含当日）与上述劳动者补签书面劳动合同，将劳动合同文本交付劳动者，并将补签情况填入回执，连同证明材料送本局。`),
    paragraph('经书面通知后劳动者不与你单位订立书面劳动合同的，按照《中华人民共和国劳动合同法实施条例》第五条、第六条第一款的规定办理，并保存书面通知等材料。'),
    ...problems.map((text) => paragraph(`劳动合同文本存在下列问题，请一并改正：${sentence(text)}`)),
    ...contact(bureau),
    ...(roster.length > 0 ? [{ type: 'attachments', names: [ROSTER_TITLE, '回执'] } as const] : [{ type: 'attachments', names: ['回执'] } as const]),
    { type: 'signature', body: bureau.name, date: issuedOn === null ? BLANK_DATE : printedDate(issuedOn), seal: true },
    ...(roster.length > 0 ? rosterBlocks(roster, employerName) : []),
    ...replyBlocks(bureau.name, employerName, number, unsigned, roster.length > 0 ? '附件2' : '附件'),
  ]
  return {
    kind: NOTICE_KIND,
    templateVersion: NOTICE_VERSION,
    title: number === null ? NOTICE_TITLE : `${NOTICE_TITLE} ${number}`,
    folio: 'dash',
    ...(number === null && { watermark: '草稿' }),
    blocks,
  }
}

function contact({ contactPerson, contactPhone, address }: BureauSetting): Block[] {
  const known = [
    ['联系人', contactPerson],
    ['联系电话', contactPhone],
    ['地址', address],
  ].filter(([, value]) => value !== undefined && value.trim() !== '')
  return known.length === 0 ? [] : [paragraph(sentence(known.map(([label, value]) => `${label}：${value}`).join('；')))]
}

function rosterBlocks(roster: readonly RosterLine[], employerName: string): Block[] {
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: '附件1' },
    { type: 'space', lines: 1 },
    { type: 'title', text: ROSTER_TITLE, outline: `附件1：${ROSTER_TITLE}` },
    { type: 'space', lines: 1 },
    rosterTable(roster, employerName, false),
  ]
}

const label = (text: string): FormCell => ({ kind: 'label', lines: [text] })
const blank = (lines: readonly string[] = ['']): FormCell => ({ kind: 'value', lines })

function replyBlocks(bureauName: string, employerName: string, number: string | null, unsigned: number, mark: string): Block[] {
  const wide = (lines: readonly string[], rest: Partial<FormCell> = {}): FormCell => ({ kind: 'value', lines, colSpan: 3, ...rest })
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: mark },
    { type: 'space', lines: 1 },
    { type: 'title', text: '补签劳动合同情况回执', outline: `${mark}：回执` },
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [`${bureauName}：`] },
    paragraph(`你局《${NOTICE_TITLE}》${number === null ? '' : `（${number}）`}收悉。现将补签情况报告如下：`),
    {
      type: 'form',
      columnWidthsMm: [34, 44, 34, 44],
      rows: [
        { heightMm: 14, cells: [label('用人单位'), wide([employerName])] },
        { heightMm: 14, cells: [label('通知所列人数'), blank([`${unsigned}人`]), label('已补签人数'), blank()] },
        { heightMm: 14, cells: [label('劳动者拒签人数'), blank(), label('已离职人数'), blank()] },
        { heightMm: 14, cells: [label('非全日制人数'), blank(), label('尚未补签人数'), blank()] },
        { heightMm: 46, cells: [label('未补签原因及办理情况'), wide([''])] },
        { heightMm: 24, cells: [label('所附证明材料'), wide([''])] },
        { heightMm: 34, cells: [label('用人单位（盖章）'), wide([''], { verticalAlign: 'top', bottomLines: [`经办人：　　　　　　　　联系电话：　　　　　　　　`, BLANK_DATE] })] },
      ],
    },
  ]
}
