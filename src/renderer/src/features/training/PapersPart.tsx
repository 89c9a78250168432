import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { trainingPapers, type TrainingDetail, type TrainingPaper } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PaperFrame } from '@renderer/features/document/PaperFrame'

/** The sheet people sign and the notice of the session, as they will be printed. */
export function PapersPart({ detail }: { detail: TrainingDetail }) {
  const { message } = App.useApp()
  const ids = [detail.row.id]
  const [paper, setPaper] = useState<TrainingPaper>('signIn')
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null)
  const { data, error, isPlaceholderData } = useCall('training/paper', { ids, paper })
  const run = async (what: 'pdf' | 'print'): Promise<void> => {
    setBusy(what)
    try {
      if (what === 'print') {
        const { printed } = await call('training/paper-print', { ids, paper })
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('training/paper-pdf', { ids, paper })
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(null)
    }
  }
  const offered = trainingPapers.filter(({ value }) => value !== 'noticeEach' || detail.invited.length > 0)
  return (
    <div className="training-part">
      <div className="training-line">
        <Segmented<TrainingPaper> value={paper} onChange={setPaper} options={offered.map(({ value, label }) => ({ value, label }))} />
        <Button loading={busy === 'pdf'} onClick={() => void run('pdf')}>
          存为 PDF
        </Button>
        <Button loading={busy === 'print'} onClick={() => void run('print')}>
          打印
        </Button>
        <span className="muted">{data && !isPlaceholderData ? `共 ${data.pages} 页${paper === 'signIn' ? '，联系电话已遮蔽' : ''}` : ''}</span>
      </div>
      {error && <div className="empty">{error.message}</div>}
      {data && !error && (
        <div className="training-paper">
          <PaperFrame html={data.html} label={optionLabel(trainingPapers, paper)} />
        </div>
      )}
    </div>
  )
}
