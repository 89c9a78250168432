import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { followUpReports, type FollowUpReport, type ReportCell, type ReportColumn, type ReportRequest, type ReportTable } from '@shared/features/contract-follow-up'
import { formatYuan } from '@shared/money'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import './contracts.css'

const YEARS_BACK = 10
/** Rows shown at once; the whole list is in the workbook and on paper. */
const SHOWN = 1000

/** Where a list over all cases is found, with what it is narrowed to: the way back leads to the same list. */
function pathOf({ report, year, townId }: ReportRequest): string {
  return `/contracts/reports?${new URLSearchParams({ report, year: String(year), ...(townId === null ? {} : { town: townId }) }).toString()}`
}

/** Summaries and lists over all cases: on screen, as a workbook, on paper. */
export function ReportsPage() {
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const thisYear = Number(useSession().today.slice(0, 4))
  const towns = useTownOptions(true)
  const chosen = followUpReports.find(({ value }) => value === search.get('report')) ?? followUpReports[0]
  const request: ReportRequest = { report: chosen.value, year: Number(search.get('year') ?? thisYear), townId: search.get('town') }
  const { data, error } = useCall('contract-follow-up/report', request)
  const go = (change: Partial<ReportRequest>): void => navigate(pathOf({ ...request, ...change }), { replace: true })
  return (
    <div className="page">
      <PageHead title="补签汇总和名单">
        <Button onClick={() => navigate('/contracts')}>返回</Button>
        <Output request={request} />
      </PageHead>
      <div className="contract-actions contract-report-bar">
        <Segmented<FollowUpReport> value={request.report} onChange={(report) => go({ report })} options={followUpReports.map(({ value, label }) => ({ value, label }))} />
        {chosen.yearly && (
          <Select
            aria-label="年度"
            value={request.year}
            onChange={(year) => go({ year })}
            options={Array.from({ length: YEARS_BACK }, (_, index) => ({ value: thisYear - index, label: `${thisYear - index} 年` }))}
          />
        )}
        <Select
          aria-label="镇（街道）"
          className="contract-report-town"
          value={request.townId ?? ''}
          onChange={(town) => go({ townId: town === '' ? null : town })}
          options={[{ value: '', label: '全部镇（街道）' }, ...towns]}
        />
      </div>
      {error && <div className="empty">{error.message}</div>}
      {data && <Report table={data} request={request} />}
    </div>
  )
}

function Report({ table, request }: { table: ReportTable; request: ReportRequest }) {
  const { title, columns, rows, totals, notes } = table
  if (rows.length === 0) return <div className="empty">{request.townId === null ? `${title}：没有记录。` : `${title}：该镇（街道）没有记录。`}</div>
  return (
    <section className="panel contract-report">
      <div className="contract-report-scroll">
        <table className="contract-table" aria-label={title}>
          <thead>
            <tr>
              {columns.map(({ key, label, kind }) => (
                <th key={key} className={isFigure(kind) ? 'number' : ''}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.key}>
                {columns.map((column, index) => (
                  <td key={column.key} className={cellClass(column)} title={textOf(row.cells[index] ?? null, column)}>
                    {cellOf(row, row.cells[index] ?? null, column, request)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {totals !== null && (
            <tfoot>
              <tr>
                {columns.map((column, index) => (
                  <td key={column.key} className={cellClass(column)}>
                    {textOf(totals[index] ?? null, column)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.length > SHOWN && <p className="muted">另有 {rows.length - SHOWN} 行，见导出的电子表格。</p>}
      <p className="contract-rule muted">{notes.join('；')}。</p>
    </section>
  )
}

const isFigure = (kind: ReportColumn['kind']): boolean => kind === 'integer' || kind === 'money'

const cellClass = ({ key, kind }: ReportColumn): string => (isFigure(kind) || key === 'rate' ? 'number' : kind === 'date' ? '' : 'contract-text')

function textOf(cell: ReportCell, { kind }: ReportColumn): string {
  if (cell === null) return ''
  if (typeof cell !== 'number') return cell
  return kind === 'money' ? formatYuan(cell) : cell.toLocaleString('zh-CN')
}

/** A figure opens the list of what it counts; a firm opens its case, or its own page where there is none. */
function cellOf(row: ReportTable['rows'][number], cell: ReportCell, column: ReportColumn, request: ReportRequest): ReactNode {
  const text = textOf(cell, column)
  if (column.opens !== null && row.townId !== null && cell !== 0) {
    return <Link href={pathOf({ ...request, report: column.opens, townId: row.townId })}>{text}</Link>
  }
  if (column.key === 'employerName' && row.employerId !== null) {
    return <Link href={row.followUpId === null ? `/employers/${row.employerId}` : `/contracts/${row.followUpId}`}>{text}</Link>
  }
  return text
}

/** The list on paper or as a file. */
function Output({ request }: { request: ReportRequest }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (what: 'print' | 'pdf' | 'xlsx'): Promise<void> => {
    setBusy(true)
    try {
      if (what === 'print') {
        const { printed } = await call('contract-follow-up/report-print', request)
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('contract-follow-up/report-export', { ...request, format: what })
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'print', label: '打印' },
            { key: 'pdf', label: '存为 PDF' },
          ],
          onClick: ({ key }) => void run(key === 'pdf' ? 'pdf' : 'print'),
        }}
      >
        <Button>
          打印 <DownOutlined />
        </Button>
      </Dropdown>
      <Button type="primary" loading={busy} onClick={() => void run('xlsx')}>
        导出电子表格
      </Button>
    </>
  )
}
