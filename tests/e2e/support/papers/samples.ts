import type { PrintModel } from '@main/documents/model'
import { buildCorrectionOrderModel } from '@main/features/correction-order/print/model'
import { buildServiceReceiptModel } from '@main/features/correction-order/print/receiptModel'
import { caseSamples } from './caseSamples'
import { layoutSamples } from './layouts'
import type {
  AnnexWorker,
  CorrectionOrderPaper,
  ServiceReceiptPaper,
} from '@shared/features/correction-order/paper'

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '诸葛']
const GIVEN = ['建国', '秀英', '伟', '芳', '娜', '敏', '静', '丽', '强', '磊', '洋', '艳', '勇']

/** Invented workers; the numbers are no real identity numbers. */
export function sampleWorkers(count: number): AnnexWorker[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${SURNAMES[index % SURNAMES.length]}${GIVEN[index % GIVEN.length]}`,
    idNumberMasked: `330482********${String(1000 + index).slice(-3)}X`,
    post: index % 3 === 0 ? '车工' : '缝纫工',
    period: '2020年1月至3月',
    amountFen: 512_345 + index * 10_007,
    ...(index % 17 === 3 && { remark: '已离职' }),
  }))
}

export const samplePaper: CorrectionOrderPaper = {
  bureauName: '平湖市人力资源和社会保障局',
  title: '劳动保障监察限期改正指令书',
  number: '平人社监令字〔2020〕第12号',
  draft: false,
  addressee: { employerName: '平湖市晨曦箱包有限公司', creditCode: '91330482MA2B8XQ31K' },
  facts:
    '经查，你单位2020年1月至3月期间拖欠车间职工王建国等12人工资，共计人民币68,745.62元；另有3名职工自2019年11月入职以来未订立书面劳动合同。以上事实有职工名册、考勤记录、工资支付台账及询问笔录等证据证明。',
  violatedArticles:
    '《中华人民共和国劳动法》第五十条、《中华人民共和国劳动合同法》第十条第一款和第三十条第一款的规定',
  orderBasis: '《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项',
  demands: [
    { text: '足额支付王建国等12名职工2020年1月至3月的工资人民币68,745.62元' },
    { text: '与3名职工订立书面劳动合同，并依法支付未订立书面劳动合同期间的二倍工资。' },
  ],
  dueDate: '2020-05-19',
  dueExplain: '自收到本指令书之日起7日内',
  consequence:
    '逾期不改正的，本局将依据《劳动保障监察条例》第三十条第一款第（三）项的规定，处2000元以上2万元以下的罚款；涉嫌犯罪的，依法移送公安机关。',
  contact: {
    person: '沈卫东',
    phone: '0573-85000000',
    address: '平湖市当湖街道三港路1号',
    postcode: '314200',
  },
  inspectors: [
    { name: '沈卫东', certificateNumber: '浙F20180012' },
    { name: '陆晓燕', certificateNumber: '浙F20180037' },
  ],
  issueDate: '2020-05-12',
  workersAnnex: { title: '欠薪人员明细表', rows: sampleWorkers(12) },
  copiesNote: '本指令书一式两联，第一联存入案卷，第二联送达被指令单位。',
}

export const sampleReceipt: ServiceReceiptPaper = {
  bureauName: samplePaper.bureauName,
  draft: false,
  documents: [{ title: samplePaper.title, number: samplePaper.number ?? '' }],
  recipient: samplePaper.addressee.employerName,
  cause: '拖欠职工工资',
  place: '平湖市新埭镇创新路88号',
  servers: samplePaper.inspectors,
}

/** 28 characters exactly, punctuated, to count by. */
const GRID_LINE = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'

function gridModel(linesOfText: number, signature: boolean): PrintModel {
  return {
    kind: 'grid',
    templateVersion: 1,
    title: '字格',
    folio: 'dash',
    blocks: [
      { type: 'paragraph', indent: 0, runs: [GRID_LINE.repeat(linesOfText)] },
      ...(signature
        ? [
            {
              type: 'signature',
              body: '平湖市人力资源和社会保障局',
              date: '2020年5月12日',
              seal: false,
            } as const,
          ]
        : []),
    ],
  }
}

const LONG_FACTS = Array.from(
  { length: 9 },
  (_, index) =>
    `第${index + 1}项，经查，你单位在2020年第${index + 1}批用工中未按照约定的期限和数额支付劳动报酬，“考勤记录”与《工资支付台账》不一致（详见询问笔录第${index + 1}页至第${index + 3}页），涉及职工${index + 11}人、金额${index + 3}8,600.50元。上述情况由职工代表签字确认，并经劳动保障监察员当场核对。`,
).join('\n')

/** One row far higher than a page, ruled pages, 第 页 共 页. */
const TALL_ROW: PrintModel = {
  kind: 'record',
  templateVersion: 1,
  title: '现场检查笔录',
  folio: 'record',
  blocks: [
    { type: 'title', text: '现场检查笔录' },
    { type: 'heading', level: 1, text: '一、检查情况' },
    { type: 'heading', level: 2, text: '（一）用工' },
    {
      type: 'table',
      columns: [
        { label: '项目', widthMm: 30, align: 'center' },
        { label: '情况', widthMm: 126 },
      ],
      rows: [
        ['劳动合同', '已订立。'],
        ['工资支付', Array.from({ length: 260 }, (_, index) => `第${index + 1}句话记录在案。`).join('')],
        ['社会保险', '已参加。'],
      ],
    },
    {
      type: 'keep',
      blocks: [
        { type: 'paragraph', runs: ['以上记录属实。'] },
        { type: 'signature', body: '平湖市人力资源和社会保障局', date: '2020年5月12日', seal: false },
      ],
    },
  ],
}

const RARE = { name: '龙𠮷䶮', employer: '平湖市㙍桥𬱖记食品有限公司' }

/** Papers by file name, each a print-out of one or more documents. */
export const samples: Readonly<Record<string, readonly PrintModel[]>> = {
  order: [buildCorrectionOrderModel(samplePaper), buildServiceReceiptModel(sampleReceipt)],
  'annex-62': [
    buildCorrectionOrderModel({
      ...samplePaper,
      workersAnnex: { title: '欠薪人员明细表', rows: sampleWorkers(62) },
    }),
  ],
  'long-name': [
    buildCorrectionOrderModel({
      ...samplePaper,
      bureauName: '新疆生产建设兵团第十三师新星市人力资源和社会保障局劳动保障监察支队',
      addressee: {
        employerName: '平湖市独山港经济开发区长三角一体化示范区新材料新能源装备制造联合产业发展有限责任公司',
        creditCode: '91330482MA2B8XQ31K',
      },
    }),
  ],
  rare: [
    buildCorrectionOrderModel({
      ...samplePaper,
      facts: `经查，你单位拖欠${RARE.name}、王㛃、李𬭎、陈𬶋等4人工资<script>alert(1)</script>，共计人民币12,000.00元。`,
      addressee: { ...samplePaper.addressee, employerName: RARE.employer },
      workersAnnex: {
        title: '欠薪人员明细表',
        rows: [RARE.name, '王㛃', '李𬭎', '陈𬶋'].map((name) => ({
          name,
          idNumberMasked: '330482********001X',
          amountFen: 300_000,
        })),
      },
    }),
  ],
  'long-facts': [buildCorrectionOrderModel({ ...samplePaper, facts: LONG_FACTS })],
  draft: [
    buildCorrectionOrderModel({
      ...samplePaper,
      draft: true,
      number: null,
      numberBlank: '平人社监令字〔　　　　〕第　　号',
      issueDate: null,
      demands: samplePaper.demands.slice(0, 1),
    }),
    buildServiceReceiptModel({
      ...sampleReceipt,
      draft: true,
      documents: [{ title: samplePaper.title, number: '' }],
    }),
  ],
  'tall-row': [TALL_ROW],
  'grid-22': [gridModel(22, false)],
  'grid-23': [gridModel(23, false)],
  'grid-19-signed': [gridModel(19, true)],
  'grid-20-signed': [gridModel(20, true)],
  ...layoutSamples,
  ...caseSamples,
}
