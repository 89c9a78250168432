import { App, Button, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { bookStates, documentKinds, reserveInput, type BookState, type DocumentKind, type NumberBookLine } from '@shared/features/document'
import { paperPath } from '@shared/features/history'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'
import './paper.css'

const TONES: Readonly<Record<BookState, Tone>> = {
  issued: 'green',
  void: 'amber',
  reserved: 'blue',
  reservedVoid: 'plain',
  gap: 'red',
}
const stateLabel = (state: BookState): string => bookStates.find((one) => one.value === state)?.label ?? state

/** 文号簿: every number of one kind and year and what became of it; blocks are reserved here for paper forms. */
export function NumberBookPage() {
  const { today } = useSession()
  const [kind, setKind] = useState<DocumentKind>('correction-order')
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [shown, setShown] = useState<BookState | 'all'>('all')
  const [reserving, setReserving] = useState(false)
  const [dropped, setDropped] = useState<NumberBookLine | null>(null)
  const { data: gaps } = useCall('document/gaps', {})
  const { data: lines } = useCall('document/number-book', { kind, year })
  const years = [...new Set([Number(today.slice(0, 4)), ...(gaps ?? []).map((report) => report.year)])].toSorted((a, b) => b - a)
  const count = (state: BookState): number => (lines ?? []).filter((line) => line.state === state).length
  const rows = (lines ?? []).filter((line) => shown === 'all' || line.state === shown)
  return (
    <div className="page">
      <PageHead title="文号簿" count={lines ? <Summary total={lines.length} count={count} /> : undefined}>
        <Link href="/documents">文书登记簿</Link>
        <Button onClick={() => setReserving(true)}>预留文号</Button>
      </PageHead>
      <div className="book-bar">
        <Select<DocumentKind> aria-label="文书种类" value={kind} style={{ width: 220 }} onChange={setKind} options={[...documentKinds]} />
        <Select<number> aria-label="年度" value={year} style={{ width: 100 }} onChange={setYear} options={years.map((value) => ({ value, label: `${value} 年` }))} />
        <Segmented<BookState | 'all'>
          value={shown}
          onChange={setShown}
          options={[{ value: 'all', label: '全部' }, ...bookStates.map(({ value, label }) => ({ value, label: `${label} ${count(value)}` }))]}
        />
      </div>
      {lines?.length === 0 ? (
        <EmptyState text="这一文种和年度还没有用过文号。签发文书时依次取号；现场手工填写的文书可先预留一段文号。" />
      ) : (
        <div className="batch-table number-book" role="region" aria-label="文号簿" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>序号</th>
                <th>文号</th>
                <th>状态</th>
                <th>日期</th>
                <th>企业名称</th>
                <th>说明</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((line) => (
                <tr key={line.sequence}>
                  <td>{line.sequence}</td>
                  <td>
                    {line.ownerKind && line.ownerId ? (
                      <Link href={paperPath({ ownerKind: line.ownerKind, ownerId: line.ownerId })}>{line.number}</Link>
                    ) : (
                      line.number
                    )}
                  </td>
                  <td>
                    <StatusTag tone={TONES[line.state]}>{stateLabel(line.state)}</StatusTag>
                  </td>
                  <td>{line.date ?? ''}</td>
                  <td>{line.employerName}</td>
                  <td>{line.note}</td>
                  <td>
                    {line.state === 'reserved' && (
                      <Button size="small" type="link" onClick={() => setDropped(line)}>
                        作废
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reserving && <ReserveDialog kind={kind} year={year} onClose={() => setReserving(false)} />}
      {dropped && <VoidDialog line={dropped} onClose={() => setDropped(null)} />}
    </div>
  )
}

function Summary({ total, count }: { total: number; count: (state: BookState) => number }) {
  const gap = count('gap')
  return (
    <span className={gap > 0 ? 'gap-line broken' : 'gap-line'}>
      用至第 {total} 号：有效 {count('issued')}，作废 {count('void')}，预留 {count('reserved')}，预留作废 {count('reservedVoid')}，
      {gap > 0 ? `缺号 ${gap}` : '无缺号'}
    </span>
  )
}

function ReserveDialog({ kind, year, onClose }: { kind: DocumentKind; year: number; onClose: () => void }) {
  const { message } = App.useApp()
  return (
    <Modal open title="预留文号" footer={null} width={560} onCancel={onClose} mask={{ closable: false }}>
      <p className="muted">预留的文号从文号簿依次取出，签发时不再使用；手工文书补录时选用，未用的写明原因作废。</p>
      <RecordForm
        schema={reserveInput}
        initial={{ kind, year, count: 10, purpose: '', holder: '' }}
        draftKey={`reserve:${kind}:${year}`}
        submitLabel="预留"
        wide={['purpose']}
        onCancel={onClose}
        onSubmit={async (values) => {
          await call('document/reserve', values)
          void message.success(`已预留 ${values.count} 个文号`)
          onClose()
        }}
      />
    </Modal>
  )
}

function VoidDialog({ line, onClose }: { line: NumberBookLine; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const drop = async (): Promise<void> => {
    if (!line.reserved) return
    try {
      await call('document/void-reserved', { ...line.reserved, reason })
      onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(error.error.fields?.['reason'] ?? error.message)
    }
  }
  return (
    <Modal open title={`作废预留文号 ${line.number}`} okText="作废" okButtonProps={{ danger: true }} cancelText="取消" onOk={() => void drop()} onCancel={onClose}>
      <label htmlFor="void-reserved">作废原因</label>
      <Input id="void-reserved" value={reason} status={problem === null ? '' : 'error'} onChange={(event) => setReason(event.target.value)} />
      {problem !== null && <div className="gap-line broken">{problem}</div>}
    </Modal>
  )
}
