import { isRealDate, type DateText } from '@shared/calendar'
import { effectiveOn, serviceManners, type ServiceManner, type ServiceValues } from '@shared/features/service'

export { checkService, effectiveOn, effectiveReason, mannerRule, type ServiceManner, type ServiceValues } from '@shared/features/service'

/** An order may be served in every manner; posted is how an order to pay reaches an employer that has fled (法释〔2013〕3号第四条第二款). */
export type OrderManner = ServiceManner
export const orderManners = serviceManners
/** A service record of an order. */
export type OrderServiceValues = ServiceValues & { readonly manner: OrderManner }
export const orderMannerValues = orderManners.map((rule) => rule.value) as [OrderManner, ...OrderManner[]]

export interface ServedOrder {
  readonly issueDate: DateText | null
  readonly dueDate: DateText | null
}

/** Things to think over before saving: a paper served after its period leaves no time to obey it. */
export function serviceWarnings(values: ServiceValues, { dueDate }: ServedOrder): string[] {
  if (dueDate === null || !isRealDate(values.servedOn)) return []
  const effective = effectiveOn(values.manner, values.servedOn)
  if (effective < dueDate) return []
  const when = effective === dueDate ? '当日才送达' : '届满后才送达'
  return [`改正期限（${dueDate}）${when}（${effective}），被指令单位没有改正的时间。宜作废后重新签发，另定期限`]
}
