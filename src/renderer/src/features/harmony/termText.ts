import { tenthsText, type HarmonyLevel, type HarmonyTerms } from '@shared/features/harmony'
import type { LegalSetting } from '@shared/law/settings'

export type Term = LegalSetting<HarmonyTerms[keyof HarmonyTerms]>

/** A value as it is read and typed: levels one a line, 名称；命名机关；最低分. */
export function termText(value: Term['value']): string {
  if (value === 'counted') return '计入'
  if (value === 'excluded') return '不计入'
  return typeof value === 'object' ? value.map(levelText).join('\n') : String(value)
}

const levelText = ({ label, issuer, minTenths }: HarmonyLevel): string => [label, issuer, minTenths === null ? '' : tenthsText(minTenths)].join('；')
