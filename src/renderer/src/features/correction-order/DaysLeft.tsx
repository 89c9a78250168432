import { SOON_WORKING_DAYS } from '@shared/features/deadline'
import { StatusTag } from '@renderer/components/StatusTag'

/** Working days left, as a word on its colour: 逾期 3 天, 今日到期, 剩 5 天. */
export function DaysLeft({ days, overdue }: { days: number; overdue: boolean }) {
  if (overdue) return <StatusTag tone="red">{`逾期 ${-days} 天`}</StatusTag>
  if (days === 0) return <StatusTag tone="amber">今日到期</StatusTag>
  return <StatusTag tone={days <= SOON_WORKING_DAYS ? 'amber' : 'plain'}>{`剩 ${days} 天`}</StatusTag>
}
