/** Sample papers of the layouts that instruments of an inspection are made of. */
import { choices, growingRow, label, opinion, row, signLine, text, value } from '@main/documents/form'
import type { Block, PrintModel } from '@main/documents/model'

const BUREAU = '平湖市人力资源和社会保障局'
const FACTS =
  '2020年4月28日，职工王建国等12人到本局投诉，称平湖市晨曦箱包有限公司拖欠其2020年1月至3月工资共计68,745.62元。经初步了解，该单位因订单减少、资金周转困难，自2020年1月起未按月足额支付工资，现仍在经营，负责人可以联系。'

/** 立案审批表: label cells, running text, opinions with signature and date. */
export function approvalForm(facts = FACTS): PrintModel {
  return {
    kind: 'sample-approval',
    templateVersion: 1,
    title: '劳动保障监察立案审批表',
    folio: 'none',
    margins: 'form',
    blocks: [
      { type: 'masthead', text: BUREAU },
      { type: 'title', text: '劳动保障监察立案审批表' },
      { type: 'space', lines: 0.5 },
      {
        type: 'form',
        captionLeft: '案件编号：平人社监立字〔2020〕第7号',
        captionRight: '2020年4月30日',
        columnWidthsMm: [16, 20, 38, 20, 24, 16, 22],
        rows: [
          row(10, label('案由', { colSpan: 2 }), value('拖欠职工工资', 5)),
          row(
            10,
            label(['被监察', '单位'], { rowSpan: 3 }),
            label('名称'),
            value('平湖市晨曦箱包有限公司', 3),
            label('邮编'),
            value('314200', 1, { align: 'center' }),
          ),
          row(10, label('地址'), value('平湖市新埭镇创新路88号', 5)),
          row(10, label('负责人'), value('沈某某'), label('职务'), value('总经理'), label('电话'), value('139****0000')),
          row(
            16,
            label('案件来源', { colSpan: 2 }),
            value(choices(['日常巡查', '专项检查', '举报', '投诉', '部门转办', '12333', '信访', '其他'], ['投诉'], 4), 5),
          ),
          growingRow(40, label('基本案情', { colSpan: 2 }), text(facts, 5)),
          row(
            24,
            label('立案依据', { colSpan: 2 }),
            text('《劳动保障监察条例》第十一条第（六）项、第十七条；《浙江省劳动保障监察条例》第二十三条。', 5),
          ),
          growingRow(
            34,
            label(['承办', '监察员', '意见'], { colSpan: 2 }),
            opinion('建议立案调查，由沈卫东主办、陆晓燕协办。', [signLine('主办监察员签名'), signLine('协办监察员签名')], 5),
          ),
          growingRow(30, label(['监察机构', '负责人', '审批意见'], { colSpan: 2 }), opinion('', [signLine('签名')], 5)),
          row(14, label('备注', { colSpan: 2 }), value('', 5)),
        ],
      },
    ],
  }
}

/** 调查询问笔录: header fields, ruled text, each page signed. @param answers how many questions are answered */
export function inquiryRecord(answers = 14): PrintModel {
  const talk = Array.from({ length: answers }, (_, index) => [
    [`问：请说明你单位2020年第${index + 1}月工资的支付情况？`],
    [`答：当月应付工资的职工共12人，应付${index + 5}8,745.62元，因订单减少、资金周转困难，至今没有支付，计划在5月19日以前分两次付清。`],
  ]).flat()
  const blocks: Block[] = [
    { type: 'masthead', text: BUREAU },
    { type: 'title', text: '调查询问笔录' },
    { type: 'fields', items: [{ label: '案由：', value: '拖欠职工工资' }] },
    { type: 'fields', items: [{ label: '询问时间：', value: '2020年5月8日9时30分至10时40分' }] },
    { type: 'fields', items: [{ label: '询问地点：', value: '平湖市劳动保障监察大队203室' }] },
    {
      type: 'fields',
      items: [
        { label: '被询问人：', value: '沈某某', share: 3 },
        { label: '性别：', value: '男', share: 1 },
        { label: '年龄：', value: '45', share: 1 },
      ],
    },
    { type: 'fields', items: [{ label: '公民身份号码：', value: '330482********001X' }, { label: '电话：', value: '139****0000' }] },
    { type: 'fields', items: [{ label: '工作单位及职务：', value: '平湖市晨曦箱包有限公司总经理' }] },
    { type: 'fields', items: [{ label: '询问人（执法证号）：', value: '沈卫东（浙F20180012）、陆晓燕（浙F20180037）' }] },
    { type: 'fields', items: [{ label: '记录人：', value: '陆晓燕' }, { label: '与本案关系：', value: '单位负责人' }] },
    { type: 'space', lines: 0.5 },
    {
      type: 'ruled',
      paragraphs: [
        ['问：我们是平湖市人力资源和社会保障局的劳动保障监察员，这是我们的执法证件，请你过目。你看清楚了吗？'],
        ['答：看清楚了。'],
        ...talk,
      ],
      blankLines: 3,
    },
    { type: 'fields', items: [{ label: '（被询问人亲笔写明“以上笔录我已看过，与我说的相符”）', value: '' }], keepWithPrevious: true },
    { type: 'fields', items: [{ label: '被询问人签名：', value: '' }, { label: '日期：', value: '' }], keepWithPrevious: true },
    { type: 'fields', items: [{ label: '询问人签名：', value: '' }, { label: '记录人签名：', value: '' }], keepWithPrevious: true },
  ]
  return {
    kind: 'sample-record',
    templateVersion: 1,
    title: '调查询问笔录',
    folio: 'record',
    margins: 'form',
    pageSignature: ['被询问人（签名）：', '日期：'],
    blocks,
  }
}

export const layoutSamples: Readonly<Record<string, readonly PrintModel[]>> = {
  approval: [approvalForm()],
  'approval-long': [approvalForm(Array.from({ length: 9 }, () => FACTS).join('\n'))],
  record: [inquiryRecord()],
}
