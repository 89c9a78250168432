import { paperDate, type DateText } from '@shared/calendar'
import { startClock } from './clocks'
import type { CaseFacts, PaperFacts } from './facts'
import { instrumentRule } from './instruments'
import { approvalRoles } from './kinds'
import type { FileProblem } from './offers'
import { inspectorsMissing, type CaseContext } from './prerequisites'
import { concludedOn, decisionPapers, filedOn, isExtended, issuedPapers, lastPaper, lastStep, pausesOf, servedOn } from './record'
import type { CasePeriodKey } from './settings'
import { caseStepLabel, isLocked, type CaseStep } from './states'
import { caseStepRule } from './stepRules'

interface Where {
  readonly paper?: PaperFacts
  readonly step?: CaseStep
}

const problem =
  (severity: FileProblem['severity'], group: string) =>
  (message: string, basis: string, { paper, step }: Where = {}): FileProblem => ({ severity, group, message, basis, paperId: paper?.id ?? null, step: step ?? null })

const missing = problem('error', '缺少文书')
const reversed = problem('error', '日期倒置')
const unsigned = problem('error', '缺少签名')
const unserved = problem('error', '未送达')
const late = problem('error', '逾期')
const passed = problem('warning', '越过')
const people = problem('error', '承办人员')

const RECORD = '行政处罚法第四十七条'

/** 《行政处罚决定书》（平人社监罚字〔2025〕第3号）. */
const instrumentNoun = ({ kind, number }: PaperFacts): string => `《${instrumentRule(kind).label}》${number === null ? '' : `（${number}）`}`

/**
 * 案卷自查: what a reviewer would find in the file, each with the paper or step it is about and its mend: papers that
 * are not there, dates out of order, missing signatures and service, clocks that ran out, steps taken all the same.
 */
export function checkFile(facts: CaseFacts, context: CaseContext): FileProblem[] {
  return [...peopleProblems(facts), ...paperProblems(facts), ...dateProblems(facts), ...signatureProblems(facts), ...serviceProblems(facts, context), ...clockProblems(facts, context), ...overrideProblems(facts)]
}

function peopleProblems(facts: CaseFacts): FileProblem[] {
  const from = filedOn(facts)
  return from === null ? [] : inspectorsMissing(facts, from).map(({ message, basis }) => people(`${message}；请更正承办人员或者补充执法证有效期`, basis, { step: 'file' }))
}

function paperProblems(facts: CaseFacts): FileProblem[] {
  const found: FileProblem[] = []
  for (const step of new Set(facts.steps.map((record) => record.step))) {
    for (const group of caseStepRule(step).papers) {
      if (issuedPapers(facts, ...group).length > 0) continue
      found.push(missing(`已${caseStepLabel(step)}，案卷中没有${group.map((kind) => `《${instrumentRule(kind).label}》`).join('或者')}；请补制并归卷`, RECORD, { step }))
    }
  }
  // Numbered by the filing itself, so that no step waits for it.
  if (filedOn(facts) !== null && lastPaper(facts, 'case-filing') === null) found.push(missing('已立案，案卷中没有《立案审批表》；请补制并归卷', '行政处罚法第五十四条第二款', { step: 'file' }))
  if (facts.origin === 'intake' && lastPaper(facts, 'case-complaint') === null) found.push(missing('没有《投诉登记表》；请从投诉登记打印并由投诉人签名', '浙江省劳动保障监察条例第二十一条'))
  if (concludedOn(facts) !== null && issuedPapers(facts, 'case-interview', 'case-site').length === 0) found.push(missing('没有询问笔录或者现场检查笔录；询问、检查应当制作笔录', '行政处罚法第五十五条第二款', { step: 'conclude' }))
  const plead = lastStep(facts, 'plead')
  if (plead?.made === true && lastPaper(facts, 'case-pleading') === null) found.push(missing('当事人提出了陈述、申辩，没有《陈述申辩笔录》；请补充笔录或者书面意见及复核意见', '行政处罚法第四十五条第一款', { step: 'plead' }))
  if (facts.origin === 'intake') {
    for (const step of facts.steps.filter((record) => record.step === 'extend' || record.step === 'suspend')) {
      const told = issuedPapers(facts, 'case-tell').some(({ issuedOn }) => issuedOn !== null && issuedOn >= step.on)
      if (!told) found.push(missing(`${paperDate(step.on)}${caseStepLabel(step.step)}，没有告知投诉人的文书；请补发告知书`, '浙江省劳动保障监察条例第三十条第三款', { step: step.step }))
    }
  }
  return found
}

function dateProblems(facts: CaseFacts): FileProblem[] {
  const found: FileProblem[] = []
  for (const [index, record] of facts.steps.entries()) {
    const before = facts.steps[index - 1]
    if (before !== undefined && record.on < before.on) found.push(reversed(`${caseStepLabel(record.step)}（${record.on}）早于${caseStepLabel(before.step)}（${before.on}）；请核对日期`, RECORD, { step: record.step }))
  }
  const filed = filedOn(facts)
  for (const paper of facts.papers.filter(({ state }) => state === 'issued')) {
    for (const { servedOn: day } of paper.services) {
      if (paper.issuedOn !== null && day < paper.issuedOn) found.push(reversed(`${instrumentNoun(paper)}送达（${day}）早于签发（${paper.issuedOn}）；请核对送达回证`, '民事诉讼法第八十七条', { paper }))
    }
    const early = filed !== null && paper.issuedOn !== null && paper.issuedOn < filed && !beforeFiling.includes(paper.kind)
    if (early) found.push(reversed(`${instrumentNoun(paper)}（${paper.issuedOn ?? ''}）早于立案（${filed}）；请核对日期，或者说明立案前取得`, '行政处罚法第五十四条第二款', { paper }))
  }
  const notice = servedOn(lastPaper(facts, 'case-prior-notice'))
  for (const paper of issuedPapers(facts, ...decisionPapers)) {
    if (paper.kind === 'case-on-spot' || paper.issuedOn === null) continue
    if (notice !== null && paper.issuedOn < notice) found.push(reversed(`${instrumentNoun(paper)}（${paper.issuedOn}）早于事先告知书送达（${notice}）；未告知不得作出决定`, '行政处罚法第六十二条', { paper }))
  }
  for (const approval of facts.approvals) {
    const taken = facts.steps.findLast(({ step }) => step === approval.step)
    if (taken && approval.signedOn > taken.on) found.push(reversed(`${caseStepLabel(approval.step)}审批签名（${approval.person}，${approval.signedOn}）晚于${caseStepLabel(approval.step)}（${taken.on}）；应当先审批`, RECORD, { step: approval.step }))
  }
  const ended = concludedOn(facts)
  for (const { name, obtainedOn } of facts.evidence) {
    if (ended !== null && obtainedOn > ended) found.push(reversed(`证据“${name}”取得（${obtainedOn}）晚于调查终结（${ended}）；请核对日期`, '行政处罚法第五十四条', { step: 'conclude' }))
  }
  return found
}

/** Papers that may be older than the case itself. */
const beforeFiling: readonly PaperFacts['kind'][] = ['case-complaint', 'case-filing', 'case-refusal', 'case-check-approval', 'case-check-notice', 'case-check-result', 'case-document-review', 'case-site', 'case-order', 'case-address']

function signatureProblems(facts: CaseFacts): FileProblem[] {
  const found: FileProblem[] = []
  for (const step of new Set(facts.steps.map((record) => record.step))) {
    const lacking = caseStepRule(step).approvals.filter((role) => !facts.approvals.some((one) => one.step === step && one.role === role && one.agrees))
    if (lacking.length > 0) {
      const names = lacking.map((role) => approvalRoles.find(({ value }) => value === role)?.label ?? role).join('、')
      found.push(unsigned(`${caseStepLabel(step)}缺少${names}签名；请补签并注明日期`, RECORD, { step }))
    }
  }
  for (const paper of facts.papers) {
    if (paper.state !== 'issued' || paper.signedOn !== null || instrumentRule(paper.kind).class === 'outgoing') continue
    const record = instrumentRule(paper.kind).class === 'record'
    found.push(
      unsigned(
        record ? `${instrumentNoun(paper)}尚未登记签名；被询问人、被检查单位逐页签名，拒签的注明事由` : `${instrumentNoun(paper)}尚未登记签名归卷；请补签`,
        record ? '浙江省劳动保障监察条例第二十五条第二款' : RECORD,
        { paper },
      ),
    )
  }
  return found
}

function serviceProblems(facts: CaseFacts, { today }: CaseContext): FileProblem[] {
  return facts.papers.flatMap((paper): FileProblem[] => {
    if (paper.state !== 'issued' || !instrumentRule(paper.kind).served) return []
    const day = servedOn(paper)
    const basis = '行政处罚法第六十一条、民事诉讼法第八十七条'
    if (day === null) return [unserved(`${instrumentNoun(paper)}没有送达记录；请送达并归入送达回证`, basis, { paper })]
    return day > today ? [unserved(`${instrumentNoun(paper)}公告期未满（${day}），尚未视为送达`, '民事诉讼法第九十五条', { paper })] : []
  })
}

function clockProblems(facts: CaseFacts, context: CaseContext): FileProblem[] {
  const found: FileProblem[] = []
  const until = (done: DateText | null): DateText | null => done ?? (isLocked(facts.state) ? null : context.today)
  const add = (key: CasePeriodKey, from: DateText | null, done: DateText | null, step: CaseStep, what: string): void => {
    if (from === null) return
    const events = key === 'investigate' || key === 'penaltyCase' ? { extended: isExtended(facts), pauses: pausesOf(facts) } : {}
    const { due, basis, unverified, unknownYears } = startClock(key, from, context, events)
    const day = until(done)
    if (due === null || day === null || day <= due || unknownYears.length > 0) return
    found.push(late(`${what}${done === null ? '尚未完成' : `于${paperDate(done)}完成`}，期限为${paperDate(due)}；请在案卷中说明原因`, unverified ? `${basis}，待核` : basis, { step }))
  }
  const filed = filedOn(facts)
  const ended = concludedOn(facts)
  const decided = lastStep(facts, 'decide', 'decideOnSpot')
  if (facts.origin === 'intake') add('accept', facts.registeredOn, filed ?? lastStep(facts, 'refuseFiling')?.on ?? null, 'file', '决定是否受理')
  add('investigate', filed, ended, 'conclude', '调查')
  if (ended !== null) add('decide', ended, decided?.on ?? null, 'decide', '作出决定')
  if (decided !== null && (decided.decisions.includes('penalty') || decided.fineFen > 0)) {
    add('penaltyCase', filed, decided.on, 'decide', '行政处罚决定')
    found.push(passed('请核对处罚决定是否已在十个工作日内报上一级备案', context.limits.fileSuperior.basis, { step: 'decide' }))
  }
  if (decided !== null) add('serveDecision', decided.on, lastStep(facts, 'serve')?.on ?? null, 'serve', '决定书送达')
  const proposed = lastStep(facts, 'proposeTransfer')
  if (proposed !== null) add('chief', proposed.on, lastStep(facts, 'transferPolice', 'resume')?.on ?? null, 'transferPolice', '决定是否移送公安机关')
  for (const { name, registeredOn, releasedOn } of facts.evidence) if (registeredOn !== null) add('evidence', registeredOn, releasedOn, 'conclude', `登记保存证据“${name}”的处理`)
  return found
}

function overrideProblems(facts: CaseFacts): FileProblem[] {
  return facts.steps.flatMap((record) =>
    record.overridden.map((what) => passed(`${paperDate(record.on)}${caseStepLabel(record.step)}时越过：${what}（理由：${record.overrideReason === '' ? '未写明' : record.overrideReason}）`, RECORD, { step: record.step })),
  )
}
