import { harmonyTermChecks, harmonyTerms, localTerms, type HarmonyTerms } from '@shared/features/harmony'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { useCall } from '@renderer/app/queries'

/** The terms as this bureau has them, every version; null while they are loaded. */
export function useTerms(): SettingVersions<HarmonyTerms> | null {
  const { data } = useCall('harmony/terms', {})
  const { data: bureau } = useCall('setting/bureau', {})
  return data === undefined || bureau === undefined ? null : localTerms(mergeSettings(harmonyTerms, harmonyTermChecks, data), bureau.name)
}
