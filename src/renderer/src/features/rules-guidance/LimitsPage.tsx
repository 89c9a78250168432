import { Button, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { procedureLimitChecks, procedureLimits, type DelegateBand, type ProcedureLimits } from '@shared/features/rules-guidance'
import { mergeSettings, type LegalSetting } from '@shared/law/settings'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { DateInput } from '@renderer/components/DateInput'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'
import './guidance.css'

type Value = ProcedureLimits[keyof ProcedureLimits]
type Limit = LegalSetting<Value>

function bandText({ from, base, per, add }: DelegateBand): string {
  const growth = per === 0 ? '' : `，每增加 ${per} 人增加 ${add} 名`
  return from === 0 ? `不少于 ${base} 名${growth}` : `满 ${from} 人：${base} 名${growth}`
}

function valueText({ value, unit }: Limit): string {
  if (typeof value === 'number') return `${value} ${unit}`
  return 'numerator' in value ? `${value.denominator} 分之 ${value.numerator}` : value.map(bandText).join('；')
}

/** Every limit of the democratic procedure, with what it rests on and from when it applies. */
export function LimitsPage() {
  const [, navigate] = useLocation()
  const { data } = useCall('rules-guidance/limits', {})
  const rows = useMemo((): readonly Limit[] => (data ? Object.values(mergeSettings(procedureLimits, procedureLimitChecks, data)).flat() : []), [data])
  const [edited, setEdited] = useState<Limit | null>(null)
  return (
    <div className="page page-scroll">
      <PageHead title="民主程序标准">
        <Button onClick={() => navigate('/guidance')}>返回</Button>
      </PageHead>
      <div className="panel">
        <table className="plain-table limits-table">
          <thead>
            <tr>
              <th style={{ width: '22%' }}>名称</th>
              <th>数值</th>
              <th style={{ width: '24%' }}>依据文件</th>
              <th style={{ width: 104 }}>生效日期</th>
              <th style={{ width: 130 }} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.key} ${row.validFrom}`}>
                <td>{row.label}</td>
                <td>{valueText(row)}</td>
                <td>{row.basis}</td>
                <td>{row.validFrom}</td>
                <td>
                  <span className="limits-actions">
                  {row.unverified && <StatusTag tone="amber">待核</StatusTag>}
                  <Button size="small" aria-label={`修改${row.label}`} onClick={() => setEdited(row)}>
                    修改
                  </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="guidance-note muted">
          按指导日期所在的版本提示，只提醒、不阻止保存。修改时另填生效日期的，原有版本保留。代表名额零头是否进位，条例未明确：少于足额计算的名额才提示。
        </p>
      </div>
      {edited !== null && <LimitDialog limit={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function LimitDialog({ limit, onClose }: { limit: Limit; onClose: () => void }) {
  const toast = useUndoToast()
  const [value, setValue] = useState<Value>(limit.value)
  const [basis, setBasis] = useState(limit.basis)
  const [validFrom, setValidFrom] = useState<string | null>(limit.validFrom)
  const [unverified, setUnverified] = useState(limit.unverified)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    if (basis.trim() === '') return setProblem('请填写依据文件')
    if (validFrom === null) return setProblem('请填写生效日期')
    try {
      const { batch } = await callWithBatch('rules-guidance/save-limit', { ...limit, value, basis, validFrom, unverified })
      toast('已保存', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <Modal open title={limit.label} okText="保存" cancelText="取消" width={720} onOk={() => void save()} onCancel={onClose}>
      <Form component="div" labelCol={{ flex: '88px' }} labelAlign="right" wrapperCol={{ flex: '1 1 0' }} colon={false} className="step-form">
        <Form.Item label="数值" required>
          <ValueField value={value} unit={limit.unit} onChange={setValue} />
        </Form.Item>
        <Form.Item label="依据文件" htmlFor="limit-basis" required>
          <Input id="limit-basis" value={basis} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
        </Form.Item>
        <Form.Item label="生效日期" htmlFor="limit-from" required>
          <DateInput id="limit-from" value={validFrom} onChange={setValidFrom} />
        </Form.Item>
        <Form.Item label=" ">
          <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
            待核（未核对原文）
          </Checkbox>
        </Form.Item>
        {problem !== null && <p className="problem">{problem}</p>}
      </Form>
    </Modal>
  )
}

interface NumberProps {
  readonly label: string
  readonly value: number
  readonly unit?: string
  readonly onChange: (value: number) => void
}

function WholeNumber({ label, value, unit, onChange }: NumberProps) {
  return <InputNumber aria-label={label} controls={false} min={0} precision={0} style={{ width: 88 }} value={value} suffix={unit} onChange={(next) => next !== null && onChange(next)} />
}

function ValueField({ value, unit, onChange }: { value: Value; unit: string; onChange: (value: Value) => void }) {
  if (typeof value === 'number') return <WholeNumber label="数值" value={value} unit={unit} onChange={onChange} />
  if ('numerator' in value) {
    return (
      <span className="limits-line">
        <WholeNumber label="分母" value={value.denominator} onChange={(denominator) => onChange({ ...value, denominator })} />
        分之
        <WholeNumber label="分子" value={value.numerator} onChange={(numerator) => onChange({ ...value, numerator })} />
      </span>
    )
  }
  const patch = (index: number, changes: Partial<DelegateBand>): void => {
    const before = value[index]
    if (before) onChange(value.with(index, { ...before, ...changes }))
  }
  return (
    <>
      {value.map((band, index) => (
        <span key={index} className="limits-line">
          满
          <WholeNumber label={`第 ${index + 1} 档人数`} value={band.from} onChange={(from) => patch(index, { from })} />
          人：
          <WholeNumber label={`第 ${index + 1} 档名额`} value={band.base} onChange={(base) => patch(index, { base })} />
          名，每增
          <WholeNumber label={`第 ${index + 1} 档每增人数`} value={band.per} onChange={(per) => patch(index, { per })} />
          人加
          <WholeNumber label={`第 ${index + 1} 档增加名额`} value={band.add} onChange={(add) => patch(index, { add })} />
          名
        </span>
      ))}
    </>
  )
}
