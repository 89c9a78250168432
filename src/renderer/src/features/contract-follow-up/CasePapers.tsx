import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { followUpSheets, type FollowUpDetail, type FollowUpSheet } from '@shared/features/contract-follow-up'
import { field } from '@shared/fields/describe'
import { requiredText } from '@shared/fields/values'
import { z } from '@shared/zod'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { PaperPane } from '@renderer/features/document/PaperPane'

/** The papers of a case: issued notices, the next notice as it would be, and the two lists. */
export function CasePapers({ detail }: { detail: FollowUpDetail }) {
  const { papers } = detail
  const [shown, setShown] = useState<string>('')
  const chosen = shown === '' ? (papers[0]?.id ?? 'draft') : shown
  const options = [
    ...papers.map((paper) => ({ value: paper.id, label: paper.isVoid ? `${paper.number}（作废）` : paper.number })),
    { value: 'draft', label: papers.length === 0 ? '通知书' : '新通知书' },
    ...followUpSheets.map(({ value, label }) => ({ value, label })),
  ]
  const sheet = followUpSheets.find(({ value }) => value === chosen)
  return (
    <section className="panel">
      <div className="contract-panel-head">
        <h2>文书和名单</h2>
        <Segmented size="small" value={chosen} options={options} onChange={setShown} />
      </div>
      <div className="contract-paper">
        {sheet ? (
          <SheetPane id={detail.row.id} sheet={sheet.value} />
        ) : chosen === 'draft' ? (
          <NoticeDraft detail={detail} onIssued={setShown} />
        ) : (
          <IssuedNotice key={chosen} detail={detail} id={chosen} />
        )}
      </div>
    </section>
  )
}

const voidSchema = z.object({ reason: field(requiredText('作废原因', 500), { label: '作废原因', kind: 'longText' }) })

/** A notice as it was frozen: printed, saved, declared void. */
function IssuedNotice({ detail, id }: { detail: FollowUpDetail; id: string }) {
  const [voiding, setVoiding] = useState(false)
  const paper = detail.papers.find((one) => one.id === id)
  if (!paper) return null
  const ref = { id: detail.row.id, version: detail.row.version }
  return (
    <>
      <div className="contract-actions">
        <b>{paper.number}</b>
        <span className="muted">
          {paper.issuedOn} 签发{paper.printCount > 0 ? `，已打印 ${paper.printCount} 次` : '，未打印'}
        </span>
        {paper.isVoid ? (
          <span className="problem">
            {paper.voidedOn} 作废：{paper.voidReason}
          </span>
        ) : (
          <Button danger onClick={() => setVoiding(true)}>
            作废
          </Button>
        )}
      </div>
      <PaperPane id={id} />
      {voiding && (
        <StepDialog
          title="通知书作废"
          okText="作废"
          danger
          schema={voidSchema}
          initial={{ reason: '' }}
          required={() => ['reason']}
          head={() => <p>{paper.number} 作废后文号不再使用，仍列在文书登记簿中；名单的已通知状态不变，可另行签发。</p>}
          onSubmit={({ reason }) => call('contract-follow-up/void-notice', { ...ref, paperId: id, reason })}
          onClose={() => setVoiding(false)}
        />
      )}
    </>
  )
}

function NoticeDraft({ detail, onIssued }: { detail: FollowUpDetail; onIssued: (id: string) => void }) {
  const { id, version } = detail.row
  const { data, error } = useCall('contract-follow-up/notice-preview', { id })
  const { modal, message } = App.useApp()
  const issue = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: '签发督促补签劳动合同通知书？',
      content: '签发后编定文号，内容不再改动，名单中待补签的人员记为已通知。',
      okText: '签发',
      cancelText: '返回',
    })
    if (!sure) return
    try {
      // A number that was drawn stays drawn: nothing to take back.
      const { papers } = await call('contract-follow-up/issue-notice', { id, version })
      void message.success(`已签发 ${papers[0]?.number ?? ''}`)
      if (papers[0]) onIssued(papers[0].id)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  return (
    <>
      <div className="contract-actions">
        <Button type="primary" disabled={!data || data.refusal !== null} onClick={() => void issue()}>
          签发通知书
        </Button>
        <span className="muted">{data ? (data.refusal ?? `共 ${data.pages} 页`) : ''}</span>
      </div>
      {error && <div className="empty">{error.message}</div>}
      {data && <PaperFrame html={data.html} label="督促补签劳动合同通知书" />}
    </>
  )
}

function SheetPane({ id, sheet }: { id: string; sheet: FollowUpSheet }) {
  const { message } = App.useApp()
  const { data, error } = useCall('contract-follow-up/sheet', { id, sheet })
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null)
  const run = async (what: 'pdf' | 'print'): Promise<void> => {
    setBusy(what)
    try {
      if (what === 'print') {
        const { printed } = await call('contract-follow-up/sheet-print', { id, sheet })
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('contract-follow-up/sheet-pdf', { id, sheet })
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <div className="contract-actions">
        <Button loading={busy === 'pdf'} onClick={() => void run('pdf')}>
          存为 PDF
        </Button>
        <Button loading={busy === 'print'} onClick={() => void run('print')}>
          打印
        </Button>
        <span className="muted">{data ? `共 ${data.pages} 页，证件号码已遮蔽` : ''}</span>
      </div>
      {error && <div className="empty">{error.message}</div>}
      {data && <PaperFrame html={data.html} label={followUpSheets.find((known) => known.value === sheet)?.label ?? ''} />}
    </>
  )
}
