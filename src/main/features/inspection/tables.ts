import type { BaseTable, Flag } from '@main/db/base'
import type { InspectionOutcome, InspectionType } from '@shared/features/inspection'

export interface InspectorTable extends BaseTable {
  name: string
  certificateNumber: string
  validFrom: string
  validTo: string
  unit: string
  phone: string
  active: Flag
}

export interface CampaignTable extends BaseTable {
  name: string
  startsOn: string | null
  endsOn: string | null
  remark: string
}

export interface InspectionTable extends BaseTable {
  type: InspectionType
  campaignId: string | null
  inspectedOn: string
  employerId: string
  place: string
  siteContact: string
  workersPresent: number | null
  workersConcerned: number
  amountFen: number
  /** JSON text: ids of the items checked. */
  items: string
  summary: string
  outcome: InspectionOutcome
  remark: string
}

/** Name and certificate as they were on the day; a later change of the inspector does not rewrite it. */
export interface InspectionInspectorTable {
  inspectionId: string
  inspectorId: string
  position: number
  name: string
  certificateNumber: string
}

export interface InspectionFindingTable extends BaseTable {
  inspectionId: string
  position: number
  violationId: string | null
  description: string
  facts: string
  workers: number
  amountFen: number
  correctedOnSpot: Flag
}

export interface InspectionTables {
  inspector: InspectorTable
  campaign: CampaignTable
  inspection: InspectionTable
  inspectionInspector: InspectionInspectorTable
  inspectionFinding: InspectionFindingTable
}
