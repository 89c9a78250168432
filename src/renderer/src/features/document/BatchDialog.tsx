import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, Modal, Progress, Segmented } from 'antd'
import { useState } from 'react'
import { documentParts, type DocumentPart } from '@shared/features/document'
import { newId } from '@shared/ids/uuid'
import { call, CallFailure } from '@renderer/app/bridge'
import { useUi } from '@renderer/app/uiState'
import { BatchTable, type BatchLine } from './BatchTable'
import { PaperFrame } from './PaperFrame'

interface BatchDialogProps {
  readonly lines: readonly BatchLine[]
  /** Numbers the drafts among them, all or none; gives the lines as they then stand. */
  readonly issue?: (keys: readonly string[]) => Promise<{ issued: boolean; lines: readonly BatchLine[] }>
  readonly onClose: () => void
}

interface Sheets {
  readonly html: string
  readonly pages: number
}

/** Several papers in one go: checked, numbered, seen, saved as one PDF, printed. */
export function BatchDialog(props: BatchDialogProps) {
  const { message } = App.useApp()
  const [lines, setLines] = useState(props.lines)
  const [part, setPart] = useState<DocumentPart>('all')
  const [duplex, setDuplex] = useState(true)
  const [sheets, setSheets] = useState<Sheets | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useUi((state) => state.jobs.find(({ job }) => job === busy))
  const broken = lines.filter((line) => line.problems.length > 0)
  const drafts = lines.filter((line) => line.draft)
  const ids = lines.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]))

  const run = async (work: (job: string) => Promise<void>): Promise<void> => {
    const job = newId()
    setBusy(job)
    setProblem(null)
    try {
      await work(job)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      if (error.error.code !== 'cancelled') setProblem(error.message)
    } finally {
      setBusy(null)
    }
  }
  const layOut = (shown: DocumentPart, both: boolean): Promise<void> => {
    setPart(shown)
    setDuplex(both)
    return run(async (job) => setSheets(await call('document/print-batch-preview', { ids, part: shown, duplex: both, job })))
  }
  const issue = (): Promise<void> =>
    run(async () => {
      const answer = await props.issue?.(lines.map(({ key }) => key))
      if (!answer) return
      setLines(answer.lines)
      if (answer.issued) void message.success(`已签发 ${drafts.length} 份`)
    })
  const save = (): Promise<void> =>
    run(async (job) => {
      const { path } = await call('document/export-batch', { ids, part, duplex, job })
      if (path !== null) void message.success(`已存为 ${path}`)
    })
  const print = (): Promise<void> =>
    run(async (job) => {
      const { printed, first, again } = await call('document/print-batch', { ids, part, duplex, job })
      if (!printed) return
      void message.success(again > 0 ? `已打印 ${first} 份，补打 ${again} 份` : `已打印 ${ids.length} 份`)
    })

  return (
    <Modal
      open
      title={`批量打印（${lines.length} 份）`}
      width={sheets ? 980 : 760}
      style={{ top: 24 }}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => {
        if (busy !== null) void call('app/cancel-job', { job: busy })
        props.onClose()
      }}
    >
      {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBottom: 8 }} />}
      {!sheets && (
        <>
          {broken.length > 0 && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 8 }}
              title={`有 ${broken.length} 份不能打印，全部文号均未编排。补齐后重试，或先从本次打印中移除。`}
            />
          )}
          <BatchTable lines={lines} />
        </>
      )}
      {sheets && (
        <div className="batch-sheets">
          <PaperFrame html={sheets.html} label="批量预览" />
        </div>
      )}
      <div className="batch-bar">
        {sheets && (
          <>
            <Segmented<DocumentPart>
              size="small"
              value={part}
              disabled={busy !== null}
              onChange={(next) => void layOut(next, duplex)}
              options={documentParts.map(({ value, label }) => ({ value, label }))}
            />
            <Checkbox checked={duplex} disabled={busy !== null} onChange={(event) => void layOut(part, event.target.checked)}>
              双面打印，每份从奇数页起
            </Checkbox>
            <span className="muted">共 {sheets.pages} 页</span>
          </>
        )}
        <span style={{ flex: 1 }} />
        {running && (
          <>
            <span className="muted">{running.label}</span>
            <Progress percent={running.total > 0 ? Math.floor((running.done / running.total) * 100) : 0} size="small" style={{ width: 140, margin: 0 }} />
            <Button size="small" onClick={() => void call('app/cancel-job', { job: running.job })}>
              取消
            </Button>
          </>
        )}
        {!sheets && broken.length > 0 && (
          <Button disabled={broken.length === lines.length} onClick={() => setLines(lines.filter((line) => line.problems.length === 0))}>
            移除不能打印的
          </Button>
        )}
        {!sheets && drafts.length > 0 && (
          <Button type="primary" disabled={broken.length > 0} loading={busy !== null} onClick={() => void issue()}>
            签发并编号（{drafts.length} 份草稿）
          </Button>
        )}
        {!sheets && drafts.length === 0 && (
          <Button type="primary" disabled={broken.length > 0 || ids.length === 0} loading={busy !== null} onClick={() => void layOut(part, duplex)}>
            预览全部
          </Button>
        )}
        {sheets && (
          <>
            <Button icon={<FilePdfOutlined />} disabled={busy !== null} onClick={() => void save()}>
              导出 PDF
            </Button>
            <Button type="primary" icon={<PrinterOutlined />} disabled={busy !== null} onClick={() => void print()}>
              打印
            </Button>
          </>
        )}
      </div>
    </Modal>
  )
}
