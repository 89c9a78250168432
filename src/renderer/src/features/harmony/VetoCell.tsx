import { Segmented } from 'antd'
import type { KeyboardEvent } from 'react'

interface VetoCellProps {
  readonly label: string
  readonly met: boolean | null
  readonly onChange: (met: boolean | null) => void
}

/** Keys that answer without the mouse. */
const answers: Readonly<Record<string, boolean | null>> = { y: true, '1': true, n: false, '0': false, delete: null, backspace: null }

/** Whether a veto condition is met: 是, 否, or not looked into yet. Typed with y and n, or 1 and 0. */
export function VetoCell({ label, met, onChange }: VetoCellProps) {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const answer = answers[event.key.toLowerCase()]
    if (answer === undefined) return
    event.preventDefault()
    onChange(answer)
  }
  return (
    <div role="group" className="harmony-veto" aria-label={label} title="按 Y 或 1 为“是”，N 或 0 为“否”" tabIndex={0} data-score-cell="" onKeyDown={onKey}>
      <Segmented<string>
        size="small"
        tabIndex={-1}
        value={met === null ? '' : met ? 'yes' : 'no'}
        options={[
          { value: '', label: '未查' },
          { value: 'no', label: '否' },
          { value: 'yes', label: '是' },
        ]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen === 'yes')}
      />
    </div>
  )
}
