import { Link } from 'wouter'
import { recordPaths } from '@shared/features/history'
import { comparedLabels, formatFigure, indicatorOf, standaloneLabel, type ComparedField, type ReleaseDifference, type StatisticsRow } from '@shared/features/statistics'
import { formatYuan } from '@shared/money'
import { useCall } from '@renderer/app/queries'

/** Figures that are no longer what was reported, each with the rows that came, went or changed. */
export function Differences({ id }: { readonly id: string }) {
  const { data } = useCall('statistics/differences', { id })
  if (data === undefined) return null
  if (data.length === 0) return <p className="empty">报出后没有变动：每个数字和每条明细都与报出时一致。</p>
  return (
    <>
      {data.map((one) => (
        <Difference key={one.indicator} difference={one} />
      ))}
    </>
  )
}

const MOST = 200

function Difference({ difference }: { readonly difference: ReleaseDifference }) {
  const indicator = indicatorOf(difference.indicator)
  const { before, after, sameFigure, added, removed, changed } = difference
  const lines = [
    ...added.map((row) => ({ kind: '新增', row, what: row.detail })),
    ...removed.map((row) => ({ kind: '减少', row, what: row.detail })),
    ...changed.map((one) => ({ kind: '改动', row: one.after, what: one.fields.map((name) => `${comparedLabels[name]}：${shown(one.before, name)} → ${shown(one.after, name)}`).join('；') })),
  ]
  const figure = (value: number | null): string => `${formatFigure(indicator, value)} ${indicator.unit}`
  return (
    <div className="panel statistics difference">
      <h3>
        {standaloneLabel(indicator)}
        <span className="drawer-figure">{sameFigure ? `${figure(after.value)}，数字未变` : `报出 ${figure(before.value)} → 现在 ${figure(after.value)}`}</span>
      </h3>
      <table className="figures-table">
        <thead>
          <tr>
            <th className="name">变动</th>
            <th>日期</th>
            <th>名称</th>
            <th>编号</th>
            <th className="meaning">情况</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map(({ kind, row, what }) => (
            <tr key={`${kind} ${row.id}`}>
              <th scope="row" className="name">
                {kind}
              </th>
              <td>{row.date}</td>
              <td>
                <Link href={recordPaths[row.target.kind](row.target.id)}>{row.employerName}</Link>
              </td>
              <td>{row.number}</td>
              <td className="meaning">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST && <p className="muted">另有 {lines.length - MOST} 条，见导出的“报出后的变动”。</p>}
    </div>
  )
}

function shown(row: StatisticsRow, name: ComparedField): string {
  const value = row[name]
  if (name === 'amountFen') return `${formatYuan(row.amountFen)} 元`
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null || value === '' ? '（空）' : String(value)
}
