import { App, Input } from 'antd'
import { useRef, useState } from 'react'
import { CallFailure } from '@renderer/app/bridge'

/**
 * Full identity numbers on request: asks for the reason, which is logged with who looked and when; a second call hides
 * them again. They are kept by this component only and go with it.
 * @param load gives the numbers by line, for the reason typed
 */
export function useReveal(load: (reason: string) => Promise<readonly { readonly id: string; readonly idNumber: string }[]>) {
  const { modal, message } = App.useApp()
  const [full, setFull] = useState<ReadonlyMap<string, string> | null>(null)
  const reason = useRef('')
  const reveal = async (): Promise<void> => {
    reason.current = ''
    const agreed = await modal.confirm({
      title: '显示完整证件号码',
      okText: '显示',
      cancelText: '取消',
      content: (
        <>
          <p>查看人、时间和原因记入操作日志。</p>
          <Input autoFocus aria-label="查看原因" placeholder="查看原因，如核对工资支付凭证" onChange={(event) => (reason.current = event.target.value)} />
        </>
      ),
    })
    if (!agreed) return
    try {
      const rows = await load(reason.current)
      setFull(new Map(rows.map((row) => [row.id, row.idNumber])))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.error.fields?.['reason'] ?? error.message)
    }
  }
  return { full, toggle: () => (full ? setFull(null) : void reveal()) }
}
