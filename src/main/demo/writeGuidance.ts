import { yearOf } from '@shared/calendar'
import { guidanceNumber, openGuidanceStates, ruleDocumentKinds, guidanceManners, type GuidanceState } from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import { newId } from '@shared/ids/uuid'
import { insertEntities } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { issueDocuments } from '@main/features/document/numbering'
import { documentLines, frozenOpinion, GUIDANCE_OPINION_VERSION, OPINION_TITLE } from '@main/features/rules-guidance/opinion'
import { deadlineOf } from '@main/features/rules-guidance/service'
import { bureau } from '@main/features/setting/service'
import type { GuidanceSpec } from './generate/guidance'
import type { PlacedEmployer } from './writeEmployers'

/** A case that got its id and number before it was written. */
export interface PlacedGuidance extends GuidanceSpec {
  readonly id: string
  readonly sequence: number
  readonly company: PlacedEmployer
}

/** Gives each case its number, by the day of guidance. */
export function placeGuidance(specs: readonly GuidanceSpec[], employers: readonly PlacedEmployer[]): PlacedGuidance[] {
  const last = new Map<number, number>()
  return specs.map((spec) => {
    const year = yearOf(spec.guidedOn)
    const sequence = (last.get(year) ?? 0) + 1
    last.set(year, sequence)
    const company = employers[spec.employer]
    if (company === undefined) throw new RangeError('a case of an employer that is not there')
    return { ...spec, id: newId(), sequence, company }
  })
}

/** Months in which something of a case was done: its opinion was issued, or it was typed in for good. */
export function guidanceMonths(cases: readonly PlacedGuidance[]): string[] {
  return [...new Set(cases.flatMap(({ issuedOn, lastOn }) => [lastOn.slice(0, 7), ...(issuedOn === null ? [] : [issuedOn.slice(0, 7)])]))].toSorted()
}

/** Writes what happened in one month. @param issued opinions by case, kept from month to month */
export async function writeGuidanceMonth(work: Work, month: string, cases: readonly PlacedGuidance[], issued: Map<string, string>): Promise<void> {
  await issueOpinions(work, cases.filter(({ issuedOn }) => issuedOn?.startsWith(month)).toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? '')), issued)
  const ready = cases.filter(({ lastOn }) => lastOn.startsWith(month))
  await insertEntities(work, 'rulesGuidance', ready.map((one) => rowOf(one, issued.get(one.id) ?? null)))
  await insertEntities(
    work,
    'rulesGuidanceClause',
    ready.flatMap(({ id, clauses }) =>
      clauses.map(({ clause, document, article, corrected }, position) => ({
        guidanceId: id,
        position,
        clauseId: clause.id,
        document,
        quote: `第${article}条　${clause.clause}。`,
        problem: clause.clause,
        basis: clause.basis.join('、'),
        suggestion: clause.suggestion,
        severity: clause.severity,
        corrected,
      })),
    ),
  )
  const waiting = ready.flatMap((one) => deadlineOf({ ...one, number: numberOf(one), employerId: one.company.id }) ?? [])
  await insertEntities(work, 'deadline', waiting.map((one) => ({ ...one, doneAt: null, doneNote: '' })))
}

const numberOf = ({ guidedOn, sequence }: PlacedGuidance): string => guidanceNumber(yearOf(guidedOn), sequence)
const isOpen = (state: GuidanceState): boolean => (openGuidanceStates as readonly GuidanceState[]).includes(state)

function rowOf(one: PlacedGuidance, documentId: string | null) {
  const { company, guidedOn, procedure, guides } = one
  const { evidence, ...meeting } = procedure
  const [handler = ''] = guides
  const flawed = one.clauses.length > 0 || one.documents.some(({ judgement }) => judgement !== null && judgement !== 'lawful')
  return {
    id: one.id,
    year: yearOf(guidedOn),
    sequence: one.sequence,
    number: numberOf(one),
    employerId: company.id,
    employerName: company.name,
    creditCode: company.creditCode,
    townId: company.townId,
    townName: company.town,
    industry: company.trade.industry,
    headcount: company.headcount,
    aboveScale: company.aboveScaleYears.includes(yearOf(guidedOn)),
    state: one.state,
    guidedOn,
    manner: one.manner,
    kind: one.kind,
    guides: JSON.stringify(guides),
    contact: company.contact,
    documents: JSON.stringify(ordered(one).map(({ kind, judgement }) => ({ kind, title: '', judgement, remark: '' }))),
    procedure: JSON.stringify(evidence),
    ...meeting,
    putToVote: false,
    votesYes: null,
    paper: documentId === null ? ('none' as const) : ('opinion' as const),
    documentId,
    inspectionId: null,
    orderId: null,
    dueDate: one.dueDate,
    recheckedOn: one.recheckedOn,
    completedOn: one.completedOn,
    conclusion: one.state === 'completed' && flawed ? ('passed' as const) : null,
    handler,
    reviewer: isOpen(one.state) ? '' : '演示复核',
    closingReason: one.closingReason,
    remark: '',
  }
}

const ordered = ({ documents }: PlacedGuidance) =>
  ruleDocumentKinds.flatMap(({ value }) => documents.find(({ kind }) => kind === value) ?? [])

async function issueOpinions(work: Work, cases: readonly PlacedGuidance[], issued: Map<string, string>): Promise<void> {
  const { name, contactPerson, contactPhone, address } = await bureau(work.tx)
  const papers = cases.map((one) => ({
    kind: 'guidance-opinion' as const,
    ownerKind: 'rules-guidance' as const,
    ownerId: one.id,
    employerId: one.company.id,
    title: OPINION_TITLE,
    issuedOn: one.issuedOn ?? one.guidedOn,
    templateVersion: String(GUIDANCE_OPINION_VERSION),
    model: (number: string) =>
      frozenOpinion({
        bureauName: name,
        number,
        numberBlank: '',
        employerName: one.company.name,
        creditCode: one.company.creditCode,
        guidedOn: one.guidedOn,
        manner: optionLabel(guidanceManners, one.manner),
        documents: documentLines(ordered(one).map((document) => ({ ...document, title: '', remark: '' }))),
        clauses: one.clauses.map(({ clause, document, article }) => ({
          document: optionLabel(ruleDocumentKinds, document),
          quote: `第${article}条　${clause.clause}。`,
          problem: clause.why.replace(/。$/u, ''),
          basis: clause.basis.join('、'),
          suggestion: clause.suggestion,
        })),
        procedure: [],
        dueDate: one.dueDate,
        guides: one.guides,
        contact: { person: contactPerson, phone: contactPhone, address },
        issuedOn: one.issuedOn,
      }),
  }))
  const documents = await issueDocuments(work, papers)
  for (const document of documents) issued.set(document.ownerId, document.id)
}
