import { Button, InputNumber, Table } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClauseRankingRow } from '@shared/features/rules-guidance'
import type { ListFilter } from '@shared/list/request'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { askList } from '@renderer/grid/useListState'
import { SheetDrawer } from './SheetDrawer'

/** The cases behind one line: those of the clause, within the year. */
function behind({ clauseId, problem }: ClauseRankingRow, year: number | null): ListFilter[] {
  const clause: ListFilter = clauseId === null ? { field: 'problem', op: 'contains', value: problem } : { field: 'clause', op: 'in', value: [clauseId] }
  if (year === null) return [clause]
  return [clause, { field: 'guidedOn', op: 'from', value: `${year}-01-01` }, { field: 'guidedOn', op: 'to', value: `${year}-12-31` }]
}

/** 问题条款排行: how often each problem was found; a click leads to the cases. */
export function Ranking() {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const [year, setYear] = useState<number | null>(Number(today.slice(0, 4)))
  const [printing, setPrinting] = useState(false)
  const { data = [] } = useCall('rules-guidance/ranking', { year })
  const open = (row: ClauseRankingRow): void => {
    askList('guidance', behind(row, year))
    navigate('/guidance')
  }
  return (
    <>
      <p className="ranking-head">
        <InputNumber aria-label="年度" prefix={<span className="muted">指导年度</span>} controls={false} precision={0} min={1990} max={2200} value={year} onChange={setYear} style={{ width: 150 }} />
        <span className="muted">不填为全部年度。同一企业的同一问题计一家，点击数字查看记录。</span>
        <span className="spacer" />
        <Button disabled={data.length === 0} onClick={() => setPrinting(true)}>
          打印和导出
        </Button>
      </p>
      <Table<ClauseRankingRow>
        size="small"
        bordered
        rowKey={(one) => one.clauseId ?? one.problem}
        pagination={false}
        dataSource={data}
        locale={{ emptyText: '该年度没有登记问题条款' }}
        columns={[
          { title: '名次', width: 60, align: 'center', render: (_, __, index) => index + 1 },
          { title: '编号', width: 70, render: (_, one) => one.clauseId ?? <span className="muted">其他</span> },
          { title: '问题', dataIndex: 'problem' },
          {
            title: '企业（家）',
            width: 100,
            align: 'right',
            render: (_, one) => (
              <Button type="link" size="small" aria-label={`查看“${one.problem}”的 ${one.employers} 家`} onClick={() => open(one)}>
                {one.employers}
              </Button>
            ),
          },
          { title: '条款（条）', dataIndex: 'count', width: 100, align: 'right' },
          { title: '已改正（条）', dataIndex: 'corrected', width: 110, align: 'right' },
        ]}
      />
      {printing && <SheetDrawer title="规章制度问题条款排行" sheet={{ sheet: 'ranking', year }} onClose={() => setPrinting(false)} />}
    </>
  )
}
