import { Button, Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ContractLimits } from '@shared/features/contract-follow-up'
import type { LegalSetting } from '@shared/law/settings'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { focusDialog } from '@renderer/components/focusDialog'
import { refuseUnread } from '@renderer/components/unread'
import { DateInput } from '@renderer/components/DateInput'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoToast } from '@renderer/components/undo'
import './contracts.css'
import { limitOptions, limitText, readLimit } from './limitText'
import { useLimits } from './useLimits'

type Limit = LegalSetting<ContractLimits[keyof ContractLimits]>

/** Every limit and convention of the register, with what it rests on and from when it applies. */
export function LimitsPage() {
  const [, navigate] = useLocation()
  const limits = useLimits()
  const [edited, setEdited] = useState<Limit | null>(null)
  if (limits === null) return null
  const rows: readonly Limit[] = Object.values(limits).flat()
  return (
    <div className="page page-scroll">
      <PageHead title="劳动合同期限和口径">
        <Button onClick={() => navigate('/contracts')}>返回</Button>
      </PageHead>
      <div className="panel">
        <table className="contract-table">
          <thead>
            <tr>
              {['名称', '数值', '依据', '自何日起', '', ''].map((title, index) => (
                <th key={`${title}${index}`}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.key} ${row.validFrom}`}>
                <td>{row.label}</td>
                <td className="contract-wrap">
                  {limitText(row.value)}
                  {Array.isArray(row.value) && typeof row.value[0] === 'object' ? '' : ` ${row.unit}`}
                </td>
                <td className="contract-wrap">{row.basis}</td>
                <td>{row.validFrom}</td>
                <td>{row.unverified && <StatusTag tone="amber">待核</StatusTag>}</td>
                <td>
                  <Button onClick={() => setEdited(row)}>修改</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="contract-rule muted">按用工起始日所在的版本计算。修改时另填生效日期的，原有版本保留。</p>
      </div>
      {edited !== null && <LimitDialog limit={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function LimitDialog({ limit, onClose }: { limit: Limit; onClose: () => void }) {
  const toast = useUndoToast()
  const options = limitOptions[limit.key as keyof ContractLimits]
  const [text, setText] = useState(() => (options && typeof limit.value === 'string' ? limit.value : limitText(limit.value)))
  const [basis, setBasis] = useState(limit.basis)
  const [validFrom, setValidFrom] = useState<string | null>(limit.validFrom)
  const [unverified, setUnverified] = useState(limit.unverified)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    const value = readLimit(text, limit.value)
    if (value === null) return setProblem('数值无法识别，请按原有写法填写')
    if (validFrom === null) return setProblem('请填写生效日期')
    try {
      const { batch } = await callWithBatch('contract-follow-up/save-limit', { ...limit, value, basis, validFrom, unverified })
      toast('已保存', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <Modal open afterOpenChange={focusDialog} title={limit.label} okText="保存" cancelText="取消" onOk={() => void save()} onCancel={onClose}>
      <div className="contract-limit">
        <label htmlFor="limit-value">数值{limit.unit === '' ? '' : `（${limit.unit}）`}</label>
        {options ? (
          <Select id="limit-value" value={text} onChange={setText} options={options.map(({ value, label }) => ({ value, label }))} />
        ) : (
          <Input id="limit-value" value={text} onChange={(event) => setText(event.target.value)} />
        )}
        <label htmlFor="limit-basis">依据</label>
        <Input id="limit-basis" value={basis} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
        <label htmlFor="limit-from">生效日期</label>
        <DateInput id="limit-from" value={validFrom} onChange={setValidFrom} />
        <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
          待核
        </Checkbox>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </Modal>
  )
}
