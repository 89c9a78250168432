import { QuestionCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { orderInput } from '@shared/features/correction-order'
import { describeFields } from '@shared/fields/describe'

const described = new Map(describeFields(orderInput).map((field) => [field.name, field]))

export const fieldLabel = (name: string): string => described.get(name)?.label ?? (name === 'workerRows' ? '劳动者明细' : name)

/** Where a message belongs in words: 改正内容第 2 项, 明细第 3 行. */
export function placeOf(path: string): string {
  const [name = '', index] = path.split('.')
  if (name === 'employer') return '被指令单位'
  if (index === undefined || !/^\d+$/u.test(index)) return fieldLabel(name)
  const number = Number(index) + 1
  return name === 'workerRows' ? `明细第 ${number} 行` : `${fieldLabel(name)}第 ${number} 项`
}

/** Goes to the field a message belongs to. */
export function goToField(path: string): void {
  const name = path.split('.')[0] ?? ''
  const box = document.querySelector<HTMLElement>(`[data-field="${name === 'employer' ? 'employerId' : name}"]`)
  if (!box) return
  box.scrollIntoView({ block: 'center' })
  const index = path.split('.')[1]
  const inputs = box.querySelectorAll<HTMLElement>('textarea, input:not([type=hidden])')
  const target = name === 'demands' && index !== undefined ? inputs[Number(index)] : inputs[0]
  target?.focus({ preventScroll: true })
}

/** What ties a control to its label: a click on the label goes to the control, and a reader says it. */
export const controlId = (name: string): string => `order-${name}`

interface FieldProps {
  readonly name: string
  readonly label?: string
  /** Several controls in it, each with a name of its own. */
  readonly group?: boolean
  readonly error?: string | undefined
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** Label, control and what is wrong with it. */
export function OrderField({ name, label, group = false, error, extra, children }: FieldProps) {
  const field = described.get(name)
  const text = label ?? field?.label
  return (
    <div className="order-field" data-field={name} {...(group ? { role: 'group', 'aria-label': text } : {})}>
      <div className="order-label">
        {group ? <span>{text}</span> : <label htmlFor={controlId(name)}>{text}</label>}
        {field?.help && (
          <Tooltip title={field.help}>
            <QuestionCircleOutlined className="muted" />
          </Tooltip>
        )}
        {extra}
      </div>
      {children}
      {error !== undefined && <p className="order-error">{error}</p>}
    </div>
  )
}
