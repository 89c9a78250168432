/** One figure of the bench, beside one of the same run. */
export interface Line {
  readonly what: string
  readonly desk: string
  readonly beside: string
  readonly ratio: number | null
  readonly aim?: string
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`
