import { addDays, type DateText } from '@shared/calendar'
import {
  checkItems,
  itemOfCategory,
  suggestTotals,
  type CheckItemId,
  type FindingValues,
  type InspectionOutcome,
  type InspectionType,
} from '@shared/features/inspection'
import { findViolation } from '@shared/law'
import type { OfficeDays } from './days'
import type { EmployerSpec } from './employers'
import { generateFindings, generateSerious } from './findings'
import type { Random } from './random'
import { brigade, campaigns, squadOf } from './staff'

/** A visit as it will be recorded; employer, inspectors and campaign by their place in the generated lists. */
export interface VisitSpec {
  readonly employer: number
  readonly inspectedOn: DateText
  readonly type: InspectionType
  readonly campaign: number | null
  readonly inspectors: readonly number[]
  readonly items: readonly CheckItemId[]
  readonly findings: readonly FindingValues[]
  readonly outcome: InspectionOutcome
  readonly workersPresent: number | null
  readonly workersConcerned: number
  readonly amountFen: number
  readonly place: string
  readonly siteContact: string
  readonly summary: string
}

/** Before it is known what was found. */
export interface VisitPlan {
  readonly employer: number
  readonly inspectedOn: DateText
  readonly type: InspectionType
  readonly campaign: number | null
}

export interface VisitSource {
  readonly random: Random
  readonly days: OfficeDays
  readonly employers: readonly EmployerSpec[]
  readonly inspectorUnits: readonly string[]
}

/** How often something is found, by type of visit. */
const findingRates: Readonly<Record<InspectionType, number>> = {
  routine: 0.11,
  special: 0.17,
  document: 0.13,
  complaint: 0.58,
  revisit: 0.06,
}

/** A proactive visit on some day: special while a campaign runs, a review of papers in spring, else a routine round. */
export function proactivePlan({ random, days }: VisitSource, employer: number, year: number): VisitPlan {
  const inspectedOn = days.inYear(year)
  const campaign = campaigns.findIndex(({ startsOn, endsOn }) => inspectedOn >= startsOn && inspectedOn <= endsOn)
  if (campaign >= 0 && random.chance(0.64)) return { employer, inspectedOn, type: 'special', campaign }
  const spring = inspectedOn.slice(5) >= '04-01' && inspectedOn.slice(5) <= '06-30'
  return { employer, inspectedOn, type: spring && random.chance(0.3) ? 'document' : 'routine', campaign: null }
}

/** What came of a visit. `serious`: an order will be written from it. */
export function carryOut(source: VisitSource, plan: VisitPlan, serious: boolean): VisitSpec {
  const { random, employers } = source
  const employer = employers[plan.employer]
  if (!employer) throw new RangeError('no such employer')
  const from = { inspectedOn: plan.inspectedOn, headcount: employer.headcount, industry: employer.trade.industry }
  const found = serious || random.chance(findingRates[plan.type])
  const onSpot = !serious && random.chance(0.86)
  const findings = serious ? generateSerious(random, from) : found ? generateFindings(random, from, onSpot) : []
  const outcome: InspectionOutcome = serious ? 'order' : !found ? 'clean' : onSpot ? 'corrected' : 'pending'
  return {
    ...plan,
    inspectors: inspectorsFor(source, employer.town, plan.type),
    items: itemsFor(random, employer, findings),
    findings,
    outcome,
    workersPresent: plan.type === 'document' ? null : Math.max(1, Math.round(employer.headcount * (0.72 + random.next() * 0.28))),
    ...suggestTotals(findings),
    place: plan.type === 'document' ? '书面材料审查' : employer.address,
    siteContact: employer.contact,
    summary: summaryOf(findings),
  }
}

function summaryOf(findings: readonly FindingValues[]): string {
  if (findings.length === 0) return '经检查，未发现违反劳动保障法律法规的情形。'
  const list = findings.map(({ description }, index) => `${index + 1}.${description}`).join('；')
  return `经检查发现：${list}。`
}

/** Two inspectors, now and then three: of the town's squad, for hard cases with one of the brigade. */
function inspectorsFor({ random, inspectorUnits }: VisitSource, town: string, type: InspectionType): number[] {
  const of = (unit: string): number[] => inspectorUnits.flatMap((own, index) => (own === unit ? [index] : []))
  const squad = random.sample(of(squadOf(town)), random.chance(0.08) ? 3 : 2)
  if (type !== 'complaint' && !random.chance(0.25)) return squad
  return [...random.sample(of(brigade), 1), ...squad.slice(0, 1)]
}

function itemsFor(random: Random, { trade }: EmployerSpec, findings: readonly FindingValues[]): CheckItemId[] {
  const usual = new Set<CheckItemId>(['roster', 'contract', 'wage'])
  for (const item of ['minimumWage', 'hours', 'insurance', 'minor', 'female', 'rules'] as const) if (random.chance(0.55)) usual.add(item)
  if (trade.industry === 'E') usual.add('migrantWage')
  if (trade.industry === 'L') usual.add('agency').add('dispatch')
  for (const { violationId } of findings) {
    const item = itemOfCategory(findViolation(violationId ?? '')?.category ?? '')
    if (item) usual.add(item)
  }
  return checkItems.map(({ value }) => value).filter((value) => usual.has(value))
}

/** The look back at an employer a few weeks after something was found. */
export function revisitPlan({ days, random }: VisitSource, visit: VisitSpec): VisitPlan | null {
  const from = addDays(visit.inspectedOn, random.int(18, 40))
  const year = visit.inspectedOn.slice(0, 4)
  const inspectedOn = days.after(from, 1)
  return inspectedOn.startsWith(year) && days.isOpen(inspectedOn) ? { employer: visit.employer, inspectedOn, type: 'revisit', campaign: null } : null
}
