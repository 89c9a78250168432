import type { EntityName } from '@main/db/entity'

/** A column that holds the id of a row of another register. */
export interface Reference {
  readonly from: EntityName
  readonly column: string
  readonly to: EntityName
  /** A part lives and goes with what it belongs to; anything else merely uses it. */
  readonly part: boolean
}

/** How the registers hang together: what may not stand without what. */
export const references: readonly Reference[] = [
  { from: 'employer', column: 'townId', to: 'town', part: false },
  { from: 'employerFormerName', column: 'employerId', to: 'employer', part: true },
  { from: 'employerAboveScale', column: 'employerId', to: 'employer', part: true },
  { from: 'inspection', column: 'employerId', to: 'employer', part: false },
  { from: 'inspection', column: 'campaignId', to: 'campaign', part: false },
  { from: 'inspectionFinding', column: 'inspectionId', to: 'inspection', part: true },
  { from: 'document', column: 'employerId', to: 'employer', part: false },
  { from: 'correctionOrder', column: 'employerId', to: 'employer', part: false },
  { from: 'correctionOrder', column: 'inspectionId', to: 'inspection', part: false },
  { from: 'contractFollowUp', column: 'employerId', to: 'employer', part: false },
  { from: 'contractFollowUpLine', column: 'followUpId', to: 'contractFollowUp', part: true },
  { from: 'contractFollowUpRenewal', column: 'lineId', to: 'contractFollowUpLine', part: true },
  { from: 'rulesGuidance', column: 'employerId', to: 'employer', part: false },
  { from: 'rulesGuidance', column: 'townId', to: 'town', part: false },
  { from: 'rulesGuidance', column: 'inspectionId', to: 'inspection', part: false },
  { from: 'rulesGuidance', column: 'orderId', to: 'correctionOrder', part: false },
  { from: 'rulesGuidanceClause', column: 'guidanceId', to: 'rulesGuidance', part: true },
  { from: 'harmonyCertification', column: 'employerId', to: 'employer', part: false },
  { from: 'harmonyCertification', column: 'townId', to: 'town', part: false },
  { from: 'mutualCare', column: 'employerId', to: 'employer', part: false },
  { from: 'trainingSession', column: 'townId', to: 'town', part: false },
  { from: 'trainingInvitation', column: 'sessionId', to: 'trainingSession', part: true },
  { from: 'trainingInvitation', column: 'employerId', to: 'employer', part: false },
  { from: 'trainingRosterLine', column: 'sessionId', to: 'trainingSession', part: true },
  { from: 'trainingRosterLine', column: 'employerId', to: 'employer', part: false },
  { from: 'trainingCertificate', column: 'employerId', to: 'employer', part: false },
  { from: 'trainingCertificate', column: 'sessionId', to: 'trainingSession', part: false },
  { from: 'trainingCertificate', column: 'lineId', to: 'trainingRosterLine', part: false },
  { from: 'caseIntake', column: 'employerId', to: 'employer', part: false },
  { from: 'inspectionCase', column: 'employerId', to: 'employer', part: false },
  { from: 'inspectionCase', column: 'townId', to: 'town', part: false },
  { from: 'inspectionCase', column: 'leadId', to: 'inspector', part: false },
  { from: 'inspectionCase', column: 'secondId', to: 'inspector', part: false },
  { from: 'caseWorker', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'caseStep', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'caseApproval', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'casePaper', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'casePaper', column: 'intakeId', to: 'caseIntake', part: true },
  { from: 'caseEvidence', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'caseRecusal', column: 'caseId', to: 'inspectionCase', part: true },
  { from: 'caseRecusal', column: 'inspectorId', to: 'inspector', part: false },
  { from: 'caseRecusal', column: 'employerId', to: 'employer', part: false },
  { from: 'correctionOrderWorker', column: 'orderId', to: 'correctionOrder', part: true },
  { from: 'correctionRecheck', column: 'orderId', to: 'correctionOrder', part: true },
]

/** Registers whose rows may own files and deadlines, by the id alone. */
export const ownedTables: readonly EntityName[] = ['attachment', 'deadline']

/** Columns whose values only one live row may have together. */
export interface UniqueKey {
  readonly entity: EntityName
  readonly columns: readonly string[]
  /** Finishes the sentence “…已由「X」使用”. */
  readonly label: string
}

export const uniqueKeys: readonly UniqueKey[] = [
  { entity: 'employer', columns: ['creditCode'], label: '统一社会信用代码' },
  { entity: 'employerAboveScale', columns: ['employerId', 'year'], label: '规上年度' },
  { entity: 'town', columns: ['name'], label: '名称' },
  { entity: 'inspector', columns: ['certificateNumber'], label: '执法证号' },
  { entity: 'campaign', columns: ['name'], label: '名称' },
  { entity: 'ruleClause', columns: ['code'], label: '编号' },
  { entity: 'wording', columns: ['code'], label: '短码' },
  { entity: 'mutualCare', columns: ['employerId', 'year'], label: '参与年度' },
  { entity: 'importMapping', columns: ['kind', 'signature'], label: '列对应' },
  { entity: 'listView', columns: ['list', 'name'], label: '视图名称' },
  { entity: 'exportPreset', columns: ['list', 'name'], label: '导出方案名称' },
]
