import { CloseOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Popover, Select } from 'antd'
import { useRef, useState } from 'react'
import type { ListFilter } from '@shared/list/request'
import type { FieldOption } from '@shared/fields/describe'
import { DateInput } from '@renderer/components/DateInput'

/** A filter the clerk may add. */
export type FilterDefinition =
  | { readonly field: string; readonly label: string; readonly kind: 'options'; readonly options: readonly FieldOption[] }
  | { readonly field: string; readonly label: string; readonly kind: 'dates' }
  | { readonly field: string; readonly label: string; readonly kind: 'year'; readonly years: readonly number[] }
  | { readonly field: string; readonly label: string; readonly kind: 'text' }

export interface FilterBarProps {
  readonly search: string
  readonly placeholder: string
  readonly definitions: readonly FilterDefinition[]
  readonly filters: readonly ListFilter[]
  readonly onSearch: (text: string) => void
  readonly onFilters: (filters: ListFilter[]) => void
}

/** Search words and filters as chips that read as a sentence: 镇（街道）：当湖街道、新埭镇. */
export function FilterBar(props: FilterBarProps) {
  const { definitions, filters, onFilters } = props
  const [added, setAdded] = useState<string | null>(null)
  const used = new Set(filters.map((filter) => filter.field))
  const shown = definitions.filter((definition) => used.has(definition.field) || definition.field === added)
  const free = definitions.filter((definition) => !shown.includes(definition))
  const change = (field: string, next: ListFilter[]): void => {
    onFilters([...filters.filter((filter) => filter.field !== field), ...next])
  }
  return (
    <div className="filter-bar">
      <Input
        allowClear
        value={props.search}
        prefix={<SearchOutlined />}
        placeholder={props.placeholder}
        aria-label="在列表中查找"
        style={{ width: 280 }}
        onChange={(event) => props.onSearch(event.target.value)}
      />
      {shown.map((definition) => (
        <FilterChip
          key={definition.field}
          definition={definition}
          filters={filters.filter((filter) => filter.field === definition.field)}
          opened={definition.field === added}
          onChange={(next) => change(definition.field, next)}
          onRemove={() => {
            setAdded(null)
            change(definition.field, [])
          }}
        />
      ))}
      {free.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: free.map(({ field, label }) => ({ key: field, label })),
            onClick: ({ key }) => setAdded(key),
          }}
        >
          <Button type="dashed" icon={<PlusOutlined />}>
            筛选
          </Button>
        </Dropdown>
      )}
      {(filters.length > 0 || props.search !== '') && (
        <Button
          type="link"
          onClick={() => {
            setAdded(null)
            props.onSearch('')
            onFilters([])
          }}
        >
          清除全部
        </Button>
      )}
    </div>
  )
}

interface ChipProps {
  readonly definition: FilterDefinition
  readonly filters: readonly ListFilter[]
  readonly opened: boolean
  readonly onChange: (filters: ListFilter[]) => void
  readonly onRemove: () => void
}

function FilterChip({ definition, filters, opened, onChange, onRemove }: ChipProps) {
  const [open, setOpen] = useState(opened)
  const editor = useRef<HTMLDivElement>(null)
  const chip = useRef<HTMLButtonElement>(null)
  const text = chipText(definition, filters)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      // The menu it was chosen from gives the cursor away when it closes.
      afterOpenChange={(opened) => opened && editor.current?.querySelector('input')?.focus()}
      content={
        <div
          ref={editor}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Escape') return
            // Leaves the filter, not the page.
            event.stopPropagation()
            setOpen(false)
            chip.current?.focus()
          }}
        >
          <FilterEditor definition={definition} filters={filters} onChange={onChange} />
        </div>
      }
    >
      <Button
        ref={chip}
        onKeyDown={(event) => (event.key === 'Delete' || event.key === 'Backspace') && onRemove()}
      >
        {definition.label}：{text === '' ? '不限' : text}
        <CloseOutlined
          aria-label={`去掉筛选 ${definition.label}`}
          style={{ fontSize: 10 }}
          onClick={(event) => {
            event.stopPropagation()
            onRemove()
          }}
        />
      </Button>
    </Popover>
  )
}

/** A filter's value as text; lists have a chip of their own. */
function plain(value: ListFilter['value']): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function chipText(definition: FilterDefinition, filters: readonly ListFilter[]): string {
  const value = (op: ListFilter['op']): ListFilter['value'] => filters.find((filter) => filter.op === op)?.value
  switch (definition.kind) {
    case 'options': {
      const chosen = value('in')
      if (!Array.isArray(chosen)) return ''
      return chosen.map((part) => definition.options.find((option) => option.value === part)?.label ?? part).join('、')
    }
    case 'dates': {
      const from = value('from')
      const to = value('to')
      if (from !== undefined && to !== undefined) return `${plain(from)} 至 ${plain(to)}`
      if (from !== undefined) return `${plain(from)} 起`
      return to === undefined ? '' : `至 ${plain(to)}`
    }
    case 'year':
      return plain(value('equals'))
    case 'text':
      return plain(value('contains'))
  }
}

function FilterEditor({ definition, filters, onChange }: Pick<ChipProps, 'definition' | 'filters' | 'onChange'>) {
  const { field } = definition
  const value = (op: ListFilter['op']): ListFilter['value'] => filters.find((filter) => filter.op === op)?.value
  switch (definition.kind) {
    case 'options': {
      const chosen = value('in')
      return (
        <Select
          mode="multiple"
          autoFocus
          defaultOpen
          style={{ width: 260 }}
          placeholder="可多选"
          optionFilterProp="label"
          options={definition.options.map((option) => ({ value: option.value, label: option.label }))}
          value={Array.isArray(chosen) ? chosen.map(String) : []}
          onChange={(next: string[]) => onChange(next.length === 0 ? [] : [{ field, op: 'in', value: next }])}
        />
      )
    }
    case 'dates': {
      const from = value('from')
      const to = value('to')
      const set = (nextFrom: string | null, nextTo: string | null): void =>
        onChange([
          ...(nextFrom === null ? [] : [{ field, op: 'from' as const, value: nextFrom }]),
          ...(nextTo === null ? [] : [{ field, op: 'to' as const, value: nextTo }]),
        ])
      const fromText = from === undefined ? null : plain(from)
      const toText = to === undefined ? null : plain(to)
      return (
        <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <DateInput value={fromText} onChange={(next) => set(next, toText)} />
          至
          <DateInput value={toText} onChange={(next) => set(fromText, next)} />
        </span>
      )
    }
    case 'year':
      return (
        <Select
          autoFocus
          style={{ width: 120 }}
          options={definition.years.map((year) => ({ value: year, label: `${year} 年` }))}
          value={(value('equals') as number | undefined) ?? null}
          onChange={(year: number) => onChange([{ field, op: 'equals', value: year }])}
        />
      )
    case 'text':
      return (
        <Input
          autoFocus
          allowClear
          style={{ width: 220 }}
          value={plain(value('contains'))}
          onChange={(event) => onChange(event.target.value === '' ? [] : [{ field, op: 'contains', value: event.target.value }])}
        />
      )
  }
}
