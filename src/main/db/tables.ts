import type { AttachmentTable } from '@main/features/attachment/tables'
import type { ContractFollowUpTables } from '@main/features/contract-follow-up/tables'
import type { CorrectionOrderTables } from '@main/features/correction-order/tables'
import type { DeadlineTable } from '@main/features/deadline/tables'
import type { DocumentTables } from '@main/features/document/tables'
import type { EmployerTables } from '@main/features/employer/tables'
import type { HarmonyTables } from '@main/features/harmony/tables'
import type { HistoryTables } from '@main/features/history/tables'
import type { ImportTables } from '@main/features/import/tables'
import type { InspectionTables } from '@main/features/inspection/tables'
import type { InspectionCaseTables } from '@main/features/inspection-case/tables'
import type { PaperFormTables } from '@main/features/paper-form/tables'
import type { ListViewTables } from '@main/features/list-view/tables'
import type { RulesGuidanceTables } from '@main/features/rules-guidance/tables'
import type { SearchTables } from '@main/features/search/tables'
import type { SettingTables } from '@main/features/setting/tables'
import type { StatisticsTables } from '@main/statistics/tables'
import type { TrainingTables } from '@main/features/training/tables'

/** Every table of the file, by its camel-case name (the plugin writes employer_search for employerSearch). */
export interface Tables
  extends
    SettingTables,
    HistoryTables,
    EmployerTables,
    ImportTables,
    InspectionTables,
    InspectionCaseTables,
    DocumentTables,
    PaperFormTables,
    RulesGuidanceTables,
    SearchTables,
    CorrectionOrderTables,
    HarmonyTables,
    ListViewTables,
    ContractFollowUpTables,
    StatisticsTables,
    TrainingTables {
  attachment: AttachmentTable
  deadline: DeadlineTable
}
