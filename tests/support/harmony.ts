import { exampleTable, harmonyHeadInput, harmonyStepInput, scoredLines, unscored, type HarmonyDetail, type HarmonyStep, type HarmonyStepInput, type ScoreSheet, type ScoringRole } from '@shared/features/harmony'
import type { Desk } from '@main/core/desk'
import { harmonyDetail } from '@main/features/harmony/detail'
import * as service from '@main/features/harmony/service'

export function harmonyHead(employerId: string, year = 2020) {
  return harmonyHeadInput.parse({
    employerId,
    year,
    tableId: exampleTable.id,
    level: 'harmonious',
    park: '',
    applicant: '王芳',
    contact: '王芳',
    phone: '',
    email: '',
    handler: '陆敏',
    remark: '',
  })
}

/** Every line at its maximum by one role, what others entered kept. */
export function fullMarks(sheet: Pick<ScoreSheet, 'lines' | 'deductions' | 'vetoes'>, role: ScoringRole): ScoreSheet {
  const lines = Object.fromEntries(scoredLines(exampleTable).map(({ id, maxTenths }) => [id, { ...unscored, ...sheet.lines[id], [role]: maxTenths }]))
  return { ...sheet, lines }
}

export const get = (desk: Desk, id: string) => harmonyDetail(desk.read, id, desk.clock.today())

export async function step(desk: Desk, one: HarmonyDetail, name: HarmonyStep, values: HarmonyStepInput = {}): Promise<HarmonyDetail> {
  const now = await get(desk, one.id)
  await service.takeSteps(desk, [{ id: one.id, version: now.version }], name, harmonyStepInput.parse(values))
  return get(desk, one.id)
}

/** An application with full marks, assessed and ready for the publicity. */
export async function assessed(desk: Desk, employerId: string, year = 2020): Promise<HarmonyDetail> {
  const one = await service.createHarmony(desk, null, harmonyHead(employerId, year))
  const scored = await service.saveSheet(desk, one, fullMarks(one.sheet, 'self'))
  return step(desk, await step(desk, await step(desk, scored, 'submit'), 'report'), 'assess')
}
