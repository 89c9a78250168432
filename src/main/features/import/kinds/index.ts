import type { ImportKindName } from '@shared/features/import'
import { contractRosterImport } from './contractRoster'
import { employerImport } from './employer'
import type { ImportKind } from './importKind'
import { inspectionImport } from './inspection'
import { mutualCareImport } from './mutualCare'
import { trainingRosterImport } from './trainingRoster'

/** Every register that can be filled from a file; a kind without a description here does not compile. */
export const importKindsByName: Readonly<Record<ImportKindName, ImportKind>> = {
  employer: employerImport,
  inspection: inspectionImport,
  'contract-roster': contractRosterImport,
  'training-roster': trainingRosterImport,
  'mutual-care': mutualCareImport,
}

export type { Aliases, ImportKind, Lookup, Values } from './importKind'
