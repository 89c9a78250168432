import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { expiryStages, inForce, type ContractLimits, type ContractOutcome, type FollowUpDetail, type WorkerLineRow } from '@shared/features/contract-follow-up'
import type { SettingVersions } from '@shared/law/settings'
import { useSession } from '@renderer/app/session'
import { useUndoableCall } from '@renderer/components/undo'
import { RenewalDialog } from './RenewalDialog'

interface RemindersProps {
  readonly detail: FollowUpDetail
  readonly limits: SettingVersions<ContractLimits>
}

/** What is entered for those a reminder names. */
interface Settling {
  readonly lines: readonly WorkerLineRow[]
  readonly outcome: ContractOutcome
}

/**
 * Whom to think of on which day. 已提醒 takes it off the first screen and puts the next day there; a contract that ends is
 * settled by what became of it.
 */
export function Reminders({ detail, limits }: RemindersProps) {
  const { today } = useSession()
  const run = useUndoableCall()
  const [settling, setSettling] = useState<Settling | null>(null)
  const { id, version } = detail.row
  const said = (after: FollowUpDetail, kind: string): string => {
    const next = after.reminders.find((one) => one.kind === kind)
    return next === undefined ? '已登记提醒' : `已登记提醒，下次提醒 ${next.dueDate}`
  }
  /** Those whose contract in force ends and is reminded of on that day. */
  const ending = (on: string): WorkerLineRow[] => detail.lines.filter((line) => expiryStages(inForce(line, line.renewals), limits).some((stage) => stage.on === on))
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
          {one.kind === 'contract-expiry' &&
            (['renewed', 'ended'] as const).map((outcome) => (
              <Button key={outcome} size="small" onClick={() => setSettling({ lines: ending(one.dueDate), outcome })}>
                {outcome === 'renewed' ? '登记续签' : '登记终止'}
              </Button>
            ))}
          <Button size="small" onClick={() => void run('contract-follow-up/reminded', { id, version, deadlineId: one.id }, (after) => said(after, one.kind))}>
            已提醒
          </Button>
        </div>
      ))}
      {settling !== null && <RenewalDialog detail={detail} limits={limits} {...settling} onClose={() => setSettling(null)} />}
    </section>
  )
}
