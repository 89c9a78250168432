import { Button } from 'antd'
import { useState } from 'react'
import { formatYuan } from '@shared/money'
import { wageColumns, wageGroups, type PeriodChoice, type WageCells, type WageColumn, type WageRowId } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { WageRowsDrawer, type ShownWage } from './WageRowsDrawer'
import { useTold } from './useTold'

/** 用人单位支付农民工工资情况统计表 of a period, a line a trade; every number opens its rows. */
export function WageTable({ choice }: { readonly choice: PeriodChoice }) {
  const { data, isPlaceholderData } = useCall('statistics/wage', { choice })
  const [shown, setShown] = useState<ShownWage | null>(null)
  const told = useTold()
  const report = data === undefined || isPlaceholderData ? null : data
  const save = (): Promise<void> =>
    told(async () => {
      const { path } = await call('statistics/export-wage', { choice })
      return path === null ? null : `已导出 ${path}`
    })
  if (report === null) return null
  const line = (label: string, row: WageRowId | null, cells: WageCells, whole: boolean) => (
    <tr key={label} className={whole ? 'whole' : ''}>
      <th scope="row" className="name">
        {label}
      </th>
      {wageColumns.map((column) => (
        <td key={column.id} className="number">
          <WageCell column={column} value={cells[column.id]} label={label} onOpen={() => setShown({ column, row, label })} />
        </td>
      ))}
    </tr>
  )
  return (
    <div className="panel statistics">
      <div className="form-head">
        <b>用人单位支付农民工工资情况统计表</b>
        <span className="spacer" />
        <Button type="primary" onClick={() => void save()}>
          导出
        </Button>
      </div>
      <div className="breakdown">
        <table className="figures-table wage-table">
          <thead>
            <tr>
              <th className="name" rowSpan={2}>
                行业
              </th>
              {wageGroups.map(({ value, label }) => (
                <th key={value} className="group-head" colSpan={wageColumns.filter(({ group }) => group === value).length}>
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {wageColumns.map(({ id, label, unit, definition }) => (
                <th key={id} className="number" title={definition}>
                  {label}
                  <span className="unit">{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.lines.map(({ label, row, cells }) => line(label, row, cells, false))}
            {line('合计', null, report.total, true)}
          </tbody>
        </table>
      </div>
      {report.texts.map((text) => (
        <p key={text} className="wage-text">
          {text}
        </p>
      ))}
      <p className="muted">按全部劳动者统计，未单独登记是否农民工；“突发事件”没有登记簿，以“—”表示；行业按用人单位登记的门类归并（待核）。</p>
      {shown && <WageRowsDrawer choice={choice} shown={shown} onClose={() => setShown(null)} />}
    </div>
  )
}

function WageCell({ column, value, label, onOpen }: { readonly column: WageColumn; readonly value: number | null; readonly label: string; readonly onOpen: () => void }) {
  if (value === null || value === 0) return <span className="figure-none">{value === null ? '—' : '0'}</span>
  const text = column.unit === '元' ? formatYuan(value) : value.toLocaleString('zh-CN')
  return (
    <button type="button" className="figure" aria-label={`${label} ${column.label} ${text} ${column.unit}，查看明细`} onClick={onOpen}>
      {text}
    </button>
  )
}
