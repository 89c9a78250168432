import { checkFen } from './formatYuan'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
/** Larger steps, largest first: 亿 may itself carry 万 (玖拾万亿). */
const STEPS = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const

const digit = (value: number): string => DIGITS[value] ?? ''

/** 1..9999, with one 零 for any run of zeros between digits and none at the end. */
function belowTenThousand(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const d = Math.floor(value / 10 ** place) % 10
    if (d === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${digit(d)}${PLACES[place] ?? ''}`
    gap = false
  }
  return text
}

/** A positive whole number of yuan, without 元. */
function wholeYuan(value: number): string {
  for (const [size, name] of STEPS) {
    if (value < size) continue
    const rest = value % size
    // 零 stands where the rest does not reach the place right below: 壹万零壹, but 壹万壹仟.
    const gap = rest > 0 && rest < size / 10 ? '零' : ''
    return `${wholeYuan(Math.floor(value / size))}${name}${gap}${rest > 0 ? wholeYuan(rest) : ''}`
  }
  return belowTenThousand(value)
}

/**
 * The amount in capital numerals as receipts and orders write it: 壹万贰仟叁佰肆拾伍元陆角柒分, 壹佰元整, 伍角整.
 * Follows 支付结算办法 (银发〔1997〕393号) annex 1: 零 for a gap between digits and after 元 when 角 is nought or the
 * yuan end in nought; 整 closes an amount without 分. 人民币 is not part of it.
 * @param fen integer fen; negative amounts begin with 负
 * @throws RangeError when the amount is not held exactly
 */
export function upperCaseAmount(fen: number): string {
  checkFen(fen)
  const total = Math.abs(fen)
  const yuan = Math.floor(total / 100)
  const jiao = Math.floor(total / 10) % 10
  const left = total % 10

  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : ''
  const sign = fen < 0 ? '负' : ''
  if (jiao === 0 && left === 0) return `${sign}${whole || '零元'}整`
  const gap = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : ''
  const fraction = `${jiao > 0 ? `${digit(jiao)}角` : ''}${left > 0 ? `${digit(left)}分` : '整'}`
  return `${sign}${whole}${gap}${fraction}`
}
