import type { SheetRow } from '@renderer/components/sheet/model'
import { useHasSheetDraft, useSheetDraft } from '@renderer/components/sheet/useSheetDraft'

const keyOf = (id: string): string => `draft:contract-roster:${id}`

/** Whether the roster of a case was left half typed; false while that is not known. */
export const useHasRosterDraft = (id: string): boolean => useHasSheetDraft(keyOf(id))

/** The lines of a case's roster as typed, kept so that they survive a crash. */
export const useRosterDraft = (id: string, initial: () => SheetRow[]) => useSheetDraft(keyOf(id), initial)
