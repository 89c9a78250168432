import { Drawer } from 'antd'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { recordPaths } from '@shared/features/history'
import type { StatisticsRow } from '@shared/features/statistics'
import { columnFrom } from '@renderer/grid/columns'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { pageOfRows } from './pageOfRows'

interface PlainRowsDrawerProps {
  readonly title: string
  readonly definition: string
  /** Null while they are on their way. */
  readonly rows: readonly StatisticsRow[] | null
  readonly onClose: () => void
}

const columns = [
  columnFrom<StatisticsRow>({ name: 'date', label: '日期', kind: 'date', width: 110, required: false }),
  columnFrom<StatisticsRow>({ name: 'number', label: '编号', kind: 'text', width: 190, required: false }),
  columnFrom<StatisticsRow>({ name: 'employerName', label: '名称', kind: 'text', width: 240, required: false }),
  columnFrom<StatisticsRow>({ name: 'townName', label: '镇（街道）', kind: 'text', width: 100, required: false }),
  columnFrom<StatisticsRow>({ name: 'detail', label: '情况', kind: 'text', width: 200, required: false }),
  columnFrom<StatisticsRow>({ name: 'workers', label: '人数（人）', kind: 'integer', width: 100, required: false }),
  columnFrom<StatisticsRow>({ name: 'amountFen', label: '金额（元）', kind: 'money', width: 130, required: false }),
]

/** Rows of several registers behind one figure; each opens its record. */
export function PlainRowsDrawer({ title, definition, rows, onClose }: PlainRowsDrawerProps) {
  const [, navigate] = useLocation()
  const key = useMemo(() => `${title} ${rows?.length ?? 0}`, [title, rows])
  return (
    <Drawer open size="min(1080px, 92vw)" onClose={onClose} title={title} styles={{ body: { display: 'flex', flexDirection: 'column', gap: 10, padding: '10px 16px 14px' } }}>
      <p className="muted">{definition}</p>
      {rows && (
        <RegisterGrid<StatisticsRow>
          key={key}
          name="statistics-plain"
          of={key}
          columns={columns}
          search=""
          filters={[]}
          load={async (request) => pageOfRows(rows, request, 'count')}
          onOpen={({ target }) => navigate(recordPaths[target.kind](target.id))}
          empty={<p className="empty">没有符合口径的记录。</p>}
        />
      )}
    </Drawer>
  )
}
