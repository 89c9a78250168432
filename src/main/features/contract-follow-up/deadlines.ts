import { contractLimitsOn, isLineClosed, needsWrittenContract, countingDay, signingDates, type ContractLimits } from '@shared/features/contract-follow-up'
import type { SettingVersions } from '@shared/law/settings'
import type { DeadlineKind } from '@shared/features/deadline'
import type { EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import type { StoredLine } from './repository'

type Case = EntityRow<'contractFollowUp'>

interface Wanted {
  readonly kind: DeadlineKind
  readonly dueDate: string | null
  readonly title: string
  readonly basis: string
}

/** Puts the three days of a case on the first screen, or takes them off it: to urge, to sign, to call. */
export async function keepDeadlines(work: Work, row: Case, lines: readonly StoredLine[], limits: SettingVersions<ContractLimits>): Promise<void> {
  for (const wanted of wantedDeadlines(row, lines, limits, work.today)) {
    const { kind, dueDate, title, basis } = wanted
    const owner = { kind: 'contract-follow-up' as const, id: row.id }
    if (dueDate === null) await finishDeadline(work, owner, kind, '已办理或已更改')
    else await setDeadline(work, { kind, ownerKind: owner.kind, ownerId: row.id, employerId: row.employerId, title, dueDate, basis })
  }
}

/** Every deadline takes itself off the first screen when its case goes to the recycle bin. */
export async function dropDeadlines(work: Work, id: string): Promise<void> {
  for (const kind of ['contract-urging', 'contract-signing', 'contract-call'] as const) {
    await finishDeadline(work, { kind: 'contract-follow-up', id }, kind, '记录已删除')
  }
}

function wantedDeadlines(row: Case, lines: readonly StoredLine[], limits: SettingVersions<ContractLimits>, today: string): Wanted[] {
  const urged = row.state === 'urging' || row.state === 'partly'
  const calling = urged || row.state === 'registered'
  const next = calling ? nextSigning(lines, limits, today) : null
  return [
    { kind: 'contract-urging', dueDate: urged ? row.dueDate : null, title: '督促补签劳动合同期限届满', basis: '督促时载明的期限' },
    {
      kind: 'contract-signing',
      dueDate: next?.on ?? null,
      title: `${next?.names ?? ''}须订立书面劳动合同`,
      basis: next?.basis ?? '',
    },
    { kind: 'contract-call', dueDate: calling ? row.nextContactOn : null, title: row.contactRemark === '' ? '联系企业' : `联系企业：${row.contactRemark}`, basis: '约定的下次联系日期' },
  ]
}

/** The next last day to sign among the lines still open; days that have passed are shown as days over, not as due. */
function nextSigning(lines: readonly StoredLine[], versions: SettingVersions<ContractLimits>, today: string) {
  const waiting = lines
    .filter((line) => !isLineClosed(line.state) && line.signedOn === null && line.endedOn === null && needsWrittenContract(line))
    .map((line) => {
      const limits = contractLimitsOn(line.hiredOn, versions)
      return { name: line.name, on: signingDates(countingDay(line), limits).lastDayToSign, basis: limits.signWithinMonths.basis }
    })
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const first = waiting[0]
  if (!first) return null
  const count = waiting.filter(({ on }) => on === first.on).length
  return { on: first.on, basis: first.basis, names: count === 1 ? first.name : `${first.name}等 ${count} 人` }
}
