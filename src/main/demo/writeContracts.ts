import { requiredClauseValues } from '@shared/features/contract-follow-up'
import { insertEntities, insertEntity, type NewEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { firstReminders } from '@main/features/contract-follow-up/deadlines'
import { loadLimits } from '@main/features/contract-follow-up/limits'
import { settle } from '@main/features/contract-follow-up/service'
import { contractEnd, type ContractCaseSpec } from './generate/contracts'
import { idAt } from './writeVisits'

const handler = '演示经办'
const clauses = JSON.stringify(requiredClauseValues)

/** Writes cases of missing contracts with their workers; open ones get their deadlines, closed ones the days their contracts end. */
export async function writeContracts(work: Work, cases: readonly ContractCaseSpec[], employerIds: readonly string[]): Promise<void> {
  const limits = await loadLimits(work.tx)
  const reminders: NewEntity<'deadline'>[] = []
  for (const one of cases) {
    const { employer, checkedOn, dueDate, source, due, signed, open, workers } = one
    const row = await insertEntity(work, 'contractFollowUp', {
      employerId: idAt(employerIds, employer),
      state: open ? 'urging' : 'cleared',
      checkedOn,
      source,
      onRoll: null,
      partTime: null,
      withinMonth: null,
      otherRelations: null,
      dispatched: null,
      due,
      signed,
      overMonth: workers.length,
      overYear: 0,
      expired: 0,
      textProblems: '',
      means: 'notice',
      dueDate,
      nextContactOn: open ? dueDate : null,
      contactRemark: '',
      handler,
      reviewer: open ? '' : '演示复核',
      remark: '',
      inspectionId: null,
    })
    const lines = await insertEntities(
      work,
      'contractFollowUpLine',
      workers.map(({ name, idTail, post, hiredOn, wageFen, signedOn }, index) => ({
        followUpId: row.id,
        position: index + 1,
        state: signedOn === null ? ('notified' as const) : ('verified' as const),
        name,
        idNumber: idTail,
        post,
        form: 'fullTime' as const,
        dailyHours: null,
        weeklyHours: null,
        hiredOn,
        expiredOn: null,
        reason: '',
        wageFen,
        notifiedOn: checkedOn,
        signedOn,
        endedOn: null,
        contractKind: signedOn === null ? null : ('fixed' as const),
        contractFrom: signedOn,
        contractTo: signedOn === null ? null : contractEnd(signedOn),
        fixedTerms: signedOn === null ? 0 : 1,
        probationMonths: null,
        clauses: signedOn === null ? '[]' : clauses,
        delivered: signedOn !== null,
        contractForm: signedOn === null ? null : ('paper' as const),
        platform: '',
        timestamped: false,
        retrievedOn: null,
        proof: '',
        remark: '',
      })),
    )
    if (open) await settle(work, row, false)
    else reminders.push(...firstReminders(row, lines, limits, work.today))
  }
  await insertEntities(work, 'deadline', reminders)
}
