import { draftOrder, type DraftSettings, type OrderDraft } from '@shared/features/correction-order'
import type { ReadDb } from '@main/db/connection'
import { findings } from '@main/features/rules-guidance/service'
import * as repository from './repository'

/** The order that guidance on rules calls for: its findings, by the inspectors among those who guided. */
export async function draftFromGuidance(db: ReadDb, guidanceId: string, settings: DraftSettings): Promise<OrderDraft> {
  const source = await findings(db, guidanceId)
  const { values, notes } = draftOrder(
    {
      id: null,
      type: 'document',
      inspectedOn: source.guidedOn,
      employerId: source.employerId,
      workersConcerned: 0,
      amountFen: 0,
      inspectors: await repository.inspectorsByName(db, source.guides),
      findings: source.findings.map((finding) => ({ ...finding, workers: 0, amountFen: 0, correctedOnSpot: false })),
    },
    settings,
  )
  return { values: { ...values, remark: `由规章制度指导 ${source.number} 转来` }, notes }
}
