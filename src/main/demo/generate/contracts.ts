import { addDays, addMonths, addWorkingDays, type DateText, type WorkCalendar } from '@shared/calendar'
import type { FollowUpSource } from '@shared/features/contract-follow-up'
import type { EmployerSpec } from './employers'
import { personName } from './people'
import { Random } from './random'

/** One invented worker without a contract, or with one signed late. */
export interface ContractWorkerSpec {
  readonly name: string
  /** Last four places of the identity number; no more is kept. */
  readonly idTail: string
  readonly post: string
  readonly hiredOn: DateText
  readonly wageFen: number
  /** Null while nothing is signed. */
  readonly signedOn: DateText | null
}

/** One case of missing contracts; closed ones are typed in on the day they were cleared. */
export interface ContractCaseSpec {
  /** Place in the list of employers. */
  readonly employer: number
  readonly checkedOn: DateText
  readonly recordedOn: DateText
  readonly dueDate: DateText
  readonly source: FollowUpSource
  readonly due: number
  readonly signed: number
  readonly open: boolean
  readonly workers: readonly ContractWorkerSpec[]
}

/** 平湖 2020: 680 contracts signed after urging (registers 2.6). */
const contracts2020 = 680
const openCases = 5
const posts = ['缝纫工', '裁剪工', '操作工', '装配工', '包装工', '仓管员', '保洁员', '驾驶员', '文员', '质检员']
const sources: readonly FollowUpSource[] = ['inspection', 'inspection', 'documentReview', 'randomDraw', 'complaint', 'grid']

/**
 * The cases of 2020: closed ones with 680 verified contracts in all, all signed in that year, and a few of its last
 * days that are still open. Chance of its own, so that the other registers stay what they were.
 */
export function generateContracts(calendar: WorkCalendar, employers: readonly EmployerSpec[], seed: number): ContractCaseSpec[] {
  const random = new Random(seed)
  const able = employers.flatMap((employer, index) => (employer.status === 'active' && employer.headcount >= 15 && employer.createdOn < '2020-01-01' ? [index] : []))
  const sizes: number[] = []
  for (let left = contracts2020; left > 0; ) {
    const size = Math.min(left, random.int(3, 11))
    sizes.push(size)
    left -= size
  }
  const chosen = random.sample(able, sizes.length + openCases)
  const step = 210 / sizes.length
  const place = (index: number, size: number, open: boolean): ContractCaseSpec => {
    const employer = chosen[index] ?? 0
    const checkedOn = open ? addWorkingDays(calendar, '2020-12-18', index - sizes.length).date : addWorkingDays(calendar, '2020-01-06', 1 + Math.floor(index * step)).date
    const dueDate = addWorkingDays(calendar, checkedOn, 10).date
    const workers = Array.from({ length: size }, () => worker(random, checkedOn, open))
    const due = Math.max(employers[employer]?.headcount ?? size, size)
    return { employer, checkedOn, dueDate, recordedOn: open ? checkedOn : dueDate, source: random.pick(sources), due, signed: due - size, open, workers }
  }
  return [...sizes.map((size, index) => place(index, size, false)), ...Array.from({ length: openCases }, (_, index) => place(sizes.length + index, random.int(2, 6), true))]
}

function worker(random: Random, checkedOn: DateText, open: boolean): ContractWorkerSpec {
  return {
    name: personName(random),
    idTail: String(random.int(0, 9999)).padStart(4, '0'),
    post: random.pick(posts),
    hiredOn: addDays(checkedOn, -random.int(35, 330)),
    wageFen: random.int(38, 72) * 10_000,
    signedOn: open ? null : addDays(checkedOn, random.int(1, 9)),
  }
}

/** Three years from the signing: the term most firms choose. */
export function contractEnd(signedOn: DateText): DateText {
  return addDays(addMonths(signedOn, 36), -1)
}
