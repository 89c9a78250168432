import type { CasePaperContent } from '@shared/features/inspection-case'
import { maskPaperNumber, type WorkersAnnex } from '@shared/features/correction-order'
import { buildCorrectionOrderModel } from '@main/features/correction-order/print/model'
import type { Block, PrintModel } from '@main/documents/model'
import { paragraphsOf, sentence } from '@main/documents/text'
import { citation, contactBlocks, dateOf, given, inspectorBlocks, items, letter, optional, paragraph, paragraphs, partyAddressee } from './parts'
import { monthsText } from '@shared/features/inspection-case'

const ANNEX_TITLE = '涉及劳动者及金额明细表'

/** Workers who are still owed, as the annex of an order lists them. */
function workersAnnex({ workers }: CasePaperContent): WorkersAnnex | undefined {
  const rows = workers.flatMap(({ name, idNumber, post, months, owedFen, paidFen }) => {
    const unpaid = Math.max(0, owedFen - paidFen)
    return unpaid === 0 ? [] : [{ name, idNumberMasked: maskPaperNumber(idNumber), post, period: monthsText(months.map(({ month }) => month)), amountFen: unpaid }]
  })
  return rows.length === 0 ? undefined : { title: ANNEX_TITLE, rows }
}

/** 限期改正指令书 of a case: the same paper as the order of an inspection. */
export function orderLetter(content: CasePaperContent): PrintModel {
  const { bureau, party, title, number, numberBlank, draft, issuedOn, inspectors, kind } = content
  const annex = workersAnnex(content)
  const remedyLine = optional(content, 'remedy')
  const demands = paragraphsOf(given(content, 'demands'))
  const model = buildCorrectionOrderModel({
    bureauName: bureau.name,
    title,
    number,
    numberBlank,
    draft,
    addressee: { employerName: party.name, creditCode: party.creditCode },
    facts: given(content, 'facts'),
    violatedArticles: given(content, 'violated'),
    orderBasis: given(content, 'basis'),
    demands: demands.map((text) => ({ text })),
    dueDate: optional(content, 'dueOn') === '' ? null : optional(content, 'dueOn'),
    dueExplain: '含当日',
    consequence: given(content, 'consequence'),
    ...(remedyLine !== '' && { remedyLine }),
    contact: { person: bureau.contact, phone: bureau.phone, address: bureau.address, postcode: bureau.postcode },
    inspectors,
    issueDate: issuedOn,
    ...(annex && { workersAnnex: annex }),
    copiesNote: '本指令书一式两联，第一联存入案卷，第二联送达被指令单位。',
  })
  return { ...model, kind }
}

/**
 * 事先告知书: content, facts, reasons, basis and the rights to plead and to a hearing (行政处罚法第四十四条、第四十五条,
 * 劳动保障监察条例第十九条); without it nothing may be decided (第六十二条).
 */
export function priorNotice(content: CasePaperContent): PrintModel {
  const hearing = optional(content, 'hearing')
  return letter(content, {
    blocks: [
      partyAddressee(content),
      ...paragraphs(given(content, 'facts')),
      paragraph(`上述行为违反了${citation(given(content, 'violated'))}的规定。依据${citation(given(content, 'basis'))}的规定，本局拟对你单位作出下列处罚（处理）：`),
      ...items(given(content, 'proposal')),
      paragraph(
        `根据《中华人民共和国行政处罚法》第四十四条、第四十五条和《劳动保障监察条例》第十九条的规定，你单位有权进行陈述、申辩；请于收到本告知书之日起${given(content, 'pleadWithin')}内向本局提出，逾期未提出的，视为放弃。`,
      ),
      ...(hearing === '' ? [] : paragraphs(hearing)),
      ...contactBlocks(content),
      ...inspectorBlocks(content),
    ],
    footNote: '本告知书一式两份，一份送达当事人，一份存入案卷。',
  })
}

/** 听证通知书: two parts, one for the file; told seven working days before (行政处罚法第六十四条). */
export function hearingNotice(content: CasePaperContent): PrintModel {
  const hearers = optional(content, 'hearers')
  const people: Block = paragraph(sentence(`听证主持人：${given(content, 'chair')}；${hearers === '' ? '' : `听证员：${hearers}；`}书记员：${given(content, 'clerk')}`))
  return letter(content, {
    blocks: [
      { type: 'addressee', runs: [`${given(content, 'applicant')}：`] },
      paragraph(`你（单位）要求就${given(content, 'subject')}一案举行听证。根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，本局定于${dateOf(content, 'hearOn')}${given(content, 'time')}在${given(content, 'place')}公开举行听证（涉及国家秘密、商业秘密或者个人隐私依法予以保密的除外）。`),
      people,
      paragraph('请做好下列准备：'),
      ...items(given(content, 'prepare')),
      ...contactBlocks(content),
    ],
    footNote: '本通知书一式两联，一联存入案卷，一联送达当事人。',
  })
}
