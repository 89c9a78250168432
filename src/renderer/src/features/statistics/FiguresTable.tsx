import { Tooltip } from 'antd'
import { Fragment } from 'react'
import {
  changeOf,
  formatChange,
  formatPercent,
  indicatorGroups,
  indicators,
  type AnnualStatistics,
  type Indicator,
} from '@shared/features/statistics'
import { FigureValue } from './FigureValue'
import type { ShownFigure } from './place'

interface FiguresTableProps {
  readonly annual: AnnualStatistics
  readonly onOpen: (shown: ShownFigure) => void
}

/** Every figure of the year with last year beside it, what it means at the end of the line. */
export function FiguresTable({ annual, onOpen }: FiguresTableProps) {
  const { year, compared } = annual
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th className="name">指标</th>
          <th>单位</th>
          <th className="number">{year} 年</th>
          <th className="number">{compared.partial ? `${year - 1} 年同期` : `${year - 1} 年`}</th>
          <th className="number">增减</th>
          <th className="number">增减%</th>
          <th className="meaning">口径</th>
        </tr>
      </thead>
      <tbody>
        {indicatorGroups.map((group) => (
          <Fragment key={group.value}>
            <tr className="group">
              <th colSpan={7}>{group.label}</th>
            </tr>
            {indicators
              .filter((indicator) => indicator.group === group.value)
              .map((indicator) => (
                <FigureLine key={indicator.id} indicator={indicator} annual={annual} onOpen={onOpen} />
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function FigureLine({ indicator, annual, onOpen }: FiguresTableProps & { readonly indicator: Indicator }) {
  const { id, label, unit } = indicator
  const { year, period, compared } = annual
  const figure = annual.figures[id]
  const last = annual.lastFigures[id]
  const change = changeOf(indicator, figure.value, last.value)
  const open = ({ from, to, asOf }: AnnualStatistics['period']) => (): void => onOpen({ indicator: id, from, to, asOf })
  return (
    <tr>
      <th scope="row" className={indicator.part ? 'name part' : 'name'}>
        {label}
      </th>
      <td>{unit}</td>
      <td className="number now">
        <FigureValue indicator={indicator} figure={figure} label={`${label} ${year} 年`} onOpen={open(period)} />
      </td>
      <td className="number">
        <FigureValue indicator={indicator} figure={last} label={`${label} ${year - 1} 年`} onOpen={open(compared)} />
      </td>
      <td className="number">{formatChange(indicator, change)}</td>
      <td className="number">{formatPercent(change.percent)}</td>
      <td className="meaning">
        <Tooltip title={<Meaning indicator={indicator} />} placement="topLeft" mouseEnterDelay={0.4}>
          <span>{indicator.definition}</span>
        </Tooltip>
      </td>
    </tr>
  )
}

/** Definition, counted date, the rule against counting twice, and where the rows stand. */
function Meaning({ indicator }: { readonly indicator: Indicator }) {
  return (
    <>
      <p>{indicator.definition}</p>
      <p>统计日期：{indicator.stock ? `${indicator.dateField}，截至期末` : indicator.dateField}</p>
      <p>{indicator.dedupe}</p>
      <p>数据来源：{indicator.register}</p>
    </>
  )
}
