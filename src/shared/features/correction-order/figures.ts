import { formatYuan } from '@shared/money'

export interface OrderFigures {
  readonly workers: number
  readonly amountFen: number
}

/**
 * A text of the order with other figures in the places of the old ones: `3名劳动者`, `涉及劳动者3人`, `12,000.00元`. A figure
 * that stands there more than once is left alone: only the clerk knows which of them is meant.
 */
export function withFigures(text: string, before: OrderFigures, after: OrderFigures): string {
  const counted = replaceOnly(text, before.workers > 0 ? `${before.workers}` : '', '\\s*[名人位]', `${after.workers}`)
  const amount = before.amountFen > 0 ? formatYuan(before.amountFen) : ''
  return replaceOnly(counted, amount, '\\s*元', formatYuan(after.amountFen))
}

/** Replaces a number before its unit, if it stands there exactly once and is not the end of a longer one. */
function replaceOnly(text: string, number: string, unit: string, by: string): string {
  if (number === '') return text
  const place = new RegExp(`(?<![\\d,.])${number.replaceAll('.', '\\.')}(?=${unit})`, 'gu')
  return [...text.matchAll(place)].length === 1 ? text.replace(place, by) : text
}
