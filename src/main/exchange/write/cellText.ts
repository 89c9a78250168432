/** The longest text a spreadsheet cell can hold, in UTF-16 units. */
export const longestCellText = 32_767

const cutMark = '……（以下略）'

/**
 * Text as an xlsx file can carry it and every reader gives it back: control characters and broken halves of
 * surrogate pairs go, line ends become one form, and a literal `_x0041_` is kept from being read as a character code.
 */
export function xlsxText(text: string): string {
  const clean = storableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (clean.length <= longestCellText) return clean
  return `${storableText(clean.slice(0, longestCellText - cutMark.length - 1))}${cutMark}`
}

/** The same without the escapes: what comes back when such a cell is read again. */
export function storableText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- XML has no way to write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  )
}

/** Quotes are allowed inside names but break the print titles, which the library does not escape. */
const forbiddenInNames = /[[\]:*?/\\']/g

/** Tab names that Excel accepts: 31 characters, none forbidden, no two alike when case is ignored. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>()
  return wanted.map((name, index) => {
    const clean = storableText(name)
      .replace(forbiddenInNames, '_')
      .replace(/^'+|'+$/g, '')
      .trim()
    const base = cut(clean === '' ? `表${index + 1}` : clean, 31)
    let unique = base
    for (let n = 2; used.has(unique.toLowerCase()); n += 1) unique = `${cut(base, 27)}(${n})`
    used.add(unique.toLowerCase())
    return unique
  })
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\p{Surrogate}/gu, '')
}
