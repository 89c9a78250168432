import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { harmonyPapers, type HarmonyDetail, type HarmonyPaper } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PaperFrame } from '@renderer/features/document/PaperFrame'

/** The paper one needs first in a state. */
function usualPaper({ shownState }: HarmonyDetail): HarmonyPaper {
  if (shownState === 'publicity' || shownState === 'objection') return 'publicity'
  if (shownState === 'named') return 'naming'
  if (shownState === 'valid' || shownState === 'kept') return 'certificate'
  if (shownState === 'review') return 'review'
  return shownState === 'revoked' ? 'revocation' : 'application'
}

/** The papers of a case as they would be printed now. */
export function HarmonyPapers({ detail }: { detail: HarmonyDetail }) {
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<HarmonyPaper | null>(null)
  const paper = chosen ?? usualPaper(detail)
  const input = { ids: [detail.id], paper }
  const { data, error } = useCall('harmony/paper', input)
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null)
  const run = async (what: 'pdf' | 'print'): Promise<void> => {
    setBusy(what)
    try {
      if (what === 'print') {
        const { printed } = await call('harmony/paper-print', input)
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('harmony/paper-pdf', input)
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(null)
    }
  }
  const ready = !error && data !== undefined
  return (
    <section className="panel harmony-papers">
      <div className="harmony-part-head">
        <Segmented<HarmonyPaper> size="small" value={paper} options={harmonyPapers.map(({ value, label }) => ({ value, label }))} onChange={setChosen} />
        <Button disabled={!ready} loading={busy === 'pdf'} onClick={() => void run('pdf')}>
          存为 PDF
        </Button>
        <Button disabled={!ready} loading={busy === 'print'} onClick={() => void run('print')}>
          打印
        </Button>
        <span className="muted">{ready ? `共 ${data.pages} 页` : ''}</span>
      </div>
      {error ? <div className="empty">{error.message}</div> : data && <PaperFrame html={data.html} label={optionLabel(harmonyPapers, paper)} />}
    </section>
  )
}
