import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseDetail, FileSheet } from '@shared/features/inspection-case'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { StatusTag } from '@renderer/components/StatusTag'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { TransferPanel } from './TransferPanel'

const sheets: readonly { value: FileSheet; label: string }[] = [
  { value: 'check', label: '自查表' },
  { value: 'catalogue', label: '卷宗目录' },
  { value: 'cover', label: '卷宗封面' },
]

/** 案卷自查: what is missing or out of order, and the sheets that go on top of the file. */
export function CheckPart({ detail }: { detail: CaseDetail }) {
  const { message } = App.useApp()
  const [sheet, setSheet] = useState<FileSheet>('check')
  const { data, error } = useCall('inspection-case/file-sheet', { id: detail.id, sheet })
  const run = async (print: boolean): Promise<void> => {
    try {
      const said = print
        ? (await call('inspection-case/file-sheet-print', { id: detail.id, sheet })).printed && '已打印'
        : (await call('inspection-case/file-sheet-pdf', { id: detail.id, sheet })).path
      if (said) void message.success(print ? said : `已存为 ${said}`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  return (
    <div className="stack">
      <section className="panel">
        <h2>
          案卷自查<span className="muted">　共 {detail.problems.length} 项</span>
        </h2>
        {detail.problems.length === 0 ? (
          <p className="muted">未发现缺少文书、日期倒置、缺少签名或者送达、超过期限的情形。</p>
        ) : (
          <table className="plain-table">
            <tbody>
              {detail.problems.map((problem, index) => (
                <tr key={`${problem.message}${index}`}>
                  <td>
                    <StatusTag tone={problem.severity === 'error' ? 'red' : 'amber'}>{problem.group}</StatusTag>
                  </td>
                  <td className="grow">{problem.paperId === null ? problem.message : <Link href={`/case-papers/${problem.paperId}`}>{problem.message}</Link>}</td>
                  <td className="muted">{problem.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <TransferPanel detail={detail} />
      <section className="panel">
        <div className="case-panel-head">
          <Segmented size="small" value={sheet} options={[...sheets]} onChange={setSheet} />
          <span className="muted">{data ? `共 ${data.pages} 页` : ''}</span>
          <span style={{ flex: 1 }} />
          <Button onClick={() => void run(false)}>存为 PDF</Button>
          <Button onClick={() => void run(true)}>打印</Button>
        </div>
        {error && <div className="empty">{error.message}</div>}
        {data && <PaperFrame html={data.html} label={sheets.find(({ value }) => value === sheet)?.label ?? ''} />}
      </section>
    </div>
  )
}
