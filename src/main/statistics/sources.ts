import type { ReadDb } from '@main/db/connection'
import type { IndicatorSource, Period } from '@shared/features/statistics'
import { contractCaseFacts, type ContractCaseFact } from './queries/contractCases'
import { caseFacts, inquiryFacts, type CaseFact, type CasePaperFact } from './queries/cases'
import { contractLineFacts, type ContractLineFact } from './queries/contractLines'
import { aboveScaleFacts, employerFacts, type EmployerFact } from './queries/employers'
import { guidanceClauseFacts, guidanceDocuments, guidanceFacts, type GuidanceClauseFact, type GuidanceDocumentFact, type GuidanceFact } from './queries/guidance'
import { harmonyCaseFacts, harmonyCoverageFacts, harmonyTitleFacts, type HarmonyCaseFact, type HarmonyCoverageFact, type HarmonyTitleFact } from './queries/harmony'
import { inspectionFacts, type InspectionFact } from './queries/inspections'
import { orderFacts, type OrderFact } from './queries/orders'
import { trainingLineFacts, trainingSessionFacts, type TrainingLineFact, type TrainingSessionFact } from './queries/training'
import { recheckFacts, type RecheckFact } from './queries/rechecks'

/** What the queries of one period gave, by source. */
export interface Sources {
  readonly inspection: readonly InspectionFact[]
  readonly correctionOrder: readonly OrderFact[]
  readonly recheck: readonly RecheckFact[]
  readonly contractLine: readonly ContractLineFact[]
  readonly contractCase: readonly ContractCaseFact[]
  readonly rulesGuidance: readonly GuidanceFact[]
  readonly guidanceDocument: readonly GuidanceDocumentFact[]
  readonly guidanceClause: readonly GuidanceClauseFact[]
  readonly trainingSession: readonly TrainingSessionFact[]
  readonly trainingLine: readonly TrainingLineFact[]
  readonly harmonyCase: readonly HarmonyCaseFact[]
  readonly harmonyTitle: readonly HarmonyTitleFact[]
  readonly harmonyCoverage: readonly HarmonyCoverageFact[]
  readonly inspectionCase: readonly CaseFact[]
  readonly casePaper: readonly CasePaperFact[]
  readonly employer: readonly EmployerFact[]
  readonly aboveScale: readonly EmployerFact[]
}

const nothing: Sources = {
  inspection: [],
  correctionOrder: [],
  recheck: [],
  contractLine: [],
  contractCase: [],
  rulesGuidance: [],
  guidanceDocument: [],
  guidanceClause: [],
  trainingSession: [],
  trainingLine: [],
  harmonyCase: [],
  harmonyTitle: [],
  harmonyCoverage: [],
  inspectionCase: [],
  casePaper: [],
  employer: [],
  aboveScale: [],
}

/** Runs the one query of a source. */
export async function loadSource(db: ReadDb, source: IndicatorSource, period: Period): Promise<Sources> {
  switch (source) {
    case 'inspection':
      return { ...nothing, inspection: await inspectionFacts(db, period) }
    case 'correctionOrder':
      return { ...nothing, correctionOrder: await orderFacts(db, period) }
    case 'recheck':
      return { ...nothing, recheck: await recheckFacts(db, period) }
    case 'contractLine':
      return { ...nothing, contractLine: await contractLineFacts(db, period) }
    case 'contractCase':
      return { ...nothing, contractCase: await contractCaseFacts(db, period) }
    case 'rulesGuidance':
      return { ...nothing, rulesGuidance: await guidanceFacts(db, period) }
    case 'guidanceDocument':
      return { ...nothing, guidanceDocument: guidanceDocuments(await guidanceFacts(db, period)) }
    case 'guidanceClause':
      return { ...nothing, guidanceClause: await guidanceClauseFacts(db, period) }
    case 'trainingSession':
      return { ...nothing, trainingSession: await trainingSessionFacts(db, period) }
    case 'trainingLine':
      return { ...nothing, trainingLine: await trainingLineFacts(db, period) }
    case 'harmonyCase':
      return { ...nothing, harmonyCase: await harmonyCaseFacts(db, period) }
    case 'harmonyTitle':
      return { ...nothing, harmonyTitle: await harmonyTitleFacts(db, period) }
    case 'harmonyCoverage':
      return { ...nothing, harmonyCoverage: await harmonyCoverageFacts(db, period) }
    case 'inspectionCase':
      return { ...nothing, inspectionCase: await caseFacts(db, period) }
    case 'casePaper':
      return { ...nothing, casePaper: await inquiryFacts(db, period) }
    case 'employer':
      return { ...nothing, employer: await employerFacts(db, period) }
    case 'aboveScale':
      return { ...nothing, aboveScale: await aboveScaleFacts(db, period) }
  }
}

/** Runs every source's query for a period. */
export async function loadSources(db: ReadDb, period: Period): Promise<Sources> {
  const rulesGuidance = await guidanceFacts(db, period)
  return {
    inspection: await inspectionFacts(db, period),
    correctionOrder: await orderFacts(db, period),
    recheck: await recheckFacts(db, period),
    contractLine: await contractLineFacts(db, period),
    contractCase: await contractCaseFacts(db, period),
    rulesGuidance,
    guidanceDocument: guidanceDocuments(rulesGuidance),
    guidanceClause: await guidanceClauseFacts(db, period),
    trainingSession: await trainingSessionFacts(db, period),
    trainingLine: await trainingLineFacts(db, period),
    harmonyCase: await harmonyCaseFacts(db, period),
    harmonyTitle: await harmonyTitleFacts(db, period),
    harmonyCoverage: await harmonyCoverageFacts(db, period),
    inspectionCase: await caseFacts(db, period),
    casePaper: await inquiryFacts(db, period),
    employer: await employerFacts(db, period),
    aboveScale: await aboveScaleFacts(db, period),
  }
}
