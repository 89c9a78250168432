import { Alert, Form, Modal } from 'antd'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { describeFields } from '@shared/fields/describe'
import type { z } from '@shared/zod'
import { CallFailure } from '@renderer/app/bridge'
import { FieldControl } from '@renderer/components/FieldControl'
import { unreadTexts } from '@renderer/components/unread'

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
  /** Own control of a field; the id ties it to its label. */
  readonly controls?: Readonly<
    Record<string, (value: unknown, change: (value: unknown) => void, id: string) => ReactNode>
  >
  /** Help under a field. */
  readonly help?: (values: Values<S>) => Readonly<Record<string, ReactNode>>
}

/** One step of an order: its few fields, what the law asks of them, and what is wrong. */
export function StepDialog<S extends z.ZodObject>(props: StepDialogProps<S>) {
  const [values, setValues] = useState<Values<S>>(props.initial)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const described = describeFields(props.schema)
  const required = props.required?.(values) ?? []
  const help = props.help?.(values) ?? {}
  const warnings = props.warnings?.(values) ?? []
  const dialog = useId()
  const box = useRef<HTMLDivElement>(null)
  const idOf = (name: string): string => `${dialog}${name}`
  const goTo = (name: string | undefined): void => {
    if (name !== undefined) document.getElementById(idOf(name))?.focus()
  }
  const valueOf = (name: string): unknown => (values as Record<string, unknown>)[name]
  const change = (name: string, value: unknown): void => {
    const next = { ...values, [name]: value ?? (typeof valueOf(name) === 'number' ? 0 : '') }
    setValues(props.adjust ? props.adjust(next, name) : next)
    setErrors({ ...errors, [name]: '' })
  }
  const submit = async (): Promise<void> => {
    const unread = unreadTexts(box.current)
    if (unread.length > 0) {
      setErrors(
        Object.fromEntries(unread.map(({ input, problem: text }) => [input.id.slice(dialog.length), text])),
      )
      setProblem('有内容需要更正，请看标红处')
      unread[0]?.input.focus()
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      await props.onSubmit(values)
      props.onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const wrong = error.error.fields ?? {}
      setErrors(wrong)
      setProblem(error.message)
      goTo(described.find((field) => wrong[field.name] !== undefined)?.name)
    } finally {
      setBusy(false)
    }
  }
  const latest = useRef(submit)
  latest.current = submit
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    // The field being typed in settles on blur, so that its last letters are saved too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTimeout(() => void latest.current(), 0)
  }
  /** What is still to be typed: the first required field without a text. */
  const firstEmpty = described.find(
    (field) => required.includes(field.name) && valueOf(field.name) === '',
  )?.name
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
      afterOpenChange={(open) => open && goTo(firstEmpty)}
    >
      {props.head?.(values)}
      <div ref={box}>
        <Form
          labelCol={{ flex: '112px' }}
          labelAlign="right"
          wrapperCol={{ flex: '1 1 0' }}
          colon={false}
          component="div"
          className="step-form"
          onKeyDown={onKey}
        >
          {described.map((field) => {
            const error = errors[field.name] ?? ''
            const control = props.controls?.[field.name]
            return (
              <Form.Item
                key={field.name}
                label={field.label}
                htmlFor={idOf(field.name)}
                required={required.includes(field.name)}
                validateStatus={error === '' ? '' : 'error'}
                {...(error === '' ? {} : { help: error })}
                {...(help[field.name] === undefined ? {} : { extra: help[field.name] })}
              >
                {control ? (
                  control(valueOf(field.name), (value) => change(field.name, value), idOf(field.name))
                ) : (
                  <FieldControl
                    id={idOf(field.name)}
                    field={{ ...field, required: true }}
                    value={valueOf(field.name)}
                    onChange={(value) => change(field.name, value)}
                  />
                )}
              </Form.Item>
            )
          })}
        </Form>
      </div>
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        />
      )}
      {problem !== null && <Alert type="error" showIcon style={{ marginTop: 8 }} title={problem} />}
    </Modal>
  )
}
