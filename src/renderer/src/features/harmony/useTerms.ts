import { harmonyTermChecks, harmonyTerms, type HarmonyTerms } from '@shared/features/harmony'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { useCall } from '@renderer/app/queries'

/** The terms as this bureau has them, every version; null while they are loaded. */
export function useTerms(): SettingVersions<HarmonyTerms> | null {
  const { data } = useCall('harmony/terms', {})
  return data === undefined ? null : mergeSettings(harmonyTerms, harmonyTermChecks, data)
}
