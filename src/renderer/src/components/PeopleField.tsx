import { AutoComplete, Select } from 'antd'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'

function useNames(): string[] {
  const { data: inspectors = [] } = useCall('inspector/list', {})
  const { operators } = useSession()
  return [...new Set([...inspectors.filter((one) => one.active).map(({ name }) => name), ...operators])]
}

interface PersonProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (name: string) => void
}

/** One name, typed or taken from the inspectors and operators. */
export function PersonField({ id, value = '', onChange }: PersonProps) {
  const names = useNames()
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      style={{ width: '100%' }}
      value={value}
      options={names.filter((name) => name.includes(value.trim())).map((name) => ({ value: name }))}
      onChange={(name: string) => onChange?.(name)}
    />
  )
}

interface PeopleProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (names: string[]) => void
}

/** Names typed one after the other, parted by a comma; those of inspectors and operators are offered. */
export function PeopleField({ id, value = [], onChange }: PeopleProps) {
  const names = useNames()
  return (
    <Select
      {...(id ? { id } : {})}
      mode="tags"
      tokenSeparators={['、', '，', ',', ' ']}
      value={[...value]}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={(next: string[]) => onChange?.(next)}
    />
  )
}
