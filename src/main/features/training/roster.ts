import { AppFailure } from '@shared/errors/failure'
import { blankRosterLine, personKey, type RosterLineValues, type SignInManner, type TrainingDetail } from '@shared/features/training'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { deleteEntity, getEntity, insertEntities, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { trainingDetail } from './detail'
import { employerMatcher } from './matcher'
import * as repository from './repository'
import { openSession } from './service'

/** Firms that are named without doubt are found in the register, so that nobody has to pick them. */
export async function withEmployers<T extends Pick<RosterLineValues, 'employerId' | 'employerName'>>(work: Work, lines: readonly T[]): Promise<T[]> {
  const known = new Set((await repository.employersNamed(work.tx, [...new Set(lines.flatMap((line) => line.employerId ?? []))])).map((one) => one.id))
  const checked = lines.map((line) => (line.employerId !== null && !known.has(line.employerId) ? { ...line, employerId: null } : line))
  if (checked.every((line) => line.employerId !== null)) return checked
  const match = await employerMatcher(work.tx)
  return checked.map((line) => {
    const sure = line.employerId === null ? match(line.employerName, 1).find((one) => one.sure) : undefined
    return sure ? { ...line, employerId: sure.id } : line
  })
}

/**
 * Makes the roster what the sheet shows: the order is that of the printed sheet.
 * @throws AppFailure 'stale', 'not-allowed-now'; 'validation' at lines when one with a certificate is gone
 */
export async function saveLines(desk: Desk, ref: RowRef, rows: readonly RosterLineValues[]): Promise<TrainingDetail> {
  return desk.write('training/save-lines', async (work) => {
    const session = await openSession(work, ref, '修改名册')
    const stored = new Map((await repository.linesOf(work.tx, ref.id)).map((line) => [line.id, line]))
    const certified = new Set((await repository.certificatesOf(work.tx, ref.id)).map((one) => one.lineId))
    const kept = new Set(rows.map((row) => row.id))
    let changed = false
    for (const line of stored.values()) {
      if (kept.has(line.id)) continue
      if (certified.has(line.id)) throw AppFailure.atField('lines', `“${line.name}”已发证书，不能从名册中删去`)
      await deleteEntity(work, 'trainingRosterLine', line.id, line.version)
      changed = true
    }
    const fresh = []
    for (const [index, { id, ...values }] of (await withEmployers(work, rows)).entries()) {
      const before = id === null ? undefined : stored.get(id)
      const position = index + 1
      if (!before) fresh.push({ ...values, sessionId: ref.id, position })
      else changed = (await updateEntity(work, 'trainingRosterLine', before.id, before.version, { ...values, position })).version !== before.version || changed
    }
    await insertEntities(work, 'trainingRosterLine', fresh)
    if (changed || fresh.length > 0) await repository.raiseVersion(work, session)
    return trainingDetail(work.tx, ref.id, work.today)
  })
}

/**
 * Puts people of earlier rosters at the end of this one, with firm, post and telephone as they were; whoever is on it
 * already (same name and firm) is left out.
 * @returns how many were added and how many were there
 */
export async function copyLines(desk: Desk, ref: RowRef, lineIds: readonly string[]): Promise<{ added: number; present: number }> {
  return desk.write('training/copy-lines', async (work) => {
    const session = await openSession(work, ref, '修改名册')
    const known = new Set((await repository.linesOf(work.tx, ref.id)).map(personKey))
    const chosen = await repository.linesById(work.tx, lineIds)
    const fresh = chosen.filter((line) => {
      if (known.has(personKey(line))) return false
      known.add(personKey(line))
      return true
    })
    const last = await repository.lastPosition(work.tx, ref.id)
    const { id: _, ...blank } = blankRosterLine()
    const rows = fresh.map(({ employerId, employerName, name, post, phone, isHrHead }, index) => ({
      ...blank, sessionId: ref.id, position: last + index + 1, employerId, employerName, name, post, phone, isHrHead,
    }))
    await insertEntities(work, 'trainingRosterLine', rows)
    if (rows.length > 0) await repository.raiseVersion(work, session)
    return { added: rows.length, present: chosen.length - rows.length }
  })
}

/** Says which firm of the register some lines' firm is; they take its name. @throws AppFailure 'validation' at employerId */
export async function linkEmployer(desk: Desk, ref: RowRef, lineIds: readonly string[], employerId: string): Promise<TrainingDetail> {
  return desk.write('training/link-employer', async (work) => {
    const session = await openSession(work, ref, '对应单位')
    const [employer] = await repository.employersNamed(work.tx, [employerId])
    if (!employer) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
    const wanted = new Set(lineIds)
    for (const line of await repository.linesOf(work.tx, ref.id)) {
      if (wanted.has(line.id)) await updateEntity(work, 'trainingRosterLine', line.id, line.version, { employerId, employerName: employer.name })
    }
    await repository.raiseVersion(work, session)
    return trainingDetail(work.tx, ref.id, work.today)
  })
}

/**
 * Marks people as there or not. No version is asked for: entered at the speed of the keyboard, the window is always a
 * line behind, and marking somebody twice changes nothing.
 * @returns how many lines changed
 */
export async function attend(desk: Desk, id: string, lineIds: readonly string[], values: { signedIn: boolean; at: string | null; manner: SignInManner | null }): Promise<number> {
  return desk.write('training/attend', async (work) => {
    const { version } = await getEntity(work.tx, 'trainingSession', id)
    const session = await openSession(work, { id, version }, '登记签到')
    const { signedIn, at, manner } = values
    const patch = signedIn ? { signedIn, signedInAt: at, manner } : { signedIn, signedInAt: null, signedOutAt: null, manner: null }
    let changed = 0
    for (const line of await repository.linesById(work.tx, lineIds)) {
      if (line.sessionId !== id || (line.signedIn === 1) === signedIn) continue
      await updateEntity(work, 'trainingRosterLine', line.id, line.version, patch)
      changed += 1
    }
    if (changed > 0) await repository.raiseVersion(work, session)
    return changed
  })
}
