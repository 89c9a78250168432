import { Alert, App, Button, Form, type FormInstance } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { describeFields, type FieldOption } from '@shared/fields/describe'
import type { z } from '@shared/zod'
import { CallFailure } from '@renderer/app/bridge'
import { recall, remember } from '@renderer/app/remembered'
import { FieldControl } from './FieldControl'
import { hasOpenLayer } from './openLayer'
import { unreadTexts } from './unread'

type Values = Record<string, unknown>

export interface RecordFormProps<S extends z.ZodObject> {
  readonly schema: S
  readonly initial: z.input<S>
  /** Where a half-typed form is kept: it survives a crash. Differs per record. */
  readonly draftKey: string
  readonly submitLabel: string
  /** Saves; a CallFailure's field errors are shown at the fields. */
  readonly onSubmit: (values: z.input<S>) => Promise<void>
  readonly onCancel: () => void
  /** Choices that come from the data, by field. */
  readonly options?: Readonly<Record<string, readonly FieldOption[] | undefined>>
  /** Own control for a field, by field. */
  readonly controls?: Readonly<Record<string, ReactNode>>
  /** Fields over the whole width. */
  readonly wide?: readonly string[]
  /** Below the fields: tables and other parts that save with the form. */
  readonly children?: (form: FormInstance) => ReactNode
}

const DRAFT_AFTER_MS = 500
/** A dialog takes the cursor when it opens, a moment after its content stands. */
const FOCUS_AFTER_MS = 60

/**
 * The one form of every register: two columns, required marked, Enter goes on, Ctrl+S saves, Esc leaves (asking only
 * when something was typed), messages at the field, and a draft that survives a crash.
 */
export function RecordForm<S extends z.ZodObject>(props: RecordFormProps<S>) {
  const { schema, initial, draftKey, onSubmit, onCancel } = props
  const [form] = Form.useForm<Values>()
  const { modal } = App.useApp()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [restored, setRestored] = useState(false)
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** Typed and not yet kept. */
  const unkept = useRef<Values | null>(null)
  const box = useRef<HTMLDivElement>(null)

  // Ready to be typed in: in a dialog its own frame would take the cursor otherwise.
  useEffect(() => {
    const timeout = setTimeout(() => firstField(box.current)?.focus(), FOCUS_AFTER_MS)
    return () => clearTimeout(timeout)
  }, [])

  useEffect(() => {
    void recall(`draft:${draftKey}`).then((draft) => {
      if (draft === undefined || draft === null || touched.current) return
      form.setFieldsValue(draft)
      touched.current = true
      setRestored(true)
    })
    return () => {
      clearTimeout(timer.current)
      // Left by a link within the moment before it is kept: what was typed last must not be lost.
      if (unkept.current) void remember(`draft:${draftKey}`, unkept.current)
      unkept.current = null
    }
  }, [draftKey, form])

  const forget = useCallback(async () => {
    clearTimeout(timer.current)
    unkept.current = null
    touched.current = false
    await remember(`draft:${draftKey}`, null)
  }, [draftKey])

  const submit = useCallback(async (): Promise<void> => {
    setProblem(null)
    const values = form.getFieldsValue(true) as Values
    const checked = schema.safeParse(values)
    const unread = unreadTexts(box.current)
    if (!checked.success || unread.length > 0) {
      const texts = Object.fromEntries(unread.map(({ input, problem: text }) => [input.id, text]))
      const known = showErrors(form, { ...firstMessages(checked.error?.issues ?? []), ...texts })
      // An input of a table has no field of its own to carry the words.
      if (!known) unread[0]?.input.focus()
      setProblem(known ? '有内容需要更正，请看标红处' : (unread[0]?.problem ?? null))
      return
    }
    setSaving(true)
    try {
      await onSubmit(values as z.input<S>)
      await forget()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const known = showErrors(form, error.error.fields ?? {})
      setProblem(known ? '有内容需要更正，请看标红处' : error.message)
    } finally {
      setSaving(false)
    }
  }, [form, schema, onSubmit, forget])

  const leave = useCallback((): void => {
    if (!touched.current) {
      onCancel()
      return
    }
    modal.confirm({
      title: '放弃未保存的修改？',
      okText: '放弃修改',
      okButtonProps: { danger: true },
      cancelText: '继续填写',
      onOk: async () => {
        await forget()
        onCancel()
      },
    })
  }, [forget, modal, onCancel])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        // The field being typed in settles on blur, so that its last letters are saved too.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        setTimeout(() => void submit(), 0)
      }
      if (event.key === 'Escape' && !hasOpenLayer()) leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [submit, leave])

  const keep = (values: Values): void => {
    touched.current = true
    clearTimeout(timer.current)
    unkept.current = values
    timer.current = setTimeout(() => {
      unkept.current = null
      void remember(`draft:${draftKey}`, values)
    }, DRAFT_AFTER_MS)
  }

  return (
    <div ref={box} onKeyDown={goOnWithEnter}>
      {restored && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title="已恢复上次未保存的内容"
          action={
            <Button
              size="small"
              onClick={() => {
                form.setFieldsValue(initial)
                setRestored(false)
                void forget()
              }}
            >
              放弃并重填
            </Button>
          }
        />
      )}
      {problem && <Alert type="error" showIcon style={{ marginBottom: 12 }} title={problem} />}
      <Form
        form={form}
        initialValues={initial}
        labelCol={{ flex: '120px' }}
        labelAlign="right"
        wrapperCol={{ flex: '1 1 0' }}
        colon={false}
        onValuesChange={(_, values: Values) => keep(values)}
      >
        <div className="fields">
          {describeFields(schema).map((field) => (
            <div
              key={field.name}
              className={field.kind === 'longText' || props.wide?.includes(field.name) ? 'wide' : ''}
            >
              <Form.Item
                name={field.name}
                label={field.label}
                required={field.required}
                {...(field.help ? { tooltip: field.help } : {})}
              >
                {props.controls?.[field.name] ?? (
                  <FieldControl field={field} options={props.options?.[field.name]} />
                )}
              </Form.Item>
            </div>
          ))}
        </div>
        {props.children?.(form)}
      </Form>
      <div style={{ display: 'flex', gap: 8, paddingLeft: 120 }}>
        <Button type="primary" loading={saving} onClick={() => void submit()}>
          {props.submitLabel}
        </Button>
        <Button onClick={leave}>取消</Button>
        <span className="muted" style={{ alignSelf: 'center' }}>
          Ctrl+S 保存，Esc 返回
        </span>
      </div>
    </div>
  )
}

function firstMessages(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const issue of issues) messages[issue.path.map(String).join('.')] ??= issue.message
  return messages
}

/** Puts messages at their fields and goes to the first; false when none of the fields is in this form. */
function showErrors(form: FormInstance<Values>, messages: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(form.getFieldsValue(true) as Values)
  const here = Object.entries(messages).filter(([path]) => names.includes(path.split('.')[0] ?? ''))
  form.setFields(names.map((name) => ({ name, errors: [] })))
  form.setFields(here.map(([path, text]) => ({ name: path.split('.')[0] ?? '', errors: [text] })))
  const first = here[0]?.[0].split('.')[0]
  if (first) {
    form.scrollToField(first, { block: 'center', focus: true })
  }
  return here.length > 0
}

/** Unless the clerk, or the page, has chosen another one already. */
function firstField(box: HTMLElement | null): HTMLElement | null {
  if (document.activeElement instanceof HTMLInputElement && box?.contains(document.activeElement)) return null
  return box?.querySelector<HTMLElement>('input:not([type=hidden]):not(:disabled), textarea') ?? null
}

/** Enter goes to the next field, as in the spreadsheets clerks come from; text areas keep their line breaks. */
function goOnWithEnter(event: React.KeyboardEvent<HTMLDivElement>): void {
  const target = event.target as HTMLElement
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || target.tagName !== 'INPUT') return
  if (target.getAttribute('aria-expanded') === 'true') return
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not([type=hidden]):not(:disabled), textarea, [role=switch]',
    ),
  ]
  const next = fields[fields.indexOf(target) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}
