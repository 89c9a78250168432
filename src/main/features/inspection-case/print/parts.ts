import type { ApprovalRole, CasePaperContent } from '@shared/features/inspection-case'
import { formatYuan, upperCaseAmount } from '@shared/money'
import { label, opinion, row, signLine, text, value } from '@main/documents/form'
import type { Block, FieldItem, FormRow, Inline, PrintModel } from '@main/documents/model'
import { BLANK_DATE, paragraphsOf, printedDate, sentence } from '@main/documents/text'
import type { PaperForm } from '@shared/features/paper-form'

/** Raise it when the words or the layout of an instrument change: issued papers keep what they were frozen with. */
export const CASE_PAPER_VERSION = 1

/** Stands in a draft where the clerk has not written yet. */
export const BLANK = '〔待填写〕'

/** A field of the paper; in a draft a blank shows that something belongs there. */
export function given(content: CasePaperContent, name: string): string {
  const text = (content.fields[name] ?? '').trim()
  return text === '' && content.draft ? BLANK : text
}

/** A field that may be left out. */
export const optional = ({ fields }: CasePaperContent, name: string): string => (fields[name] ?? '').trim()

/** A date as printed, with blanks for the pen where there is none. */
export function dateOf(content: CasePaperContent, name: string): string {
  const day = optional(content, name)
  return day === '' ? BLANK_DATE : printedDate(day)
}

/** Fen of a money field; null when it is not filled. */
export function fenOf(content: CasePaperContent, name: string): number | null {
  const fen = Number(optional(content, name) || Number.NaN)
  return Number.isSafeInteger(fen) && fen > 0 ? fen : null
}

/** 人民币12,345.67元（大写：壹万贰仟叁佰肆拾伍元陆角柒分）. */
export const money = (fen: number): string => `人民币${formatYuan(fen)}元（大写：${upperCaseAmount(fen)}）`

export const paragraph = (...runs: Inline[]): Block => ({ type: 'paragraph', runs })

export function contactBlocks({ bureau }: CasePaperContent): Block[] {
  const known = [
    ['联系人', bureau.contact],
    ['联系电话', bureau.phone],
    ['地址', bureau.address],
    ['邮政编码', bureau.postcode],
  ].filter(([, words]) => (words ?? '').trim() !== '')
  return known.length === 0 ? [] : [paragraph(sentence(known.map(([name, words]) => `${name}：${words}`).join('；')))]
}

/** Both inspectors with their certificates (劳动保障监察条例第十六条, 行政处罚法第五十五条). */
export function inspectorBlocks({ inspectors }: CasePaperContent): Block[] {
  if (inspectors.length === 0) return []
  const each = inspectors.flatMap(({ name, certificateNumber }, index): Inline[] => [{ text: name, whole: true }, `（执法证号：${certificateNumber}）${index === inspectors.length - 1 ? '。' : '、'}`])
  return [paragraph('劳动保障监察员：', ...each)]
}

export const inspectorNames = ({ inspectors }: CasePaperContent): string => inspectors.map(({ name, certificateNumber }) => `${name}（${certificateNumber}）`).join('、')

/** The party as the line a letter is addressed to. */
export function partyAddressee({ party }: CasePaperContent): Block {
  const code = party.creditCode.trim()
  return { type: 'addressee', runs: [party.name, { text: code === '' ? '：' : `（统一社会信用代码：${code}）：`, whole: true }] }
}

export const addresseeLine = (name: string): Block => ({ type: 'addressee', runs: [`${name}：`] })

/** 被处罚人、地址 …: who a decision is about (行政处罚法第五十九条第一款第（一）项). */
export function partyBlocks({ party }: CasePaperContent, role: string): Block[] {
  const rows = [
    [role, party.name],
    ['统一社会信用代码', party.creditCode],
    ['地址', party.address],
    ['法定代表人（负责人）', party.representative === '' ? party.principal : party.representative],
  ].filter(([, words]) => (words ?? '').trim() !== '')
  return rows.map(([name, words]): Block => ({ type: 'paragraph', indent: 2, runs: [`${name ?? ''}：${words ?? ''}`] }))
}

const draftMark = ({ draft }: CasePaperContent): Partial<PrintModel> => (draft ? { watermark: '草稿' } : {})

interface LetterParts {
  readonly blocks: readonly Block[]
  /** Behind the signature: annexes, a reply slip. */
  readonly after?: readonly Block[]
}

/** What the form of a kind prints at the foot. */
const copiesOf = ({ copies }: PaperForm): Partial<PrintModel> => (copies === '' ? {} : { footNote: copies })

/** An outgoing paper: bureau, name, number, text, seal and date. Two parts are the usual number (notices of other places). */
export function letter(content: CasePaperContent, own: PaperForm, { blocks, after = [] }: LetterParts): PrintModel {
  const { kind, title, number, bureau, issuedOn } = content
  return {
    kind,
    templateVersion: CASE_PAPER_VERSION,
    title: number === null ? title : `${title} ${number}`,
    folio: 'dash',
    ...draftMark(content),
    ...copiesOf(own),
    blocks: [
      { type: 'masthead', text: bureau.name },
      { type: 'title', text: title },
      { type: 'number', text: number ?? content.numberBlank, align: 'center' },
      { type: 'space', lines: 1 },
      ...blocks,
      { type: 'signature', body: own.signer === '' ? bureau.name : own.signer, date: issuedOn === null ? BLANK_DATE : printedDate(issuedOn), seal: own.seal },
      ...after,
    ],
  }
}

/** A bordered form of the house: no seal, signatures in its cells. */
export function form(content: CasePaperContent, widths: readonly number[], rows: readonly FormRow[], note?: string): PrintModel {
  const { kind, title, number, bureau, caseNumber } = content
  return {
    kind,
    templateVersion: CASE_PAPER_VERSION,
    title: number === null ? title : `${title} ${number}`,
    folio: 'none',
    margins: 'form',
    ...draftMark(content),
    blocks: [
      { type: 'masthead', text: bureau.name },
      { type: 'title', text: title },
      { type: 'space', lines: 0.5 },
      { type: 'form', columnWidthsMm: widths, captionLeft: `案件编号：${caseNumber ?? ''}`, ...(number !== null && number !== caseNumber && { captionRight: number }), rows },
      ...(note === undefined ? [] : [{ type: 'note', text: `注：${note}` } as const]),
    ],
  }
}

/** Label and value over four columns. */
export const FOUR = [32, 48, 28, 48] as const
export const wide = (name: string | readonly string[], words: string, heightMm = 10): FormRow => row(heightMm, label(name), value(words, 3))
export const pair = (name: string, words: string, otherName: string, otherWords: string, heightMm = 10): FormRow => row(heightMm, label(name), value(words), label(otherName), value(otherWords))
export const passage = (name: string | readonly string[], words: string, heightMm: number, grow = true): FormRow => ({ heightMm, ...(grow && { grow: 1 }), cells: [label(name), text(words, 3)] })

/** The party in the head of a form. */
export function partyRows({ party }: CasePaperContent, role: string): FormRow[] {
  return [wide(role, party.name), wide('地址', party.address), pair('法定代表人', party.representative, '主要负责人', party.principal), row(12, label(['统一社会', '信用代码']), value(party.creditCode), label('联系电话'), value(party.phone))]
}

const roleNames: Readonly<Record<ApprovalRole, string>> = { lead: '主办监察员', second: '协办监察员', review: '审核人', approve: '审批人' }

/** One signature of an approval, with name and day once it was given. */
function signatureOf({ approvals, inspectors, reviewer, approver }: CasePaperContent, role: ApprovalRole): { readonly words: string; readonly line: string } {
  const found = approvals.findLast((one) => one.role === role)
  const proposed = { lead: inspectors[0]?.name, second: inspectors[1]?.name, review: reviewer, approve: approver }[role]
  const name = found?.person ?? (proposed === '' ? undefined : proposed)
  const words = found === undefined ? '' : found.opinion !== '' ? found.opinion : found.agrees ? '同意。' : '不同意。'
  return { words, line: signLine(roleNames[role], { ...(name !== undefined && { name: name.padEnd(4, '　') }), ...(found !== undefined && { date: printedDate(found.signedOn) }) }) }
}

/** 承办意见 (主办, 协办) → 审核意见 → 审批意见, each with signature and date. */
export function approvalRows(content: CasePaperContent, words: string, heightMm = 20, roles: readonly ApprovalRole[] = ['lead', 'second', 'review', 'approve']): FormRow[] {
  const grown = (name: readonly string[], own: string, lines: readonly string[]): FormRow => ({ heightMm, grow: 1, cells: [label(name), opinion(own, lines, 3)] })
  const handlers = roles.filter((role) => role === 'lead' || role === 'second').map((role) => signatureOf(content, role))
  const rows = handlers.length === 0 ? [] : [grown(['承办监察员', '意见'], words === '' ? (handlers[0]?.words ?? '') : words, handlers.map(({ line }) => line))]
  const later = [
    ['review', ['审核意见', '（监察机构', '负责人）']],
    ['approve', ['审批意见', '（部门', '负责人）']],
  ] as const
  for (const [role, name] of later) {
    if (!roles.includes(role)) continue
    const { words: own, line } = signatureOf(content, role)
    rows.push(grown(name, own, [line]))
  }
  return rows
}

/** 回执: what comes back from whom a case was sent to. */
export function replySlip(content: CasePaperContent, from: string, words: string): Block[] {
  return [
    { type: 'pageBreak' },
    { type: 'title', text: '回　执', outline: '回执' },
    { type: 'space', lines: 1 },
    addresseeLine(content.bureau.name),
    paragraph(words),
    paragraph('接收人（签名）：'),
    paragraph('联系电话：'),
    { type: 'signature', body: `${from}（盖章）`, date: BLANK_DATE, seal: true },
  ]
}

export const fieldsLine = (...entries: readonly (readonly [name: string, words: string, share?: number])[]): Block => ({
  type: 'fields',
  items: entries.map(([name, words, share]): FieldItem => ({ label: `${name}：`, value: words, ...(share !== undefined && { share }) })),
})
export const signingLine = (...names: readonly string[]): Block => ({ type: 'fields', items: names.map((name): FieldItem => ({ label: `${name}：`, value: '' })), keepWithPrevious: true })

interface RecordParts {
  readonly head: readonly Block[]
  /** One paragraph a question or answer. */
  readonly talk: string
  readonly closing: readonly Block[]
  readonly pageSignature: readonly string[]
}

/** A record on ruled pages: 第 页 共 页, signed at the foot of every page. */
export function record(content: CasePaperContent, { head, talk, closing, pageSignature }: RecordParts): PrintModel {
  const { kind, title, number, bureau } = content
  const spoken = paragraphsOf(talk).map((one): Inline[] => [one])
  return {
    kind,
    templateVersion: CASE_PAPER_VERSION,
    title: number === null ? title : `${title} ${number}`,
    folio: 'record',
    margins: 'form',
    pageSignature,
    ...draftMark(content),
    blocks: [{ type: 'masthead', text: bureau.name }, { type: 'title', text: title }, ...head, { type: 'space', lines: 0.5 }, { type: 'ruled', paragraphs: spoken, blankLines: 2 }, ...closing],
  }
}
