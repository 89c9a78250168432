import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { formatNumber } from '@shared/features/document'
import { numberPattern, type NumberPattern } from '@shared/features/setting'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoToast } from '@renderer/components/undo'

const SAMPLE_SEQUENCE = 7

/** How one kind of paper is numbered, with an example that changes as one types. */
export function NumberPatternForm({ pattern: saved }: { pattern: NumberPattern }) {
  const [pattern, setPattern] = useState(saved)
  const [problem, setProblem] = useState<string | null>(null)
  const { today } = useSession()
  const { data: bureau } = useCall('setting/bureau', {})
  const toast = useUndoToast()
  const checked = numberPattern.safeParse(pattern)
  const mistake = checked.success ? problem : (checked.error.issues[0]?.message ?? '文号格式不对')
  const changed = JSON.stringify(pattern) !== JSON.stringify(saved)
  const parts = { shortName: bureau?.shortName ?? '', year: Number(today.slice(0, 4)), padding: pattern.padding }

  const save = async (): Promise<void> => {
    try {
      const { batch } = await callWithBatch('setting/save-number-pattern', pattern)
      toast(`已保存${saved.label}的文号格式`, batch)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }

  return (
    <section className="panel">
      <h2>
        {saved.label}文号　{saved.unverified && <StatusTag tone="amber">待核</StatusTag>}
      </h2>
      <div className="pattern-row">
        <div>
          <label htmlFor={`pattern-${saved.kind}`}>文号格式，可用 {'{代字} {年} {序号}'}</label>
          <Input
            id={`pattern-${saved.kind}`}
            value={pattern.pattern}
            status={mistake === null ? '' : 'error'}
            onChange={(event) => {
              setProblem(null)
              setPattern({ ...pattern, pattern: event.target.value })
            }}
          />
          {mistake !== null && <div style={{ color: 'var(--red)' }}>{mistake}</div>}
        </div>
        <div>
          <label htmlFor={`padding-${saved.kind}`}>序号位数（0 为不补零）</label>
          <InputNumber
            id={`padding-${saved.kind}`}
            min={0}
            max={6}
            precision={0}
            style={{ width: '100%' }}
            value={pattern.padding}
            onChange={(padding) => setPattern({ ...pattern, padding: padding ?? 0 })}
          />
        </div>
        <Checkbox
          style={{ marginTop: 24 }}
          checked={!pattern.unverified}
          onChange={(event) => setPattern({ ...pattern, unverified: !event.target.checked })}
        >
          已与本单位核对
        </Checkbox>
        <Button
          type="primary"
          style={{ marginTop: 21 }}
          disabled={!changed || !checked.success}
          onClick={() => void save()}
        >
          保存
        </Button>
      </div>
      {checked.success && (
        <p className="pattern-example">
          示例　<b>{formatNumber(pattern.pattern, { ...parts, sequence: SAMPLE_SEQUENCE })}</b>
          <span className="muted">
            　（第 {SAMPLE_SEQUENCE} 份；序号按文种和年度连续，签发时取号，作废不重用）
          </span>
        </p>
      )}
      {saved.unverified && (
        <p className="muted" style={{ marginTop: 8 }}>
          “待核”表示此格式未见于公开文件，请对照本单位已发文书核对后勾选。
        </p>
      )}
    </section>
  )
}
