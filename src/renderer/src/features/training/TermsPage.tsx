import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { trainingTermChecks, trainingTerms, type TrainingTerms } from '@shared/features/training'
import { mergeSettings, type LegalSetting } from '@shared/law/settings'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { DateInput } from '@renderer/components/DateInput'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'
import './training.css'

type Term = LegalSetting<TrainingTerms[keyof TrainingTerms]>

/** Working terms of the register: sheet, exam, years, and the pattern of certificate numbers. */
export function TermsPage() {
  const [, navigate] = useLocation()
  const { data } = useCall('training/terms', {})
  const [edited, setEdited] = useState<Term | null>(null)
  if (data === undefined) return null
  const rows: readonly Term[] = Object.values(mergeSettings(trainingTerms, trainingTermChecks, data)).flat()
  return (
    <div className="page page-scroll">
      <PageHead title="培训办法">
        <Button onClick={() => navigate('/training')}>返回</Button>
      </PageHead>
      <div className="panel">
        <table className="training-table">
          <thead>
            <tr>
              {['名称', '内容', '依据', '自何日起', '', ''].map((title, index) => (
                <th key={`${title}${index}`}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.key} ${row.validFrom}`}>
                <td>{row.label}</td>
                <td>
                  {row.value} {row.unit}
                </td>
                <td>{row.basis}</td>
                <td>{row.validFrom}</td>
                <td>{row.unverified && <StatusTag tone="amber">待核</StatusTag>}</td>
                <td className="number">
                  <Button onClick={() => setEdited(row)}>修改</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted">证书号格式可用 {'{代字}'}、{'{年}'}、{'{期}'}、{'{序号}'}；序号按年连续编排，作废的不再使用。修改时另填生效日期的，原有版本保留。</p>
      </div>
      {edited !== null && <TermDialog term={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function TermDialog({ term, onClose }: { term: Term; onClose: () => void }) {
  const toast = useUndoToast()
  const [text, setText] = useState(String(term.value))
  const [basis, setBasis] = useState(term.basis)
  const [validFrom, setValidFrom] = useState<string | null>(term.validFrom)
  const [unverified, setUnverified] = useState(term.unverified)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    if (validFrom === null) return setProblem('请填写生效日期')
    const value = typeof term.value === 'number' ? Number(text.trim() === '' ? Number.NaN : text) : text
    try {
      const { batch } = await callWithBatch('training/save-term', { ...term, value: Number.isNaN(value) ? null : value, basis, validFrom, unverified })
      toast('已保存', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <Modal open title={term.label} okText="保存" cancelText="取消" onOk={() => void save()} onCancel={onClose}>
      <div className="training-term">
        <label htmlFor="term-value">内容{term.unit === '' ? '' : `（${term.unit}）`}</label>
        <Input id="term-value" value={text} maxLength={60} onChange={(event) => setText(event.target.value)} />
        <label htmlFor="term-basis">依据</label>
        <Input id="term-basis" value={basis} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
        <label htmlFor="term-from">生效日期</label>
        <DateInput id="term-from" value={validFrom} onChange={setValidFrom} />
        <span />
        <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
          待核
        </Checkbox>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </Modal>
  )
}
