import type { CaseInstrument } from './instruments'
import type { ApprovalFacts } from './facts'
import type { WageMonth } from './schema'

/** Texts of a paper by the names of its fields; dates as YYYY-MM-DD, money in fen as text. */
export type PaperFields = Readonly<Record<string, string>>

export interface PaperPerson {
  readonly name: string
  readonly certificateNumber: string
}

export interface PaperWorker {
  readonly name: string
  /** Masked. */
  readonly idNumber: string
  readonly post: string
  readonly months: readonly WageMonth[]
  readonly owedFen: number
  readonly paidFen: number
  readonly extraPercent: number
  readonly extraFen: number
}

/** Everything an instrument is filled from; frozen with the paper when it is issued. */
export interface CasePaperContent {
  readonly kind: CaseInstrument
  readonly title: string
  readonly bureau: { readonly name: string; readonly address: string; readonly postcode: string; readonly phone: string; readonly contact: string; readonly government: string; readonly court: string }
  /** Own number of an outgoing paper; null while it is a draft or for a form of the house. */
  readonly number: string | null
  readonly numberBlank: string
  readonly draft: boolean
  readonly issuedOn: string | null
  readonly caseNumber: string | null
  readonly cause: string
  readonly source: string
  readonly party: {
    readonly name: string
    readonly creditCode: string
    readonly address: string
    readonly representative: string
    readonly principal: string
    readonly phone: string
  }
  readonly registeredOn: string
  readonly filedOn: string | null
  readonly facts: string
  readonly basis: string
  readonly findings: readonly { readonly violationId: string | null; readonly description: string; readonly facts: string; readonly workers: number; readonly amountFen: number }[]
  readonly inspectors: readonly PaperPerson[]
  readonly reviewer: string
  readonly approver: string
  /** Of the step the paper belongs to; [] for others. */
  readonly approvals: readonly ApprovalFacts[]
  readonly workers: readonly PaperWorker[]
  readonly evidence: readonly { readonly kind: string; readonly name: string; readonly source: string; readonly obtainedOn: string; readonly pages: number; readonly proves: string }[]
  /** Papers issued so far, in the order of their days: decisions refer to the notice, the pressing to the decision. */
  readonly papers: readonly { readonly kind: CaseInstrument; readonly title: string; readonly number: string; readonly issuedOn: string; readonly servedOn: string | null }[]
  /** Of a complaint: who and what; null for cases of the bureau's own motion. */
  readonly intake: {
    readonly number: string
    readonly kind: string
    readonly receivedOn: string
    readonly complainant: string
    readonly gender: string
    readonly phone: string
    readonly idKind: string
    readonly idNumber: string
    readonly address: string
    readonly groupSize: number
    readonly representatives: readonly { readonly name: string; readonly phone: string; readonly idNumber: string }[]
    readonly content: string
    readonly materials: string
    readonly remark: string
    readonly handler: string
  } | null
  readonly fields: PaperFields
}
