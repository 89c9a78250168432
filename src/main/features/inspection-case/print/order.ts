import type { CasePaperContent } from '@shared/features/inspection-case'
import { maskPaperNumber, type WorkersAnnex } from '@shared/features/correction-order'
import { buildCorrectionOrderModel } from '@main/features/correction-order/print/model'
import type { PaperForm } from '@shared/features/paper-form'
import type { PrintModel } from '@main/documents/model'
import { paragraphsOf } from '@main/documents/text'
import { given, optional } from './parts'
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
export function orderLetter(content: CasePaperContent, form: PaperForm): PrintModel {
  const { bureau, party, title, number, numberBlank, draft, issuedOn, inspectors, kind } = content
  const annex = form.annexes ? workersAnnex(content) : undefined
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
    copiesNote: form.copies,
    form,
  })
  return { ...model, kind }
}
