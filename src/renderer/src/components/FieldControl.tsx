import { Form, type FormInstance, Input, Select, Switch } from 'antd'
import type { FieldDescription, FieldOption } from '@shared/fields/describe'
import { DateInput } from './DateInput'
import { IntegerInput } from './IntegerInput'
import { MoneyInput } from './MoneyInput'

export interface FieldControlProps {
  readonly field: FieldDescription
  /** Choices that come from the data (towns) instead of the schema. */
  readonly options?: readonly FieldOption[] | undefined
  // Given by antd's Form.Item:
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** The control that fits a described field. */
export function FieldControl({ field, options, id, value, onChange }: FieldControlProps) {
  const named = id ? { id } : {}
  const form = Form.useFormInstance() as FormInstance | undefined
  const tell = (problem: string | null): void =>
    form?.setFields([{ name: field.name, errors: problem ? [problem] : [] }])
  const change = (next: unknown): void => onChange?.(next)
  switch (field.kind) {
    case 'integer':
    case 'year':
      return (
        <IntegerInput
          {...named}
          value={(value as number | null | undefined) ?? null}
          onChange={change}
          onProblem={tell}
          {...(field.unit ? { suffix: field.unit } : {})}
        />
      )
    case 'money':
      return (
        <MoneyInput
          {...named}
          value={(value as number | null | undefined) ?? null}
          onChange={change}
          onProblem={tell}
        />
      )
    case 'date':
      return (
        <DateInput
          {...named}
          value={(value as string | null | undefined) ?? null}
          onChange={change}
          onProblem={tell}
        />
      )
    case 'boolean':
      return <Switch {...named} checked={value === true} onChange={change} />
    case 'option':
      return (
        <Select
          {...named}
          allowClear={!field.required}
          showSearch={{ optionFilterProp: 'label' }}
          value={(value as string | null | undefined) ?? null}
          options={(options ?? field.options ?? []).map((option) => ({ ...option }))}
          onChange={(next: string | undefined) => change(next ?? null)}
        />
      )
    case 'longText':
      return (
        <Input.TextArea
          {...named}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => change(event.target.value)}
        />
      )
    case 'text':
    case 'instant':
    case 'creditCode':
    case 'phone':
    case 'idNumber':
      return (
        <Input
          {...named}
          value={typeof value === 'string' ? value : ''}
          placeholder={field.placeholder ?? ''}
          {...(field.unit ? { suffix: field.unit } : {})}
          onChange={(event) => change(event.target.value)}
        />
      )
  }
}
