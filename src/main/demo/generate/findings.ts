import type { IndustryCode } from '@shared/features/employer'
import { factsText, type FindingValues } from '@shared/features/inspection'
import { findViolation } from '@shared/law'
import type { Random, Weighted } from './random'

/** How a kind of violation shows itself: how many workers, how much money each, in yuan. */
interface Pattern {
  readonly id: string
  readonly share: readonly [number, number]
  readonly yuan: readonly [number, number] | null
  /** Can be put right while the inspectors are there. */
  readonly quick: boolean
  readonly only?: IndustryCode
  /** Law that is in force from this day only. */
  readonly since?: string
}

const patterns: readonly Weighted<Pattern>[] = [
  [{ id: 'HT01', share: [0.02, 0.18], yuan: null, quick: false }, 17],
  [{ id: 'HT05', share: [0.05, 0.5], yuan: null, quick: true }, 15],
  [{ id: 'HT08', share: [0.1, 0.9], yuan: null, quick: true }, 15],
  [{ id: 'HT04', share: [0.2, 0.9], yuan: null, quick: true }, 6],
  [{ id: 'HT17', share: [0.5, 1], yuan: null, quick: true }, 6],
  [{ id: 'GZ06', share: [0.3, 1], yuan: null, quick: true }, 10],
  [{ id: 'GZ03', share: [0.03, 0.3], yuan: [180, 2400], quick: false }, 7],
  [{ id: 'GZ01', share: [0.04, 0.4], yuan: [2600, 19_800], quick: false }, 8],
  [{ id: 'GS01', share: [0.1, 0.6], yuan: null, quick: false }, 7],
  [{ id: 'GS06', share: [0.02, 0.2], yuan: [600, 3800], quick: false }, 3],
  [{ id: 'SB01', share: [0.02, 0.25], yuan: null, quick: false }, 9],
  [{ id: 'NM11', share: [0.3, 1], yuan: null, quick: true, only: 'E', since: '2020-05-01' }, 5],
  [{ id: 'NM07', share: [0.05, 0.5], yuan: null, quick: false, only: 'E', since: '2020-05-01' }, 4],
]

/** What calls for an order: mostly wages. */
const serious: readonly Weighted<string>[] = [['GZ01', 62], ['HT01', 14], ['GZ03', 9], ['SB01', 8], ['GS06', 4], ['GZ07', 3]]

const leaving: Pattern = { id: 'GZ07', share: [0.01, 0.06], yuan: [3000, 16_000], quick: false }

export interface FindingSource {
  readonly inspectedOn: string
  readonly headcount: number
  readonly industry: IndustryCode
}

/** One to three different findings; all put right at once when `onSpot`. */
export function generateFindings(random: Random, source: FindingSource, onSpot: boolean): FindingValues[] {
  const count = random.weighted([[1, 70], [2, 24], [3, 6]] as const)
  const fitting = patterns.filter(
    ([{ only, since, quick }]) =>
      (only === undefined || only === source.industry) && (since === undefined || source.inspectedOn >= since) && (quick || !onSpot),
  )
  const chosen = new Map<string, Pattern>()
  while (chosen.size < count) {
    const pattern = random.weighted(fitting)
    chosen.set(pattern.id, pattern)
  }
  return [...chosen.values()].map((pattern) => finding(random, source, pattern, onSpot))
}

/** What an order is written from: a serious finding, now and then with a second one. */
export function generateSerious(random: Random, source: FindingSource): FindingValues[] {
  const id = random.weighted(serious)
  const main = patterns.find(([pattern]) => pattern.id === id)?.[0] ?? leaving
  const second = random.chance(0.3) && id !== 'HT01' ? patterns.find(([pattern]) => pattern.id === 'HT01')?.[0] : undefined
  return [main, ...(second ? [second] : [])].map((pattern) => finding(random, source, pattern, false))
}

function finding(random: Random, source: FindingSource, pattern: Pattern, onSpot: boolean): FindingValues {
  const [low, high] = pattern.share
  const share = low + random.next() * (high - low)
  const workers = Math.min(source.headcount, Math.max(1, Math.round(source.headcount * share)), 58)
  const amountFen = pattern.yuan ? Array.from({ length: workers }, () => wage(random, pattern.yuan ?? [0, 0])).reduce((a, b) => a + b, 0) : 0
  const title = findViolation(pattern.id)?.title ?? pattern.id
  return {
    id: null,
    violationId: pattern.id,
    description: title,
    facts: factsText(pattern.id, { inspectedOn: source.inspectedOn, workers, amountFen }),
    workers,
    amountFen,
    correctedOnSpot: onSpot,
  }
}

/** Wages end on tens of yuan or on odd fen, as real lists do. Fen. */
function wage(random: Random, [low, high]: readonly [number, number]): number {
  const yuan = random.int(low, high)
  return random.chance(0.6) ? Math.round(yuan / 10) * 1000 : yuan * 100 + random.int(0, 99)
}
