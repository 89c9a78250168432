import type { CasePaperContent } from '@shared/features/inspection-case'
import type { PrintModel } from '@main/documents/model'
import { paragraphsOf } from '@main/documents/text'
import { addresseeLine, contactBlocks, dateOf, fenOf, given, inspectorBlocks, items, letter, money, optional, paragraph, paragraphs, partyAddressee } from './parts'

/** 催告书: period, manner, the exact amount and how to pay, the right to plead (行政强制法第三十五条、第五十四条). */
export function urgingLetter(content: CasePaperContent): PrintModel {
  const sum = fenOf(content, 'amountFen')
  const account = optional(content, 'account')
  return letter(content, {
    blocks: [
      partyAddressee(content),
      paragraph(`本局于${dateOf(content, 'decidedOn')}作出${given(content, 'decision')}，你单位在法定期限内未申请行政复议或者提起行政诉讼，也未履行。根据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告你单位自收到本催告书之日起${given(content, 'within')}内履行下列义务：`),
      ...items(given(content, 'duties')),
      ...(sum === null ? [] : [paragraph(`应履行的金额为${money(sum)}。`)]),
      ...(account === '' ? [] : paragraphs(`给付方式：${account}`)),
      paragraph('你单位收到本催告书后有权进行陈述和申辩。逾期仍不履行的，本局将依法申请人民法院强制执行。'),
      ...contactBlocks(content),
      ...inspectorBlocks(content),
    ],
    footNote: '本催告书一式两份，一份送达当事人，一份存入案卷。',
  })
}

/** 强制执行申请书: signed by the head of the bureau, sealed, dated; what goes with it stands behind (行政强制法第五十五条). */
export function enforcementApplication(content: CasePaperContent): PrintModel {
  const { bureau, party } = content
  const sum = fenOf(content, 'amountFen')
  const people: readonly (readonly [string, string])[] = [
    ['申请人', bureau.name],
    ['地址', bureau.address],
    ['被申请人', party.name],
    ['统一社会信用代码', party.creditCode],
    ['地址', party.address],
    ['法定代表人（负责人）', party.representative === '' ? party.principal : party.representative],
  ]
  return letter(content, {
    blocks: [
      ...people.filter(([, words]) => words.trim() !== '').map(([name, words]) => paragraph(`${name}：${words}`)),
      { type: 'heading', level: 1, text: '申请执行事项' },
      ...items(given(content, 'claims')),
      ...(sum === null ? [] : [paragraph(`申请执行金额为${money(sum)}。`)]),
      { type: 'heading', level: 1, text: '事实和理由' },
      ...paragraphs(given(content, 'grounds')),
      paragraph(`被申请人在法定期限内未申请行政复议或者提起行政诉讼，经催告仍未履行${given(content, 'decision')}。根据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，申请强制执行。`),
      { type: 'paragraph', runs: ['此致'], keepWithNext: true },
      addresseeLine(given(content, 'court').replace(/[：:]$/u, '')),
      { type: 'attachments', names: paragraphsOf(given(content, 'materials')) },
      paragraph(`行政机关负责人（签名）：${optional(content, 'chief')}`),
    ],
  })
}
