import { addDays, addWorkingDays, type DateText, type WorkCalendar } from '@shared/calendar'
import {
  shippedClauses,
  type GuidanceKind,
  type GuidanceManner,
  type GuidanceState,
  type Judgement,
  type RuleClause,
  type RuleDocumentKind,
} from '@shared/features/rules-guidance'
import type { EmployerSpec } from './employers'
import { OfficeDays } from './days'
import { procedureOf, type ProcedureSpec } from './guidanceProcedure'
import { Random, type Weighted } from './random'

export interface GuidanceDocumentSpec {
  readonly kind: RuleDocumentKind
  readonly judgement: Judgement | null
}

/** One case of guidance on rules. */
export interface GuidanceSpec {
  /** Index of the employer. */
  readonly employer: number
  readonly state: GuidanceState
  readonly guidedOn: DateText
  readonly manner: GuidanceManner
  readonly kind: GuidanceKind
  readonly guides: readonly string[]
  readonly documents: readonly GuidanceDocumentSpec[]
  readonly clauses: readonly { readonly clause: RuleClause; readonly document: RuleDocumentKind; readonly article: number; readonly corrected: boolean }[]
  readonly procedure: ProcedureSpec
  readonly issuedOn: DateText | null
  readonly dueDate: DateText | null
  readonly recheckedOn: DateText | null
  readonly completedOn: DateText | null
  readonly closingReason: string
  /** The last day on which something was done: the case is typed in by then. */
  readonly lastOn: DateText
}

interface YearOfGuidance {
  readonly year: number
  /** Distinct employers with a completed case (家). */
  readonly employers: number
  /** Further completed cases of such employers, which add no 家. */
  readonly again: number
  readonly ended: Readonly<Partial<Record<'terminated' | 'transferred', number>>>
  readonly open: Readonly<Partial<Record<GuidanceState, number>>>
}

/** 161 employers were guided in 2020, as the bureau reported; the rest is invented. */
export const guidanceYears: readonly YearOfGuidance[] = [
  { year: 2019, employers: 118, again: 4, ended: { terminated: 3, transferred: 2 }, open: {} },
  {
    year: 2020,
    employers: 161,
    again: 7,
    ended: { terminated: 5, transferred: 3 },
    open: { registered: 4, reviewing: 5, returned: 3, revising: 9, rechecking: 3 },
  },
]

const SMALLEST = 12
const manners: readonly Weighted<GuidanceManner>[] = [['onSite', 58], ['office', 16], ['campaign', 12], ['documentReview', 8], ['online', 4], ['phone', 2]]
const kinds: readonly Weighted<GuidanceKind>[] = [['review', 60], ['revise', 28], ['create', 12]]
/** What firms have, and how often it is looked at. */
const asked: readonly Weighted<RuleDocumentKind>[] = [
  ['attendance', 9], ['wages', 9], ['discipline', 9], ['contract', 8], ['leave', 7], ['leaving', 6], ['recruitment', 5], ['overtime', 5],
  ['safety', 4], ['protection', 3], ['benefits', 3], ['performance', 3], ['secrecy', 2], ['trainingBond', 2], ['grievance', 2], ['democracy', 2],
  ['flexible', 1], ['privacy', 1],
]
/** Clauses that every second handbook has. */
const common: Readonly<Record<string, number>> = { R01: 8, R02: 14, R03: 5, R05: 5, R11: 9, R13: 7, R15: 5, R22: 5, R23: 7 }
const endings: Readonly<Record<'terminated' | 'transferred', readonly string[]>> = {
  terminated: ['企业已停产歇业', '企业搬迁出本市', '制度正在由集团统一修订，企业申请暂缓'],
  transferred: ['逾期未修改违法条款，转监察处理', '企业拒不修改扣罚工资的规定'],
}

/** Guidance of both years, in the order of the day of guidance. A chance of its own: the other registers stay what they were. */
export function generateGuidance(calendar: WorkCalendar, employers: readonly EmployerSpec[], inspectors: readonly string[], seed: number): GuidanceSpec[] {
  const random = new Random(seed)
  const maker = new GuidanceMaker(random, new OfficeDays(random, calendar), calendar, employers, inspectors)
  return guidanceYears.flatMap((year) => maker.year(year)).toSorted((a, b) => a.guidedOn.localeCompare(b.guidedOn))
}

class GuidanceMaker {
  constructor(
    private readonly random: Random,
    private readonly days: OfficeDays,
    private readonly calendar: WorkCalendar,
    private readonly employers: readonly EmployerSpec[],
    private readonly inspectors: readonly string[],
  ) {}

  year({ year, employers, again, ended, open }: YearOfGuidance): GuidanceSpec[] {
    const { random } = this
    const there = this.employers.flatMap(({ status, createdOn, headcount }, index) =>
      status === 'active' && createdOn < `${year}-01-01` && headcount >= SMALLEST ? [index] : [],
    )
    const total = (counts: Readonly<Partial<Record<string, number>>>): number => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
    const chosen = random.sample(there, employers + total(ended) + total(open), (index) => Math.sqrt(this.employers[index]?.headcount ?? 1))
    const next = (): number => {
      const employer = chosen.pop()
      if (employer === undefined) throw new RangeError(`too few employers for ${year}`)
      return employer
    }
    const cases: GuidanceSpec[] = []
    for (const [state, count = 0] of Object.entries({ ...ended, ...open }) as [GuidanceState, number | undefined][]) {
      for (let n = 0; n < count; n += 1) cases.push(this.unfinished(next(), state, year))
    }
    const done = Array.from({ length: employers }, () => this.completed(next(), this.days.inYear(year)))
    const twice = random.sample(done.filter(({ completedOn }) => (completedOn ?? '') < `${year}-08-01`), again)
    const second = twice.map(({ employer }) => this.completed(employer, this.days.between(`${year}-09-01`, `${year}-12-30`)))
    return [...cases, ...done, ...second]
  }

  /** Days before a day, but within its year: the number of a case follows the year of guidance. */
  private before(day: DateText, count: number): DateText {
    const first = `${day.slice(0, 4)}-01-02`
    let from = addDays(day, -count)
    while (from > first && !this.days.isOpen(from)) from = addDays(from, -1)
    return from < first ? first : from
  }

  private completed(employer: number, completedOn: DateText): GuidanceSpec {
    const far = completedOn >= `${completedOn.slice(0, 4)}-02-10`
    const flawed = far && this.random.chance(0.72)
    const guidedOn = this.before(completedOn, flawed ? this.random.int(24, 55) : this.random.int(0, 9))
    const found = this.found(flawed, true)
    const issuedOn = this.random.chance(flawed ? 0.92 : 0.45) ? this.later(guidedOn, 2, completedOn) : null
    const recheckedOn = flawed ? completedOn : null
    const dueDate = flawed ? this.later(guidedOn, 18, addDays(completedOn, 4)) : null
    return { ...this.head(employer, guidedOn), ...found, state: 'completed', issuedOn, dueDate, recheckedOn, completedOn, closingReason: '', lastOn: completedOn }
  }

  private unfinished(employer: number, state: GuidanceState, year: number): GuidanceSpec {
    const ended = state === 'terminated' || state === 'transferred'
    const seen = state !== 'registered'
    const guidedOn = ended ? this.days.between(`${year}-03-02`, `${year}-10-30`) : this.days.between(openFrom(state, year), `${year}-12-30`)
    const told = ended || state === 'returned' || state === 'revising' || state === 'rechecking'
    const found = seen ? this.found(true, false) : { documents: [], clauses: [] }
    const documents = state === 'reviewing' ? found.documents.map((one, index) => (index % 2 === 0 ? one : { ...one, judgement: null })) : found.documents
    const lastDay = ended ? this.later(guidedOn, 20, `${year}-12-30`) : guidedOn
    return {
      ...this.head(employer, guidedOn),
      ...found,
      documents,
      state,
      issuedOn: told && state !== 'terminated' ? this.later(guidedOn, 2, `${year}-12-31`) : null,
      dueDate: told ? addDays(guidedOn, 30) : null,
      recheckedOn: null,
      completedOn: null,
      closingReason: ended ? this.random.pick(endings[state]) : '',
      lastOn: ended ? lastDay : `${year}-12-31`,
    }
  }

  private later(day: DateText, workingDays: number, last: DateText): DateText {
    const { date } = addWorkingDays(this.calendar, day, workingDays)
    return date < last ? date : last
  }

  private head(employer: number, guidedOn: DateText) {
    const { random } = this
    const headcount = this.employers[employer]?.headcount ?? SMALLEST
    return {
      employer,
      guidedOn,
      manner: random.weighted(manners),
      kind: random.weighted(kinds),
      guides: random.sample(this.inspectors, random.chance(0.7) ? 2 : 1),
      procedure: procedureOf(random, guidedOn, headcount),
    }
  }

  /** What the review found: documents judged, and clauses of those that are wanting. */
  private found(flawed: boolean, corrected: boolean): Pick<GuidanceSpec, 'documents' | 'clauses'> {
    const { random } = this
    const weights = new Map(asked)
    const chosen = new Set(random.sample([...weights.keys()], random.int(3, 9), (kind) => weights.get(kind) ?? 1))
    if (!flawed) return { documents: asked.flatMap(([kind]) => (chosen.has(kind) ? [{ kind, judgement: 'lawful' as const }] : [])), clauses: [] }
    const fitting = shippedClauses.filter(({ documents }) => documents.some((kind) => chosen.has(kind)))
    const clauses = random.sample(fitting, random.weighted([[1, 3], [2, 4], [3, 3], [4, 2], [6, 1]]), ({ id }) => common[id] ?? 2).map((clause) => ({
      clause,
      document: clause.documents.find((kind) => chosen.has(kind)) ?? 'discipline',
      article: random.int(6, 48),
      corrected,
    }))
    const bad = new Set(clauses.map(({ document }) => document))
    const documents = asked.flatMap(([kind]): GuidanceDocumentSpec[] => {
      if (!chosen.has(kind)) return []
      if (bad.has(kind)) return [{ kind, judgement: clauses.some((one) => one.document === kind && one.clause.severity !== 'risk') ? 'unlawful' : 'improve' }]
      return [{ kind, judgement: random.weighted<Judgement>([['lawful', 7], ['improve', 2], ['missing', 1]]) }]
    })
    return { documents, clauses }
  }
}

/** Cases further on were begun earlier; some of those being revised are past their day by the year's end. */
function openFrom(state: GuidanceState, year: number): DateText {
  switch (state) {
    case 'registered':
    case 'reviewing':
      return `${year}-12-14`
    case 'returned':
      return `${year}-12-07`
    case 'revising':
    case 'rechecking':
    case 'completed':
    case 'terminated':
    case 'transferred':
      return `${year}-11-16`
  }
}
