import type { WorkCalendar } from '@shared/calendar'
import type { InspectorValues } from '@shared/features/inspection'
import { OfficeDays } from './days'
import { generateContracts, type ContractCaseSpec } from './contracts'
import { generateGuidance, type GuidanceSpec } from './guidance'
import { generateEmployers, type EmployerSpec } from './employers'
import { generateTraining, type TrainingSpec } from './training'
import { planOrder, type OrderSpec } from './orders'
import { Random } from './random'
import { generateInspectors } from './staff'
import type { VisitSpec } from './visits'
import { generateYear, years } from './year'

export type { ContractCaseSpec, EmployerSpec, OrderSpec, TrainingSpec, VisitSpec }
export { campaigns } from './staff'

/** Two invented years of the county, the same at every call. */
export interface DemoData {
  readonly employers: readonly EmployerSpec[]
  readonly inspectors: readonly InspectorValues[]
  /** In the order they were made. */
  readonly visits: readonly VisitSpec[]
  /** In the order they were issued. */
  readonly orders: readonly OrderSpec[]
  /** Cases of missing labour contracts, in the order of their checks. */
  readonly contracts: readonly ContractCaseSpec[]
  /** Training sessions, in the order of their days. */
  readonly training: readonly TrainingSpec[]
  /** Guidance on rules, in the order of the days of guidance. */
  readonly guidance: readonly GuidanceSpec[]
}

const SEED = 20_200_330

/** Which valid order of 2020, counted from 0, was first issued with a mistake and made void. */
const voidedAt = 36

/**
 * Invents the demo years. Nothing in it comes from a register: names, codes, telephones and people are made up by
 * rule, with check digits that hold.
 * @param towns the eight towns by name, in the order of the settings
 */
export function generateDemo(calendar: WorkCalendar, towns: readonly string[], seed = SEED): DemoData {
  const random = new Random(seed)
  const days = new OfficeDays(random, calendar)
  const employers = generateEmployers(random, towns)
  const inspectors = generateInspectors(random, towns)
  const source = { random, days, employers, inspectorUnits: inspectors.map((inspector) => inspector.unit) }
  const made = years.map((figures) => ({ figures, ...generateYear(source, figures) }))
  const orders = made.flatMap(({ figures, orders }) => {
    const planned = orders.map(({ visit, course }) => planOrder({ random, days, calendar, employers }, visit, course))
    const sorted = planned.toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn))
    return sorted.map((order, index) => ({ ...order, voidedFirst: figures.year === 2020 && index === voidedAt }))
  })
  return {
    employers,
    inspectors,
    visits: made.flatMap(({ visits }) => visits),
    orders,
    contracts: generateContracts(calendar, employers, seed + 1),
    training: generateTraining(employers, towns, seed + 2),
    guidance: generateGuidance(calendar, employers, inspectors.map(({ name }) => name), seed + 3),
  }
}
