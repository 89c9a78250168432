import type { CasePaperContent } from '@shared/features/inspection-case'
import type { Block, PrintModel } from '@main/documents/model'
import { paragraphsOf } from '@main/documents/text'
import { citation, dateOf, fenOf, given, inspectorBlocks, items, letter, money, optional, paragraph, paragraphs, partyBlocks } from './parts'
import { annexNames, wageAnnex } from './wageAnnex'

const TWO_PARTS = '本决定书一式两份，一份送达当事人，一份存入案卷。'

const heading = (text: string): Block => ({ type: 'heading', level: 1, text })
const proofText = (content: CasePaperContent): string => {
  const proof = paragraphsOf(given(content, 'proof')).join('、').replace(/[。；;，,、]+$/u, '')
  return `以上事实有${proof}等证据证明。`
}

/**
 * 行政处罚决定书: party, facts and evidence, kind and basis, how and by when to perform, remedies with their periods, body
 * and day, sealed (行政处罚法第五十九条); reasons of discretion and what came of the pleading stand before the decision.
 */
export function penaltyDecision(content: CasePaperContent): PrintModel {
  const fine = fenOf(content, 'fineFen')
  const dueOn = optional(content, 'dueOn')
  return letter(content, {
    blocks: [
      ...partyBlocks(content, '被处罚人'),
      heading('一、违法事实和证据'),
      ...paragraphs(given(content, 'facts')),
      paragraph(proofText(content)),
      heading('二、陈述、申辩和听证'),
      ...paragraphs(given(content, 'plea')),
      heading('三、处罚的理由和依据'),
      paragraph(`上述行为违反了${citation(given(content, 'violated'))}的规定。`),
      ...paragraphs(given(content, 'discretion')),
      heading('四、处罚决定'),
      paragraph(`依据${citation(given(content, 'basis'))}的规定，本局决定对你单位作出下列行政处罚：`),
      ...items(given(content, 'content')),
      ...(fine === null ? [] : [paragraph(`罚款数额：${money(fine)}。`)]),
      heading('五、履行方式和期限'),
      ...paragraphs(given(content, 'perform')),
      ...(dueOn === '' ? [] : [paragraph(`履行期限至${dateOf(content, 'dueOn')}。`)]),
      heading('六、救济途径'),
      ...paragraphs(given(content, 'remedy')),
      paragraph('申请行政复议或者提起行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。'),
    ],
    footNote: TWO_PARTS,
  })
}

/** 行政处理决定书: orders wages, differences, severance and what goes on top (劳动保障监察条例第十八条、第二十六条). */
export function treatmentDecision(content: CasePaperContent): PrintModel {
  const sum = fenOf(content, 'amountFen')
  const names = annexNames(content)
  const consequence = optional(content, 'consequence')
  return letter(content, {
    blocks: [
      ...partyBlocks(content, '被处理人'),
      heading('一、违法事实和证据'),
      ...paragraphs(given(content, 'facts')),
      paragraph(proofText(content)),
      heading('二、陈述和申辩'),
      ...paragraphs(given(content, 'plea')),
      heading('三、处理的理由和依据'),
      paragraph(`上述行为违反了${citation(given(content, 'violated'))}的规定。`),
      heading('四、处理决定'),
      paragraph(`依据${citation(given(content, 'basis'))}的规定，本局决定责令你单位：`),
      ...items(given(content, 'content')),
      ...(sum === null ? [] : [paragraph(`以上合计${money(sum)}${names.length > 0 ? '，支付明细附后' : ''}。`)]),
      heading('五、履行方式和期限'),
      paragraph(`自收到本决定书之日起至${dateOf(content, 'dueOn')}前（含当日）履行。`),
      ...paragraphs(given(content, 'perform')),
      ...(consequence === '' ? [] : paragraphs(consequence)),
      heading('六、救济途径'),
      ...paragraphs(given(content, 'remedy')),
      paragraph('在法定期限内不申请行政复议、不提起行政诉讼又不履行本决定的，本局将依法申请人民法院强制执行。'),
      ...(names.length > 0 ? [{ type: 'attachments', names } as const] : []),
    ],
    after: wageAnnex(content),
    footNote: TWO_PARTS,
  })
}

/** 当场行政处罚决定书: act, kind and basis, amount, time, place, remedies, body, signatures (行政处罚法第五十二条). */
export function onSpotDecision(content: CasePaperContent): PrintModel {
  const fine = fenOf(content, 'fineFen')
  const pay = optional(content, 'pay')
  const refusal = optional(content, 'refusal')
  return letter(content, {
    blocks: [
      ...partyBlocks(content, '被处罚人'),
      paragraph(`违法行为时间、地点：${given(content, 'actAt')}，${given(content, 'place')}。`),
      ...paragraphs(given(content, 'facts')),
      paragraph(`上述行为违反了${citation(given(content, 'violated'))}的规定。依据${citation(given(content, 'basis'))}和《中华人民共和国行政处罚法》第五十一条、第五十二条的规定，决定当场作出下列行政处罚：`),
      ...items(given(content, 'content')),
      ...(fine === null ? [] : [paragraph(`罚款数额：${money(fine)}。${pay}`)]),
      ...paragraphs(given(content, 'remedy')),
      paragraph('执法人员已向当事人出示执法证件，告知违法事实、处罚理由、依据和依法享有的陈述、申辩等权利。'),
      ...inspectorBlocks(content),
      paragraph('执法人员签名：　　　　　　　　　　当事人签名：'),
      ...(refusal === '' ? [] : [paragraph(`当事人拒绝签收，情况为：${refusal}`)]),
    ],
    footNote: '本决定书一式两份，一份当场交付当事人，一份报所属行政机关备案。',
  })
}
