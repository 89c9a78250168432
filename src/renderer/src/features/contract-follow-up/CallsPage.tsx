import { Button, Input } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { FollowUpRow } from '@shared/features/contract-follow-up'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import './contracts.css'
import { CaseTag } from './StateTags'

/** 今日联系: whom to call, with one key for 已联系. */
export function CallsPage() {
  const [, navigate] = useLocation()
  const { data, error } = useCall('contract-follow-up/calls', { on: null })
  const body = useRef<HTMLTableSectionElement>(null)
  /** Where the cursor goes when the list has changed: the line that took the place of the one just called. */
  const next = useRef(0)
  const rows = data?.rows
  useEffect(() => {
    if (rows === undefined) return
    const inputs = remarksIn(body.current)
    inputs[Math.min(next.current, inputs.length - 1)]?.focus()
  }, [rows])
  if (error) return <div className="empty">{error.message}</div>
  if (!data) return null
  return (
    <div className="page page-scroll">
      <PageHead title="今日联系" count={`${data.rows.length} 家`}>
        <span className="muted">填写情况后按回车即登记，↑ ↓ 换行</span>
        <Button onClick={() => navigate('/contracts')}>返回</Button>
      </PageHead>
      <div className="panel">
        {data.rows.length === 0 ? (
          <p className="muted">{data.on} 没有需要联系的企业。在补签记录中填写“下次联系”后列在这里。</p>
        ) : (
          <table className="contract-table">
            <thead>
              <tr>
                {['约定日期', '企业名称', '镇（街道）', '联系人', '联系电话', '状态', '名单', '已核验', '上次联系情况', '本次联系情况', ''].map((title) => (
                  <th key={title} className={title === '名单' || title === '已核验' ? 'number' : ''}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body} onFocus={() => (next.current = Math.max(0, remarksIn(body.current).findIndex((input) => input.closest('tr')?.contains(document.activeElement))))} onKeyDown={(event) => move(event, body.current)}>
              {data.rows.map((row) => (
                <CallLine key={`${row.id} ${row.version}`} row={row} on={data.on} again={data.again} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  )
}

const remarksIn = (body: HTMLElement | null): HTMLInputElement[] => [...(body?.querySelectorAll('input') ?? [])]

/** Up and down go from one remark to the other, as in a list. */
function move(event: KeyboardEvent, body: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const inputs = remarksIn(body)
  const at = inputs.findIndex((input) => input === event.target)
  const to = inputs[at + step]
  if (at < 0 || !to) return
  event.preventDefault()
  to.focus()
}

function CallLine({ row, on, again }: { row: FollowUpRow; on: string; again: number }) {
  const run = useUndoableCall()
  const [remark, setRemark] = useState('')
  const done = (): void => {
    void run('contract-follow-up/contacted', { id: row.id, version: row.version, remark }, ({ nextContactOn }) => `已记录，下次联系 ${nextContactOn}`)
  }
  return (
    <tr>
      <td className={row.nextContactOn !== null && row.nextContactOn < on ? 'problem' : ''}>{row.nextContactOn}</td>
      <td>
        <Link href={`/contracts/${row.id}`}>{row.employerName}</Link>
      </td>
      <td>{row.townName}</td>
      <td>{row.contact}</td>
      <td>{row.phone}</td>
      <td>
        <CaseTag state={row.state} />
      </td>
      <td className="number">{row.lines}</td>
      <td className="number">{row.verified}</td>
      <td className="contract-hint" title={row.contactRemark}>
        {row.contactRemark}
      </td>
      <td className="contract-call">
        <Input aria-label={`${row.employerName}：本次联系情况`} value={remark} maxLength={500} onChange={(event) => setRemark(event.target.value)} onPressEnter={done} />
      </td>
      <td>
        <Button onClick={done}>{`已联系，${again} 天后`}</Button>
      </td>
    </tr>
  )
}
