import { breakdownIds, dimensions, distinctNote, indicatorOf, isBrokenDownBy, standaloneLabel, type BreakdownBy, type BreakdownLine, type Indicator, type Report } from '@shared/features/statistics'
import { useCall } from '@renderer/app/queries'
import { FigureValue } from './FigureValue'
import { placeOf } from './figureText'
import type { ShownFigure } from './place'

const heads: Readonly<Record<BreakdownBy, string>> = { town: '镇（街道）', month: '月份', industry: '行业', scale: '规模', inspector: '监察员' }

/** The main figures, a line a town, trade, inspector or month. The last line is counted, not added up. */
export function BreakdownTable(props: { report: Report; by: BreakdownBy; onOpen: (shown: ShownFigure) => void }) {
  const { report, by, onOpen } = props
  const { data, isPlaceholderData } = useCall('statistics/breakdown', { choice: report.choice, by })
  if (data === undefined || isPlaceholderData) return null
  const shown = breakdownIds.map((id) => indicatorOf(id)).filter((indicator) => by === 'month' || isBrokenDownBy(indicator, by))
  const whole: BreakdownLine = { key: '', name: report.choice.kind === 'year' && by === 'month' ? '全年' : '全市', figures: report.figures, ...report.period }
  const { from, to, asOf } = report.period
  return (
    <>
      <div className="breakdown">
        <table className="figures-table">
          <thead>
            <tr>
              <th className="name">{heads[by]}</th>
              {shown.map((indicator) => (
                <th key={indicator.id} className="number" title={indicator.definition}>
                  {standaloneLabel(indicator)}
                  <span className="unit">{indicator.unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.lines.map((line) => (
              <Line key={`${line.key} ${line.from}`} line={line} shown={shown} place={placeOf(line, by)} onOpen={onOpen} />
            ))}
            <Line line={whole} shown={shown} place={{ from, to, asOf }} onOpen={onOpen} whole />
          </tbody>
        </table>
      </div>
      <p className="muted">{noteOf(by)}</p>
    </>
  )
}

function noteOf(by: BreakdownBy): string {
  const note = dimensions.find(({ value }) => value === by)?.note
  return note === undefined ? distinctNote : `${note}。“家”按用人单位去重，“全市”一行直接统计，不是各行之和。`
}

interface LineProps {
  readonly line: BreakdownLine
  readonly shown: readonly Indicator[]
  readonly place: Omit<ShownFigure, 'indicator'>
  readonly onOpen: (shown: ShownFigure) => void
  readonly whole?: boolean
}

function Line({ line, shown, place, onOpen, whole = false }: LineProps) {
  const { name, figures } = line
  return (
    <tr className={whole ? 'whole' : ''}>
      <th scope="row" className="name">
        {name}
      </th>
      {shown.map((indicator) => {
        const figure = figures?.[indicator.id]
        return (
          <td key={indicator.id} className="number">
            {figure && (
              <FigureValue indicator={indicator} figure={figure} label={`${name} ${standaloneLabel(indicator)}`} onOpen={() => onOpen({ ...place, indicator: indicator.id })} />
            )}
          </td>
        )
      })}
    </tr>
  )
}
