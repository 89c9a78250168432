import { Alert, App, Modal } from 'antd'
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
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const issue = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const issued = await call('correction-order/issue', order)
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
        将使用文号 <b>{data?.number ?? ''}</b>
      </p>
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
