const dayMs = 86_400_000
const lastSerial = 2_958_465 // 9999-12-31

/** Noise of the binary fraction, far below a millisecond. */
const serialNoise = 1e-9

/**
 * The day an Excel serial number stands for, or null when it is none.
 * @param serial days since the workbook's epoch; the fraction is the time of day
 * @param date1904 true for workbooks counting from 1904-01-01 (old Excel for Mac)
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial + serialNoise)
  const shifted = date1904 ? day + 1462 : day
  if (!Number.isFinite(serial) || shifted < 1 || shifted > lastSerial) return null
  // Excel counts a 29 February 1900 that never was (serial 60); the days before it are off by one.
  if (shifted === 60) return null
  const sinceEpoch = shifted > 60 ? shifted - 1 : shifted
  return new Date(Date.UTC(1899, 11, 31) + sinceEpoch * dayMs).toISOString().slice(0, 10)
}

/** 'HH:mm' of a serial number's fraction, or null at midnight sharp. */
export function serialToTime(serial: number): string | null {
  const minutes = Math.round((serial - Math.floor(serial + serialNoise)) * 1440)
  if (minutes <= 0 || minutes >= 1440) return null
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * A number the way a clerk would type it: phone numbers with all their digits, no binary noise, zeros in front
 * when the cell's format shows them. Numbers past 15 digits stay in the form the spreadsheet shows, since
 * their last digits are already gone.
 * @param shown the text the spreadsheet displays for it
 */
export function numberText(value: number, shown: string | undefined): string {
  const display = shown?.trim() ?? ''
  if (/^0\d+$/.test(display) && Number(display) === value) return display
  if (display.endsWith('%')) return display
  if (Number.isInteger(value)) {
    if (Math.abs(value) < 1e15) return String(value)
    return /e\+/i.test(display) ? scientific(value) : fifteenDigits(value)
  }
  return plainDecimal(Number(value.toPrecision(15)))
}

/** 913304821990307000 -> 9.13304E+17: six digits, as the column showed them. */
function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e')
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent}`
}

/** 330482199003071232 -> 330482199003071000: what the spreadsheet kept, not what the binary fraction adds. */
function fifteenDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  return `${value < 0 ? '-' : ''}${mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0')}`
}

function plainDecimal(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return value.toFixed(20).replace(/\.?0+$/, '')
}
