import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import type { GuidanceSheetInput } from '@shared/features/rules-guidance'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PaperFrame } from '@renderer/features/document/PaperFrame'

interface SheetDrawerProps {
  readonly title: string
  readonly sheet: GuidanceSheetInput
  readonly onClose: () => void
}

type Use = 'print' | 'pdf' | 'workbook'

/** A list of the register as it will be printed, with its three ways out: paper, PDF, workbook. */
export function SheetDrawer({ title, sheet, onClose }: SheetDrawerProps) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState<Use | null>(null)
  const { data, error } = useCall('rules-guidance/sheet', sheet)
  const run = async (use: Use): Promise<void> => {
    setBusy(use)
    try {
      if (use === 'print') {
        const { printed } = await call('rules-guidance/sheet-print', sheet)
        if (printed) void message.success('已打印')
        return
      }
      const { path } = await call(use === 'pdf' ? 'rules-guidance/sheet-pdf' : 'rules-guidance/sheet-export', sheet)
      if (path !== null) void message.success(`已存为 ${path}`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(null)
    }
  }
  return (
    <Drawer
      open
      title={title}
      size={880}
      onClose={onClose}
      extra={
        <span className="guidance-status">
          <span className="muted">{data ? `共 ${data.pages} 页` : ''}</span>
          <Button loading={busy === 'workbook'} onClick={() => void run('workbook')}>
            导出表格
          </Button>
          <Button loading={busy === 'pdf'} onClick={() => void run('pdf')}>
            存为 PDF
          </Button>
          <Button type="primary" loading={busy === 'print'} onClick={() => void run('print')}>
            打印
          </Button>
        </span>
      }
    >
      {error && <div className="empty">{error.message}</div>}
      {data && <PaperFrame html={data.html} label={title} />}
    </Drawer>
  )
}
