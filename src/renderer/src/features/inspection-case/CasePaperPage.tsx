import { Alert, App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { annexProblems, paperStates, type PaperDraft } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import type { LaidOutPaper } from '@shared/features/document'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useRemembered } from '@renderer/app/remembered'
import { FieldControl } from '@renderer/components/FieldControl'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { PaperPane } from '@renderer/features/document/PaperPane'
import './case.css'
import { IssueDialog, ServeDialog, SignDialog, VoidDialog } from './paperDialogs'

/** One paper of a case: written with the preview beside it, issued, served, put into the file. */
export function CasePaperPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('case-paper/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.paper.id !== id) return null
  return data.paper.state === 'draft' ? <DraftPaper key={id} draft={data} /> : <IssuedPaper key={id} draft={data} />
}

const back = ({ owner }: PaperDraft): string => owner.path

type Dialog = 'issue' | 'serve' | 'sign' | 'void' | null

function IssuedPaper({ draft }: { draft: PaperDraft }) {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<Dialog>(null)
  const { paper } = draft
  const issued = paper.state === 'issued'
  const served = paper.services.length > 0
  return (
    <div className="page">
      <PageHead
        title={`${paper.title} ${paper.number ?? ''}`}
        count={
          <span className="case-status">
            {draft.owner.label}
            <StatusTag tone={issued ? 'green' : 'plain'}>{optionLabel(paperStates, paper.state)}</StatusTag>
            {issued && paper.served && !served && <StatusTag tone="amber">未送达</StatusTag>}
            {paper.voidReason !== null && <span className="problem">{paper.voidReason}</span>}
          </span>
        }
      >
        <Button onClick={() => navigate(back(draft))}>返回</Button>
        {issued && (
          <Button danger onClick={() => setDialog('void')}>
            作废
          </Button>
        )}
        {issued && <Button onClick={() => setDialog('sign')}>{paper.signedOn === null ? '登记归卷' : `归卷 ${paper.signedOn}`}</Button>}
        {issued && paper.served && (
          <Button type={served ? 'default' : 'primary'} onClick={() => setDialog('serve')}>
            送达登记
          </Button>
        )}
      </PageHead>
      {paper.documentId !== null && <PaperPane id={paper.documentId} />}
      {dialog === 'serve' && <ServeDialog draft={draft} onClose={() => setDialog(null)} />}
      {dialog === 'sign' && <SignDialog draft={draft} onClose={() => setDialog(null)} />}
      {dialog === 'void' && <VoidDialog draft={draft} onClose={() => setDialog(null)} />}
    </div>
  )
}

/** Typing has paused this long. */
const PAUSE_MS = 450

function DraftPaper({ draft }: { draft: PaperDraft }) {
  const [, navigate] = useLocation()
  const { message, modal } = App.useApp()
  const { paper, asks } = draft
  const [kept, keep, ready] = useRemembered<Record<string, string> | null>(`draft:case-paper:${paper.id}`, null)
  const [typed, setTyped] = useState<Record<string, string> | null>(null)
  const fields = typed ?? kept ?? draft.fields
  const [preview, setPreview] = useState<LaidOutPaper | null>(null)
  const [issuing, setIssuing] = useState(false)
  const version = useRef(paper.version)
  version.current = Math.max(version.current, paper.version)
  const key = JSON.stringify(fields)
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      call('case-paper/preview', { id: paper.id, fields: JSON.parse(key) as Record<string, string> })
        .then((laidOut) => current && setPreview(laidOut))
        .catch((error: unknown) => {
          if (!(error instanceof CallFailure)) throw error
          if (current) void message.error(error.message)
        })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, paper.id, message])
  const set = (name: string, value: unknown): void => {
    const next = { ...fields, [name]: typeof value === 'string' || typeof value === 'number' ? String(value) : '' }
    setTyped(next)
    keep(next)
  }
  const save = async (): Promise<boolean> => {
    try {
      const saved = await call('case-paper/save', { id: paper.id, version: version.current, fields })
      version.current = saved.paper.version
      keep(null)
      return true
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
      return false
    }
  }
  const remove = async (): Promise<void> => {
    const agreed = await modal.confirm({ title: '删除这份草稿？', okText: '删除', okButtonProps: { danger: true }, cancelText: '取消' })
    if (!agreed) return
    try {
      await call('case-paper/delete', { id: paper.id, version: version.current })
      navigate(back(draft))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  if (!ready) return null
  const stated = Number(fields['amountFen'] ?? '')
  const sums = draft.annex === null ? [] : annexProblems({ workers: null, amountFen: stated > 0 ? stated : null }, draft.annex)
  const missing = asks.filter(({ name, required }) => required && (fields[name] ?? '').trim() === '')
  return (
    <div
      className="page"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        void save().then((saved) => saved && message.success('草稿已保存'))
      }}
    >
      <PageHead title={paper.title} count={<span className="case-status">{draft.owner.label}<StatusTag tone="amber">草稿</StatusTag></span>}>
        <Button onClick={() => navigate(back(draft))}>返回</Button>
        <Button danger onClick={() => void remove()}>
          删除草稿
        </Button>
        <Button onClick={() => void save().then((saved) => saved && message.success('草稿已保存'))}>保存草稿</Button>
        {paper.kind !== 'case-filing' && (
          <Button type="primary" disabled={missing.length > 0} onClick={() => void save().then((saved) => saved && setIssuing(true))}>
            签发
          </Button>
        )}
      </PageHead>
      <div className="case-paper-split">
        <section className="panel case-paper-fields">
          {paper.kind === 'case-filing' && <p className="muted">案号在办理“立案”时编定，届时本表一并签发。</p>}
          {missing.length > 0 && <p className="bad">还需填写：{missing.map(({ label }) => label).join('、')}</p>}
          {sums.map((line) => (
            <Alert key={line} type="warning" showIcon title={line} />
          ))}
          {asks.map((ask) => (
            <div key={ask.name}>
              <label htmlFor={`paper-${ask.name}`}>
                {ask.label}
                {ask.required && <span className="bad"> *</span>}
                {ask.help !== '' && <span>　{ask.help}</span>}
              </label>
              <FieldControl
                id={`paper-${ask.name}`}
                field={{ name: ask.name, label: ask.label, kind: ask.kind, required: ask.required }}
                value={fieldValue(ask.kind, fields[ask.name] ?? '')}
                onChange={(value) => set(ask.name, value)}
              />
            </div>
          ))}
        </section>
        <section className="case-paper-view" aria-label="预览">
          {preview && <PaperFrame html={preview.html} label="文书预览" />}
        </section>
      </div>
      {issuing && <IssueDialog draft={draft} version={version.current} onClose={() => setIssuing(false)} />}
    </div>
  )
}

/** A text of the paper as its control wants it. */
function fieldValue(kind: PaperDraft['asks'][number]['kind'], text: string): unknown {
  if (kind === 'money' || kind === 'integer') return text === '' ? null : Number(text)
  return kind === 'date' && text === '' ? null : text
}
