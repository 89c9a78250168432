import type { CasePaperContent } from '@shared/features/inspection-case'
import type { Block, PrintModel } from '@main/documents/model'
import { BLANK_DATE, paragraphsOf } from '@main/documents/text'
import { citation, contactBlocks, dateOf, given, inspectorBlocks, items, letter, optional, paragraph, paragraphs, partyAddressee } from './parts'

const TWO_PARTS = '本通知书一式两份，一份送达当事人，一份存入案卷。'

/** Materials with □ before each, in one running line as the published form has them. */
function materialLines(words: string): Block[] {
  const names = paragraphsOf(words).map((one) => one.replace(/^[□☑\d.、．\s]+/u, '').replace(/[；;。]+$/u, ''))
  return [{ type: 'paragraph', align: 'left', runs: names.map((name, index) => ({ text: `□${name}${index === names.length - 1 ? '。' : '　'}`, whole: true })) }]
}

/**
 * 劳动保障监察询问通知书: 劳动保障监察条例第十五条, 浙江省劳动保障监察条例第二十七条; who does not follow it is fined under
 * article 36 of the latter.
 */
export function inquiryLetter(content: CasePaperContent): PrintModel {
  const time = optional(content, 'time')
  return letter(content, {
    blocks: [
      partyAddressee(content),
      paragraph(
        `因调查${given(content, 'subject')}，根据《劳动保障监察条例》第十五条第一款第（三）项、《浙江省劳动保障监察条例》第二十七条的规定，请你单位于${dateOf(content, 'replyOn')}${time}前${given(content, 'way')}，并提供下列材料，作出解释和说明：`,
      ),
      ...materialLines(given(content, 'materials')),
      paragraph('提供的材料应当真实、完整，复印件注明与原件一致并加盖公章。拒不执行本通知书的，依照《浙江省劳动保障监察条例》第三十六条的规定，责令限期改正，并处二千元以上二万元以下的罚款。'),
      ...contactBlocks(content),
      ...inspectorBlocks(content),
    ],
    footNote: TWO_PARTS,
  })
}

/** 行政检查通知书: basis, checkers, source of the task, how many checks this year, rights. */
export function checkNotice(content: CasePaperContent): PrintModel {
  const materials = optional(content, 'materials')
  const earlier = optional(content, 'earlier')
  const code = optional(content, 'code')
  return letter(content, {
    blocks: [
      partyAddressee(content),
      paragraph(`根据${citation(given(content, 'basis'))}的规定，本局决定于${dateOf(content, 'checkOn')}${optional(content, 'time')}对你单位进行行政检查。任务来源：${given(content, 'origin')}${earlier === '' ? '' : `；本年度已对你单位检查${earlier}次`}。检查内容如下：`),
      ...items(given(content, 'items')),
      ...inspectorBlocks(content),
      ...(materials === '' ? [] : [paragraph('请准备下列材料：'), ...materialLines(materials)]),
      ...paragraphs(given(content, 'rights')),
      ...paragraphs(optional(content, 'discipline')),
      ...(code === '' ? [] : [paragraph(`行政行为码：${code}。`)]),
      ...contactBlocks(content),
    ],
    footNote: TWO_PARTS,
  })
}

/** 行政检查结果告知书: what was found, told to the company. */
export function checkResult(content: CasePaperContent): PrintModel {
  const follow = optional(content, 'follow')
  return letter(content, {
    blocks: [
      partyAddressee(content),
      paragraph(`本局于${dateOf(content, 'checkOn')}对你单位进行了行政检查，检查内容为：${paragraphsOf(given(content, 'items')).join('；').replace(/[。；;]+$/u, '')}。现将检查结果告知如下：`),
      ...paragraphs(given(content, 'result')),
      ...(follow === '' ? [] : paragraphs(follow)),
      ...contactBlocks(content),
      ...inspectorBlocks(content),
    ],
    footNote: '本告知书一式两份，一份送达被检查单位，一份存档。',
  })
}

/** 劳动保障书面审查通知书: announced beforehand, the employer checks itself and reports truthfully (浙江省劳动保障监察条例第十六条). */
export function documentReviewLetter(content: CasePaperContent): PrintModel {
  return letter(content, {
    blocks: [
      partyAddressee(content),
      paragraph(`根据《劳动保障监察条例》第十四条第一款、《浙江省劳动保障监察条例》第十六条的规定，本局对你单位${given(content, 'period')}遵守劳动保障法律、法规和规章的情况进行书面审查。请你单位进行自查，如实填报，并于${optional(content, 'replyOn') === '' ? BLANK_DATE : dateOf(content, 'replyOn')}前以${given(content, 'way')}的方式报送下列材料：`),
      ...items(given(content, 'materials')),
      ...paragraphs(given(content, 'liability')),
      ...contactBlocks(content),
    ],
    footNote: TWO_PARTS,
  })
}
