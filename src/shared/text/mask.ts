const STAR = '*'

/** First three and last four characters of an identity number: 330***********1234. Short ones are hidden whole. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 10) return STAR.repeat(idNumber.length)
  return idNumber.slice(0, 3) + STAR.repeat(idNumber.length - 7) + idNumber.slice(-4)
}

function maskOnePhone(phone: string): string {
  const mobile = /^((?:\+?86-?)?\d{3})\d{4}(\d{4})$/u.exec(phone)
  if (mobile && /1\d{2}$/u.test(mobile[1] ?? '')) return `${mobile[1] ?? ''}****${mobile[2] ?? ''}`
  const landline = /^(\(?0\d{2,3}\)?-?)(\d{3,4})(\d{4})((?:\D+\d+)?)$/u.exec(phone)
  if (landline) {
    const [, area = '', hidden = '', shown = '', extension = ''] = landline
    return area + STAR.repeat(hidden.length) + shown + extension.replaceAll(/\d/gu, STAR)
  }
  // Anything else keeps its last four digits if that leaves enough hidden.
  const digits = phone.replaceAll(/\D/gu, '').length
  let place = 0
  return phone.replaceAll(/\d/gu, (digit) => {
    place += 1
    return digits >= 7 && place > digits - 4 ? digit : STAR
  })
}

/**
 * 138****5678 and 0573-****2345 (the area code stays, an extension is hidden). Several numbers in one field are
 * masked one by one.
 */
export function maskPhone(phone: string): string {
  return phone
    .split(/([\s,，、;；/]+)/u)
    .map((part, i) => (i % 2 === 0 ? maskOnePhone(part) : part))
    .join('')
}

/** 李*三, 王*, 欧**明: first and last character stay, of two only the first, of one none. */
export function maskName(name: string): string {
  const characters = Array.from(new Intl.Segmenter('zh').segment(name), (s) => s.segment)
  const [first = '', ...rest] = characters
  if (rest.length === 0) return first && STAR
  if (rest.length === 1) return first + STAR
  return first + STAR.repeat(rest.length - 1) + (rest.at(-1) ?? '')
}
