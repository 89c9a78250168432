import { Select } from 'antd'
import type { InspectorRow } from '@shared/features/inspection'
import { normaliseQuery, searchKeys } from '@shared/text'

export interface InspectorPickerProps {
  readonly inspectors: readonly InspectorRow[]
  /** The day they inspected; certificates not valid then are marked. */
  readonly on: string
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: string[]) => void
}

/** Inspectors in signing order, each with certificate and validity; found by name, initials or certificate. */
export function InspectorPicker({ inspectors, on, id, value = [], onChange }: InspectorPickerProps) {
  const offered = inspectors.filter((inspector) => inspector.active || value.includes(inspector.id))
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={[...value]}
      placeholder="姓名、首字母或证号；先选的为主办"
      notFoundContent="没有找到，可在“设置－监察员”中登记"
      showSearch={{
        filterOption: (text, option) => option?.keys.includes(normaliseQuery(text)) ?? false,
      }}
      options={offered.map((inspector) => ({
        value: inspector.id,
        label: inspector.name,
        keys: `${searchKeys(inspector.name)}|${normaliseQuery(inspector.certificateNumber)}`,
        inspector,
      }))}
      optionRender={({ data: { inspector } }) => (
        <span className="inspector-option">
          <span>{inspector.name}</span>
          <span className="muted">{inspector.certificateNumber}</span>
          <span className={validOn(inspector, on) ? 'muted' : 'problem'}>{validityText(inspector, on)}</span>
        </span>
      )}
      onChange={(next: string[]) => onChange?.(next)}
    />
  )
}

function validOn(inspector: InspectorRow, day: string): boolean {
  return day === '' || (day >= inspector.validFrom && day <= inspector.validTo)
}

function validityText(inspector: InspectorRow, day: string): string {
  if (day !== '' && day < inspector.validFrom) return `${inspector.validFrom} 起有效`
  if (day !== '' && day > inspector.validTo) return `${inspector.validTo} 已到期`
  return `有效至 ${inspector.validTo}`
}

/** The chosen ones with certificates, as they will stand on the papers. */
export function ChosenInspectors(props: {
  inspectors: readonly InspectorRow[]
  ids: readonly string[]
  on: string
}) {
  const chosen = props.ids.flatMap((id) => props.inspectors.filter((inspector) => inspector.id === id))
  if (chosen.length === 0) return null
  return (
    <span className="chosen-inspectors">
      {chosen.map((inspector, index) => (
        <span key={inspector.id}>
          {index === 0 ? '主办' : '协办'} {inspector.name} {inspector.certificateNumber}{' '}
          <span className={validOn(inspector, props.on) ? 'muted' : 'problem'}>
            {validityText(inspector, props.on)}
          </span>
        </span>
      ))}
    </span>
  )
}
