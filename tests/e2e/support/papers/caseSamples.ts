/** A sample of every instrument of an inspection case: a wage case of twelve workers, all of it invented. */
import type { PrintModel } from '@main/documents/model'
import { fileCheckSheet, fileContents, fileCover, instrumentModel } from '@main/features/inspection-case/print'
import { shippedCalendar } from '@shared/calendar'
import { caseInstrumentValues, caseLimitsOn, instrumentRule, prefillFields, type CaseInstrument, type CasePaperContent, type PaperFields, type PaperWorker } from '@shared/features/inspection-case'

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '诸葛']
const GIVEN = ['建国', '秀英', '伟', '芳', '娜', '敏', '静', '丽', '强', '磊', '洋', '艳']

/** Invented workers; the numbers are no real identity numbers. */
export const caseWorkers = (extraPercent: number): PaperWorker[] =>
  SURNAMES.map((surname, index) => {
    const owedFen = 512_345 + index * 10_007
    const half = Math.floor(owedFen / 2)
    return {
      name: `${surname}${GIVEN[index] ?? ''}`,
      idNumber: `33048219900101${String(1000 + index)}`,
      post: index % 3 === 0 ? '车工' : '缝纫工',
      months: [
        { month: '2025-03', owedFen: half },
        { month: '2025-04', owedFen: owedFen - half },
      ],
      owedFen,
      paidFen: 0,
      extraPercent,
      extraFen: Math.round((owedFen * extraPercent) / 100),
    }
  })

const approval = (role: 'lead' | 'second' | 'review' | 'approve', person: string, signedOn: string, opinion = '同意。') => ({ step: 'file' as const, role, person, agrees: true, opinion, signedOn })

const base: Omit<CasePaperContent, 'kind' | 'title' | 'fields'> = {
  bureau: { name: '平湖市人力资源和社会保障局', address: '平湖市当湖街道三港路1号', postcode: '314200', phone: '0573-85000000', contact: '沈卫东', government: '平湖市人民政府', court: '平湖市人民法院' },
  number: '平人社监字〔2025〕第7号',
  numberBlank: '平人社监字〔　　〕第　　号',
  draft: false,
  issuedOn: '2025-06-16',
  caseNumber: '平人社监立字〔2025〕第7号',
  cause: '涉嫌拖欠职工工资',
  source: '举报投诉',
  party: { name: '平湖市晨曦箱包有限公司', creditCode: '91330482MA2B8XQ31K', address: '平湖市新埭镇创新路88号', representative: '沈某某', principal: '沈某某', phone: '0573-85111111' },
  registeredOn: '2025-06-03',
  filedOn: '2025-06-05',
  facts: '2025年6月3日，职工王建国等12人到本局投诉，称平湖市晨曦箱包有限公司拖欠其2025年3月至4月工资。经初步了解，该单位因订单减少、资金周转困难，未按月足额支付工资，现仍在经营，负责人可以联系。',
  basis: '《劳动保障监察条例》第十一条第（六）项、第十四条第二款；《浙江省劳动保障监察条例》第二十三条',
  findings: [{ violationId: 'GZ01', description: '克扣或无故拖欠劳动者工资', facts: '截至2025年6月10日，你单位拖欠王建国等12名劳动者2025年3月至4月工资共计68,086.02元', workers: 12, amountFen: 6_808_602 }],
  inspectors: [
    { name: '沈卫东', certificateNumber: '浙F20230012' },
    { name: '陆晓燕', certificateNumber: '浙F20230037' },
  ],
  reviewer: '金建明',
  approver: '顾国强',
  approvals: [approval('lead', '沈卫东', '2025-06-04', '建议立案调查，由沈卫东主办、陆晓燕协办。'), approval('second', '陆晓燕', '2025-06-04'), approval('review', '金建明', '2025-06-05'), approval('approve', '顾国强', '2025-06-05')],
  workers: caseWorkers(0),
  evidence: [
    { kind: '书证', name: '职工名册', source: '当事人', obtainedOn: '2025-06-10', pages: 2, proves: '用工人数' },
    { kind: '书证', name: '考勤记录', source: '当事人', obtainedOn: '2025-06-10', pages: 6, proves: '出勤' },
    { kind: '当事人的陈述', name: '调查询问笔录', source: '本局', obtainedOn: '2025-06-10', pages: 3, proves: '欠薪事实' },
  ],
  papers: [
    { kind: 'case-filing', title: '立案审批表', number: '平人社监立字〔2025〕第7号', issuedOn: '2025-06-05', servedOn: null },
    { kind: 'case-inquiry', title: '劳动保障监察询问通知书', number: '平人社监询字〔2025〕第6号', issuedOn: '2025-06-06', servedOn: '2025-06-06' },
    { kind: 'case-order', title: '劳动保障监察限期改正指令书', number: '平人社监令字〔2025〕第12号', issuedOn: '2025-06-16', servedOn: '2025-06-16' },
    { kind: 'case-prior-notice', title: '行政处理事先告知书', number: '平人社监告字〔2025〕第4号', issuedOn: '2025-07-14', servedOn: '2025-07-14' },
  ],
  intake: {
    number: '投〔2025〕31',
    kind: '投诉',
    receivedOn: '2025-06-03',
    complainant: '王建国',
    gender: '男',
    phone: '139****0000',
    idKind: '居民身份证',
    idNumber: '330482********1000',
    address: '平湖市新埭镇泖口路12号',
    groupSize: 12,
    representatives: [
      { name: '王建国', phone: '139****0000', idNumber: '330482********1000' },
      { name: '李秀英', phone: '138****0001', idNumber: '330482********1001' },
    ],
    content: '平湖市晨曦箱包有限公司拖欠我们12人2025年3月至4月工资，多次催讨未付，要求依法责令支付。',
    materials: '工资条、考勤照片、微信聊天记录截图',
    remark: '',
    handler: '陆晓燕',
  },
}

const decision = { kind: 'case-treatment' as const, title: '行政处理决定书', number: '平人社监理字〔2025〕第3号', issuedOn: '2025-07-24', servedOn: '2025-07-24' }
const talk = Array.from({ length: 9 }, (_, index) => [`问：请说明你单位2025年${index + 1}月工资的支付情况？`, `答：当月应付工资的职工共12人，因订单减少、资金周转困难，至今没有支付，计划在6月23日以前分两次付清。`]).flat()

/** What a clerk writes beyond what is prefilled. */
const written: Readonly<Record<CaseInstrument, PaperFields>> = {
  'case-complaint': { place: '平湖市人力资源和社会保障局' },
  'case-refusal': { reason: '你反映的经济补偿争议已向平湖市劳动人事争议仲裁委员会申请仲裁，应当按照劳动争议处理程序处理。' },
  'case-filing': { opinion: '建议立案调查，由沈卫东主办、陆晓燕协办。' },
  'case-inquiry': { replyOn: '2025-06-10', time: '上午9时' },
  'case-check-approval': { items: '劳动合同订立情况\n工资支付情况\n工时和休息休假情况', fromOn: '2025-06-10', toOn: '2025-06-11', earlier: '0' },
  'case-check-notice': { items: '劳动合同订立情况\n工资支付情况', checkOn: '2025-06-10', time: '上午9时', earlier: '0', materials: '职工名册\n考勤记录\n工资支付台账', code: '330482202506100001' },
  'case-check-result': { checkOn: '2025-06-10', items: '劳动合同订立情况\n工资支付情况', result: '你单位在岗人数45人，均已订立书面劳动合同；2025年3月至4月工资尚未足额支付，涉及12人。', follow: '本局将依法另行作出处理，请你单位配合调查。' },
  'case-document-review': { period: '2024年度', replyOn: '2025-07-31' },
  'case-interview': { fromAt: '2025年6月10日9时30分', toAt: '10时40分', place: '平湖市劳动保障监察大队203室', person: '沈某某', gender: '男', age: '45', idNumber: '330482********001X', workplace: '平湖市晨曦箱包有限公司总经理', phone: '139****0002', address: '平湖市当湖街道', postcode: '314200', relation: '单位负责人', recorder: '陆晓燕', recording: '有', talk: ['问：我们是平湖市人力资源和社会保障局的劳动保障监察员，这是我们的执法证件，请你过目。你看清楚了吗？', '答：看清楚了。', ...talk].join('\n') },
  'case-site': { fromAt: '2025年6月10日9时00分', toAt: '9时25分', person: '沈某某', post: '总经理', recorder: '陆晓燕', onDuty: '45', contracted: '45', uncontracted: '0', minors: '0', women: '30', findings: '车间正常生产，入口处张贴考勤公示。财务室提供2025年3月、4月工资表，应付68,086.02元，无支付凭证。', photos: '8张', witness: '' },
  'case-extension': { reason: '涉及劳动者人数较多，部分劳动者已离开本地，需要进一步核实工资数额，案情复杂。', untilOn: '2025-10-15' },
  'case-suspension': { reason: '当事人负责人逃匿，无法取得工资支付等证据，调查无法继续进行。' },
  'case-resumption': { reason: '已与当事人负责人取得联系，中止调查的情形消除。', untilOn: '2025-09-30' },
  'case-tell': { reason: '涉及人数较多、案情复杂', untilOn: '2025-10-15' },
  'case-report': { nature: '上述行为违反了《中华人民共和国劳动法》第五十条、《中华人民共和国劳动合同法》第三十条第一款的规定。', proposal: '责令支付工资，逾期不支付的加付赔偿金；拒不改正的依法处罚。' },
  'case-order': { dueOn: '2025-06-23' },
  'case-prior-notice': { proposal: '责令支付王建国等12名劳动者2025年3月至4月工资人民币68,086.02元\n罚款人民币20000元', hearing: '对拟作出的罚款，你单位可以自收到本告知书之日起五日（工作日）内向本局要求听证，逾期视为放弃。' },
  'case-pleading': { fromAt: '2025年7月16日14时00分', toAt: '14时40分', place: '平湖市劳动保障监察大队203室', post: '总经理', relation: '法定代表人', recorder: '陆晓燕', phone: '139****0002', content: '我单位对拖欠工资的事实没有异议。因客户货款未到账，资金困难，不是故意拖欠，已与职工协商分两次支付，请求从轻处理。', materials: '还款计划\n与客户的对账单' },
  'case-hearing': { hearOn: '2025-07-29', time: '上午9时30分', place: '平湖市人力资源和社会保障局二楼会议室', chair: '徐明', hearers: '何芳、朱亮', clerk: '丁洁' },
  'case-penalty': { discretion: '你单位经责令改正后在期限内未改正，涉及劳动者12人，情节一般，未发现从轻、减轻或者从重情形。', content: '罚款人民币20000元', fineFen: '2000000' },
  'case-treatment': { dueOn: '2025-08-08', plea: '本局于2025年7月14日送达事先告知书。你单位陈述因资金困难请求从轻处理，经复核，拖欠工资的事实清楚，该理由不影响支付义务，不予采纳。' },
  'case-on-spot': { actAt: '2025年6月10日9时20分', place: '平湖市新埭镇创新路88号', facts: '你单位未按规定建立职工名册', violated: '《中华人民共和国劳动合同法》第七条', basis: '《中华人民共和国劳动合同法实施条例》第三十三条', content: '罚款人民币2000元', fineFen: '200000', pay: '自收到本决定书之日起十五日内到指定的银行缴纳。' },
  'case-urging': { account: '直接支付给劳动者本人' },
  'case-enforcement': { grounds: '申请人于2025年7月24日作出行政处理决定，责令被申请人支付工资。决定书于同日送达。', claims: '强制被申请人支付王建国等12名劳动者工资及加付赔偿金' },
  'case-police-approval': { reason: '平湖市晨曦箱包有限公司拖欠12名劳动者2025年3月至4月工资共计68,086.02元，经本局责令限期支付，期满仍未支付，负责人逃匿，涉嫌犯罪，应当移送公安机关。', opinion: '建议移送公安机关。' },
  'case-police': { police: '平湖市公安局' },
  'case-transfer': { receiver: '国家税务总局平湖市税务局', reason: '上述线索涉及社会保险费征缴，不属于本局职权范围。', attachments: '职工名册复印件\n工资表复印件' },
  'case-withdrawal': { reason: '当事人已于2025年6月20日付清全部工资，情节轻微且已改正。' },
  'case-closing': { result: '当事人已于2025年8月1日付清全部工资，劳动者签字确认，处理决定履行完毕。' },
  'case-address': { postcode: '314200', agent: '办公室 李某', electronic: '电子邮箱：office@example.invalid' },
}

/** Kinds that rest on the decision, or pay something on top. */
const special: Partial<Record<CaseInstrument, Partial<CasePaperContent>>> = {
  'case-treatment': { workers: caseWorkers(50) },
  'case-urging': { workers: caseWorkers(50), papers: [...base.papers, decision] },
  'case-enforcement': { workers: caseWorkers(50), papers: [...base.papers, decision] },
  'case-closing': { papers: [...base.papers, decision] },
}

const context = { today: '2025-06-16', calendar: shippedCalendar, limits: caseLimitsOn('2025-06-16') }

/** An instrument filled with what the case knows and what a clerk has written. */
export function caseContent(kind: CaseInstrument, change: Partial<CasePaperContent> = {}): CasePaperContent {
  const own = instrumentRule(kind).class === 'internal' ? { number: base.caseNumber } : {}
  const content: CasePaperContent = { ...base, ...own, ...special[kind], kind, title: instrumentRule(kind).label, fields: {}, ...change }
  return { ...content, fields: { ...prefillFields(content, context), ...written[kind], ...change.fields } }
}

const contents = fileContents(
  base.caseNumber ?? '',
  [...base.papers, decision].map(({ title, number, issuedOn }, index) => ({ title, number, date: issuedOn, pages: (index % 3) + 1, remark: '' })),
)

/** By the name of their file. */
export const caseSamples: Readonly<Record<string, readonly PrintModel[]>> = {
  ...Object.fromEntries(caseInstrumentValues.map((kind) => [kind, [instrumentModel(caseContent(kind))]])),
  'case-draft': [instrumentModel(caseContent('case-penalty', { draft: true, number: null, issuedOn: null, findings: [], evidence: [], workers: [], fields: { discretion: '', content: '' } }))],
  'case-file': [
    fileCover({ bureauName: base.bureau.name, caseNumber: base.caseNumber ?? '', cause: base.cause, party: base.party.name, filedOn: base.filedOn, closedOn: '2025-08-04', result: '责令支付工资，已履行完毕。', handlers: ['沈卫东', '陆晓燕'], retention: '', sheets: 28, volume: '第1卷' }),
    contents,
    fileCheckSheet(base.caseNumber ?? '', base.party.name, '2025-08-05', [
      { severity: 'error', group: '缺少文书', message: '已结案，案卷中没有《结案审批表》；请补制并归卷', basis: '行政处罚法第四十七条', paperId: null, step: 'close' },
      { severity: 'warning', group: '越过', message: '请核对处罚决定是否已在十个工作日内报上一级备案', basis: '浙江省劳动保障监察条例第三十二条第二款', paperId: null, step: 'decide' },
    ]),
  ],
}
