import { addDays, type DateText } from '@shared/calendar'
import type { TrainingState, TrainingTopic } from '@shared/features/training'
import type { EmployerSpec } from './employers'
import { personName, phoneOf } from './people'
import { Random } from './random'

export interface TrainingPersonSpec {
  /** Place in the list of employers. */
  readonly employer: number
  readonly name: string
  readonly post: string
  readonly phone: string
  readonly isHrHead: boolean
  readonly signedIn: boolean
  readonly proxy: boolean
  readonly score: number | null
}

/** One invented session with the firms invited and the people of its roster. */
export interface TrainingSpec {
  readonly heldOn: DateText
  readonly recordedOn: DateText
  readonly noticeOn: DateText
  readonly name: string
  readonly town: string
  readonly place: string
  readonly topics: readonly TrainingTopic[]
  readonly lecturer: string
  readonly hasExam: boolean
  readonly state: TrainingState
  readonly invited: readonly number[]
  readonly people: readonly TrainingPersonSpec[]
}

interface YearPlan {
  readonly days: readonly DateText[]
  /** Distinct employers of whom somebody came (家). */
  readonly employers: number
  /** Employers of an earlier session of the year that came again, in each session of the second half. */
  readonly again: number
  readonly exams: readonly number[]
  /** Sessions not archived yet when the year ends. */
  readonly open: number
}

/** 平湖 2020: 16 sessions that served "1800多家" (registers 3); how many exactly, and 2019, is invented. */
const years: readonly YearPlan[] = [
  {
    days: ['2019-01-16', '2019-03-06', '2019-03-27', '2019-04-17', '2019-05-22', '2019-06-12', '2019-07-10', '2019-08-21', '2019-09-18', '2019-10-23', '2019-11-13', '2019-12-11'],
    employers: 1140,
    again: 9,
    exams: [5],
    open: 0,
  },
  {
    days: [
      '2020-01-09', '2020-03-18', '2020-04-02', '2020-04-16', '2020-04-29', '2020-05-14', '2020-05-28', '2020-06-11',
      '2020-07-02', '2020-07-23', '2020-08-20', '2020-09-10', '2020-10-15', '2020-11-05', '2020-11-26', '2020-12-17',
    ],
    employers: 1836,
    again: 18,
    exams: [3, 9, 14],
    open: 2,
  },
]

const themes: readonly { readonly name: string; readonly topics: readonly TrainingTopic[] }[] = [
  { name: '劳动合同签订与履行', topics: ['contract'] },
  { name: '工资支付与欠薪防范', topics: ['wages', 'migrantWages'] },
  { name: '工时休假与女职工保护', topics: ['hours', 'female'] },
  { name: '社会保险与工伤处理', topics: ['insurance'] },
  { name: '和谐劳动关系创建', topics: ['harmony', 'contract'] },
  { name: '劳动争议仲裁案例', topics: ['arbitration', 'wages'] },
]
const posts = ['人事经理', '人事专员', '行政主管', '厂长', '副总经理', '财务', '车间主任']
const absentFirms = 12

/** The sessions of 2019 and 2020 and one announced for January 2021. Chance of its own, so that the other registers stay what they were. */
export function generateTraining(employers: readonly EmployerSpec[], towns: readonly string[], seed: number): TrainingSpec[] {
  const random = new Random(seed)
  const source: Source = { random, employers, towns, phones: { next: 0 } }
  return [...years.flatMap((year) => yearOf(source, year)), announced(source)]
}

interface Source {
  readonly random: Random
  readonly employers: readonly EmployerSpec[]
  readonly towns: readonly string[]
  readonly phones: { next: number }
}

/** Firms in the order in which they would be asked to a session in a town: those of the town first, larger ones rather. */
function candidates({ random, employers }: Source, town: string, day: DateText): number[] {
  const able = employers.flatMap((employer, index) => (employer.status === 'active' && employer.headcount >= 5 && employer.createdOn < day ? [index] : []))
  return random.sample(able, able.length, (index) => Math.sqrt(employers[index]?.headcount ?? 1) * (employers[index]?.town === town ? 400 : 1))
}

function yearOf(source: Source, plan: YearPlan): TrainingSpec[] {
  const { days, employers, again, exams, open } = plan
  const reached = new Set<number>()
  const byTown = new Map<string, number[]>()
  return days.map((heldOn, index) => {
    const town = source.towns[index % source.towns.length] ?? ''
    const order = candidates(source, town, heldOn)
    const quota = Math.floor(employers / days.length) + (index < employers % days.length ? 1 : 0)
    const fresh = order.filter((one) => !reached.has(one)).slice(0, quota)
    const before = byTown.get(town) ?? []
    const back = index < days.length / 2 ? [] : source.random.sample(before, Math.min(again, before.length))
    for (const one of fresh) reached.add(one)
    byTown.set(town, [...before, ...fresh])
    const absent = order.filter((one) => !reached.has(one)).slice(0, absentFirms)
    const hasExam = exams.includes(index)
    const people = source.random.sample([...fresh, ...back], quota + back.length).flatMap((employer) => delegation(source, employer, true, hasExam))
    return {
      ...head(source, heldOn, town, index),
      hasExam,
      state: index >= days.length - open ? ('held' as const) : ('archived' as const),
      invited: [...fresh, ...back, ...absent],
      people: [...people, ...absent.flatMap((employer) => delegation(source, employer, false, false))],
    }
  })
}

/** Announced, with the first people put down for it. */
function announced(source: Source): TrainingSpec {
  const heldOn = '2021-01-15'
  const town = source.towns[0] ?? ''
  const invited = candidates(source, town, '2020-12-01').slice(0, 90)
  const people = invited.slice(0, 34).flatMap((employer) => delegation(source, employer, false, false).map((person) => ({ ...person, proxy: false, signedIn: false })))
  return { ...head(source, heldOn, town, 4), recordedOn: '2020-12-30', noticeOn: '2020-12-30', hasExam: true, state: 'notified', invited, people }
}

function head({ random }: Source, heldOn: DateText, town: string, index: number) {
  const theme = themes[index % themes.length] ?? { name: '', topics: [] }
  return {
    heldOn,
    recordedOn: heldOn,
    noticeOn: addDays(heldOn, -9),
    name: `${theme.name}培训`,
    town,
    place: `${town}${random.pick(['文化中心', '便民服务中心三楼会议室', '党群服务中心报告厅'])}`,
    topics: theme.topics,
    lecturer: `${random.pick(['沈', '陆', '张', '王', '徐'])}${random.pick(['建平', '晓燕', '国华', '敏'])}`,
  }
}

/** One or two people of a firm; the first is there when the firm is. */
function delegation({ random, phones }: Source, employer: number, came: boolean, hasExam: boolean): TrainingPersonSpec[] {
  return Array.from({ length: random.chance(0.28) ? 2 : 1 }, (_, index) => {
    phones.next += 1
    const proxy = !came && index === 0 && random.chance(0.04)
    const signedIn = proxy || (came && (index === 0 || random.chance(0.93)))
    const score = !hasExam || !signedIn || random.chance(0.02) ? null : Math.min(100, Math.max(38, Math.round(random.around(82, 0.14))))
    return { employer, name: personName(random), post: random.pick(posts), phone: phoneOf(400_000 + phones.next), isHrHead: index === 0 && random.chance(0.5), signedIn, proxy, score }
  })
}
