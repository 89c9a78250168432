import { App, Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { hasAttended, type RosterLineRow, type TrainingDetail } from '@shared/features/training'
import { call, CallFailure } from '@renderer/app/bridge'
import { askList } from '@renderer/grid/useListState'
import { useCertificatePapers } from './useCertificates'

/** Who passed the exam of a session, and the certificates issued for it. */
export function CertificatesPart({ detail }: { detail: TrainingDetail }) {
  const { modal, message } = App.useApp()
  const [, navigate] = useLocation()
  const papers = useCertificatePapers()
  const [busy, setBusy] = useState(false)
  const { row, lines, head } = detail
  const issued = lines.filter((line) => line.certificateId !== null)
  const ready = lines.filter((line) => line.certificateId === null && line.refusal === null)
  const others = lines.filter((line) => hasAttended(line) && line.certificateId === null && line.refusal !== null)
  const issue = async (): Promise<void> => {
    const sure = await modal.confirm({ title: `发放 ${ready.length} 份培训证书？`, content: '发放后编定证书号，内容不再改动；发错的只能作废。', okText: '发放', cancelText: '返回' })
    if (!sure) return
    setBusy(true)
    try {
      const done = await call('training/issue-certificates', { id: row.id, version: row.version, lineIds: ready.map((line) => line.id) })
      void message.success(`已发放 ${done.issued} 份证书`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(false)
    }
  }
  const ids = issued.flatMap((line) => line.certificateId ?? [])
  return (
    <div className="training-part">
      <div className="training-line">
        <span>
          合格分数 <b>{head.passMark}</b> 分　已发 <b>{issued.length}</b> 份　可发 <b>{ready.length}</b> 份　到会未合格或未填成绩 <b>{others.length}</b> 人
        </span>
        <span className="spacer" />
        <Button
          onClick={() => {
            askList('training-certificates', [{ field: 'sessionId', op: 'in', value: [row.id] }])
            navigate('/training/certificates')
          }}
        >
          登记簿
        </Button>
        <Button disabled={ids.length === 0} loading={papers.busy === 'pdf'} onClick={() => void papers.run('pdf', ids)}>
          存为 PDF
        </Button>
        <Button disabled={ids.length === 0} loading={papers.busy === 'print'} onClick={() => void papers.run('print', ids)}>
          打印 {ids.length} 份
        </Button>
        <Button type="primary" disabled={ready.length === 0} loading={busy} onClick={() => void issue()}>
          发放 {ready.length} 份
        </Button>
      </div>
      <div className="training-scroll">
        <table className="training-table" aria-label="证书">
          <thead>
            <tr>
              <th className="number">序号</th>
              <th>姓名</th>
              <th>单位名称</th>
              <th className="number">成绩</th>
              <th>证书号</th>
              <th>发证日期</th>
              <th>说明</th>
            </tr>
          </thead>
          <tbody>
            {[...issued, ...ready, ...others].map((line) => (
              <CertificateLine key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function CertificateLine({ line }: { line: RosterLineRow }) {
  return (
    <tr>
      <td className="number">{line.position}</td>
      <td>{line.name}</td>
      <td className="wrap">{line.employerName}</td>
      <td className="number">{line.score ?? ''}</td>
      <td>{line.certificateNumber}</td>
      <td>{line.certificateOn}</td>
      <td className={line.refusal === null ? 'muted' : 'problem'}>{line.refusal ?? (line.certificateId === null ? '可发证' : line.reissues > 0 ? `补发 ${line.reissues} 次` : '')}</td>
    </tr>
  )
}
