import type { DateText } from '@shared/calendar'
import { harmonyTermsOn, type OwnRecord } from '@shared/features/harmony'
import type { ReadDb } from '@main/db/connection'
import type { AlertGround } from './alertRepository'
import { caseDecisions, caseOrders, groupDisputes, type OwnRecordQuery } from './caseRecords'
import { ordersOf } from './ownRecords'
import { loadTerms } from './terms'

/** The ground of today's alerts, by the terms in force. */
export async function alertGround(db: ReadDb, today: DateText): Promise<AlertGround> {
  return { today, groupPeople: harmonyTermsOn(today, await loadTerms(db)).groupDisputePeople.value }
}

/** The records that alertsOf counts, the newest first. */
export async function adverseRecords(db: ReadDb, query: OwnRecordQuery): Promise<OwnRecord[]> {
  const found: OwnRecord[] = []
  for (const source of [ordersOf, caseOrders, caseDecisions, groupDisputes]) found.push(...(await source(db, query)))
  return found.filter(({ adverse }) => adverse).toSorted((a, b) => b.date.localeCompare(a.date))
}
