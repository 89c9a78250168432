import type { HarmonyDetail } from '@shared/features/harmony'
import type { Block, PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'

/** What the papers of the committee need beside the cases. */
export interface PaperGround {
  readonly bureauName: string
  readonly contact: { readonly person: string; readonly phone: string; readonly address: string }
  readonly today: string
}

type Cases = readonly [HarmonyDetail, ...HarmonyDetail[]]

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })
const years = (cases: Cases): string => [...new Set(cases.map((one) => one.year))].toSorted((a, b) => a - b).join('、')
const levels = (cases: Cases): string => [...new Set(cases.map((one) => one.levelLabel))].join('、')

/** What is said of an employer in public: its name, code and town, and its level where the list holds several. */
function list(cases: Cases): Block {
  const several = new Set(cases.map((one) => one.levelLabel)).size > 1
  return {
    type: 'table',
    columns: [
      { label: '序号', widthMm: 12, align: 'center' },
      { label: '企业名称', widthMm: several ? 56 : 72 },
      { label: '统一社会信用代码', widthMm: 44, align: 'center' },
      { label: '镇（街道）', widthMm: several ? 20 : 28, align: 'center' },
      ...(several ? [{ label: '等级', widthMm: 24, align: 'center' as const }] : []),
    ],
    rows: cases.map((one, index) => [String(index + 1), one.employerName, one.creditCode ?? '', one.townName ?? '', ...(several ? [one.levelLabel] : [])]),
  }
}

/** A list of more than this stands on its own pages behind the letter. */
const INLINE = 12

/** The list within the letter while it is short, else as its annex, which follows the signature. */
function withList(cases: Cases, name: string, before: readonly Block[], after: readonly Block[], signature: Block): Block[] {
  if (cases.length <= INLINE) return [...before, list(cases), ...after, signature]
  return [...before, ...after, { type: 'attachments', names: [name] }, signature, { type: 'pageBreak' }, { type: 'annexMark', text: '附件' }, { type: 'title', text: name }, list(cases)]
}

const paper = (kind: string, title: string, blocks: readonly Block[]): PrintModel => ({ kind: `harmony-${kind}`, templateVersion: 1, title, folio: 'dash', blocks })

/** 公示: the list with its days and where to raise an objection. */
export function publicityModel(cases: Cases, { bureauName, contact }: PaperGround): PrintModel {
  const [first] = cases
  const from = first.publicityFrom ?? ''
  const until = first.publicityUntil ?? ''
  const reach = [contact.phone === '' ? '' : `联系电话：${contact.phone}`, contact.address === '' ? '' : `地址：${contact.address}`].filter(Boolean).join('；')
  const title = `关于${years(cases)}年拟命名${levels(cases)}的公示`
  const short = cases.length <= INLINE
  const before = [
    { type: 'title', text: title },
    { type: 'space', lines: 1 },
    paragraph(`经企业自评、镇（街道）测评、征求部门意见和三方评定，拟命名${short ? '下列' : `${first.employerName}等`} ${cases.length} 家企业为${levels(cases)}${short ? '' : '（名单见附件）'}，现予公示。公示期自${printedDate(from)}至${printedDate(until)}。`),
  ] as const satisfies readonly Block[]
  const after = [paragraph(`公示期内，单位和个人对公示企业有异议的，请以书面、电话等形式向${bureauName}反映。${reach === '' ? '' : `${reach}。`}`)]
  return paper('publicity', title, withList(cases, `${years(cases)}年度拟命名${levels(cases)}名单`, before, after, { type: 'signature', body: first.issuer, date: printedDate(from), seal: true }))
}

/** 命名决定 with its list. The number is the committee's own, as entered. */
export function namingModel(cases: Cases): PrintModel {
  const [first] = cases
  const title = `关于命名${years(cases)}年度${levels(cases)}的决定`
  const named = cases.length === 1 ? first.employerName : `${first.employerName}等 ${cases.length} 家企业${cases.length > INLINE ? '（名单见附件）' : ''}`
  const before = [
    { type: 'title', text: title },
    { type: 'number', text: first.documentNumber, align: 'center' },
    { type: 'space', lines: 1 },
    paragraph(`经企业自评、镇（街道）测评、征求部门意见、三方评定，并自${printedDate(first.publicityFrom ?? '')}至${printedDate(first.publicityUntil ?? '')}公示，决定命名${named}为${levels(cases)}。`),
  ] as const satisfies readonly Block[]
  const after = [paragraph('被命名的企业应当继续遵守劳动保障法律法规，巩固和谐劳动关系，接受年度复审。')]
  return paper('naming', title, withList(cases, `${years(cases)}年度${levels(cases)}命名名单`, before, after, { type: 'signature', body: first.issuer, date: printedDate(first.namedOn ?? ''), seal: true }))
}

/** 证书, one sheet an employer. */
export function certificateModel(one: HarmonyDetail): PrintModel {
  return {
    ...paper('certificate', `${one.levelLabel}证书 ${one.employerName}`, [
      {
        type: 'certificate',
        heading: '证书',
        to: `${one.employerName}：`,
        text: `经企业自评、镇（街道）测评、征求部门意见、三方评定并公示，命名你单位为${one.year}年度`,
        honour: one.levelLabel,
        facts: [`命名文号：${one.documentNumber}`, `有效期：${printedDate(one.validFrom ?? '')}至${printedDate(one.validTo ?? '')}`],
        body: one.issuer,
        date: printedDate(one.awardedOn ?? one.namedOn ?? ''),
      },
    ]),
    folio: 'none',
  }
}

/** 牌匾文字: what the maker of the plaque engraves. */
export function plaqueModel(one: HarmonyDetail): PrintModel {
  const [year, month] = (one.namedOn ?? '').split('-')
  return {
    ...paper('plaque', `${one.levelLabel}牌匾文字 ${one.employerName}`, [
      { type: 'paragraph', runs: [`牌匾文字（受牌单位：${one.employerName}）`], indent: 0 },
      { type: 'space', lines: 1 },
      { type: 'plaque', honour: one.levelLabel, term: `（${one.validFrom?.slice(0, 4) ?? ''}—${one.validTo?.slice(0, 4) ?? ''}）`, body: one.issuer, date: `${year ?? ''}年${Number(month ?? '0')}月` },
      { type: 'note', text: '制作说明：文字、行序照上，单位名称不刻于牌面；尺寸、材质和颜色由制作单位与本局商定。' },
    ]),
    folio: 'none',
  }
}

/** 复审通知, one an employer. */
export function reviewModel(one: HarmonyDetail, { contact, today }: PaperGround): PrintModel {
  const due = one.nextReviewOn === null ? '' : `请于${printedDate(one.nextReviewOn)}前`
  const reach = [contact.person, contact.phone].filter(Boolean).join('，')
  return paper('review', `劳动关系和谐企业年度复审通知 ${one.employerName}`, [
    { type: 'title', text: '劳动关系和谐企业年度复审通知' },
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [{ text: `${one.employerName}：`, whole: true }] },
    paragraph(`你单位于${printedDate(one.namedOn ?? '')}被命名为${one.levelLabel}（${one.documentNumber}），称号有效期至${printedDate(one.validTo ?? '')}。现对你单位进行年度复审。`),
    paragraph(`${due === '' ? '请' : due}按评分表逐项提交自查情况和证明材料，由镇（街道）复审测评、三方复审评定后作出保留或者撤销称号的结论。`),
    ...(reach === '' ? [] : [paragraph(`联系人：${reach}。`)]),
    { type: 'signature', body: one.issuer, date: printedDate(today), seal: true },
  ])
}

/** 降级决定, one an employer: the title goes on under its lower name until the same last day. */
export function downgradeModel(one: HarmonyDetail): PrintModel {
  const title = `关于调整${one.levelBefore}等级的决定`
  return paper('downgrade', `${title} ${one.employerName}`, [
    { type: 'title', text: title },
    ...(one.downgradeNumber === '' ? [] : [{ type: 'number', text: one.downgradeNumber, align: 'center' } as const]),
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [{ text: `${one.employerName}：`, whole: true }] },
    paragraph(`你单位于${printedDate(one.namedOn ?? '')}被命名为${one.levelBefore}（${one.documentNumber}）。经年度复审：${one.reason.replace(/[。.]+$/u, '')}。`),
    paragraph(`现决定自${printedDate(one.downgradedOn ?? '')}起将你单位的称号调整为${one.levelLabel}，有效期至${printedDate(one.validTo ?? '')}。请交回原证书和牌匾。`),
    { type: 'signature', body: one.issuer, date: printedDate(one.downgradedOn ?? ''), seal: true },
  ])
}

/** 撤销决定, one an employer. */
export function revocationModel(one: HarmonyDetail): PrintModel {
  const title = `关于撤销${one.levelLabel}称号的决定`
  return paper('revocation', `${title} ${one.employerName}`, [
    { type: 'title', text: title },
    ...(one.revokeNumber === '' ? [] : [{ type: 'number', text: one.revokeNumber, align: 'center' } as const]),
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [{ text: `${one.employerName}：`, whole: true }] },
    paragraph(`你单位于${printedDate(one.namedOn ?? '')}被命名为${one.levelLabel}（${one.documentNumber}）。经查：${one.reason.replace(/[。.]+$/u, '')}。`),
    paragraph(`现决定自${printedDate(one.revokedOn ?? '')}起撤销你单位${one.levelLabel}称号，请交回证书和牌匾，不再使用该称号。`),
    { type: 'signature', body: one.issuer, date: printedDate(one.revokedOn ?? ''), seal: true },
  ])
}
