/** A value with how often it shall come up, relative to the others. */
export type Weighted<T> = readonly [value: T, weight: number]

/**
 * Chance that comes out the same every time: mulberry32 (Tommy Ettinger, public domain), 32 bits of state. Not for
 * secrets.
 */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** 0 up to but not including 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** @throws RangeError for an empty list */
  pick<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }

  /** @throws RangeError for an empty list */
  weighted<T>(values: readonly Weighted<T>[]): T {
    let left = this.next() * values.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of values) {
      left -= weight
      if (left < 0) return value
    }
    const last = values.at(-1)
    if (!last) throw new RangeError('nothing to pick from')
    return last[0]
  }

  /** `count` different values; heavier ones are likelier to be among them. The order is chance too. */
  sample<T>(values: readonly T[], count: number, weight: (value: T) => number = () => 1): T[] {
    return values
      .map((value) => ({ value, key: Math.log(1 - this.next()) / Math.max(weight(value), 1e-9) }))
      .toSorted((a, b) => b.key - a.key)
      .slice(0, count)
      .map(({ value }) => value)
  }

  /** A number around `median`, positive, with a long tail upwards; `spread` 1 is wide. */
  around(median: number, spread: number): number {
    const u = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
    return median * Math.exp(u * spread)
  }
}
