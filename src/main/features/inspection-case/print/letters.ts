import { instrumentFields, type CasePaperContent } from '@shared/features/inspection-case'
import { fillWording, type CaseFieldName, type PaperForm } from '@shared/features/paper-form'
import type { Block, PrintModel } from '@main/documents/model'
import { BLANK_DATE, printedDate } from '@main/documents/text'
import { citation, wordingBlocks, type WordingSource } from '@main/documents/wording'
import { addresseeLine, contactBlocks, dateOf, fenOf, given, inspectorBlocks, letter, money, optional, partyAddressee, partyBlocks, replySlip } from './parts'
import { recipientOf } from './recipient'
import { annexNames, wageAnnex } from './wageAnnex'

const dateText = (day: string | null | undefined): string => (day === null || day === undefined ? BLANK_DATE : printedDate(day))

/** What the case knows, by the names a wording uses. */
export function caseFields(content: CasePaperContent): Readonly<Record<CaseFieldName, string>> {
  const { party, bureau, intake } = content
  return {
    当事人: party.name,
    当事人及信用代码: party.creditCode === '' ? party.name : `${party.name}（统一社会信用代码：${party.creditCode}）`,
    统一社会信用代码: party.creditCode,
    当事人地址: party.address,
    当事人负责人: party.representative === '' ? party.principal : party.representative,
    案由: content.cause,
    案号: content.caseNumber ?? '',
    案件来源: content.source,
    投诉人: intake?.complainant ?? '',
    投诉日期: dateText(intake?.receivedOn),
    立案日期: dateText(content.filedOn),
    单位全称: bureau.name,
    单位地址: bureau.address,
    本级人民政府: bureau.government,
    管辖法院: bureau.court,
    文书名称: content.title,
    文号: content.number ?? '',
  }
}

const CITED: ReadonlySet<string> = new Set(['violated', 'basis'])

/** The fields of an instrument under the labels a clerk sees, then what the case knows. */
export function caseSource(content: CasePaperContent, form: PaperForm): WordingSource {
  const asked = instrumentFields(content.kind)
  const known: Readonly<Record<string, string>> = caseFields(content)
  const names = form.annexes ? annexNames(content) : []
  const flags: Readonly<Record<string, boolean>> = { 有明细: names.length > 0, 无明细: names.length === 0 }
  const own = (name: string) => asked.find(({ label }) => label === name)
  return {
    inline: (name) => {
      const field = own(name)
      if (!field) return known[name] ?? ''
      if (field.kind === 'date') return dateOf(content, field.name)
      const fen = field.kind === 'money' ? fenOf(content, field.name) : null
      if (field.kind === 'money') return fen === null ? '' : money(fen)
      return field.required === true ? given(content, field.name) : optional(content, field.name)
    },
    lines: (name) => {
      const field = own(name)
      if (field?.kind !== 'longText') return null
      const words = field.required === true ? given(content, field.name) : optional(content, field.name)
      return CITED.has(field.name) ? citation(words) : words
    },
    filled: (name) => {
      const field = own(name)
      if (!field) return flags[name] ?? (known[name] ?? '') !== ''
      return field.kind === 'money' ? fenOf(content, field.name) !== null : optional(content, field.name) !== ''
    },
    block: (name, argument): readonly Block[] | null => {
      switch (name) {
        case '联系方式':
          return contactBlocks(content)
        case '监察员':
          return inspectorBlocks(content)
        case '当事人信息':
          return partyBlocks(content, argument)
        case '附件':
          return names.length === 0 ? [] : [{ type: 'attachments', names }]
        default:
          return null
      }
    },
    addressee: (name) => {
      if (name === '当事人及信用代码') return partyAddressee(content)
      const field = own(name)
      const words = field ? given(content, field.name) : (known[name] ?? '')
      return addresseeLine(words.replace(/[：:]$/u, ''))
    },
  }
}

/** 回执: what comes back from whom a paper is for. */
function slipBlocks(content: CasePaperContent, { replySlip: words }: PaperForm): Block[] {
  const source = caseFields(content)
  return words === '' ? [] : replySlip(content, recipientOf(content), fillWording(words, (name) => (Object.hasOwn(source, name) ? source[name as CaseFieldName] : (content.fields[name] ?? ''))))
}

/** A letter of a case in the words of its form, with its annex and reply slip. */
export function caseLetter(content: CasePaperContent, form: PaperForm): PrintModel {
  const annex = form.annexes && content.kind === 'case-treatment' ? wageAnnex(content) : []
  return letter(content, form, { blocks: wordingBlocks(form.body, caseSource(content, form)), after: [...annex, ...slipBlocks(content, form)] })
}
