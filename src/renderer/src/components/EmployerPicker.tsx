import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { EmployerHit } from '@shared/features/employer'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'

export interface EmployerPickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
  readonly disabled?: boolean
}

/** An employer chosen by any part of its name, pinyin initials, credit code or phone. */
export function EmployerPicker({ id, value = null, onChange, disabled = false }: EmployerPickerProps) {
  const [hits, setHits] = useState<EmployerHit[]>([])
  const asked = useRef(0)
  const chosen = useCall('employer/get', { id: value ?? '' }, { enabled: value !== null })
  const search = async (text: string): Promise<void> => {
    asked.current += 1
    const mine = asked.current
    const found = text.trim() === '' ? [] : await call('employer/find', { text, limit: 20 })
    if (mine === asked.current) setHits(found)
  }
  const options = hits.map((hit) => ({ value: hit.id, label: hit.name, hit }))
  if (value !== null && chosen.data && chosen.data.id === value && !options.some((option) => option.value === value)) {
    const { name, creditCode, townName, status } = chosen.data
    options.unshift({ value, label: name, hit: { id: value, name, creditCode, townName, status } })
  }
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch
      allowClear
      value={value}
      disabled={disabled}
      filterOption={false}
      placeholder="名称、拼音首字母、信用代码或电话"
      notFoundContent="没有找到，可先在企业档案中新增"
      options={options}
      optionRender={(option) => (
        <span style={{ display: 'flex', gap: 12 }}>
          <span style={{ flex: 1 }}>{option.data.hit.name}</span>
          <span className="muted">{option.data.hit.creditCode}</span>
          <span className="muted">{option.data.hit.townName}</span>
        </span>
      )}
      onSearch={(text) => void search(text)}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  )
}
