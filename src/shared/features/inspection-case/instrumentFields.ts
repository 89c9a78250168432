import type { CaseInstrument, InstrumentField } from './instruments'

type Rest = Pick<InstrumentField, 'help'>

const field = (kind: InstrumentField['kind'], required: boolean) => (name: string, label: string, rest: Rest = {}): InstrumentField => ({ name, label, kind, required, ...rest })
const text = field('text', true)
const long = field('longText', true)
const day = field('date', true)
const maybe = field('text', false)
const maybeLong = field('longText', false)
const maybeDay = field('date', false)
const money = field('money', false)
const count = field('integer', false)

const remedy = long('remedy', '权利告知', { help: '申请行政复议、提起行政诉讼的途径和期限' })
const citationHelp = { help: '只写法律名称和条款，“的规定”由文书自动接上' }
const violated = long('violated', '违反条款', citationHelp)
const basis = long('basis', '依据', citationHelp)
const facts = long('facts', '违法事实', { help: '时间、人数、行为、金额；每行一段' })
const lines = { help: '每行一项' }
const minute = { help: '如 2025年6月10日9时30分' }

/** What every instrument asks for beyond what the case knows, in the order of the form. */
const fields: Readonly<Record<CaseInstrument, readonly InstrumentField[]>> = {
  'case-complaint': [maybe('place', '本表填写地')],
  'case-refusal': [long('reason', '不予受理的理由'), basis, remedy],
  'case-filing': [long('opinion', '立案审查意见'), maybeLong('note', '备注')],
  'case-inquiry': [
    text('subject', '调查事项'),
    text('way', '接受询问的方式', { help: '到本局接受询问，或者书面答复' }),
    day('replyOn', '日期'),
    maybe('time', '时间', { help: '如 上午9时' }),
    long('materials', '需提供的材料', lines),
  ],
  'case-check-approval': [text('origin', '任务来源'), long('items', '检查内容'), basis, day('fromOn', '检查开始日期'), maybeDay('toOn', '检查结束日期'), count('earlier', '本年度已检查次数'), text('way', '检查方式'), maybeLong('note', '备注')],
  'case-check-notice': [
    text('origin', '任务来源'),
    long('items', '检查内容'),
    basis,
    day('checkOn', '检查日期'),
    maybe('time', '时间'),
    count('earlier', '本年度已检查次数'),
    maybeLong('materials', '需准备的材料', lines),
    long('rights', '被检查单位的权利'),
    maybeLong('discipline', '执法纪律', { help: '“五个严禁”“八个不得”按司法部文本填写（未收录原文，待核）' }),
    maybe('code', '行政行为码'),
  ],
  'case-check-result': [day('checkOn', '检查日期'), long('items', '检查内容'), long('result', '检查结果'), maybeLong('follow', '后续处理')],
  'case-document-review': [text('period', '审查期间'), long('materials', '报送材料', { help: '每行一项，可写份数' }), text('way', '报送方式'), day('replyOn', '报送期限'), long('liability', '法律责任')],
  'case-interview': [
    text('fromAt', '询问开始时间', minute),
    maybe('toAt', '询问结束时间', minute),
    text('place', '询问地点'),
    text('person', '被询问人'),
    maybe('gender', '性别'),
    maybe('age', '年龄'),
    maybe('idNumber', '身份证号'),
    maybe('workplace', '工作单位及职务'),
    maybe('phone', '联系电话'),
    maybe('address', '住址'),
    maybe('postcode', '邮编'),
    text('relation', '与本案关系'),
    text('recorder', '记录人'),
    maybe('recording', '录音录像', { help: '欠薪逃匿案件询问劳动者一般录音录像（人社部发〔2014〕100号）' }),
    long('talk', '询问内容', { help: '每行一问或者一答' }),
  ],
  'case-site': [
    text('fromAt', '检查开始时间', minute),
    maybe('toAt', '检查结束时间', minute),
    text('place', '检查地点'),
    text('person', '当事人（在场人员）'),
    maybe('post', '职务'),
    text('recorder', '记录人'),
    maybe('onDuty', '在岗人数'),
    maybe('contracted', '签订劳动合同人数'),
    maybe('uncontracted', '未签订劳动合同人数'),
    maybe('minors', '未成年工人数'),
    maybe('women', '女职工人数'),
    long('findings', '现场情况'),
    maybe('photos', '照片、录像'),
    maybe('witness', '见证人'),
  ],
  'case-extension': [long('reason', '延长理由'), text('days', '延长期限'), maybeDay('untilOn', '延长至'), maybeLong('note', '备注')],
  'case-suspension': [long('reason', '中止理由'), maybeLong('note', '备注')],
  'case-resumption': [long('reason', '恢复理由'), maybeDay('untilOn', '调查期限至'), maybeLong('note', '备注')],
  'case-tell': [text('addressee', '投诉人'), text('matter', '告知事项', { help: '延长调查期限，或者中止调查' }), long('reason', '理由'), maybeDay('untilOn', '延长至')],
  'case-report': [long('process', '调查经过'), facts, maybeLong('proof', '证据'), long('nature', '定性和依据'), long('proposal', '处理建议')],
  'case-order': [facts, violated, basis, long('demands', '改正内容', lines), day('dueOn', '改正期限'), long('consequence', '逾期后果'), maybeLong('remedy', '权利告知')],
  'case-prior-notice': [
    facts,
    violated,
    basis,
    long('proposal', '拟作出的处罚（处理）内容', lines),
    text('pleadWithin', '陈述、申辩期限', { help: '法律未规定期限，待核' }),
    maybeLong('hearing', '听证告知', { help: '符合听证条件的填写' }),
  ],
  'case-pleading': [
    text('fromAt', '开始时间', minute),
    maybe('toAt', '结束时间', minute),
    text('place', '地点'),
    text('person', '陈述申辩人'),
    maybe('post', '职务'),
    maybe('idNumber', '身份证号'),
    maybe('phone', '联系电话'),
    maybe('relation', '与当事人关系'),
    text('recorder', '记录人'),
    long('content', '陈述申辩内容'),
    maybeLong('materials', '提交的材料', lines),
  ],
  'case-hearing': [text('applicant', '听证申请人'), text('subject', '听证事由'), day('hearOn', '听证日期'), text('time', '时间'), text('place', '地点'), text('chair', '听证主持人'), maybe('hearers', '听证员'), text('clerk', '书记员'), long('prepare', '注意事项', lines)],
  'case-penalty': [facts, long('proof', '证据'), violated, long('plea', '陈述申辩、听证情况'), long('discretion', '裁量理由'), basis, long('content', '处罚内容', lines), money('fineFen', '罚款'), long('perform', '履行方式和期限'), maybeDay('dueOn', '履行期限'), remedy],
  'case-treatment': [facts, long('proof', '证据'), violated, long('plea', '陈述申辩情况'), basis, long('content', '处理内容', lines), money('amountFen', '支付金额'), long('perform', '履行方式和期限'), day('dueOn', '履行期限'), maybeLong('consequence', '逾期后果'), remedy],
  'case-on-spot': [text('actAt', '违法行为时间', minute), text('place', '违法行为地点'), facts, violated, basis, long('content', '处罚内容'), money('fineFen', '罚款'), maybe('pay', '罚款缴纳方式'), remedy, maybe('refusal', '拒签情况')],
  'case-urging': [text('decision', '决定书', { help: '名称和文号' }), day('decidedOn', '决定日期'), long('duties', '应履行的义务', lines), money('amountFen', '金额'), maybe('account', '缴付方式'), text('within', '履行期限')],
  'case-enforcement': [text('court', '人民法院'), text('decision', '决定书', { help: '名称和文号' }), long('claims', '申请执行事项', lines), money('amountFen', '申请执行金额'), long('grounds', '事实和理由'), maybe('chief', '负责人'), long('materials', '附送材料', lines)],
  'case-police-approval': [text('crime', '涉嫌罪名'), long('reason', '基本违法事实及移送理由'), maybeLong('opinion', '承办意见'), maybeLong('note', '备注')],
  'case-police': [text('police', '公安机关'), text('crime', '涉嫌罪名'), text('suspect', '涉嫌犯罪的单位或者人员'), facts, long('attachments', '附送材料', lines)],
  'case-transfer': [text('receiver', '主送机关'), text('origin', '线索来源'), long('facts', '初步事实'), long('reason', '移送理由'), maybeLong('attachments', '材料清单', lines)],
  'case-withdrawal': [long('process', '调查情况'), long('reason', '撤销立案的理由'), maybeLong('opinion', '承办意见'), maybeLong('note', '备注')],
  'case-closing': [long('process', '调查处理过程'), long('result', '处理处罚及执行情况'), maybeLong('opinion', '承办意见'), maybeLong('note', '备注')],
  'case-address': [text('recipient', '受送达人'), text('address', '送达地址'), maybe('postcode', '邮编'), maybe('phone', '联系电话'), maybe('agent', '代收人'), maybe('electronic', '电子送达', { help: '同意的填写电子邮箱、传真号或者手机号；不同意的写不同意' })],
}

export function instrumentFields(kind: CaseInstrument): readonly InstrumentField[] {
  return fields[kind]
}

/** The fields of a paper that must be filled and are not; a paper may be drafted without them, not issued. */
export function missingFields(kind: CaseInstrument, values: Readonly<Record<string, string>>): readonly InstrumentField[] {
  return fields[kind].filter(({ name, required }) => required === true && (values[name] ?? '').trim() === '')
}
