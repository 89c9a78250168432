import { trainingTopics, type TrainingTopic } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import type { Block, PrintModel } from '@main/documents/model'
import { BLANK_DATE, printedDate } from '@main/documents/text'

export interface NoticeContent {
  readonly number: string
  readonly name: string
  readonly heldOn: string
  readonly startTime: string | null
  readonly endTime: string | null
  readonly place: string
  readonly host: string
  readonly coHost: string
  readonly topics: readonly TrainingTopic[]
  readonly lecturer: string
  readonly audience: string
  readonly hasExam: boolean
  readonly noticeOn: string | null
  readonly bureauName: string
  readonly contact: string
  readonly invited: readonly { readonly name: string; readonly townName: string | null }[]
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [text] })
const item = (label: string, text: string): Block[] => (text === '' ? [] : [{ type: 'paragraph', runs: [{ text: `${label}：`, role: 'hei' }, text] }])

/** 培训会通知: to one firm, or to all with the list of them as its annex. */
export function buildTrainingNotice(content: NoticeContent, recipient: string | null): PrintModel {
  const { number, name, heldOn, startTime, endTime, place, host, coHost, topics, lecturer, audience, hasExam, noticeOn, bureauName, contact, invited } = content
  const title = `关于举办“${name}”的通知`
  const time = startTime === null ? '' : ` ${startTime}${endTime === null ? '' : `—${endTime}`}`
  const annex = recipient === null && invited.length > 0
  const blocks: Block[] = [
    { type: 'title', text: title },
    { type: 'space', lines: 1 },
    { type: 'addressee', runs: [recipient === null ? '各有关用人单位：' : { text: `${recipient}：`, whole: recipient.length <= 27 }] },
    paragraph(`为宣传劳动保障法律法规，指导用人单位依法用工，${host === '' || host === bureauName ? '本局' : host}定于${printedDate(heldOn)}举办“${name}”（${number}）。现将有关事项通知如下：`),
    ...item('时间', `${printedDate(heldOn)}${time}。`),
    ...item('地点', place === '' ? '' : `${place}。`),
    ...item('内容', topics.length === 0 ? '' : `${topics.map((topic) => optionLabel(trainingTopics, topic)).join('、')}。`),
    ...item('授课', lecturer === '' ? '' : `${lecturer}。`),
    ...item('参加人员', `${audience === '' ? '单位负责人或者劳动用工管理人员' : audience}。`),
    ...item('协办', coHost === '' ? '' : `${coHost}。`),
    paragraph(`请准时参加，并在签到表上签名${hasExam ? '。培训结束后组织考试，合格的发给培训证书' : ''}。签到只登记单位、姓名、职务和联系电话，无需提供身份证件。`),
    ...(contact === '' ? [] : [paragraph(`${contact}。`)]),
    ...(annex ? [{ type: 'attachments', names: ['参加单位名单'] } as const] : []),
    { type: 'signature', body: bureauName, date: noticeOn === null ? BLANK_DATE : printedDate(noticeOn), seal: true },
    ...(annex ? annexBlocks(invited) : []),
  ]
  return { kind: 'training-notice', templateVersion: 1, title: recipient === null ? `通知 ${number}` : `通知 ${recipient}`, folio: recipient === null ? 'dash' : 'none', blocks }
}

function annexBlocks(invited: NoticeContent['invited']): Block[] {
  return [
    { type: 'pageBreak' },
    { type: 'annexMark', text: '附件' },
    { type: 'space', lines: 1 },
    { type: 'title', text: '参加单位名单', outline: '附件：参加单位名单' },
    { type: 'space', lines: 1 },
    {
      type: 'table',
      captionRight: `共 ${invited.length} 家`,
      columns: [
        { label: '序号', widthMm: 14, align: 'center' },
        { label: '单位名称', widthMm: 106 },
        { label: '镇（街道）', widthMm: 36, align: 'center' },
      ],
      rows: invited.map((one, index) => [String(index + 1), one.name, one.townName ?? '']),
    },
  ]
}
