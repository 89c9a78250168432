import { useMemo } from 'react'
import { contractLimitChecks, contractLimits, type ContractLimits } from '@shared/features/contract-follow-up'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { useCall } from '@renderer/app/queries'

/** The limits as this bureau has them; null until they are known. */
export function useLimits(): SettingVersions<ContractLimits> | null {
  const { data } = useCall('contract-follow-up/limits', {})
  return useMemo(() => (data ? mergeSettings(contractLimits, contractLimitChecks, data) : null), [data])
}
