import { InputNumber, Select } from 'antd'
import { weekdayName } from '@shared/calendar'
import type { OrderInput, PeriodUnit } from '@shared/features/correction-order'
import { DateInput } from '@renderer/components/DateInput'
import { controlId, OrderField } from './fields'
import type { OrderForm } from './useOrderForm'

type Mode = PeriodUnit | 'date'

const modes: { value: Mode; label: string }[] = [
  { value: 'natural', label: '日（末日遇休息日顺延）' },
  { value: 'working', label: '个工作日' },
  { value: 'date', label: '直接填写届满日' },
]

interface PeriodFieldsProps {
  readonly form: OrderForm
  /** The counted day and how it was counted; null while it is not known. */
  readonly dueDate: string | null
  readonly explanation: string
  readonly errors: Readonly<Record<string, string>>
}

/** Day of issue, period and the day it comes to, with the sentence that says how it was counted. */
export function PeriodFields({ form, dueDate, explanation, errors }: PeriodFieldsProps) {
  const { values, set } = form
  const mode: Mode = values.periodDays === null ? 'date' : values.periodUnit
  const choose = (next: Mode): void => {
    if (next === 'date') {
      set('dueDate', dueDate)
      set('periodDays', null)
      return
    }
    set('periodUnit', next)
    if (values.periodDays === null) set('periodDays', 7)
  }
  return (
    <>
      <div className="order-row">
        <OrderField name="issueDate" error={errors['issueDate']}>
          <DateInput id={controlId('issueDate')} value={values.issueDate} onChange={(date) => set('issueDate', date)} />
        </OrderField>
        <OrderField name="periodDays" error={errors['periodDays']}>
          <span className="period">
            {mode !== 'date' && (
              <InputNumber
                id={controlId('periodDays')}
                style={{ width: 64 }}
                controls={false}
                precision={0}
                value={values.periodDays}
                onChange={(days) => days !== null && set('periodDays', days)}
              />
            )}
            <Select<Mode> aria-label="期限计算方式" style={{ flex: 1 }} value={mode} options={modes} onChange={choose} />
          </span>
        </OrderField>
      </div>
      <OrderField name="dueDate" error={errors['dueDate']}>
        {mode === 'date' ? (
          <DateInput id={controlId('dueDate')} value={values.dueDate} onChange={(date) => set('dueDate', date)} />
        ) : (
          <p className="due">
            <b>{dueDate === null ? '—' : `${dueDate} ${weekdayName(dueDate)}`}</b>
            <span className="muted">{explanation}</span>
          </p>
        )}
      </OrderField>
    </>
  )
}

/** Values as they go to the service: a typed day only counts when no days are given. */
export function withoutStaleDue(values: OrderInput): OrderInput {
  return values.periodDays === null ? values : { ...values, dueDate: null }
}
