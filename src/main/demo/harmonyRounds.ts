import type { DateText } from '@shared/calendar'
import type { HarmonyState } from '@shared/features/harmony'
import type { PlacedEmployer } from './writeEmployers'

/** How far an application of a round has got by the end of the demo year. */
export interface Stage {
  readonly state: HarmonyState
  readonly publicityFrom?: DateText
  readonly namedOn?: DateText
  readonly validFrom?: DateText
  readonly reviewedOn?: DateText
  readonly revokedOn?: DateText
  readonly reason?: string
  readonly objection?: string
  /** Veto condition that is met. */
  readonly veto?: string
  /** How many employers stand there; null for all that are left. */
  readonly count: number | null
  /** Whose case it is: on the above-scale list or not. */
  readonly listed: boolean
}

export interface Round {
  readonly year: number
  readonly submittedOn: DateText
  /** Day on which the round is typed in. */
  readonly closedOn: DateText
  readonly stages: readonly Stage[]
}

const given2017 = { publicityFrom: '2017-11-20', namedOn: '2017-11-29', validFrom: '2017-12-08' } as const
const given2019 = { publicityFrom: '2019-12-09', namedOn: '2019-12-18', validFrom: '2020-01-08' } as const
const given2020 = { publicityFrom: '2020-12-07', namedOn: '2020-12-16', validFrom: '2020-12-18' } as const

/** The register: titles of 2017 that have ended, those of 2019 with their first re-checks, and the applications of 2020. */
export const rounds: readonly [ended: Round, earlier: Round, latest: Round] = [
  {
    year: 2017,
    submittedOn: '2017-09-18',
    closedOn: '2020-01-09',
    stages: [{ ...given2017, state: 'expired', reviewedOn: '2019-12-05', count: 8, listed: false }],
  },
  {
    year: 2019,
    submittedOn: '2019-09-16',
    closedOn: '2020-01-10',
    stages: [
      { ...given2019, state: 'valid', count: 3, listed: true },
      { ...given2019, state: 'review', count: 1, listed: true },
      { ...given2019, state: 'kept', reviewedOn: '2020-11-24', count: 36, listed: true },
      { ...given2019, state: 'kept', reviewedOn: '2020-11-24', count: 3, listed: false },
      { ...given2019, state: 'revoked', revokedOn: '2020-08-14', reason: '年度复审中发现提供虚假材料', count: 2, listed: false },
    ],
  },
  {
    year: 2020,
    submittedOn: '2020-09-15',
    closedOn: '2020-12-31',
    stages: [
      { ...given2020, state: 'valid', count: 150, listed: true },
      { publicityFrom: '2020-12-07', namedOn: '2020-12-28', state: 'named', count: 12, listed: true },
      { publicityFrom: '2020-12-28', state: 'publicity', count: 3, listed: true },
      { publicityFrom: '2020-12-28', state: 'objection', objection: '反映加班工资未足额支付', count: 1, listed: true },
      { state: 'refused', veto: 'V1', reason: '评定期内受到监察行政处理', count: 4, listed: true },
      { state: 'opinions', count: 60, listed: true },
      { state: 'tripartite', count: 140, listed: true },
      { state: 'townAssessment', count: null, listed: true },
      { state: 'selfAssessment', count: 6, listed: false },
    ],
  },
]

/**
 * Which employer stands where in a round. Employers with an order are refused or still being assessed, but for one of
 * the first title stage, which is flagged; those that bear a title of the round before do not apply again.
 */
export function stagesOf(round: Round, employers: readonly PlacedEmployer[], ordered: ReadonlySet<string>): [PlacedEmployer, Stage][] {
  const before = rounds.slice(0, rounds.indexOf(round))
  const taken = new Set(before.flatMap((one) => stagesOf(one, employers, ordered)).map(([employer]) => employer.id))
  const placed: [PlacedEmployer, Stage][] = []
  const blameless = (stage: Stage): boolean => stage.namedOn !== undefined || stage.publicityFrom !== undefined
  round.stages.forEach((stage, index) => {
    const fits = employers.filter(
      ({ id, status, createdOn, aboveScaleYears }) =>
        (stage.count === null || status === 'active') && createdOn <= round.closedOn && !taken.has(id) && aboveScaleYears.includes(2020) === stage.listed,
    )
    const rest = fits.filter(({ id }) => !blameless(stage) || !ordered.has(id))
    const flagged = round === rounds[1] && index === 0 ? fits.filter(({ id }) => ordered.has(id)).slice(0, 1) : []
    const wanted = [...flagged, ...(stage.state === 'refused' ? fits.filter(({ id }) => ordered.has(id)) : []), ...rest]
    for (const employer of [...new Set(wanted)].slice(0, stage.count ?? wanted.length)) {
      taken.add(employer.id)
      placed.push([employer, stage])
    }
  })
  return placed
}
