import { isRealDate, type DateText } from '@shared/calendar'
import type { FieldErrors } from '@shared/errors/failure'
import { formatYuan } from '@shared/money'
import { orderInspectorsError, type OrderInspector } from './checks'
import type { RecheckResult } from './states'

export interface CheckedRecheck {
  readonly checkedOn: string
  readonly result: RecheckResult
  readonly inspectorIds: readonly string[]
  readonly proof: string
  /** In fen, in all since the order was issued. */
  readonly paidFen: number
}

export interface RecheckedOrder {
  readonly servedOn: DateText | null
  readonly dueDate: DateText | null
  readonly amountFen: number
}

/** Messages at the fields of a re-check: two inspectors (劳动保障监察条例第十六条), after service, with what was seen. */
export function checkRecheck(
  values: CheckedRecheck,
  order: RecheckedOrder,
  context: { readonly today: DateText; readonly inspectors: readonly OrderInspector[] },
): FieldErrors {
  const errors: Record<string, string> = {}
  const { checkedOn } = values
  if (checkedOn === '') errors['checkedOn'] = '请填写复查日期'
  else if (!isRealDate(checkedOn)) errors['checkedOn'] = '复查日期不存在，请核对'
  else if (checkedOn > context.today) errors['checkedOn'] = `复查日期不能晚于今天（${context.today}）`
  else if (order.servedOn !== null && checkedOn < order.servedOn) errors['checkedOn'] = `复查日期不能早于送达日期（${order.servedOn}）`
  const inspectors = orderInspectorsError(values.inspectorIds, checkedOn, context.inspectors)
  if (inspectors !== null) errors['inspectorIds'] = inspectors
  if (values.proof.trim() === '') {
    errors['proof'] = values.result === 'not' ? '请注明未改正的情况' : '请注明改正情况和证明材料，如工资支付凭证'
  }
  return errors
}

/** Things to think over before saving a re-check. Amounts in fen. */
export function recheckWarnings(values: CheckedRecheck, { dueDate, amountFen }: RecheckedOrder): string[] {
  const warnings: string[] = []
  if (values.paidFen > amountFen) warnings.push(`累计已支付多于责令支付的 ${formatYuan(amountFen)} 元`)
  if (values.result === 'corrected' && values.paidFen < amountFen) {
    warnings.push(`结果为已改正，但累计已支付少于责令支付的 ${formatYuan(amountFen)} 元`)
  }
  if (values.result !== 'corrected' && dueDate !== null && isRealDate(values.checkedOn) && values.checkedOn <= dueDate) {
    warnings.push(`改正期限（${dueDate}）尚未届满，届满后应再次复查`)
  }
  return warnings
}
