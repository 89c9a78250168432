import type { FieldDescription } from '@shared/fields/describe'
import { checkCreditCode, type CreditCodeResult } from '@shared/ids/creditCode'
import { checkIdNumber, type IdNumberResult } from '@shared/ids/idNumber'
import { checkPhone, type PhoneResult } from '@shared/ids/phone'
import { excelDamage } from '@shared/ids/spreadsheetDamage'
import { normaliseCode } from '@shared/text/normalise'
import type { RawCell } from '../read/table'
import { damageMessage, roundedMessage, scientificMessage } from './damage'
import { accept, quote, refuse, type ParsedCell } from './parsed'

type Refusal<R extends { readonly ok: boolean }> = Extract<
  R,
  { readonly ok: false; readonly reason: string }
>['reason']

function damaged(cell: RawCell, field: FieldDescription): ParsedCell {
  const scientific = excelDamage(cell.text) === 'scientific'
  return refuse(scientific ? scientificMessage(cell.text, field) : roundedMessage(field))
}

/** A unified social credit code that checks, 18 characters. */
export function readCreditCode(cell: RawCell, field: FieldDescription): ParsedCell {
  // A number cell keeps 15 digits: what it shows behind them is not the code any more, check digit or no.
  if (damageMessage(cell, field) !== null) return damaged(cell, field)
  const result = checkCreditCode(cell.text)
  if (result.ok) return accept(result.code)
  if (result.reason === 'damaged') return damaged(cell, field)
  return refuse(`${field.label}${codeMend(result, normaliseCode(cell.text))}`)
}

function codeMend(result: Extract<CreditCodeResult, { ok: false }>, code: string): string {
  switch (result.reason) {
    case 'length':
      return `${quote(code)}是 ${code.length} 位，应为 18 位，请核对`
    case 'alphabet':
      return `${quote(code)}含有不会出现的字符（如字母 I、O、S、V、Z），请核对`
    case 'check-digit':
      return `${quote(code)}校验位不对，请核对（前 17 位若无误，末位应为 ${result.expected ?? ''}）`
    case 'damaged':
      break
  }
  return `${quote(code)}不完整，请核对`
}

const phoneMends: Readonly<Record<Refusal<PhoneResult>, string>> = {
  empty: '未填写，请补填',
  alphabet: '含有不能识别的字符，请只填一个电话号码',
  length: '位数不对，请核对',
  prefix: '不是有效的手机号段，请核对',
  'area-code': '',
  damaged: '',
}

/**
 * A telephone number in its one written form. A local landline without its area code is taken as it stands: lists of
 * one county are full of them, and no area code is guessed.
 */
export function readPhone(cell: RawCell, field: FieldDescription): ParsedCell {
  const result = checkPhone(cell.text)
  if (result.ok) return accept(result.phone)
  if (result.reason === 'area-code') return accept(normaliseCode(cell.text).replaceAll(/\D/gu, ''))
  if (result.reason === 'damaged') return damaged(cell, field)
  return refuse(`${field.label}${phoneMends[result.reason]}`)
}

const idMends: Readonly<Record<Refusal<IdNumberResult>, string>> = {
  length: '位数不对，应为 18 位，请核对',
  alphabet: '含有不会出现的字符，请核对',
  date: '中的出生日期不对，请核对',
  'check-digit': '校验位不对，请核对',
  'old-15': '是旧的 15 位号码，请换成 18 位',
  damaged: '',
}

/** As many places as an identity number has, old or new, or one lost or doubled by a slip. */
const LIKE_ID_NUMBER = /^\d{13,}[\dXx]?$/u

/** A citizen's identity number, or another paper where the field takes them; its digits never stand in the message. */
export function readIdNumber(cell: RawCell, field: FieldDescription, today: string): ParsedCell {
  if (damageMessage(cell, field) !== null) return damaged(cell, field)
  const code = normaliseCode(cell.text)
  if (field.otherPapers === true && excelDamage(cell.text) === null && !LIKE_ID_NUMBER.test(code)) return accept(code)
  const result = checkIdNumber(cell.text, { today })
  if (result.ok) return accept(result.idNumber)
  if (result.reason === 'damaged') return damaged(cell, field)
  return refuse(`${field.label}${idMends[result.reason]}`)
}
