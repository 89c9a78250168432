import { addDays } from '@shared/calendar'
import { insertEntities } from '@main/db/entity'
import { summary } from '@main/features/workbench/service'
import { deadlineKinds } from '@shared/features/deadline'
import { openTestDesk } from '../../support/testDesk'
import { ms, type Line } from '../support/lines'
import { median } from '../support/numbers'
import type { StartMeasure } from './start'

const TODAY = '2020-12-15'
/** Days before today that are still open, and days ahead: a year in all. */
const BEHIND = 30
const AHEAD = 335
const A_DAY = 6

/** Fills a folder of employers with a year of deadlines of cases that were never closed. @returns how many */
export async function addYearOfDeadlines(root: string): Promise<number> {
  const test = await openTestDesk({ root, today: TODAY })
  try {
    const { desk } = test
    const employers = await desk.read.selectFrom('employer').select('id').limit(2000).execute()
    const days = Array.from({ length: BEHIND + AHEAD }, (_, index) => addDays(TODAY, index - BEHIND))
    const all = days.flatMap((dueDate, day) => Array.from({ length: A_DAY }, (_, one) => ({ dueDate, place: day * A_DAY + one })))
    await desk.write('bench/deadlines', async (work) => {
      const cases = await insertEntities(
        work,
        'contractFollowUp',
        all.map(({ place }) => ({
          employerId: employers[place % employers.length]?.id ?? '',
          state: 'urging' as const,
          checkedOn: '2020-11-02',
          source: 'inspection' as const,
          onRoll: null,
          partTime: null,
          withinMonth: null,
          otherRelations: null,
          dispatched: null,
          due: 20,
          signed: 15,
          overMonth: 5,
          overYear: 0,
          expired: 0,
          textProblems: '',
          means: 'notice' as const,
          dueDate: null,
          nextContactOn: null,
          contactRemark: '',
          handler: '',
          reviewer: '',
          remark: '',
          inspectionId: null,
        })),
      )
      await insertEntities(
        work,
        'deadline',
        all.map(({ dueDate, place }) => ({
          kind: deadlineKinds[place % deadlineKinds.length]?.value ?? 'contract-call',
          ownerKind: 'contract-follow-up' as const,
          ownerId: cases[place]?.id ?? '',
          employerId: cases[place]?.employerId ?? null,
          title: '联系企业',
          dueDate,
          basis: '约定的下次联系日期',
          doneAt: null,
          doneNote: '',
        })),
      )
    })
    return all.length
  } finally {
    await test.close()
  }
}

/** The first screen against a blank window, and against its own queries. */
export function firstScreenLines(count: number, starts: StartMeasure, queries: readonly number[]): Line[] {
  const desk = median(starts.later.map((run) => run.desk.firstRows))
  const blank = median(starts.later.map((run) => run.blank.firstRows))
  return [
    { what: `cold start to the first screen, ${count} deadlines`, desk: ms(desk), beside: `blank window ${ms(blank)}`, ratio: desk / blank },
    { what: 'what the first screen asks of the file', desk: ms(median(queries)), beside: `blank window ${ms(blank)}`, ratio: median(queries) / blank },
  ]
}

/** Milliseconds of the queries of the first screen alone, without a window. */
export async function timeFirstScreenQueries(root: string): Promise<number[]> {
  const test = await openTestDesk({ root, today: TODAY })
  try {
    const samples: number[] = []
    for (let run = 0; run < 8; run += 1) {
      const start = performance.now()
      await summary(test.desk)
      samples.push(performance.now() - start)
    }
    return samples.slice(1)
  } finally {
    await test.close()
  }
}

export const deadlinesToday = TODAY
