import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { scoredLines, tenthsText, type SavedTable } from '@shared/features/harmony'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import './harmony.css'
import { TermDialog } from './TermDialog'
import { termText, type Term } from './termText'
import { useTerms } from './useTerms'

const editor = ({ table }: SavedTable, copy: boolean): string => `/harmony/tables/edit?id=${table.id}${copy ? '&copy=1' : ''}`

/** Scoring tables, levels, publicity, validity: every version with what it rests on. */
export function TablesPage() {
  const [, navigate] = useLocation()
  const { data: tables } = useCall('harmony/tables', {})
  const terms = useTerms()
  const [term, setTerm] = useState<Term | null>(null)
  if (terms === null || tables === undefined) return null
  const rows: readonly Term[] = Object.values(terms).flat()
  return (
    <div className="page page-scroll">
      <PageHead title="评分表和办法">
        <Button onClick={() => navigate('/harmony')}>返回</Button>
      </PageHead>
      <div className="stack">
        <section className="panel">
          <h2>评分表</h2>
          <table className="plain-table harmony-scores">
            <thead>
              <tr>
                <th>名称</th>
                <th>来源</th>
                <th style={{ width: 150 }}>项目</th>
                <th style={{ width: 110 }}>启用日期</th>
                <th style={{ width: 150 }}>状态</th>
                <th style={{ width: 190 }} />
              </tr>
            </thead>
            <tbody>
              {tables.map((saved) => (
                <tr key={saved.table.id}>
                  <td>{saved.table.label}</td>
                  <td>{saved.table.source}</td>
                  <td>
                    {scoredLines(saved.table).length} 项，{tenthsText(saved.table.totalTenths)} 分
                  </td>
                  <td>{saved.table.validFrom ?? '未启用'}</td>
                  <td>
                    {saved.table.example && <StatusTag tone="amber">示例</StatusTag>} {saved.table.unverified && <StatusTag tone="amber">待核</StatusTag>}
                  </td>
                  <td>
                    {!saved.used && <Button onClick={() => navigate(editor(saved, false))}>修改</Button>} <Button onClick={() => navigate(editor(saved, true))}>另存为新版本</Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted">已用于评定的评分表不再改动，另存为新版本后修改。登记申报时选用启用日期最近的一版。</p>
        </section>
        <section className="panel">
          <h2>评定办法</h2>
          <table className="plain-table harmony-scores">
            <thead>
              <tr>
                <th style={{ width: 170 }}>名称</th>
                <th>内容</th>
                <th>依据</th>
                <th style={{ width: 110 }}>自何日起</th>
                <th style={{ width: 70 }} />
                <th style={{ width: 80 }} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.key} ${row.validFrom}`}>
                  <td>{row.label}</td>
                  <td style={{ whiteSpace: 'pre-wrap' }}>
                    {termText(row.value)} {row.unit}
                  </td>
                  <td>{row.basis}</td>
                  <td>{row.validFrom}</td>
                  <td>{row.unverified && <StatusTag tone="amber">待核</StatusTag>}</td>
                  <td>
                    <Button onClick={() => setTerm(row)}>修改</Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted">按登记申报当日的版本办理。修改时另填生效日期的，原有版本保留。</p>
        </section>
      </div>
      {term !== null && <TermDialog term={term} onClose={() => setTerm(null)} />}
    </div>
  )
}
