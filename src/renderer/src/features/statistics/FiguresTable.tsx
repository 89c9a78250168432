import { Tooltip } from 'antd'
import { Fragment } from 'react'
import {
  changeOf,
  formatChange,
  formatFigure,
  formatPercent,
  indicatorGroups,
  indicators,
  isJump,
  ownerOf,
  type Indicator,
  type Report,
} from '@shared/features/statistics'
import { FigureValue } from './FigureValue'
import { headOf } from './figureText'
import type { ShownFigure } from './place'

interface FiguresTableProps {
  readonly report: Report
  readonly onOpen: (shown: ShownFigure) => void
  /** Whether the figures compared with open their rows too; those of a report were not kept. */
  readonly lastOpens?: boolean
}

/** Every figure of the period with what it is compared with beside it, what it means at the end of the line. */
export function FiguresTable({ report, onOpen, lastOpens = true }: FiguresTableProps) {
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th className="name">指标</th>
          <th>单位</th>
          <th className="number">{headOf(report)}</th>
          <th className="number">{report.lastLabel}</th>
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
                <FigureLine key={indicator.id} indicator={indicator} report={report} onOpen={onOpen} lastOpens={lastOpens} />
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function FigureLine({ indicator, report, onOpen, lastOpens = true }: FiguresTableProps & { readonly indicator: Indicator }) {
  const { id, label, unit } = indicator
  const { period, compared, lastLabel, jump } = report
  const figure = report.figures[id]
  const last = report.lastFigures[id]
  const change = changeOf(indicator, figure.value, last.value)
  const open = ({ from, to, asOf }: Report['period']) => (): void => onOpen({ indicator: id, from, to, asOf })
  return (
    <tr>
      <th scope="row" className={indicator.part ? 'name part' : 'name'}>
        {label}
      </th>
      <td>{unit}</td>
      <td className="number now">
        <FigureValue indicator={indicator} figure={figure} label={`${label} ${headOf(report)}`} onOpen={open(period)} />
      </td>
      <td className="number">
        {lastOpens ? <FigureValue indicator={indicator} figure={last} label={`${label} ${lastLabel}`} onOpen={open(compared)} /> : formatFigure(indicator, last.value)}
      </td>
      <td className="number">{formatChange(indicator, change)}</td>
      <td className="number">
        {isJump(indicator, figure.value, last.value, jump) && (
          <span className="jump" title="变动较大，请核对">
            变动大
          </span>
        )}
        {formatPercent(change.percent)}
      </td>
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
      <p>责任科室：{ownerOf(indicator)}（待核）</p>
    </>
  )
}
