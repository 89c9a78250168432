import { AppFailure } from '@shared/errors/failure'
import { expiryStages, inForce, nextReminder, signingStages, type ContractLimits, type RemindedLine, type ReminderStage, type Renewal } from '@shared/features/contract-follow-up'
import type { DeadlineKind } from '@shared/features/deadline'
import type { SettingVersions } from '@shared/law/settings'
import { groupBy } from '@shared/list/groupBy'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { binDeadlines, finishDeadline, ladderOf, laddersOf, openDeadlines, setDeadline } from '@main/features/deadline/service'
import * as repository from './repository'
import type { StoredLine } from './repository'

type Case = Pick<EntityRow<'contractFollowUp'>, 'id' | 'employerId' | 'state' | 'dueDate' | 'nextContactOn' | 'contactRemark'>
type Limits = SettingVersions<ContractLimits>
type Renewals = ReadonlyMap<string, readonly Renewal[]>

const kinds = ['contract-urging', 'contract-signing', 'contract-expiry', 'contract-call'] as const satisfies readonly DeadlineKind[]
type CaseDeadlineKind = (typeof kinds)[number]

/** Days that follow each other for many workers; one stands open at a time and is moved on when it was dealt with. */
const ladders = {
  'contract-signing': signingStages,
  'contract-expiry': expiryStages,
} as const satisfies Partial<Record<CaseDeadlineKind, (line: RemindedLine, limits: Limits) => ReminderStage[]>>
type LadderKind = keyof typeof ladders
const ladderKinds = Object.keys(ladders) as LadderKind[]

/** Kept with a reminder that was dealt with; the next one is looked for behind it. */
const REMINDED = '已提醒'

interface Wanted {
  readonly dueDate: string
  readonly title: string
  readonly basis: string
}

interface Handled {
  readonly kind: LadderKind
  readonly dueDate: string
}

const ownerOf = (id: string) => ({ kind: 'contract-follow-up' as const, id })

/**
 * Puts the days of a case on the first screen, or takes them off it: to urge, to sign, to renew, to call.
 * @param handled a reminder that was dealt with just now: the next one follows it
 */
export async function keepDeadlines(work: Work, row: Case, lines: readonly StoredLine[], limits: Limits, handled: Handled | null = null): Promise<void> {
  const owner = ownerOf(row.id)
  const ground = { lines, renewals: await repository.renewalsOf(work.tx, row.id), limits }
  for (const kind of kinds) {
    const ladder = kind === 'contract-signing' || kind === 'contract-expiry'
    const wanted = ladder ? await nextOf(work, kind, row, ground, handled) : plainDeadline(kind, row)
    if (wanted === null) await finishDeadline(work, owner, kind, '已办理或已更改')
    else await setDeadline(work, { kind, ownerKind: owner.kind, ownerId: row.id, employerId: row.employerId, ...wanted })
  }
}

/** Every deadline leaves the first screen when its case goes to the recycle bin, and comes back with it. */
export async function dropDeadlines(work: Work, id: string): Promise<void> {
  await binDeadlines(work, ownerOf(id))
}

function plainDeadline(kind: 'contract-urging' | 'contract-call', row: Case): Wanted | null {
  const urged = row.state === 'urging' || row.state === 'partly'
  if (kind === 'contract-urging') {
    return urged && row.dueDate !== null ? { dueDate: row.dueDate, title: '督促补签劳动合同期限届满', basis: '督促时载明的期限' } : null
  }
  if (row.nextContactOn === null || !(urged || row.state === 'registered')) return null
  return { dueDate: row.nextContactOn, title: row.contactRemark === '' ? '联系企业' : `联系企业：${row.contactRemark}`, basis: '约定的下次联系日期' }
}

/** What the ladders of a case follow from. */
interface Ground {
  readonly lines: readonly StoredLine[]
  readonly renewals: Renewals
  readonly limits: Limits
}

async function nextOf(work: Work, kind: LadderKind, row: Case, ground: Ground, handled: Handled | null): Promise<Wanted | null> {
  const stages = stagesOf(kind, row.state, ground)
  if (stages.length === 0) return null
  const ladder = await ladderOf(work.tx, ownerOf(row.id), kind, REMINDED)
  const last = handled?.kind === kind ? handled.dueDate : ladder.last
  const next = nextReminder(stages, { today: work.today, last, handled: ladder.handled })
  return next === null ? null : { dueDate: next.on, title: next.title, basis: next.basis }
}

function stagesOf(kind: LadderKind, state: Case['state'], { lines, renewals, limits }: Ground): ReminderStage[] {
  // Whoever handed the case over no longer urges the firm to sign; contracts that were signed still end.
  if (kind === 'contract-signing' && (state === 'cleared' || state === 'escalated')) return []
  return lines.flatMap((line) => ladders[kind](kind === 'contract-expiry' ? inForce(line, renewals.get(line.id) ?? []) : line, limits))
}

/** Moves the reminders of every case to where they stand by now; those that are right stay untouched. */
export async function refreshLadders(work: Work, limits: Limits): Promise<void> {
  const lines = await repository.allLines(work.tx)
  const renewals = await repository.allRenewals(work.tx)
  const known = groupBy(await laddersOf(work.tx, 'contract-follow-up', REMINDED), ({ ownerId }) => ownerId)
  for (const row of await repository.allCases(work.tx)) {
    for (const kind of ladderKinds) {
      const own = (known.get(row.id) ?? []).filter((one) => one.kind === kind)
      const open = own.find(({ doneAt }) => doneAt === null)
      const stages = stagesOf(kind, row.state, { lines: lines.get(row.id) ?? [], renewals, limits })
      const handled = own.flatMap(({ doneAt, dueDate }) => (doneAt === null ? [] : [dueDate]))
      const next = nextReminder(stages, { today: work.today, last: open?.dueDate ?? null, handled })
      if (next === null) {
        if (open) await finishDeadline(work, ownerOf(row.id), kind, '已办理或已更改')
      } else if (open?.dueDate !== next.on || open.title !== next.title || open.basis !== next.basis) {
        await setDeadline(work, { kind, ownerKind: 'contract-follow-up', ownerId: row.id, employerId: row.employerId, title: next.title, dueDate: next.on, basis: next.basis })
      }
    }
  }
}

/** The first reminders of a case nobody was reminded of yet: for the demo year, which writes hundreds at once. */
export function firstReminders(row: Case, lines: readonly StoredLine[], limits: Limits, today: string) {
  return ladderKinds.flatMap((kind) => {
    const next = nextReminder(stagesOf(kind, row.state, { lines, renewals: new Map(), limits }), { today, last: null, handled: [] })
    if (next === null) return []
    return [{ kind, ownerKind: 'contract-follow-up' as const, ownerId: row.id, employerId: row.employerId, title: next.title, dueDate: next.on, basis: next.basis, doneAt: null, doneNote: '' }]
  })
}

/** The reminders of a case that stand open. */
export async function openReminders(db: ReadDb, id: string) {
  const open = await openDeadlines(db, ownerOf(id))
  return open.flatMap(({ id: deadlineId, kind, title, dueDate, basis }) =>
    kind === 'contract-signing' || kind === 'contract-expiry' ? [{ id: deadlineId, kind, title, dueDate, basis }] : [],
  )
}

/** Marks a reminder as dealt with. @throws AppFailure 'not-found' when it is not one of the case that stands open */
export async function finishReminder(work: Work, id: string, deadlineId: string): Promise<Handled> {
  const row = await getEntity(work.tx, 'deadline', deadlineId)
  const kind = ladderKinds.find((known) => known === row.kind)
  if (row.ownerId !== id || row.doneAt !== null || kind === undefined) throw new AppFailure('not-found')
  await finishDeadline(work, ownerOf(id), kind, REMINDED)
  return { kind, dueDate: row.dueDate }
}
