import { publicityEnd, exampleTable, harmonyTermsOn, scoredLines, scoreSheet, titleEnd, type HarmonyState, type ScoreSheet } from '@shared/features/harmony'
import { newId } from '@shared/ids/uuid'
import { insertEntities } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { blankCase } from '@main/features/harmony/service'
import { loadCalendar } from '@main/features/setting/service'
import { Random } from './generate/random'
import type { PlacedEmployer } from './writeEmployers'

const handler = '演示经办'
/** Every so many of the employers is named this year; the others are still being assessed. */
const NAMED_EVERY = 4

/** Days of the demo year on which the employers hand in, the list is public, and the title is given. */
const harmonyDays = { submittedOn: '2020-09-15', publicityFrom: '2020-12-07', namedOn: '2020-12-18' } as const

const none = { self: null, town: null, tripartite: null }

function sheetOf(random: Random): ScoreSheet {
  const lines = scoredLines(exampleTable).map(({ id, maxTenths }) => [id, { ...none, self: Math.max(0, maxTenths - (random.int(0, 5) === 0 ? 5 : 0)) }] as const)
  return { lines: Object.fromEntries(lines), deductions: {}, vetoes: {} }
}

/** Every above-scale employer of 2020 takes part in 双爱 and in the creation: 100 % each (registers 4.5). */
export async function writeHarmony(work: Work, employers: readonly PlacedEmployer[], seed: number): Promise<void> {
  const random = new Random(seed)
  const { submittedOn, publicityFrom, namedOn } = harmonyDays
  const terms = harmonyTermsOn(submittedOn)
  const end = publicityEnd(await loadCalendar(work.tx), publicityFrom, terms)
  const level = terms.levels.value[0]
  if (level === undefined || !end.ok) throw new RangeError('the terms of the demo year are known')
  const listed = employers.filter(({ aboveScaleYears }) => aboveScaleYears.includes(2020))
  const townNames = new Map((await work.tx.selectFrom('town').select(['id', 'name']).execute()).map((town) => [town.id, town.name]))
  const validTo = titleEnd(namedOn, terms.validityYears.value)
  const nextReviewOn = `2021${namedOn.slice(4)}`
  // One sheet of scores serves many: a county's scores differ less than the file would grow.
  const sheets = Array.from({ length: 12 }, () => sheetOf(random))
  const cases = listed.map((employer, index) => {
    const named = index % NAMED_EVERY === 0
    const sheet = random.pick(sheets)
    const state: HarmonyState = named ? 'valid' : index % NAMED_EVERY === 1 ? 'tripartite' : 'townAssessment'
    return {
      ...blankCase(submittedOn),
      id: newId(),
      employerId: employer.id,
      employerName: employer.name,
      creditCode: employer.creditCode,
      townId: employer.townId,
      townName: townNames.get(employer.townId) ?? null,
      aboveScale: true,
      year: 2020,
      tableId: exampleTable.id,
      level: level.value,
      levelLabel: level.label,
      issuer: level.issuer,
      park: '',
      applicant: '',
      contact: employer.contact,
      phone: employer.phone,
      email: '',
      state,
      sheet: JSON.stringify(sheet),
      totalTenths: scoreSheet(exampleTable, sheet, 'tripartite').totalTenths,
      submittedOn,
      handler,
      remark: '',
      ...(named && { publicityFrom, publicityUntil: end.until, namedOn, awardedOn: namedOn, validFrom: namedOn, validTo, nextReviewOn, documentNumber: '平劳三方（演示）〔2020〕1号' }),
    }
  })
  const blank = { publicityFrom: null, publicityUntil: null, namedOn: null, awardedOn: null, validFrom: null, validTo: null, nextReviewOn: null, documentNumber: '' }
  await insertEntities(work, 'harmonyCertification', cases.map((one) => ({ ...blank, ...one })))
  const titles = cases.filter((one) => one.state === 'valid')
  const deadline = { ownerKind: 'harmony' as const, doneAt: null, doneNote: '' }
  await insertEntities(
    work,
    'deadline',
    titles.flatMap(({ id, employerId }) => [
      { ...deadline, kind: 'harmony-review' as const, ownerId: id, employerId, title: `${level.label}年度复审`, dueDate: nextReviewOn, basis: terms.reviewEveryMonths.basis },
      { ...deadline, kind: 'harmony-expiry' as const, ownerId: id, employerId, title: `${level.label}称号到期`, dueDate: validTo, basis: terms.validityYears.basis },
    ]),
  )
  await insertEntities(
    work,
    'mutualCare',
    listed.map(({ id }) => ({
      employerId: id,
      year: 2020,
      joinedOn: '2020-05-20',
      forms: JSON.stringify(random.pick([['pledge'], ['pledge', 'talk'], ['careProject'], ['skillContest', 'talk']])),
      material: '双爱活动承诺书',
      confirmed: true,
      reviewer: '演示复核',
      remark: '',
    })),
  )
}
