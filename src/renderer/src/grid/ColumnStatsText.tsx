import type { ColDef } from 'ag-grid-community'
import { useEffect, useState } from 'react'
import { formatYuan } from '@shared/money'
import { subscribe } from '@renderer/app/bridge'
import { fieldOf } from './cells'
import { StatsCounter, type ColumnStats } from './columnStats'
import { everyPage, type Asked } from './everyPage'

interface ColumnStatsProps<Row> {
  readonly column: ColDef<Row> | null
  readonly asked: Asked<Row>
}

/** A column the cursor only passes by is not counted. */
const REST_MS = 200

/** 列统计: what stands in the column the cursor is on, over all rows of the list. */
export function ColumnStatsText<Row>({ column, asked }: ColumnStatsProps<Row>) {
  const [stats, setStats] = useState<ColumnStats | null>(null)
  const [changes, setChanges] = useState(0)
  const question = JSON.stringify([column?.colId ?? column?.field, asked.search, asked.filters])
  useEffect(() => subscribe((event) => event.type === 'changed' && setChanges((count) => count + 1)), [])
  useEffect(() => {
    setStats(null)
    if (!column) return undefined
    let wanted = true
    const timer = setTimeout(() => {
      void count(column, asked, () => wanted).then(
        (counted) => wanted && setStats(counted),
        () => undefined,
      )
    }, REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
    // Asked by its question: the list draws anew for many reasons.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question, changes])
  if (!column) return <span className="muted">光标移到一列上，显示该列统计</span>
  const number = (value: number): string => value.toLocaleString('zh-CN')
  const unit = fieldOf(column)?.unit ?? ''
  return (
    <span className="column-stats" aria-live="polite" aria-label="列统计">
      <span>{column.headerName}</span>
      {stats === null ? (
        <span>…</span>
      ) : (
        <>
          <span>
            已填 <b>{number(stats.filled)}</b>
          </span>
          <span>
            空 <b>{number(stats.empty)}</b>
          </span>
          <span>
            不同 <b>{number(stats.distinct)}</b>
          </span>
          {stats.sum !== null && (
            <span>
              合计 <b>{fieldOf(column)?.kind === 'money' ? formatYuan(stats.sum) : number(stats.sum)}</b> {unit}
            </span>
          )}
        </>
      )}
    </span>
  )
}

async function count<Row>(column: ColDef<Row>, asked: Asked<Row>, wanted: () => boolean): Promise<ColumnStats> {
  const counter = new StatsCounter(column)
  for await (const page of everyPage({ ...asked, sort: [] })) {
    if (!wanted()) break
    counter.add(page.rows)
  }
  return counter.stats()
}
