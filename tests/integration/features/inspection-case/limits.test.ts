import { afterEach, beforeEach, expect, it } from 'vitest'
import { caseLimits, prefillFields, type SavedCaseLimit } from '@shared/features/inspection-case'
import { loadCaseLimits } from '@main/features/inspection-case/limits'
import { rulesContext } from '@main/features/inspection-case/load'
import { caseContent } from '@main/features/inspection-case/content'
import { call, caseValues } from '../../../support/cases'
import { inspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
beforeEach(async () => {
  test = await openTestDesk()
})
afterEach(() => test.close())

const plead = (change: Partial<SavedCaseLimit>): SavedCaseLimit => ({ ...caseLimits.plead[0], ...change } as SavedCaseLimit)

it('counts with the limit the bureau has saved, from its day on, and keeps the version before', async () => {
  const saved = plead({ value: { length: 5, unit: 'working', moves: false }, validFrom: '2022-01-01', unverified: false })
  expect(await call(test.desk, 'inspection-case/save-limit', saved)).toEqual([saved])
  expect((await loadCaseLimits(test.desk.read, '2021-12-31')).plead.value.length).toBe(3)
  expect((await loadCaseLimits(test.desk.read, '2022-01-01')).plead).toMatchObject({ value: { length: 5 }, unverified: false })
})

it('refuses a value that is none, at its field, and one of another kind', async () => {
  await expect(call(test.desk, 'inspection-case/save-limit', plead({ value: { length: 0, unit: 'working', moves: false } }))).rejects.toThrow()
  await expect(call(test.desk, 'inspection-case/save-limit', plead({ value: 3 }))).rejects.toMatchObject({ fields: { value: '数值超出范围，请核对' } })
  await expect(call(test.desk, 'inspection-case/save-limit', plead({ key: 'nothing' }))).rejects.toMatchObject({ code: 'not-found' })
})

it('tells the party what it did as 你单位, and everybody else as 该单位', async () => {
  const world = await inspectionWorld(test.desk)
  const { id } = await call(test.desk, 'inspection-case/create', { id: null, origin: 'direct', originId: null, values: caseValues(world, { findings: [{ violationId: 'GZ01', description: '无故拖欠工资', facts: '截至2020年6月1日，你单位拖欠3名劳动者工资', workers: 3, amountFen: 100 }] }) })
  const context = await rulesContext(test.desk.read, '2020-06-15')
  const begun = async (kind: 'case-order' | 'case-police' | 'case-transfer' | 'case-report') => prefillFields(await caseContent(test.desk.read, kind, id, {}), context)['facts']
  expect(await begun('case-order')).toBe('截至2020年6月1日，你单位拖欠3名劳动者工资')
  for (const kind of ['case-police', 'case-transfer', 'case-report'] as const) expect(await begun(kind)).toBe('截至2020年6月1日，该单位拖欠3名劳动者工资')
})
