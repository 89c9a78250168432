import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { isHeld, type InvitedEmployer, type TrainingDetail } from '@shared/features/training'
import { EmptyState } from '@renderer/components/EmptyState'
import { useUndoableCall } from '@renderer/components/undo'

type View = 'all' | 'unanswered' | 'came' | 'away'

/** Firms invited, who put somebody on the roster, and who came. */
export function InvitedPart({ detail, locked }: { detail: TrainingDetail; locked: boolean }) {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const [view, setView] = useState<View>('all')
  const { row, invited } = detail
  const choose = (): void => navigate(`/training/${row.id}/invite`)
  const remove = (one: InvitedEmployer): void =>
    void run(
      'training/invite',
      { id: row.id, version: row.version, employerIds: invited.filter((other) => other.id !== one.id).map((other) => other.id) },
      () => `已取消邀请“${one.name}”`,
    )
  if (invited.length === 0) {
    return <EmptyState text="尚未邀请企业。可按镇（街道）、规上、长期未参训、上年有违法等条件挑选。" {...(!locked && { action: { label: '选择企业', run: choose } })} />
  }
  const held = isHeld(row.state)
  const wanted: Readonly<Record<View, (one: InvitedEmployer) => boolean>> = {
    all: () => true,
    unanswered: (one) => one.people === 0,
    came: (one) => one.attended > 0,
    away: (one) => one.attended === 0,
  }
  const count = (of: View): number => invited.filter(wanted[of]).length
  return (
    <div className="training-part">
      <div className="training-line">
        <Segmented<View>
          value={view}
          onChange={setView}
          options={[
            { value: 'all', label: `全部 ${invited.length} 家` },
            { value: 'unanswered', label: `未报名 ${count('unanswered')} 家` },
            { value: 'came', label: `已到会 ${count('came')} 家` },
            ...(held ? [{ value: 'away' as const, label: `未到会 ${count('away')} 家` }] : []),
          ]}
        />
        <span className="spacer" />
        {!locked && <Button onClick={choose}>选择企业</Button>}
      </div>
      <div className="training-scroll">
        <table className="training-table" aria-label="邀请企业">
          <thead>
            <tr>
              <th className="number">序号</th>
              <th>企业名称</th>
              <th>镇（街道）</th>
              <th className="number">报名</th>
              <th className="number">到会</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {invited.filter(wanted[view]).map((one, index) => (
              <tr key={one.id}>
                <td className="number">{index + 1}</td>
                <td>
                  <Link href={`/employers/${one.id}`}>{one.name}</Link>
                </td>
                <td>{one.townName}</td>
                <td className="number">{one.people === 0 ? '' : `${one.people} 人`}</td>
                <td className="number">{one.attended === 0 ? (held ? '未到会' : '') : `${one.attended} 人`}</td>
                <td className="number">
                  {!locked && (
                    <Button type="link" size="small" onClick={() => remove(one)}>
                      取消邀请
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
