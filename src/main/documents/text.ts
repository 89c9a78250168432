/** '2020-05-01' → '2020年5月1日': full year, month and day unpadded (GB/T 9704 7.3.5.4). */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-')
  if (!year || !month || !day) throw new RangeError(`not a date: ${date}`)
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Blank date for the pen; full-width blanks keep the grid. */
export const BLANK_DATE = '　　　　年　　月　　日'

/** Paragraphs of a text as the clerk typed it: lines trimmed (full-width blanks too), empty ones dropped. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The sentence with exactly one of 。！？： … at its end. */
export function sentence(text: string): string {
  const bare = text.trim().replace(/[；;，,、.]+$/u, '')
  return /[。！？：…][”’）)]?$/u.test(bare) ? bare : `${bare}。`
}

const HANZI = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1..99 in Chinese numerals, for list markers. */
export function hanziNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no marker for ${value}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HANZI[tens]}十`
  return head + (ones === 0 ? '' : HANZI[ones])
}

/** What stands before the items of a list. */
export const MARKERS: Readonly<Record<'digit' | 'hanzi' | 'bracketed', (position: number) => string>> = {
  digit: (position) => `${position}.`,
  hanzi: (position) => `${hanziNumber(position)}、`,
  bracketed: (position) => `（${hanziNumber(position)}）`,
}

/** A name of more than 20 characters in lines of equal length. */
export function nameLines(body: string): string[] {
  const characters = Array.from(body)
  const count = Math.max(1, Math.ceil(characters.length / 20))
  const each = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * each, (index + 1) * each).join(''))
}

/** Width in characters: digits are half as wide. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0)
}
