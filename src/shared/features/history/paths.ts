import type { DocumentOwner } from '@shared/features/document'

/** Pages of the records that a history points to. */
export const recordPaths = {
  employer: (id: string): string => `/employers/${id}`,
  inspection: (id: string): string => `/inspections/${id}`,
  contractFollowUp: (id: string): string => `/contracts/${id}`,
  harmonyCertification: (id: string): string => `/harmony/${id}`,
  rulesGuidance: (id: string): string => `/guidance/${id}`,
  trainingSession: (id: string): string => `/training/${id}`,
  correctionOrder: (id: string): string => `/orders/${id}`,
  inspectionCase: (id: string): string => `/cases/${id}`,
  caseIntake: (id: string): string => `/intakes/${id}`,
} as const

/** The page of the record that a numbered paper belongs to. */
export function paperPath({ ownerKind, ownerId }: { readonly ownerKind: DocumentOwner; readonly ownerId: string }): string {
  switch (ownerKind) {
    case 'correction-order':
      return recordPaths.correctionOrder(ownerId)
    case 'contract-follow-up':
      return recordPaths.contractFollowUp(ownerId)
    case 'rules-guidance':
      return recordPaths.rulesGuidance(ownerId)
    case 'inspection-case':
      return recordPaths.inspectionCase(ownerId)
    case 'case-intake':
      return recordPaths.caseIntake(ownerId)
  }
}
