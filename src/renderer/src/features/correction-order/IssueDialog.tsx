import { Alert, App, Modal, Select } from 'antd'
import { useState } from 'react'
import type { OrderWarning } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'

interface IssueDialogProps {
  readonly order: RowRef
  /** Day of issue: decides which year's book the number comes from. */
  readonly date: string
  readonly warnings: readonly OrderWarning[]
  readonly onClose: () => void
}

/** Asks once before the number is drawn and the text frozen. */
export function IssueDialog({ order, date, warnings, onClose }: IssueDialogProps) {
  const { message } = App.useApp()
  const { data } = useCall('document/next-number', { kind: 'correction-order', date })
  const { data: reserved } = useCall('document/reserved', { kind: 'correction-order', year: Number(date.slice(0, 4)) })
  const [reservedId, setReservedId] = useState<string | null>(null)
  const open = (reserved ?? []).filter(({ state }) => state === 'open')
  const taken = open.find(({ id }) => id === reservedId)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const issue = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const issued = await call('correction-order/issue', { ...order, reservedId })
      void message.success(`已签发，文号 ${issued.number ?? ''}`)
      onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem([error.message, ...Object.values(error.error.fields ?? {})].join('；'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title="签发指令书" okText="签发" cancelText="取消" width={480} confirmLoading={busy} onOk={() => void issue()} onCancel={onClose}>
      <p className="issue-number">
        将使用文号 <b>{taken?.number ?? data?.number ?? ''}</b>
      </p>
      {open.length > 0 && (
        <p>
          <Select<string>
            aria-label="手工文书的预留文号"
            placeholder="补录手工填写的文书时，选择其预留文号"
            allowClear
            style={{ width: '100%' }}
            value={reservedId}
            onChange={(id: string | undefined) => setReservedId(id ?? null)}
            options={open.map(({ id, number, purpose }) => ({ value: id, label: `${number}（${purpose}）` }))}
          />
        </p>
      )}
      {data?.unverified && <p className="muted">文号格式待核：请在“设置－文书与文号”中按本单位规定确认。</p>}
      <p>签发后正文不再修改；有误时应作废并重新制作，文号不重复使用。</p>
      {warnings.length > 0 && (
        <Alert
          type="warning"
          style={{ marginTop: 10 }}
          title={warnings.map((warning) => (
            <div key={warning.field + warning.message}>{warning.message}</div>
          ))}
        />
      )}
      {problem !== null && <Alert type="error" showIcon style={{ marginTop: 10 }} title={problem} />}
    </Modal>
  )
}
