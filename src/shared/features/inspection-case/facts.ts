import type { DateText } from '@shared/calendar'
import type { ServiceManner } from '@shared/features/service'
import type { CaseInstrument } from './instruments'
import type { ApprovalRole, CaseOrigin, EvidenceKind } from './kinds'
import type { StepRecord } from './schema'
import type { CasePaperState, CaseState, CaseStep } from './states'

export interface CertifiedInspector {
  readonly id: string
  readonly name: string
  readonly certificateNumber: string
  readonly validFrom: DateText
  readonly validTo: DateText
  readonly active: boolean
}

export interface PaperService {
  readonly manner: ServiceManner
  readonly servedOn: DateText
  /** The legal day of service. */
  readonly effectiveOn: DateText
}

export interface PaperFacts {
  readonly id: string
  readonly kind: CaseInstrument
  readonly state: CasePaperState
  readonly number: string | null
  readonly issuedOn: DateText | null
  /** Day the signed original came back to the file; null while it has not. */
  readonly signedOn: DateText | null
  /** Last day the paper sets, when it sets one. */
  readonly dueOn: DateText | null
  readonly services: readonly PaperService[]
}

export interface ApprovalFacts {
  readonly step: CaseStep
  readonly role: ApprovalRole
  readonly person: string
  readonly agrees: boolean
  readonly opinion: string
  readonly signedOn: DateText
}

export interface EvidenceFacts {
  readonly kind: EvidenceKind
  readonly name: string
  readonly obtainedOn: DateText
  readonly registeredOn: DateText | null
  readonly releasedOn: DateText | null
}

/** Workers of the case and their money, in fen. */
export interface MoneyFacts {
  readonly workers: number
  readonly owedFen: number
  readonly paidFen: number
  readonly extraFen: number
}

/** Everything the rules of a case look at: steps in the order they were taken, the oldest first. */
export interface CaseFacts {
  readonly state: CaseState
  readonly origin: CaseOrigin
  readonly number: string | null
  readonly registeredOn: DateText
  readonly endedOn: DateText | null
  readonly hasFindings: boolean
  readonly lead: CertifiedInspector | null
  readonly second: CertifiedInspector | null
  /** Ids of inspectors who keep away from this case. */
  readonly recused: readonly string[]
  readonly steps: readonly StepRecord[]
  readonly approvals: readonly ApprovalFacts[]
  readonly papers: readonly PaperFacts[]
  readonly evidence: readonly EvidenceFacts[]
  readonly money: MoneyFacts
  /** What the articles of the findings allow together, in fen; left out where no finding is of the catalogue. */
  readonly fines?: { readonly minFen: number | null; readonly maxFen: number | null }
}
