import type { FieldOption } from '@shared/fields/describe'
import { useCall } from '@renderer/app/queries'

/** Towns to choose from, in the bureau's order; retired ones only where asked for. */
export function useTownOptions(withRetired = false): FieldOption[] {
  const { data } = useCall('setting/towns', {})
  return (data ?? []).filter((town) => town.active || withRetired).map((town) => ({ value: town.id, label: town.name }))
}
