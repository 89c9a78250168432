export interface DueCounts {
  /** Orders that are overdue or due within three working days. */
  readonly orders: number
}

/** What the rail shows beside its rooms. */
export function useDueCounts(): DueCounts {
  return { orders: 0 }
}
