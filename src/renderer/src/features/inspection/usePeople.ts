import type { FieldOption } from '@shared/fields/describe'
import { useCall } from '@renderer/app/queries'

/** Campaigns to choose from, the latest first. */
export function useCampaignOptions(): FieldOption[] {
  const { data } = useCall('campaign/list', {})
  return (data ?? []).map((campaign) => ({ value: campaign.id, label: campaign.name }))
}

/** Inspectors to filter by; those who have left too. */
export function useInspectorOptions(): FieldOption[] {
  const { data } = useCall('inspector/list', {})
  return (data ?? []).map((inspector) => ({ value: inspector.id, label: inspector.name }))
}
