import { Select } from 'antd'
import { ownRecordKinds, type OwnRecordKind } from '@shared/features/harmony'

interface KindsProps {
  readonly label: string
  readonly value: readonly OwnRecordKind[]
  readonly onChange: (value: OwnRecordKind[]) => void
}

/** Which of the desk's own registers stand beside a line. */
export function RecordKinds({ label, value, onChange }: KindsProps) {
  return (
    <Select<OwnRecordKind[]>
      size="small"
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder="不对照"
      optionFilterProp="label"
      value={[...value]}
      options={ownRecordKinds.map((kind) => ({ ...kind }))}
      onChange={onChange}
    />
  )
}
