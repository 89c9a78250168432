/** The number of a guidance case: GZ-2020-0001. @throws RangeError when year or sequence is not a whole number from 1 */
export function guidanceNumber(year: number, sequence: number): string {
  for (const value of [year, sequence]) {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`no guidance number with ${value}`)
  }
  return `GZ-${year}-${String(sequence).padStart(4, '0')}`
}
