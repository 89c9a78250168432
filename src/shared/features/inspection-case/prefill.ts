import { paperDate } from '@shared/calendar'
import { GENERAL_POWER, REFUSAL_FINE, withSubject } from '@shared/features/correction-order'
import { citeArticle, citeList, findViolation, groupByLaw } from '@shared/law'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'
import { extraRange } from './money'
import type { CaseInstrument } from './instruments'
import { monthsText } from './outcome'
import type { CasePaperContent, PaperFields } from './paper'
import { transferPapers } from './police'
import type { CaseContext } from './prerequisites'
import { periodText } from './settings'

type Prefill = (content: CasePaperContent, context: CaseContext) => PaperFields

const MATERIALS = ['营业执照', '职工名册', '劳动合同', '考勤记录', '工资支付台账及银行凭证', '社会保险缴费凭证', '规章制度及民主程序材料', '授权委托书及受委托人身份证件'].join('\n')

/** What stands in the fields of an instrument when it is begun; everything of it can be changed. */
export function prefillFields(content: CasePaperContent, context: CaseContext): PaperFields {
  return prefills[content.kind]?.(content, context) ?? {}
}

/** 复议 to the government of the same level (行政复议法第二十四条), suit at the court set under 设置; periods by setting. */
export function remedyText({ bureau }: CasePaperContent, { limits }: CaseContext, what = '本决定'): string {
  return `如不服${what}，可以自收到${what === '本决定' ? '本决定书' : what}之日起${periodText(limits.review.value)}内向${bureau.government}申请行政复议，或者自收到之日起${periodText(limits.suit.value)}内向${bureau.court}提起行政诉讼。`
}

/** Sentences that name who did it in other words are left as they are. */
const NAMED = /^(?:经查|经调查|公司|企业|单位|当事人|其|我)/u

/** What was done, told to the party as 你单位 and to everybody else as 该单位. */
function factsFor({ facts, findings }: CasePaperContent, subject: '你单位' | '该单位'): string {
  const told = findings.map((finding) => (finding.facts.trim() === '' ? finding.description : finding.facts).trim()).filter((one) => one !== '')
  const text = told.length > 0 ? told.map((one) => (NAMED.test(one) ? one : withSubject(one, subject))).join('\n') : facts
  return subject === '你单位' ? text : text.replaceAll(/你(?:单位|公司|厂|店)/gu, subject)
}
const factsOf = (content: CasePaperContent): string => factsFor(content, '你单位')
const factsAbout = (content: CasePaperContent): string => factsFor(content, '该单位')

const entriesOf = ({ findings }: CasePaperContent) => findings.flatMap(({ violationId }) => (violationId === null ? [] : (findViolation(violationId) ?? [])))
const cited = (citations: readonly string[]): string => citeList(groupByLaw(citations))
const violatedOf = (content: CasePaperContent): string => cited(entriesOf(content).flatMap(({ violates }) => [...violates]))
const orderBasis = (content: CasePaperContent): string => cited([GENERAL_POWER, ...entriesOf(content).flatMap(({ order }) => [...order])])
const penaltyBasis = (content: CasePaperContent): string => cited(entriesOf(content).flatMap(({ penalty }) => [...penalty]))
const proofOf = ({ evidence }: CasePaperContent): string => evidence.map(({ name }) => name).join('、')

const unpaidFen = ({ workers }: CasePaperContent): number => sumFen(workers.map(({ owedFen, paidFen }) => Math.max(0, owedFen - paidFen)))
const extraFen = ({ workers }: CasePaperContent): number => sumFen(workers.map((worker) => worker.extraFen))
const amount = (fen: number): string => `人民币${formatYuan(fen)}元（${upperCaseAmount(fen)}）`

function wagesText(content: CasePaperContent): string {
  const { workers } = content
  const first = workers[0]
  if (first === undefined) return ''
  const months = monthsText([...new Set(workers.flatMap((worker) => worker.months.map(({ month }) => month)))])
  return `支付${first.name}${workers.length > 1 ? `等${workers.length}名劳动者` : ''}${months}工资${amount(unpaidFen(content))}`
}

const lastOf = ({ papers }: CasePaperContent, ...kinds: readonly CaseInstrument[]) => papers.findLast(({ kind }) => kinds.includes(kind))
const decisionOf = (content: CasePaperContent) => lastOf(content, 'case-treatment', 'case-penalty')
const named = (paper: { readonly title: string; readonly number: string } | undefined): string => (paper === undefined ? '' : `《${paper.title}》（${paper.number}）`)
const opinionOf = ({ approvals }: CasePaperContent): string => approvals.find(({ role }) => role === 'lead')?.opinion ?? ''

function processText(content: CasePaperContent): string {
  const filed = content.filedOn === null ? '' : `${paperDate(content.filedOn)}立案调查。`
  return [filed, ...content.papers.filter(({ kind }) => kind !== 'case-filing').map(({ title, number, issuedOn }) => `${paperDate(issuedOn)}制作《${title}》${number === '' ? '' : `（${number}）`}。`)].join('')
}

const plainPlea = (content: CasePaperContent): string => {
  const notice = lastOf(content, 'case-prior-notice')
  if (notice === undefined) return ''
  return `本局于${paperDate(notice.issuedOn)}制作${named(notice)}${notice.servedOn === null ? '' : `，于${paperDate(notice.servedOn)}送达`}，告知你单位拟作出的内容及事实、理由、依据和依法享有的权利。`
}

const extraWords = (content: CasePaperContent, { limits }: CaseContext): string => {
  const { minFen, maxFen } = extraRange(unpaidFen(content), limits)
  return `逾期不支付的，责令你单位按照应付金额${limits.extraMinPercent.value}%以上${limits.extraMaxPercent.value}%以下的标准（人民币${formatYuan(minFen)}元至${formatYuan(maxFen)}元）向劳动者加付赔偿金。`
}

const prefills: Partial<Record<CaseInstrument, Prefill>> = {
  'case-refusal': (content, context) => ({ basis: citeArticle('浙江省劳动保障监察条例第二十二条'), remedy: remedyText(content, context, '本告知书') }),
  'case-filing': (content) => ({ opinion: opinionOf(content) }),
  'case-inquiry': (content) => ({ subject: content.cause, way: '到本局接受询问', materials: MATERIALS }),
  'case-check-approval': (content) => ({ origin: content.source, way: '现场检查', basis: cited(['劳动保障监察条例第十五条第一款', '浙江省劳动保障监察条例第二十四条第一款']) }),
  'case-check-notice': (content) => ({
    origin: content.source,
    basis: cited(['劳动保障监察条例第十五条第一款', '浙江省劳动保障监察条例第二十四条第一款']),
    rights: '你单位有权要求检查人员出示执法证件，检查人员少于两人或者未出示执法证件的，有权拒绝检查；有权进行陈述、申辩，认为检查人员与检查事项有直接利害关系的，有权申请回避。',
  }),
  'case-document-review': () => ({
    way: '书面报送',
    materials: ['职工花名册', '工资发放单', '各工种劳动合同各一份', '劳动管理规章制度'].join('\n'),
    liability: `不按照要求报送书面材料，隐瞒事实真相，出具伪证或者隐匿、毁灭证据的，依照${citeArticle('劳动保障监察条例第三十条第一款第（二）项')}的规定，责令改正，处2000元以上2万元以下的罚款。`,
  }),
  'case-interview': () => ({ recorder: '', talk: opening }),
  'case-site': (content) => ({ place: content.party.address }),
  'case-extension': (_, { limits }) => ({ days: periodText(limits.extension.value) }),
  'case-tell': (content) => ({ addressee: content.intake?.complainant ?? '', matter: '延长调查期限' }),
  'case-report': (content) => ({ process: processText(content), facts: factsAbout(content), proof: proofOf(content), nature: violatedOf(content) === '' ? '' : `上述行为违反了${violatedOf(content)}的规定。` }),
  'case-order': (content) => ({
    facts: factsOf(content),
    violated: violatedOf(content),
    basis: orderBasis(content),
    demands: wagesText(content),
    consequence: `逾期不改正的，本局将依据${citeArticle(REFUSAL_FINE)}的规定，处2000元以上2万元以下的罚款；涉嫌犯罪的，依法移送公安机关。`,
  }),
  'case-prior-notice': (content, context) => ({
    facts: factsOf(content),
    violated: violatedOf(content),
    basis: penaltyBasis(content),
    proposal: wagesText(content),
    pleadWithin: periodText(context.limits.plead.value),
  }),
  'case-pleading': (content) => ({ person: content.party.representative }),
  'case-hearing': (content) => ({
    applicant: content.party.name,
    subject: content.cause,
    prepare: ['法定代表人或者委托的一至二名代理人参加，委托代理人的提交授权委托书和身份证件', '携带有关证据材料，有证人的通知证人到场', '认为主持人与本案有直接利害关系的，有权申请回避', '无正当理由不出席或者未经许可中途退出的，视为放弃听证权利'].join('\n'),
  }),
  'case-penalty': (content, context) => ({
    facts: factsOf(content),
    proof: proofOf(content),
    violated: violatedOf(content),
    plea: plainPlea(content),
    basis: penaltyBasis(content),
    perform: `自收到本决定书之日起${periodText(context.limits.payFine.value)}内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，依照${citeArticle('行政处罚法第七十二条第一款第（一）项')}的规定，每日按罚款数额的百分之${context.limits.lateFinePercent.value}加处罚款，加处罚款的数额不超出罚款的数额。`,
    remedy: remedyText(content, context),
  }),
  'case-treatment': (content, context) => ({
    facts: factsOf(content),
    proof: proofOf(content),
    violated: violatedOf(content),
    plea: plainPlea(content),
    basis: orderBasis(content),
    content: [wagesText(content), extraFen(content) > 0 ? `向上述劳动者加付赔偿金${amount(extraFen(content))}` : ''].filter((one) => one !== '').join('\n'),
    amountFen: String(unpaidFen(content) + extraFen(content)),
    perform: '直接支付给劳动者本人，并将支付凭证报送本局。',
    consequence: extraFen(content) > 0 ? '' : extraWords(content, context),
    remedy: remedyText(content, context),
  }),
  'case-on-spot': (content, context) => ({
    basis: penaltyBasis(content),
    violated: violatedOf(content),
    facts: factsOf(content),
    // 行政复议法第二十三条第一款第（一）项: review comes before the suit.
    remedy: `如不服本决定，可以自收到本决定书之日起${periodText(context.limits.review.value)}内向${content.bureau.government}申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。`,
  }),
  'case-urging': (content, context) => {
    const decision = decisionOf(content)
    return { decision: named(decision), decidedOn: decision?.issuedOn ?? '', duties: wagesText(content), amountFen: String(unpaidFen(content) + extraFen(content)), within: periodText(context.limits.demand.value) }
  },
  'case-enforcement': (content) => ({
    court: content.bureau.court,
    decision: named(decisionOf(content)),
    claims: wagesText(content),
    amountFen: String(unpaidFen(content) + extraFen(content)),
    materials: ['行政决定书及作出决定的事实、理由和依据', '当事人的意见及催告情况', '申请强制执行标的情况', '送达回证'].join('\n'),
  }),
  'case-police-approval': (content) => ({ crime: '拒不支付劳动报酬罪', reason: factsAbout(content), opinion: opinionOf(content) }),
  'case-police': (content) => ({ crime: '拒不支付劳动报酬罪', suspect: content.party.name, facts: factsAbout(content), attachments: transferPapers.slice(1).join('\n') }),
  'case-transfer': (content) => ({ origin: content.source, facts: factsAbout(content) }),
  'case-withdrawal': (content) => ({ process: processText(content), opinion: opinionOf(content) }),
  'case-closing': (content) => ({ process: processText(content), opinion: opinionOf(content) }),
  'case-address': (content) => ({ recipient: content.party.name, address: content.party.address, phone: content.party.phone }),
}

/** Certificates shown, rights and duties told (行政处罚法第五十五条, 第四十三条, 第四十五条). */
const opening = [
  '问：我们是劳动保障监察员，这是我们的执法证件（出示证件），请你过目。你看清楚了吗？',
  '答：',
  '问：根据《中华人民共和国行政处罚法》第四十三条、第四十五条、第五十五条的规定，你有权陈述、申辩；认为我们与本案有直接利害关系的，有权申请我们回避；应当如实回答询问，并协助调查。你听清楚了吗？是否申请回避？',
  '答：',
  '问：',
  '答：',
].join('\n')
