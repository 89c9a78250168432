/** @throws RangeError unless `fen` is a whole number that is held exactly. */
export function checkFen(fen: number): void {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an exact amount in fen: ${fen}`)
}

/** Integer fen as yuan with separators and two decimals, without a unit: '12,345.67'. */
export function formatYuan(fen: number): string {
  checkFen(fen)
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/** Sum of amounts in fen. @throws RangeError when an amount or the sum is not held exactly. */
export function sumFen(amounts: Iterable<number>): number {
  let sum = 0n
  for (const fen of amounts) {
    checkFen(fen)
    sum += BigInt(fen)
  }
  const total = Number(sum)
  checkFen(total)
  return total
}
