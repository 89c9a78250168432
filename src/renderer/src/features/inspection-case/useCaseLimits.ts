import { useMemo } from 'react'
import { caseLimitChecks, caseLimits, type CaseLimits } from '@shared/features/inspection-case'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { useCall } from '@renderer/app/queries'

/** Every version of the limits as this bureau has them; undefined while they are being loaded. */
export function useCaseLimits(): SettingVersions<CaseLimits> | undefined {
  const { data } = useCall('inspection-case/limits', {})
  return useMemo(() => (data ? mergeSettings(caseLimits, caseLimitChecks, data) : undefined), [data])
}
