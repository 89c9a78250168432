import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { parseTenths, type HarmonyLevel } from '@shared/features/harmony'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { DateInput } from '@renderer/components/DateInput'
import { focusDialog } from '@renderer/components/focusDialog'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'
import { termText, type Term } from './termText'

/** Levels typed one a line; a name that was there keeps its code. Null when a line cannot be read. */
function readLevels(text: string, before: readonly HarmonyLevel[]): HarmonyLevel[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  const levels = lines.map((line, index): HarmonyLevel | null => {
    const [label = '', issuer = '', least = ''] = line.split(/[；;]/u).map((part) => part.trim())
    const minTenths = least === '' ? null : parseTenths(least)
    if (label === '' || (least !== '' && minTenths === null)) return null
    const known = before.find((one) => one.label === label)
    return { value: known?.value ?? `level-${before.length + index + 1}`, label, issuer, minTenths }
  })
  return levels.includes(null) ? null : (levels as HarmonyLevel[])
}

function read(text: string, before: Term['value']): Term['value'] | null {
  if (typeof before === 'object') return readLevels(text, before)
  if (typeof before === 'string') return text === 'counted' || text === 'excluded' ? text : null
  return /^\d{1,4}$/u.test(text.trim()) ? Number(text.trim()) : null
}

/** One version of a term. */
export function TermDialog({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) {
  const toast = useUndoToast()
  const { value: before } = term
  const [text, setText] = useState(() => (typeof before === 'string' ? before : termText(before)))
  const [basis, setBasis] = useState(term.basis)
  const [validFrom, setValidFrom] = useState<string | null>(term.validFrom)
  const [unverified, setUnverified] = useState(term.unverified)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    const value = read(text, before)
    if (value === null) return setProblem('内容无法识别，请按原有写法填写')
    if (validFrom === null) return setProblem('请填写生效日期')
    try {
      const { batch } = await callWithBatch('harmony/save-term', { ...term, value, basis, validFrom, unverified })
      toast('已保存', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <Modal open afterOpenChange={focusDialog} width={620} title={term.label} okText="保存" cancelText="取消" onOk={() => void save()} onCancel={onClose}>
      <div className="harmony-term">
        <label htmlFor="term-value">内容{term.unit === '' ? '' : `（${term.unit}）`}</label>
        {typeof before === 'object' ? (
          <div>
            <Input.TextArea id="term-value" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
            <span className="muted">每行一个等级：名称；命名机关；最低分（不设最低分的留空）</span>
          </div>
        ) : typeof before === 'string' ? (
          <Select
            id="term-value"
            value={text}
            onChange={setText}
            options={[
              { value: 'counted', label: '计入' },
              { value: 'excluded', label: '不计入' },
            ]}
          />
        ) : (
          <Input id="term-value" value={text} onChange={(event) => setText(event.target.value)} />
        )}
        <label htmlFor="term-basis">依据</label>
        <Input id="term-basis" value={basis} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
        <label htmlFor="term-from">生效日期</label>
        <DateInput id="term-from" value={validFrom} onChange={setValidFrom} />
        <span />
        <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
          待核
        </Checkbox>
        {problem !== null && <span className="harmony-adverse">{problem}</span>}
      </div>
    </Modal>
  )
}
