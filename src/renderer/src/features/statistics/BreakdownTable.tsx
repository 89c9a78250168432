import { breakdownIds, distinctNote, indicatorOf, standaloneLabel, type AnnualStatistics } from '@shared/features/statistics'
import { FigureValue } from './FigureValue'
import type { ShownFigure } from './place'

type Figures = AnnualStatistics['figures']

/** One line of a table by town or by month; null figures: the month has not begun. */
interface Line {
  readonly key: string
  readonly head: string
  readonly figures: Figures | null
  readonly place: Omit<ShownFigure, 'indicator'>
}

const shown = breakdownIds.map((id) => indicatorOf(id))

/** The main figures, a line a town or month. The last line is counted, not added up. */
export function BreakdownTable(props: { annual: AnnualStatistics; by: 'town' | 'month'; onOpen: (shown: ShownFigure) => void }) {
  const { annual, by, onOpen } = props
  const lines = by === 'town' ? townLines(annual) : monthLines(annual)
  const { from, to, asOf } = annual.period
  const whole: Line = { key: 'whole', head: by === 'town' ? '全市' : '全年', figures: annual.figures, place: { from, to, asOf } }
  return (
    <>
      <div className="breakdown">
        <table className="figures-table">
          <thead>
            <tr>
              <th className="name">{by === 'town' ? '镇（街道）' : '月份'}</th>
              {shown.map((indicator) => (
                <th key={indicator.id} className="number" title={indicator.definition}>
                  {standaloneLabel(indicator)}
                  <span className="unit">{indicator.unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...lines, whole].map((line) => (
              <BreakdownLine key={line.key} line={line} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">{distinctNote}</p>
    </>
  )
}

function BreakdownLine({ line, onOpen }: { readonly line: Line; readonly onOpen: (shown: ShownFigure) => void }) {
  const { head, figures, place } = line
  return (
    <tr className={line.key === 'whole' ? 'whole' : ''}>
      <th scope="row" className="name">
        {head}
      </th>
      {shown.map((indicator) => (
        <td key={indicator.id} className="number">
          {figures && (
            <FigureValue
              indicator={indicator}
              figure={figures[indicator.id]}
              label={`${head} ${standaloneLabel(indicator)}`}
              onOpen={() => onOpen({ ...place, indicator: indicator.id })}
            />
          )}
        </td>
      ))}
    </tr>
  )
}

function townLines({ byTown, period }: AnnualStatistics): Line[] {
  const { from, to, asOf } = period
  return byTown.map(({ townId, townName, figures }) => ({
    key: townId ?? 'none',
    head: townName,
    figures,
    place: { from, to, asOf, townId },
  }))
}

function monthLines({ byMonth, period }: AnnualStatistics): Line[] {
  return byMonth.map(({ month, from, to, figures }) => ({
    key: String(month),
    head: `${month} 月`,
    figures,
    place: { from, to, asOf: period.asOf },
  }))
}
