import { Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { casePeriodUnits, type SavedCaseLimit } from '@shared/features/inspection-case'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { DateInput } from '@renderer/components/DateInput'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'

type Value = SavedCaseLimit['value']

/** One limit: its value, what it rests on, from when, and whether it was checked. */
export function CaseLimitDialog({ limit, onClose }: { limit: SavedCaseLimit; onClose: () => void }) {
  const toast = useUndoToast()
  const [value, setValue] = useState<Value>(limit.value)
  const [basis, setBasis] = useState(limit.basis)
  const [validFrom, setValidFrom] = useState<string | null>(limit.validFrom)
  const [unverified, setUnverified] = useState(limit.unverified)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    if (basis.trim() === '') return setProblem('请填写依据')
    if (validFrom === null) return setProblem('请填写生效日期')
    try {
      const { batch } = await callWithBatch('inspection-case/save-limit', { ...limit, value, basis, validFrom, unverified })
      toast('已保存', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <Modal open title={limit.label} okText="保存" cancelText="取消" width={640} onOk={() => void save()} onCancel={onClose}>
      <Form component="div" labelCol={{ flex: '88px' }} labelAlign="right" wrapperCol={{ flex: '1 1 0' }} colon={false} className="step-form">
        <Form.Item label="数值" htmlFor="limit-value" required>
          <ValueField value={value} unit={limit.unit} onChange={setValue} />
        </Form.Item>
        <Form.Item label="依据" htmlFor="limit-basis" required>
          <Input.TextArea id="limit-basis" value={basis} maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} onChange={(event) => setBasis(event.target.value)} />
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

interface ValueFieldProps {
  readonly value: Value
  readonly unit: string
  readonly onChange: (value: Value) => void
}

function ValueField({ value, unit, onChange }: ValueFieldProps) {
  if (typeof value === 'boolean') {
    return (
      <Select
        id="limit-value"
        style={{ width: 100 }}
        value={value ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ]}
        onChange={(next) => onChange(next === 'yes')}
      />
    )
  }
  if (typeof value === 'number') {
    const yuan = unit === '元'
    return (
      <InputNumber
        id="limit-value"
        controls={false}
        min={0}
        precision={yuan ? 2 : 0}
        style={{ width: 180 }}
        value={yuan ? value / 100 : value}
        suffix={unit}
        onChange={(next) => next !== null && onChange(yuan ? Math.round(next * 100) : next)}
      />
    )
  }
  return (
    <span className="case-line">
      <InputNumber id="limit-value" controls={false} min={1} max={3650} precision={0} style={{ width: 88 }} value={value.length} onChange={(length) => length !== null && onChange({ ...value, length })} />
      <Select aria-label="单位" style={{ width: 110 }} value={value.unit} options={casePeriodUnits.map((one) => ({ ...one }))} onChange={(next) => onChange({ ...value, unit: next })} />
      <Checkbox checked={value.moves} onChange={(event) => onChange({ ...value, moves: event.target.checked })}>
        末日遇休息日顺延
      </Checkbox>
    </span>
  )
}
