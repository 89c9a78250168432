import type { DeadlineKind } from '@shared/features/deadline'
import { bearsTitle, harmonyStateLabel, type HarmonyTerms } from '@shared/features/harmony'
import { settingSource, type SettingsOn } from '@shared/law/settings'
import type { EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
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
  if (!titled || (await repository.alertCount(work.tx, row.id, work.today)) === 0) {
    await finishDeadline(work, ownerOf(row.id), 'harmony-alert', harmonyStateLabel(row.state))
  }
}

/** Every deadline leaves the first screen when its case goes to the recycle bin. */
export async function dropDeadlines(work: Work, id: string): Promise<void> {
  for (const kind of kinds) await finishDeadline(work, ownerOf(id), kind, '记录已删除')
}


/** Takes the flag off titles against which nothing is recorded any more. */
export async function settleAlerts(work: Work, employerId: string): Promise<void> {
  for (const { id } of await repository.titlesOf(work.tx, employerId, work.today)) {
    if ((await repository.alertCount(work.tx, id, work.today)) === 0) await finishDeadline(work, ownerOf(id), 'harmony-alert', '所涉文书已作废')
  }
}

/** Says at once that an employer which bears the title has had something recorded against it. */
export async function alertTitles(work: Work, employerId: string, what: string): Promise<void> {
  for (const { id, levelLabel } of await repository.titlesOf(work.tx, employerId, work.today)) {
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
