import { App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { withFigures, type OrderInput } from '@shared/features/correction-order'
import { useCall } from '@renderer/app/queries'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { MoneyInput } from '@renderer/components/MoneyInput'
import { InspectorPicker } from '@renderer/features/inspection/InspectorPicker'
import { DemandsField } from './DemandsField'
import { controlId, OrderField } from './fields'
import { PeriodFields } from './PeriodFields'
import type { OrderForm } from './useOrderForm'
import type { Preview } from './usePreview'
import { WorkersField } from './WorkersField'

interface OrderFieldsProps {
  readonly form: OrderForm
  readonly preview: Preview | null
  /** Messages at the fields, by path. */
  readonly errors: Readonly<Record<string, string>>
  readonly masked: ReadonlyMap<string, string>
  readonly onSheetProblem: (problem: string | null) => void
}

type TextName = 'facts' | 'violated' | 'basis' | 'consequence' | 'remedy' | 'remark'

/** The fields of a draft in the order in which the paper says them. */
export function OrderFields({ form, preview, errors, masked, onSheetProblem }: OrderFieldsProps) {
  const { values, set } = form
  const { message } = App.useApp()
  const { data: inspectors } = useCall('inspector/list', {})
  const [withRemedy, setWithRemedy] = useState(values.remedy !== '')
  const text = (name: TextName, rows: number) => (
    <OrderField name={name} error={errors[name]}>
      <Input.TextArea
        id={controlId(name)}
        autoSize={{ minRows: rows, maxRows: 16 }}
        status={errors[name] ? 'error' : ''}
        value={values[name]}
        onChange={(event) => set(name, event.target.value)}
      />
    </OrderField>
  )
  return (
    <div className="order-fields">
      <EmployerLine form={form} error={errors['employerId']} />
      {text('facts', 3)}
      {text('violated', 2)}
      {text('basis', 2)}
      <OrderField name="demands" group error={errors['demands']}>
        <DemandsField value={values.demands} onChange={(demands) => set('demands', demands)} errors={errors} />
      </OrderField>
      <PeriodFields form={form} dueDate={preview?.dueDate ?? null} explanation={preview?.explanation ?? ''} errors={errors} />
      {text('consequence', 3)}
      {withRemedy || values.remedy !== '' ? (
        text('remedy', 2)
      ) : (
        <Button size="small" type="dashed" style={{ alignSelf: 'start' }} onClick={() => setWithRemedy(true)}>
          附权利告知
        </Button>
      )}
      <OrderField name="inspectorIds" error={errors['inspectorIds']}>
        <div className="wide-picker">
          <InspectorPicker
            id={controlId('inspectorIds')}
            inspectors={inspectors ?? []}
            on={values.issueDate ?? ''}
            value={values.inspectorIds}
            onChange={(ids) => set('inspectorIds', ids)}
          />
        </div>
      </OrderField>
      <div className="order-row">
        <OrderField name="workers" error={errors['workers']}>
          <InputNumber
            id={controlId('workers')}
            style={{ width: '100%' }}
            controls={false}
            precision={0}
            min={0}
            suffix="人"
            value={values.workers}
            onChange={(count) => set('workers', count ?? 0)}
          />
        </OrderField>
        <OrderField name="amountFen" error={errors['amountFen']}>
          <MoneyInput id={controlId('amountFen')} value={values.amountFen} onChange={(fen) => set('amountFen', fen ?? 0)} />
        </OrderField>
      </div>
      <OrderField name="workerRows" group label="涉及劳动者明细（作为附件）" error={errors['workerRows']}>
        <WorkersField
          key={form.revision}
          initial={values.workerRows}
          masked={masked}
          onChange={(rows, problem) => {
            set('workerRows', rows)
            onSheetProblem(problem)
          }}
          totalsDiffer={preview?.warnings.some((warning) => warning.message.startsWith('明细')) ?? false}
          onTotals={(totals) => {
            const said = (text: string): string => withFigures(text, values, totals)
            const facts = said(values.facts)
            if (facts === values.facts) void message.info('认定的事实中的人数和金额没有改动，请核对')
            set('facts', facts)
            set('demands', values.demands.map(said))
            set('workers', totals.workers)
            set('amountFen', totals.amountFen)
          }}
        />
      </OrderField>
      <div className="order-row">
        <OrderField name="contactPerson" error={errors['contactPerson']}>
          <Input id={controlId('contactPerson')} value={values.contactPerson} onChange={(event) => set('contactPerson', event.target.value)} />
        </OrderField>
        <OrderField name="contactPhone" error={errors['contactPhone']}>
          <Input id={controlId('contactPhone')} value={values.contactPhone} onChange={(event) => set('contactPhone', event.target.value)} />
        </OrderField>
      </div>
      {text('remark', 1)}
    </div>
  )
}

/** Who the order is for: fixed by the inspection it rests on, else chosen. */
function EmployerLine({ form, error }: { form: OrderForm; error: string | undefined }) {
  const { values, set }: { values: OrderInput; set: OrderForm['set'] } = form
  const { data } = useCall('employer/get', { id: values.employerId })
  return (
    <OrderField
      name="employerId"
      error={error}
      extra={values.inspectionId !== null && <Link href={`/inspections/${values.inspectionId}`}>依据的检查</Link>}
    >
      {values.inspectionId === null ? (
        <div className="wide-picker">
          <EmployerPicker id={controlId('employerId')} value={values.employerId} onChange={(id) => id !== null && set('employerId', id)} />
        </div>
      ) : (
        <p className="order-fixed">
          {data?.name}
          <span className="muted">{data?.creditCode}</span>
        </p>
      )}
    </OrderField>
  )
}
