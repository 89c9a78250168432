import { Checkbox } from 'antd'
import { checkItems, type CheckItemId } from '@shared/features/inspection'

/** The items of the check paper as boxes to tick. */
export function ItemsField({
  value = [],
  onChange,
}: {
  value?: CheckItemId[]
  onChange?: (items: CheckItemId[]) => void
}) {
  return (
    <Checkbox.Group<CheckItemId> className="check-items" value={value} onChange={(next) => onChange?.(next)}>
      {checkItems.map((item) => (
        <Checkbox key={item.value} value={item.value}>
          <span title={item.help}>{item.label}</span>
        </Checkbox>
      ))}
    </Checkbox.Group>
  )
}
