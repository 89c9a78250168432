import { selfCheck, selfCheckInput, selfCheckLimits, selfCheckResult, defaultSelfCheckLimits, statedPeriodOf, yearChoice, type SelfCheckAnswer, type SelfCheckInput, type SelfCheckLimits } from '@shared/features/statistics'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { caseFacts } from './queries/cases'
import { figureOf } from './service'

const LIMITS = 'self-check-limits'
const keyOf = (year: number): string => `self-check-${year}`

/** What the desk's own registers know of a year; what they do not hold stays open. */
async function suggested(db: ReadDb, year: number, today: string): Promise<SelfCheckInput> {
  const period = statedPeriodOf(yearChoice(year), today)
  const filed = (await caseFacts(db, period)).filter(({ date, amountFen }) => date >= period.from && date <= period.to && amountFen > 0)
  const [building, other] = [filed.filter(({ industry }) => industry === 'E'), filed.filter(({ industry }) => industry !== 'E')]
  const highest = (cases: readonly { readonly amountFen: number }[]): number => cases.reduce((most, { amountFen }) => Math.max(most, amountFen), 0)
  const firms = await figureOf(db, 'employers-on-file', period)
  return {
    publicArrears: null,
    projects: null,
    projectCases: building.length,
    projectHighest: highest(building),
    firms: firms.value,
    firmCases: other.length,
    firmHighest: highest(other),
    groupEvents: null,
    extremeEvents: null,
  }
}

export async function selfCheckOf(db: ReadDb, year: number, today: string): Promise<SelfCheckAnswer> {
  const offered = await suggested(db, year, today)
  const saved = selfCheckInput.nullable().catch(null).parse((await readSetting(db, keyOf(year))) ?? null)
  const limits = selfCheckLimits.catch(defaultSelfCheckLimits).parse((await readSetting(db, LIMITS)) ?? defaultSelfCheckLimits)
  const input = saved ?? offered
  const lines = selfCheck(input, limits)
  return { year, input, suggested: offered, saved: saved !== null, limits, lines, result: selfCheckResult(lines) }
}

export async function saveSelfCheck(desk: Desk, year: number, input: SelfCheckInput, limits: SelfCheckLimits): Promise<SelfCheckAnswer> {
  await desk.write('statistics/save-self-check', async (work) => {
    await writeSetting(work, keyOf(year), input)
    await writeSetting(work, LIMITS, limits)
  })
  return selfCheckOf(desk.read, year, desk.clock.today())
}
