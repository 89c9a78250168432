import { shippedCalendar } from '@shared/calendar'
import {
  caseLimitsOn,
  caseStepRule,
  stateAfterStep,
  type CaseContext,
  type CaseFacts,
  type CaseInstrument,
  type CaseStep,
  type CaseStepInputValues,
  type CertifiedInspector,
  type PaperFacts,
  type StepRecord,
} from '@shared/features/inspection-case'

export const context = (today: string): CaseContext => ({ today, calendar: shippedCalendar, limits: caseLimitsOn(today) })

const inspector = (id: string, name: string): CertifiedInspector => ({ id, name, certificateNumber: `浙F${id}`, validFrom: '2023-01-01', validTo: '2027-12-31', active: true })
export const lead = inspector('1', '沈卫东')
export const second = inspector('2', '陆晓燕')

/** A complaint taken up, nothing done yet. */
export const draft: CaseFacts = {
  state: 'draft',
  origin: 'intake',
  number: null,
  registeredOn: '2025-06-03',
  endedOn: null,
  hasFindings: true,
  lead,
  second,
  recused: [],
  steps: [],
  approvals: [],
  papers: [],
  evidence: [],
  money: { workers: 12, owedFen: 6_874_562, paidFen: 0, extraFen: 0 },
}

export const stepValues = (on: string, changes: Partial<CaseStepInputValues> = {}): CaseStepInputValues => ({
  on,
  note: '经审查属实',
  approvals: [],
  days: null,
  dueOn: null,
  decisions: [],
  fineFen: 0,
  made: null,
  receiver: '',
  overrideReason: '',
  ...changes,
})

/** With a step taken on a day, signed by all who have to. */
export function took(facts: CaseFacts, step: CaseStep, on: string, changes: Partial<StepRecord> = {}): CaseFacts {
  const record: StepRecord = { id: `${facts.steps.length}`, step, on, note: '', days: null, dueOn: null, decisions: [], fineFen: 0, made: null, receiver: '', overridden: [], overrideReason: '', createdBy: '', createdAt: '', ...changes }
  const approvals = caseStepRule(step).approvals.map((role) => ({ step, role, person: role, agrees: true, opinion: '', signedOn: on }))
  return { ...facts, state: stateAfterStep(step, facts.state, facts.steps), steps: [...facts.steps, record], approvals: [...facts.approvals, ...approvals] }
}

/** With a paper issued on a day, and served on another. */
export function issued(facts: CaseFacts, kind: CaseInstrument, on: string, { served, dueOn = null, ...changes }: Partial<PaperFacts> & { readonly served?: string } = {}): CaseFacts {
  const paper: PaperFacts = {
    id: `${kind}-${facts.papers.length}`,
    kind,
    state: 'issued',
    number: null,
    issuedOn: on,
    signedOn: on,
    dueOn,
    services: served === undefined ? [] : [{ manner: 'direct', servedOn: served, effectiveOn: served }],
    ...changes,
  }
  return { ...facts, papers: [...facts.papers, paper] }
}

/** Filed on 5 June, order to pay until the 23rd, investigated until 10 July, told of the penalty on the 14th. */
export function notified(): CaseFacts {
  let facts = issued(draft, 'case-complaint', '2025-06-03')
  facts = took(issued(facts, 'case-filing', '2025-06-05'), 'file', '2025-06-05')
  facts = issued(facts, 'case-interview', '2025-06-10')
  facts = took(issued(facts, 'case-order', '2025-06-16', { served: '2025-06-16', dueOn: '2025-06-23' }), 'order', '2025-06-16', { dueOn: '2025-06-23' })
  facts = took(issued(facts, 'case-report', '2025-07-10'), 'conclude', '2025-07-10')
  return took(issued(facts, 'case-prior-notice', '2025-07-14', { served: '2025-07-14' }), 'notify', '2025-07-14')
}

/** Decided on 24 July and served that day. */
export function served(): CaseFacts {
  let facts = took(notified(), 'plead', '2025-07-22', { made: false })
  facts = issued(facts, 'case-treatment', '2025-07-24', { served: '2025-07-24', dueOn: '2025-08-08' })
  facts = issued(facts, 'case-penalty', '2025-07-24', { served: '2025-07-24' })
  facts = took(facts, 'decide', '2025-07-24', { decisions: ['treatment', 'penalty'], fineFen: 500_000 })
  return took(facts, 'serve', '2025-07-24')
}
