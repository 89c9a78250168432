import { Alert, Form, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { describeFields } from '@shared/fields/describe'
import type { z } from '@shared/zod'
import { CallFailure } from '@renderer/app/bridge'
import { FieldControl } from '@renderer/components/FieldControl'

type Values<S extends z.ZodObject> = z.input<S>

interface StepDialogProps<S extends z.ZodObject> {
  readonly title: string
  readonly okText: string
  readonly danger?: boolean
  readonly schema: S
  readonly initial: Values<S>
  /** Saves; refusals are shown at their fields. */
  readonly onSubmit: (values: Values<S>) => Promise<unknown>
  readonly onClose: () => void
  /** Fields that these values ask for. */
  readonly required?: (values: Values<S>) => readonly string[]
  /** What follows from a change of one field for the others. */
  readonly adjust?: (values: Values<S>, changed: string) => Values<S>
  /** Things to think over before saving. */
  readonly warnings?: (values: Values<S>) => readonly string[]
  /** Above the fields. */
  readonly head?: (values: Values<S>) => ReactNode
  /** Own control of a field. */
  readonly controls?: Readonly<Record<string, (value: unknown, change: (value: unknown) => void) => ReactNode>>
  /** Help under a field. */
  readonly help?: (values: Values<S>) => Readonly<Record<string, ReactNode>>
}

/** One step of an order: its few fields, what the law asks of them, and what is wrong. */
export function StepDialog<S extends z.ZodObject>(props: StepDialogProps<S>) {
  const [values, setValues] = useState<Values<S>>(props.initial)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const required = props.required?.(values) ?? []
  const help = props.help?.(values) ?? {}
  const warnings = props.warnings?.(values) ?? []
  const valueOf = (name: string): unknown => (values as Record<string, unknown>)[name]
  const change = (name: string, value: unknown): void => {
    const next = { ...values, [name]: value ?? (typeof valueOf(name) === 'number' ? 0 : '') }
    setValues(props.adjust ? props.adjust(next, name) : next)
    setErrors({ ...errors, [name]: '' })
  }
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await props.onSubmit(values)
      props.onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setErrors(error.error.fields ?? {})
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText="取消"
      width={560}
      confirmLoading={busy}
      okButtonProps={{ danger: props.danger ?? false }}
      onOk={() => void submit()}
      onCancel={props.onClose}
    >
      {props.head?.(values)}
      <Form labelCol={{ flex: '112px' }} labelAlign="right" wrapperCol={{ flex: '1 1 0' }} colon={false} component="div" className="step-form">
        {describeFields(props.schema).map((field) => {
          const error = errors[field.name] ?? ''
          const control = props.controls?.[field.name]
          return (
            <Form.Item
              key={field.name}
              label={field.label}
              required={required.includes(field.name)}
              validateStatus={error === '' ? '' : 'error'}
              {...(error === '' ? {} : { help: error })}
              {...(help[field.name] === undefined ? {} : { extra: help[field.name] })}
            >
              {control ? (
                control(valueOf(field.name), (value) => change(field.name, value))
              ) : (
                <FieldControl
                  field={{ ...field, required: true }}
                  value={valueOf(field.name)}
                  onChange={(value) => change(field.name, value)}
                />
              )}
            </Form.Item>
          )
        })}
      </Form>
      {warnings.length > 0 && <Alert type="warning" showIcon title={warnings.map((warning) => <div key={warning}>{warning}</div>)} />}
      {problem !== null && <Alert type="error" showIcon style={{ marginTop: 8 }} title={problem} />}
    </Modal>
  )
}
