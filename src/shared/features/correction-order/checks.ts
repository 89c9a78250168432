import { compareDates, isRealDate, paperDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { citeArticle, violations } from '@shared/law'
import { formatYuan } from '@shared/money'
import { dueDateError, type Due } from './period'
import { workerIdError, workerTotals } from './workers'

/** An inspector with the certificate, as the register has it. */
export interface OrderInspector {
  readonly id: string
  readonly name: string
  readonly certificateNumber: string
  readonly validFrom: DateText
  readonly validTo: DateText
}

/** The part of an order that is looked at before it is issued. */
export interface CheckedOrder {
  readonly facts: string
  readonly violated: string
  readonly basis: string
  readonly demands: readonly string[]
  readonly consequence: string
  readonly issueDate: string | null
  readonly periodDays: number | null
  readonly inspectorIds: readonly string[]
  readonly workers: number
  readonly amountFen: number
  readonly contactPerson: string
  readonly contactPhone: string
  readonly workerRows: readonly { readonly name: string; readonly idNumber: string | null; readonly amountFen: number }[]
}

export interface OrderCheckContext {
  readonly today: DateText
  /** Day of the inspection the order rests on; null without one. */
  readonly inspectedOn: DateText | null
  readonly inspectors: readonly OrderInspector[]
  readonly due: Due
  readonly employerCreditCode: string | null
}

/** One thing worth a second look, at its field. */
export interface OrderWarning {
  readonly field: string
  readonly message: string
}

/** Fewest inspectors: 劳动保障监察条例第十六条; 行政处罚法第四十二条、第五十五条; 浙江省劳动保障监察条例第二十四条. */
export const MIN_ORDER_INSPECTORS = 2

/** What keeps an order from being issued, by field; empty when nothing does. */
export function checkOrder(order: CheckedOrder, context: OrderCheckContext): FieldErrors {
  const errors: Record<string, string> = {}
  const put = (field: string, message: string | null): void => {
    if (message !== null) errors[field] ??= message
  }
  put('facts', order.facts.trim() === '' ? '请填写认定的事实' : null)
  put('violated', order.violated.trim() === '' ? '请填写违反的条款' : null)
  put('basis', order.basis.trim() === '' ? '请填写责令改正的依据' : null)
  put('demands', order.demands.length === 0 ? '请填写改正内容' : null)
  order.demands.forEach((demand, index) => put(`demands.${index}`, demand.trim() === '' ? '改正内容为空，请填写或删去此项' : null))
  put('consequence', order.consequence.trim() === '' ? '请填写逾期后果' : null)
  put('issueDate', issueDateError(order.issueDate, context))
  put('dueDate', dueError(order, context))
  put('inspectorIds', orderInspectorsError(order.inspectorIds, order.issueDate ?? '', context.inspectors))
  order.workerRows.forEach((row, index) => {
    put(`workerRows.${index}.name`, row.name.trim() === '' ? '请填写姓名' : null)
    put(`workerRows.${index}.idNumber`, row.idNumber === null ? null : workerIdError(row.idNumber, true))
  })
  return errors
}

function issueDateError(issueDate: string | null, { today, inspectedOn }: OrderCheckContext): string | null {
  if (issueDate === null || issueDate === '') return '请填写签发日期'
  if (!isRealDate(issueDate)) return '签发日期不存在，请核对'
  if (issueDate > today) return `签发日期不能晚于今天（${today}）`
  if (inspectedOn !== null && issueDate < inspectedOn) return `签发日期不能早于检查日期（${inspectedOn}）`
  return null
}

function dueError(order: CheckedOrder, { due }: OrderCheckContext): string | null {
  if (due.unknownYear !== null) return `${due.unknownYear} 年的节假日安排尚未录入，无法计算期限。请先在“设置－工作日历”中补充，或直接填写日期`
  if (due.dueDate === null) return order.periodDays === null ? '请填写改正期限' : '请先填写签发日期'
  return order.issueDate !== null && isRealDate(order.issueDate) ? dueDateError(due.dueDate, order.issueDate) : null
}

/** At least two different inspectors, each with a certificate valid on that day (劳动保障监察条例第十六条). */
export function orderInspectorsError(ids: readonly string[], on: string, known: readonly OrderInspector[]): string | null {
  if (new Set(ids).size !== ids.length) return '同一名劳动保障监察员被选了两次'
  if (ids.length < MIN_ORDER_INSPECTORS) return `劳动保障监察员不得少于 ${MIN_ORDER_INSPECTORS} 人（劳动保障监察条例第十六条）`
  for (const id of ids) {
    const inspector = known.find((candidate) => candidate.id === id)
    if (!inspector) return '所选劳动保障监察员已不在名单中，请重新选择'
    const message = certificateError(inspector, on)
    if (message !== null) return message
  }
  return null
}

function certificateError({ name, validFrom, validTo }: OrderInspector, on: string): string | null {
  if (!isRealDate(on)) return null
  if (on < validFrom) return `${name}的执法证自${paperDate(validFrom)}起有效，${paperDate(on)}尚未生效`
  return on > validTo ? `${name}的执法证有效期至${paperDate(validTo)}，${paperDate(on)}已过期` : null
}

/** What does not stop the issue but should be seen before it. */
export function orderWarnings(order: CheckedOrder, context: OrderCheckContext): OrderWarning[] {
  const warnings: OrderWarning[] = []
  const warn = (field: string, message: string): void => {
    warnings.push({ field, message })
  }
  const { today, due } = context
  const { issueDate } = order
  if (issueDate !== null && isRealDate(issueDate) && issueDate < today) warn('issueDate', `签发日期（${issueDate}）早于今天（${today}）`)
  if (due.dueDate !== null && compareDates(due.dueDate, today) <= 0) warn('dueDate', `改正期限（${due.dueDate}）不晚于今天（${today}）`)
  if (order.workerRows.length > 0) {
    const totals = workerTotals(order.workerRows)
    if (totals.amountFen !== order.amountFen) {
      warn('amountFen', `明细合计 ${formatYuan(totals.amountFen)} 元，与涉及金额 ${formatYuan(order.amountFen)} 元不一致`)
    }
    if (totals.workers !== order.workers) warn('workers', `明细共 ${totals.workers} 人，与涉及人数 ${order.workers} 人不一致`)
  } else if (order.amountFen > 0) {
    warn('workerRows', '涉及金额但未附劳动者明细；拟移送公安机关的案件须附明细')
  }
  if (order.contactPerson.trim() === '' || order.contactPhone.trim() === '') warn('contactPerson', '未填写联系人或联系电话，文书中将不显示')
  if (context.employerCreditCode === null) warn('employer', '该单位未登记统一社会信用代码，文书中将不显示')
  for (const [field, text] of [['violated', order.violated], ['basis', order.basis], ['consequence', order.consequence]] as const) {
    for (const citation of unverifiedIn(text)) warn(field, `${citation}尚未核对原文（待核），请查阅后使用`)
  }
  return warnings
}

/** Citations of the catalogue that nobody has read in the text of the law, as a paper writes them. */
const unverified: readonly string[] = [...new Set(violations.flatMap((violation) => violation.unverified))].map(citeArticle)

const unverifiedIn = (text: string): readonly string[] => unverified.filter((citation) => text.includes(citation))
