import type { DeadlineKind } from '@shared/features/deadline'
import { bearsTitle, harmonyStateLabel, type HarmonyTerms } from '@shared/features/harmony'
import { settingSource, type SettingsOn } from '@shared/law/settings'
import type { EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import { alertGround } from './adverse'
import * as repository from './repository'

type Case = EntityRow<'harmonyCertification'>
const kinds = ['harmony-publicity', 'harmony-review', 'harmony-expiry', 'harmony-alert'] as const satisfies readonly DeadlineKind[]
const ownerOf = (id: string) => ({ kind: 'harmony' as const, id })

/** Puts the days of a case on the first screen, or takes them off it: publicity, re-check, end of the title. */
export async function keepDeadlines(work: Work, row: Case, terms: SettingsOn<HarmonyTerms>): Promise<void> {
  const label = row.levelLabel === '' ? '和谐企业' : row.levelLabel
  const titled = bearsTitle(row.state)
  const wanted = [
    { kind: kinds[0], on: row.state === 'publicity' || row.state === 'objection' ? row.publicityUntil : null, title: `${label}公示期满`, basis: settingSource(terms.publicityWorkingDays) },
    { kind: kinds[1], on: titled ? row.nextReviewOn : null, title: `${label}年度复审`, basis: settingSource(terms.reviewEveryMonths) },
    { kind: kinds[2], on: titled ? row.validTo : null, title: `${label}称号到期`, basis: settingSource(terms.validityYears) },
  ]
  for (const { kind, on, title, basis } of wanted) {
    if (on === null) await finishDeadline(work, ownerOf(row.id), kind, harmonyStateLabel(row.state))
    else await setDeadline(work, { kind, ownerKind: 'harmony', ownerId: row.id, employerId: row.employerId, title, dueDate: on, basis })
  }
  if (!titled || (await repository.alertCount(work.tx, row.id, await alertGround(work.tx, work.today))) === 0) {
    await finishDeadline(work, ownerOf(row.id), 'harmony-alert', harmonyStateLabel(row.state))
  }
}

/** Every deadline leaves the first screen when its case goes to the recycle bin. */
export async function dropDeadlines(work: Work, id: string): Promise<void> {
  for (const kind of kinds) await finishDeadline(work, ownerOf(id), kind, '记录已删除')
}

/** Takes the flag off titles against which nothing is recorded any more. */
export async function settleAlerts(work: Work, employerId: string): Promise<void> {
  const ground = await alertGround(work.tx, work.today)
  for (const { id } of await repository.titlesOf(work.tx, employerId, work.today)) {
    if ((await repository.alertCount(work.tx, id, ground)) === 0) await finishDeadline(work, ownerOf(id), 'harmony-alert', '所涉记录已作废')
  }
}

/** Says at once that an employer which bears the title has had something recorded against it. */
export async function alertTitles(work: Work, employerId: string, what: string): Promise<void> {
  const ground = await alertGround(work.tx, work.today)
  for (const { id, levelLabel } of await repository.titlesOf(work.tx, employerId, work.today)) {
    // Of a day before the title or before its last re-check: nothing to look into any more.
    if ((await repository.alertCount(work.tx, id, ground)) === 0) continue
    await setDeadline(work, {
      kind: 'harmony-alert',
      ownerKind: 'harmony',
      ownerId: id,
      employerId,
      title: `${levelLabel}：${what}`,
      dueDate: work.today,
      basis: '称号有效期内发生影响称号的情形，应当核查并决定是否复审',
    })
  }
}

/** The same for a complaint that counts as a group dispute; one of fewer people flags nobody. */
export async function alertGroupDispute(work: Work, { employerId, groupSize, number, state }: Pick<EntityRow<'caseIntake'>, 'employerId' | 'groupSize' | 'number' | 'state'>): Promise<void> {
  if (employerId === null) return
  const { groupPeople } = await alertGround(work.tx, work.today)
  if (state !== 'refused' && groupSize >= groupPeople) await alertTitles(work, employerId, `群体性纠纷 ${number}（${groupSize} 人）`)
  else await settleAlerts(work, employerId)
}
