import { App } from 'antd'
import { useState } from 'react'
import type { DocumentPart, PaperFormat } from '@shared/features/document'
import { call, CallFailure } from '@renderer/app/bridge'

/** Printing and saving of one numbered paper; says how it went. */
export function usePaperActions(id: string, part: DocumentPart) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'print' | PaperFormat | null>(null)
  const run = async (what: 'print' | PaperFormat, work: () => Promise<string | null>): Promise<void> => {
    setBusy(what)
    try {
      const said = await work()
      if (said !== null) void message.success(said)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    } finally {
      setBusy(null)
    }
  }
  return {
    busy,
    print: () =>
      run('print', async () => {
        const { printed, printCount } = await call('document/print', { id, part })
        if (!printed) return null
        return part !== 'receipt' && printCount > 1 ? `已补打，累计打印 ${printCount} 次` : '已打印'
      }),
    save: (format: PaperFormat) =>
      run(format, async () => {
        const { path } = await call('document/save-as', { id, part, format })
        return path === null ? null : `已存为 ${path}`
      }),
  }
}
