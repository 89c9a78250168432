import { SOON_WORKING_DAYS } from '@shared/features/deadline'
import { StatusTag } from '@renderer/components/StatusTag'

interface DaysLeftProps {
  /** Working days. */
  readonly days: number
  readonly overdue: boolean
  /** Under a heading that says 工作日 already. */
  readonly brief?: boolean
}

/** Working days left, as a word on its colour: 逾期 3 个工作日, 今日到期, 剩 5 个工作日; brief 逾期 3 天. */
export function DaysLeft({ days, overdue, brief = false }: DaysLeftProps) {
  const unit = brief ? '天' : '个工作日'
  if (overdue) return <StatusTag tone="red">{`逾期 ${-days} ${unit}`}</StatusTag>
  if (days === 0) return <StatusTag tone="amber">今日到期</StatusTag>
  return <StatusTag tone={days <= SOON_WORKING_DAYS ? 'amber' : 'plain'}>{`剩 ${days} ${unit}`}</StatusTag>
}
