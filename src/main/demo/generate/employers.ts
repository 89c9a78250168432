import type { DateText } from '@shared/calendar'
import { dateText } from '@shared/calendar'
import type { EmployerStatus } from '@shared/features/employer'
import { inventedCreditCode } from './codes'
import { addressIn, firmName } from './firmNames'
import { landlineOf, personName, phoneOf } from './people'
import type { Random } from './random'
import { trades, type Trade } from './trades'

/** An invented employer. Towns are named, for nobody knows their ids yet. */
export interface EmployerSpec {
  readonly name: string
  readonly creditCode: string
  readonly town: string
  readonly address: string
  readonly legalRepresentative: string
  readonly contact: string
  readonly phone: string
  readonly trade: Trade
  readonly headcount: number
  readonly status: EmployerStatus
  readonly aboveScaleYears: readonly number[]
  readonly formerName: { readonly name: string; readonly until: DateText } | null
  /** Day the file was opened. */
  readonly createdOn: DateText
}

/** Files opened: the first load of the register, then once a month what the market regulator has newly registered. */
const loads = { first: { on: '2018-06-28', count: 6650 }, years: [[2019, 262], [2020, 318]] } as const

/** The county's employers in the order their files were opened. */
export function generateEmployers(random: Random, towns: readonly string[]): EmployerSpec[] {
  const names = new Set<string>()
  const days = openingDays(random)
  return days.map((createdOn, index) => employer(random, towns, names, createdOn, index))
}

function openingDays(random: Random): DateText[] {
  const first = Array.from({ length: loads.first.count }, () => loads.first.on)
  const later = loads.years.flatMap(([year, count]) =>
    Array.from({ length: count }, () => dateText(year, openingMonth(random, year), 20)),
  )
  return [...first, ...later.toSorted()]
}

/** Hardly anybody opened a firm in February 2020. */
function openingMonth(random: Random, year: number): number {
  return random.weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => [month, year === 2020 && month === 2 ? 0.15 : 1] as const))
}

function employer(random: Random, towns: readonly string[], names: Set<string>, createdOn: DateText, index: number): EmployerSpec {
  const trade = random.weighted(trades)
  const town = random.weighted(towns.map((name, i) => [name, trade.towns[i] ?? 1] as const))
  const { name, shop } = newName(random, trade, town, names)
  const headcount = shop ? random.int(1, 7) : Math.max(1, Math.min(4200, Math.round(random.around(trade.headcount, 0.95))))
  const status = statusOf(random, createdOn)
  return {
    name,
    creditCode: inventedCreditCode(index + 1, shop),
    town,
    address: addressIn(random, town),
    legalRepresentative: personName(random),
    contact: personName(random),
    phone: random.chance(0.12) ? landlineOf(index) : phoneOf(index),
    trade,
    headcount,
    status,
    aboveScaleYears: aboveScale(random, trade, headcount, createdOn, status),
    formerName: former(random, trade, town, names, createdOn),
    createdOn,
  }
}

function newName(random: Random, trade: Trade, town: string, names: Set<string>): { name: string; shop: boolean } {
  for (;;) {
    const made = firmName(random, trade, town)
    if (names.has(made.name)) continue
    names.add(made.name)
    return made
  }
}

/** Firms of the last two years are all still there. */
function statusOf(random: Random, createdOn: DateText): EmployerStatus {
  if (createdOn > loads.first.on) return 'active'
  return random.weighted([['active', 95.6], ['suspended', 1.6], ['deregistered', 1.6], ['moved', 0.8], ['revoked', 0.4]] as const)
}

/** Turnover decides who is above scale; the number of workers stands in for it here. */
function aboveScale(random: Random, trade: Trade, headcount: number, createdOn: DateText, status: EmployerStatus): number[] {
  if (status === 'deregistered' || status === 'revoked' || headcount < 60) return []
  if (trade.industry !== 'C' && headcount < 90) return []
  if (!random.chance(Math.min(0.94, headcount / 230))) return []
  const since = random.weighted([[2018, 80], [2019, 11], [2020, 9]] as const)
  return [2018, 2019, 2020].filter((year) => year >= since && year >= Number(createdOn.slice(0, 4)))
}

function former(random: Random, trade: Trade, town: string, names: Set<string>, createdOn: DateText): EmployerSpec['formerName'] {
  if (createdOn > loads.first.on || !random.chance(0.022)) return null
  const { name } = newName(random, trade, town, names)
  return { name, until: dateText(random.int(2015, 2020), random.int(1, 12), random.int(1, 28)) }
}
