import { addDays } from '@shared/calendar'
import {
  bearsTitle,
  exampleTable,
  harmonyTermsOn,
  nextReviewOn,
  opinionDepartments,
  publicityEnd,
  scoredLines,
  scoreSheet,
  titleEnd,
  unscored,
  type HarmonyState,
  type ScoreSheet,
} from '@shared/features/harmony'
import { insertEntities, type NewEntity } from '@main/db/entity'
import { newId } from '@shared/ids/uuid'
import type { Work } from '@main/db/work'
import { blankCase } from '@main/features/harmony/service'
import { loadTerms } from '@main/features/harmony/terms'
import { loadCalendar } from '@main/features/setting/service'
import { Random } from './generate/random'
import { rounds, stagesOf, type Round, type Stage } from './harmonyRounds'
import type { PlacedEmployer } from './writeEmployers'

type Case = NewEntity<'harmonyCertification'> & { readonly id: string }

const handler = '演示经办'

function sheetOf(random: Random): ScoreSheet {
  const lines = scoredLines(exampleTable).map(({ id, maxTenths }) => [id, { ...unscored, self: Math.max(0, maxTenths - (random.int(0, 5) === 0 ? 5 : 0)) }] as const)
  return { lines: Object.fromEntries(lines), deductions: {}, vetoes: {} }
}

const beyondTown: readonly HarmonyState[] = ['selfAssessment', 'townAssessment']

/** The opinions of the departments, once a case has got as far as that. */
function opinionsOf({ state }: Stage, askedOn: string): string {
  if (beyondTown.includes(state)) return '[]'
  const answered = state !== 'opinions'
  return JSON.stringify(
    opinionDepartments.map((department, index) => ({
      department,
      askedOn,
      answeredOn: answered || index < 2 ? addDays(askedOn, 5 + index) : null,
      agrees: answered || index < 2 ? true : null,
      opinion: '',
    })),
  )
}

/**
 * One round of 劳动关系和谐企业: every stage has its employers. Written on the day the round closes, so that what happens
 * to a title afterwards (an order) flags it as it would at a desk.
 * @param ordered employers that receive an order in the year after: at most one of them is given a title
 */
export async function writeHarmonyRound(work: Work, round: Round, employers: readonly PlacedEmployer[], ordered: ReadonlySet<string>, seed: number): Promise<void> {
  const random = new Random(seed)
  const calendar = await loadCalendar(work.tx)
  const terms = harmonyTermsOn(round.submittedOn, await loadTerms(work.tx))
  const level = terms.levels.value[0]
  if (level === undefined) throw new RangeError('the demo year has a level')
  const townNames = new Map((await work.tx.selectFrom('town').select(['id', 'name']).execute()).map((town) => [town.id, town.name]))
  // One sheet of scores serves many: a county's scores differ less than the file would grow.
  const sheets = Array.from({ length: 12 }, () => sheetOf(random))
  const cases = stagesOf(round, employers, ordered).map(([employer, stage]): Case => {
    const sheet = stage.veto === undefined ? random.pick(sheets) : { ...random.pick(sheets), vetoes: { [stage.veto]: { ...unscored, tripartite: true } } }
    const { totalTenths, vetoes } = scoreSheet(exampleTable, sheet, 'tripartite')
    const { publicityFrom = null, namedOn = null, validFrom = null, reviewedOn = null, revokedOn = null } = stage
    const end = publicityFrom === null ? null : publicityEnd(calendar, publicityFrom, terms)
    const title = { state: stage.state, validFrom, validTo: validFrom === null ? null : titleEnd(validFrom, terms.validityYears.value) }
    return {
      ...blankCase(round.submittedOn),
      id: newId(),
      employerId: employer.id,
      employerName: employer.name,
      creditCode: employer.creditCode,
      townId: employer.townId,
      townName: townNames.get(employer.townId) ?? null,
      aboveScale: employer.aboveScaleYears.includes(round.year),
      year: round.year,
      tableId: exampleTable.id,
      level: level.value,
      levelLabel: level.label,
      issuer: level.issuer,
      park: '',
      applicant: employer.legalRepresentative,
      contact: employer.contact,
      phone: employer.phone,
      email: '',
      ...title,
      sheet: JSON.stringify(sheet),
      opinions: opinionsOf(stage, addDays(round.submittedOn, 20)),
      objections: stage.objection === undefined ? '[]' : JSON.stringify([{ receivedOn: round.closedOn, raisedBy: '', content: stage.objection, decidedOn: null, upheld: null, finding: '' }]),
      reviews: reviewedOn === null ? '[]' : JSON.stringify([{ reviewedOn, conclusion: 'kept', totalTenths, reason: '', sheet }]),
      totalTenths,
      vetoes: vetoes.length,
      submittedOn: stage.state === 'selfAssessment' ? null : round.submittedOn,
      publicityFrom,
      publicityUntil: end?.ok === true ? end.until : null,
      namedOn,
      awardedOn: validFrom,
      nextReviewOn: nextReviewOn(title, reviewedOn, terms),
      reviewedOn,
      reviewConclusion: reviewedOn === null ? null : 'kept',
      revokedOn,
      documentNumber: namedOn === null ? '' : `平劳三方（演示）〔${round.year}〕1号`,
      revokeNumber: revokedOn === null ? '' : `平劳三方（演示）〔${revokedOn.slice(0, 4)}〕2号`,
      reason: stage.reason ?? '',
      handler,
      remark: '',
    }
  })
  await insertEntities(work, 'harmonyCertification', cases)
  await insertEntities(work, 'deadline', cases.flatMap((one) => deadlinesOf(one, terms)))
}

function deadlinesOf({ id, employerId, state, levelLabel, publicityUntil, nextReviewOn: review, validTo }: Case, terms: ReturnType<typeof harmonyTermsOn>): NewEntity<'deadline'>[] {
  const due = (kind: NewEntity<'deadline'>['kind'], dueDate: string | null | undefined, what: string, { basis }: { readonly basis: string }): NewEntity<'deadline'>[] =>
    dueDate ? [{ kind, ownerKind: 'harmony', ownerId: id, employerId, title: `${levelLabel}${what}`, dueDate, basis, doneAt: null, doneNote: '' }] : []
  if (state === 'publicity' || state === 'objection') return due('harmony-publicity', publicityUntil, '公示期满', terms.publicityWorkingDays)
  if (!bearsTitle(state)) return []
  return [...due('harmony-review', review, '年度复审', terms.reviewEveryMonths), ...due('harmony-expiry', validTo, '称号到期', terms.validityYears)]
}

/** Every above-scale employer of 2020 takes part in 双爱: 100 % (registers 4.5). */
export async function writeMutualCare(work: Work, employers: readonly PlacedEmployer[], seed: number): Promise<void> {
  const random = new Random(seed)
  await insertEntities(
    work,
    'mutualCare',
    employers
      .filter(({ aboveScaleYears }) => aboveScaleYears.includes(2020))
      .map(({ id }) => ({
        employerId: id,
        year: 2020,
        joinedOn: random.pick(['2020-04-28', '2020-05-20', '2020-06-12', '2020-09-18']),
        forms: JSON.stringify(random.pick([['pledge'], ['pledge', 'talk'], ['careProject'], ['skillContest', 'talk']])),
        material: '双爱活动承诺书',
        confirmed: true,
        reviewer: '演示复核',
        remark: '',
      })),
  )
}

export { rounds as harmonyRounds }
