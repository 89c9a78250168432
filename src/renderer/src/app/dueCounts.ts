import { useCall } from './queries'

export interface DueCounts {
  /** Orders that are overdue or due within three working days. */
  readonly orders: number
}

/** What the rail shows beside its rooms. */
export function useDueCounts(): DueCounts {
  const { data } = useCall('deadline/counts', {})
  return { orders: data ? data.overdue + data.soon : 0 }
}
