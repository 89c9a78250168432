import { employerInput } from '@shared/features/employer'
import { blankRosterLine, trainingContract, type RosterLineInput, type TrainingDetail } from '@shared/features/training'
import type { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import { createEmployer } from '@main/features/employer/service'
import { trainingHandlers } from '@main/features/training/handlers'
import { employerValues } from './employers'

type Route = keyof typeof trainingContract
type Input<K extends Route> = z.input<(typeof trainingContract)[K]['input']>
type Output<K extends Route> = z.output<(typeof trainingContract)[K]['output']>

/** Calls a route as the window does: input and answer go through the contract. */
export async function call<K extends Route>(desk: Desk, route: K, input: Input<K>): Promise<Output<K>> {
  const { input: asked, output } = trainingContract[route]
  const run = trainingHandlers[route] as unknown as (desk: Desk, input: unknown) => Promise<unknown>
  return output.parse(await run(desk, asked.parse(input))) as Output<K>
}

export const person = (name: string, employerName: string, values: Partial<RosterLineInput> = {}): RosterLineInput => ({ ...blankRosterLine(), name, employerName, ...values })

export const firm = (desk: Desk, name: string, creditCode: string | null = null) => createEmployer(desk, employerInput.parse(employerValues({ name, creditCode })))

export const sessionValues = {
  name: '劳动合同与工资支付培训', heldOn: '2020-06-15', startTime: '0900', endTime: '11:30', place: '市民中心', manner: 'onSite', host: '平湖市人力资源和社会保障局', coHost: '',
  townId: null, topics: ['contract', 'wages'], lecturer: '', audience: '', plannedPeople: 60, classHours: null, hasExam: false, passMark: 60, noticeOn: '2020-06-08', handler: '李敏', remark: '',
} as const satisfies Omit<Input<'training/create'>['values'], 'topics'> & { topics: readonly string[] }

/** A session on 2020-06-15 with a roster of these people. */
export async function sessionWith(desk: Desk, lines: RosterLineInput[]): Promise<TrainingDetail> {
  const ref = await call(desk, 'training/create', { values: { ...sessionValues, topics: [...sessionValues.topics] } })
  return call(desk, 'training/save-lines', { ...ref, lines })
}

/** A session on a day that was held with everybody on its roster there. */
export async function sessionOn(desk: Desk, heldOn: string, lines: RosterLineInput[]): Promise<TrainingDetail> {
  return hold(desk, heldOn, lines, false)
}

/** A session of 2020-06-15 that was held with an exam (60 points pass) and everybody there. */
export async function heldWithExam(desk: Desk, lines: RosterLineInput[]): Promise<TrainingDetail> {
  return hold(desk, '2020-06-15', lines, true)
}

async function hold(desk: Desk, heldOn: string, lines: RosterLineInput[], hasExam: boolean): Promise<TrainingDetail> {
  const ref = await call(desk, 'training/create', { values: { ...sessionValues, topics: [...sessionValues.topics], heldOn, hasExam } })
  await call(desk, 'training/save-lines', { ...ref, lines: lines.map((line) => ({ ...line, signedIn: true, manner: line.manner ?? 'handwritten' })) })
  const { row } = await call(desk, 'training/get', { id: ref.id })
  await call(desk, 'training/step', { rows: [{ id: row.id, version: row.version }], step: 'hold', values: {} })
  return call(desk, 'training/get', { id: ref.id })
}
