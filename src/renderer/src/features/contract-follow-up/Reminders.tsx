import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { FollowUpDetail } from '@shared/features/contract-follow-up'
import { useSession } from '@renderer/app/session'
import { useUndoableCall } from '@renderer/components/undo'

/** Whom to think of on which day; 已提醒 takes it off the first screen and puts the next day there. */
export function Reminders({ detail }: { detail: FollowUpDetail }) {
  const { today } = useSession()
  const run = useUndoableCall()
  const { id, version } = detail.row
  const said = (after: FollowUpDetail, kind: string): string => {
    const next = after.reminders.find((one) => one.kind === kind)
    return next === undefined ? '已登记提醒' : `已登记提醒，下次提醒 ${next.dueDate}`
  }
  return (
    <section className="panel contract-reminders" aria-label="提醒">
      {detail.reminders.map((one) => (
        <div key={one.id}>
          <BellOutlined />
          <b className={one.dueDate < today ? 'problem' : ''}>{one.dueDate}</b>
          <span>{one.title}</span>
          <span className="muted" title={one.basis}>
            {one.basis}
          </span>
          <Button size="small" onClick={() => void run('contract-follow-up/reminded', { id, version, deadlineId: one.id }, (after) => said(after, one.kind))}>
            已提醒
          </Button>
        </div>
      ))}
    </section>
  )
}
