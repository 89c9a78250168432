import type { Desk } from '@main/core/desk'
import type { Work } from '@main/db/work'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { refreshLadders } from './deadlines'
import { loadLimits } from './limits'
import * as repository from './repository'

const KEY = 'contract-reminders'
/** Raise it when the days of the ladders are worked out otherwise, so that cases entered before follow. */
const LADDERS = 2

/**
 * Brings the reminders of every case up to date once after the program or a limit it ships has changed; cases that are
 * right stay untouched. Nothing happens when that was done before, or while there are no cases.
 */
export async function bringUpReminders(desk: Desk): Promise<void> {
  const state = await stateNow(desk.read)
  if ((await readSetting(desk.read, KEY)) === state || !(await repository.hasCases(desk.read))) return
  await desk.write('contract-follow-up/refresh-reminders', refreshReminders)
}

/** The same within a use case that changes the limits. */
export async function refreshReminders(work: Work): Promise<void> {
  await refreshLadders(work, await loadLimits(work.tx))
  await writeSetting(work, KEY, await stateNow(work.tx))
}

/** What the ladders were worked out from: how, and by which versions of which limits. */
async function stateNow(db: Parameters<typeof loadLimits>[0]): Promise<string> {
  const { signWithinMonths, firstDayRule, deemedAfterMonths, reminderDays, reminderMonths, expiryNoticeDays, openEndedTerms, openEndedServiceYears } = await loadLimits(db)
  return JSON.stringify([LADDERS, signWithinMonths, firstDayRule, deemedAfterMonths, reminderDays, reminderMonths, expiryNoticeDays, openEndedTerms, openEndedServiceYears])
}
