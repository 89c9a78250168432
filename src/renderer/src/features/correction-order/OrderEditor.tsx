import { Alert, App, Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { OrderDetail, OrderInput } from '@shared/features/correction-order'
import { call, CallFailure } from '@renderer/app/bridge'
import { hasOpenLayer } from '@renderer/components/openLayer'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { unreadTexts } from '@renderer/components/unread'
import { MissingFonts } from '@renderer/features/document/MissingFonts'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { goToField } from './fields'
import { IssueDialog } from './IssueDialog'
import './order.css'
import { OrderFields } from './OrderFields'
import { withoutStaleDue } from './PeriodFields'
import { ProblemList } from './ProblemList'
import { useOrderForm } from './useOrderForm'
import { usePreview } from './usePreview'

interface OrderEditorProps {
  /** The saved draft; null for one that was only proposed. */
  readonly order: OrderDetail | null
  readonly initial: OrderInput
  readonly notes: readonly string[]
  readonly draftKey: string
  /** Masked numbers of workers handed over by another register. */
  readonly carried?: readonly { readonly id: string; readonly idNumber: string }[]
  /** The guidance on rules whose findings a new order takes over. */
  readonly guidanceId?: string | null
  /** Opens with the question whether to issue: the draft has just been saved for that. */
  readonly startIssuing?: boolean
}

const none: readonly { readonly id: string; readonly idNumber: string }[] = []

/** A draft: its texts on the left, the paper it makes on the right. */
export function OrderEditor({ order, initial, notes, draftKey, carried = none, guidanceId = null, startIssuing = false }: OrderEditorProps) {
  const [, navigate] = useLocation()
  const { message, modal } = App.useApp()
  const form = useOrderForm(initial, draftKey)
  const { preview, pending, problem, fields } = usePreview(order?.id ?? null, form.values)
  /** As last saved from here; a change made elsewhere is not taken over but refused as stale. */
  const [current, setCurrent] = useState(order)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [sheetProblem, setSheetProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [issuing, setIssuing] = useState(startIssuing)
  const [asked, setAsked] = useState(false)
  const run = useUndoableCall()
  const fieldsBox = useRef<HTMLDivElement>(null)
  const masked = useMemo(
    () => new Map((current?.workerRows ?? carried).map((row) => [row.id, row.idNumber])),
    [carried, current],
  )

  /** An amount or date that cannot be read is not saved as if nothing had been typed. */
  const refuseUnread = useCallback((): boolean => {
    const [unread] = unreadTexts(fieldsBox.current)
    if (!unread) return false
    void message.error(unread.problem)
    unread.input.focus()
    return true
  }, [message])

  /** @returns the draft as saved; null when it was refused */
  const save = useCallback(async (): Promise<OrderDetail | null> => {
    if (sheetProblem !== null) {
      void message.error(`劳动者明细${sheetProblem}`)
      goToField('workerRows')
      return null
    }
    if (refuseUnread()) return null
    setSaving(true)
    try {
      const values = withoutStaleDue(form.values)
      const saved = current
        ? await call('correction-order/update', { id: current.id, version: current.version, values })
        : await call('correction-order/create', { values, guidanceId })
      setCurrent(saved)
      setRefused({})
      form.settle(inputOf(saved))
      return saved
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setRefused(error.error.fields ?? {})
      void message.error(error.message)
      const first = Object.keys(error.error.fields ?? {})[0]
      if (first !== undefined) goToField(first)
      return null
    } finally {
      setSaving(false)
    }
  }, [current, form, guidanceId, message, refuseUnread, sheetProblem])

  const keep = useCallback(async (): Promise<void> => {
    const saved = await save()
    if (!saved) return
    void message.success('草稿已保存')
    if (!order) navigate(`/orders/${saved.id}`, { replace: true })
  }, [message, navigate, order, save])

  const leave = useCallback((): void => {
    const back = (): void => navigate('/orders')
    if (!form.touched) {
      back()
      return
    }
    modal.confirm({
      title: '放弃未保存的修改？',
      okText: '放弃修改',
      okButtonProps: { danger: true },
      cancelText: '继续填写',
      onOk: () => {
        form.settle(initial)
        back()
      },
    })
  }, [form, initial, modal, navigate])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        // The field being typed in settles on blur, so that its last letters are saved too.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        setTimeout(() => void keep(), 0)
      }
      if (event.key === 'Escape' && !hasOpenLayer()) leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keep, leave])

  // The preview names a wrong row itself; the sheet's own words would say it twice.
  const rowsNamed = Object.keys(preview?.errors ?? {}).some((name) => name.startsWith('workerRows.'))
  const errors: Readonly<Record<string, string>> = {
    ...preview?.errors,
    ...(sheetProblem === null || rowsNamed ? {} : { workerRows: sheetProblem }),
  }
  const startIssue = async (): Promise<void> => {
    setAsked(true)
    if (refuseUnread()) return
    const first = Object.keys(errors)[0]
    if (first !== undefined || problem !== null) {
      void message.error('尚有内容需要补正，请看预览上方所列')
      if (first !== undefined) goToField(first)
      return
    }
    const saved = current && !form.touched ? current : await save()
    if (!saved) return
    if (order) setIssuing(true)
    else navigate(`/orders/${saved.id}?issue=1`, { replace: true })
  }
  const remove = async (): Promise<void> => {
    if (!current) return
    const rows = [{ id: current.id, version: current.version }]
    const done = await run('correction-order/delete', { rows }, () => '草稿已删除')
    if (done) navigate('/orders')
  }
  // Missing parts are marked at their fields only after somebody wanted to issue; the list beside the paper always has them.
  const shown = { ...(asked ? errors : {}), ...fields, ...refused }
  return (
    <div className="page">
      <PageHead
        title={order ? '指令书草稿' : '制作限期改正指令书'}
        count={form.touched ? '有未保存的修改' : undefined}
      >
        {order && (
          <Button danger type="text" onClick={() => void remove()}>
            删除草稿
          </Button>
        )}
        <Button onClick={leave}>返回</Button>
        <Button loading={saving} onClick={() => void keep()}>
          保存草稿
        </Button>
        <Button type="primary" disabled={pending} onClick={() => void startIssue()}>
          签发
        </Button>
      </PageHead>
      <div className="order-split">
        <div ref={fieldsBox} className="panel order-left">
          {notes.map((note) => (
            <Alert key={note} type="info" showIcon title={note} />
          ))}
          {form.restored && (
            <Alert
              type="info"
              showIcon
              title="已恢复上次未保存的内容"
              action={
                <Button size="small" onClick={() => form.settle(initial)}>
                  放弃并重填
                </Button>
              }
            />
          )}
          <OrderFields
            form={form}
            preview={preview}
            errors={shown}
            masked={masked}
            onSheetProblem={setSheetProblem}
          />
        </div>
        <section className="paper-pane" aria-label="预览">
          <div className="paper-bar">
            <b>预览</b>
            <span className="muted">{preview ? `共 ${preview.pages} 页` : ''}</span>
            <span className="muted">{pending ? '正在更新' : ''}</span>
            <span className="spacer" />
            <MissingFonts />
          </div>
          <div className="problem-bar">
            {problem === null ? (
              preview && <ProblemList errors={errors} warnings={preview.warnings} />
            ) : (
              <ProblemList
                errors={Object.keys(fields).length > 0 ? fields : { employerId: problem }}
                warnings={[]}
              />
            )}
          </div>
          <div className="paper-scroll">
            {preview && <PaperFrame html={preview.html} label="指令书预览" />}
          </div>
        </section>
      </div>
      {current && issuing && (
        <IssueDialog
          order={{ id: current.id, version: current.version }}
          date={form.values.issueDate ?? ''}
          warnings={preview?.warnings ?? []}
          onClose={() => setIssuing(false)}
        />
      )}
    </div>
  )
}

/** A saved order as the form holds it: numbers of workers stay with the data. */
export function inputOf(order: OrderDetail): OrderInput {
  const { inspectionId, employerId, facts, violated, basis, demands, consequence, remedy } = order
  const {
    periodDays,
    periodUnit,
    issueDate,
    dueDate,
    workers,
    amountFen,
    contactPerson,
    contactPhone,
    remark,
  } = order
  const texts = { inspectionId, employerId, facts, violated, basis, demands, consequence, remedy }
  const figures = {
    periodDays,
    periodUnit,
    issueDate,
    dueDate,
    workers,
    amountFen,
    contactPerson,
    contactPhone,
    remark,
  }
  return {
    ...texts,
    ...figures,
    inspectorIds: order.inspectors.map((inspector) => inspector.id),
    workerRows: order.workerRows.map((row) => ({ ...row, idNumber: null })),
  }
}
