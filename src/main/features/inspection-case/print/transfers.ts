import type { CasePaperContent } from '@shared/features/inspection-case'
import type { PrintModel } from '@main/documents/model'
import { paragraphsOf } from '@main/documents/text'
import { addresseeLine, contactBlocks, given, letter, optional, paragraph, paragraphs, replySlip } from './parts'

/** 涉嫌犯罪案件移送书 with its 回执 (行政处罚法第二十七条, 行政执法机关移送涉嫌犯罪案件的规定第三条、第五条至第七条). */
export function policeTransfer(content: CasePaperContent): PrintModel {
  const { party, cause, title, number } = content
  const police = given(content, 'police')
  return letter(content, {
    blocks: [
      addresseeLine(police),
      paragraph(`本局在查处${party.name}${cause}一案中，认为${given(content, 'suspect')}的行为涉嫌构成${given(content, 'crime')}。案件事实如下：`),
      ...paragraphs(given(content, 'facts')),
      paragraph('根据《中华人民共和国行政处罚法》第二十七条和《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条的规定，现将该案移送你局。请自接受移送之日起三日内审查，依法作出立案或者不予立案的决定，并书面通知本局。'),
      ...contactBlocks(content),
      { type: 'attachments', names: paragraphsOf(given(content, 'attachments')) },
    ],
    after: replySlip(content, police, `你局《${title}》${number === null ? '' : `（${number}）`}及所附案卷材料收悉。案由：${cause}。`),
  })
}

/** 案件移送函 to another department (劳动保障监察条例第十八条第二款), with its 回执. */
export function otherTransfer(content: CasePaperContent): PrintModel {
  const { party, cause, title, number } = content
  const receiver = given(content, 'receiver')
  const materials = paragraphsOf(optional(content, 'attachments'))
  return letter(content, {
    blocks: [
      addresseeLine(receiver),
      paragraph(`本局在办理${party.name}${cause}一案中发现下列线索，线索来源：${given(content, 'origin')}。`),
      ...paragraphs(given(content, 'facts')),
      ...paragraphs(given(content, 'reason')),
      paragraph('根据《劳动保障监察条例》第十八条第二款的规定，现将有关材料移送你单位依法处理，请将处理结果函告本局。'),
      ...contactBlocks(content),
      ...(materials.length === 0 ? [] : [{ type: 'attachments', names: materials } as const]),
    ],
    after: replySlip(content, receiver, `你局《${title}》${number === null ? '' : `（${number}）`}及所附材料收悉。`),
  })
}
