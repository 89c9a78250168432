/** A whole number divided by another, halves rounded up, without passing through fractions. */
export function roundHalfUp(value: number, divisor: number): number {
  return Math.floor((2 * value + divisor) / (2 * divisor))
}
