import { instrumentFields, type CasePaperContent } from '@shared/features/inspection-case'
import { isInstrument, ownFieldNames, presetTexts, type FormKind, type PaperForm } from '@shared/features/paper-form'
import type { BureauSetting } from '@shared/features/setting'
import type { PrintModel } from '@main/documents/model'
import { buildCorrectionOrderModel } from '@main/features/correction-order/print/model'
import { caseFields, instrumentModel } from '@main/features/inspection-case/print'

interface Ground {
  readonly bureau: BureauSetting
  readonly numberBlank: string
  readonly today: string
}

const PARTY = '示例用人单位'
const PEOPLE = [
  { name: '监察员甲', certificateNumber: '示例0001' },
  { name: '监察员乙', certificateNumber: '示例0002' },
]
/** Fen. */
const AMOUNT = 1_234_500

/** A paper of this kind in this form, each field filled with its own name. */
export function samplePaperOf(kind: FormKind, form: PaperForm, ground: Ground): PrintModel {
  const model = isInstrument(kind) ? instrumentModel(contentOf(kind, form, ground), form) : orderOf(form, ground)
  return { ...model, watermark: '样张' }
}

const named = (label: string): string => `〔${label}〕`

function contentOf(kind: Exclude<FormKind, 'correction-order'>, form: PaperForm, { bureau, numberBlank, today }: Ground): CasePaperContent {
  const base: CasePaperContent = {
    kind,
    title: form.title,
    bureau: { name: bureau.name, address: bureau.address, postcode: bureau.postcode, phone: bureau.contactPhone, contact: bureau.contactPerson, government: bureau.government, court: bureau.court },
    number: null,
    numberBlank,
    draft: true,
    issuedOn: today,
    caseNumber: named('案号'),
    cause: named('案由'),
    source: '日常巡查',
    party: { name: PARTY, creditCode: '〔统一社会信用代码〕', address: named('地址'), representative: named('法定代表人'), principal: named('主要负责人'), phone: named('电话') },
    registeredOn: today,
    filedOn: today,
    facts: named('违法事实'),
    basis: named('依据'),
    findings: [],
    inspectors: PEOPLE,
    reviewer: named('审核人'),
    approver: named('审批人'),
    approvals: [],
    workers: [{ name: '劳动者甲', idNumber: '', post: '', months: [], owedFen: AMOUNT, paidFen: 0, extraPercent: 0, extraFen: 0 }],
    evidence: [],
    papers: [],
    intake: null,
    fields: {},
  }
  const begun = instrumentFields(kind).map(({ name, label, kind: type }) => [name, type === 'date' ? today : type === 'money' ? String(AMOUNT) : type === 'integer' ? '1' : named(label)] as const)
  const known: Readonly<Record<string, string>> = caseFields(base)
  const own = new Set(ownFieldNames(kind))
  return { ...base, fields: presetTexts(form, Object.fromEntries(begun), (name) => (own.has(name) ? named(name) : (known[name] ?? ''))) }
}

function orderOf(form: PaperForm, { bureau, numberBlank, today }: Ground): PrintModel {
  return buildCorrectionOrderModel({
    bureauName: bureau.name,
    title: form.title,
    number: null,
    numberBlank,
    draft: true,
    addressee: { employerName: PARTY, creditCode: '〔统一社会信用代码〕' },
    facts: named('违法事实'),
    violatedArticles: named('违反条款'),
    orderBasis: named('依据'),
    demands: [{ text: named('改正内容第一项') }, { text: named('改正内容第二项') }],
    dueDate: today,
    dueExplain: '含当日',
    consequence: named('逾期后果'),
    remedyLine: named('权利告知'),
    contact: { person: bureau.contactPerson, phone: bureau.contactPhone, address: bureau.address, postcode: bureau.postcode },
    inspectors: PEOPLE,
    issueDate: today,
    workersAnnex: { title: '涉及劳动者及金额明细表', rows: [{ name: '劳动者甲', idNumberMasked: '', amountFen: AMOUNT }] },
    copiesNote: form.copies,
    form,
  })
}
