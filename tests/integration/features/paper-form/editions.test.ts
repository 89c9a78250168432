import { afterEach, beforeEach, expect, it } from 'vitest'
import { instrumentFields } from '@shared/features/inspection-case'
import { formKindValues, isInstrument, paperFormContract, shippedForm, type PaperFormInput } from '@shared/features/paper-form'
import type { PrintModel } from '@main/documents/model'
import { currentForm, formEditions, saveForm } from '@main/features/paper-form/service'
import { samplePaperOf } from '@main/features/paper-form/sample'
import { defaultBureau } from '@main/features/setting/defaults'
import { undoBatch } from '@main/features/history/undo'
import { call, caseValues, issue } from '../../../support/cases'
import { inspectionWorld, type InspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
let world: InspectionWorld
beforeEach(async () => {
  test = await openTestDesk()
  world = await inspectionWorld(test.desk)
})
afterEach(() => test.close())

const input = (change: Partial<PaperFormInput>): PaperFormInput => paperFormContract['paper-form/save'].input.shape.values.parse({ ...shippedForm('case-inquiry'), ...change })
const frozen = async (documentId: string | null): Promise<{ print: PrintModel; edition: number; title: string }> => {
  const row = await test.desk.read.selectFrom('document').selectAll().where('id', '=', documentId ?? '').executeTakeFirstOrThrow()
  return { print: (JSON.parse(row.model) as { print: PrintModel }).print, edition: row.formEdition, title: row.title }
}
const newCase = () => call(test.desk, 'inspection-case/create', { id: null, origin: 'direct', originId: null, values: caseValues(world) })

it('leaves issued papers as they were and gives the new edition to the next one', async () => {
  const { id } = await newCase()
  const before = await issue(test.desk, id, 'case-inquiry', '2020-06-10')
  const body = shippedForm('case-inquiry').body.replace('作出解释和说明', '当面作出解释和说明')
  const saved = await saveForm(test.desk, 'case-inquiry', 0, input({ title: '调查询问通知书', body, seal: false, signer: '平湖市劳动保障监察大队', copies: '一式三份。', presets: { materials: '{当事人}的工资表' } }), '改名')
  expect(saved.edition).toBe(1)
  const after = await issue(test.desk, id, 'case-inquiry', '2020-06-11')
  const [old, now] = [await frozen(before.paper.documentId), await frozen(after.paper.documentId)]
  expect([old.edition, old.title, now.edition, now.title]).toEqual([0, '劳动保障监察询问通知书', 1, '调查询问通知书'])
  expect(JSON.stringify(old.print)).not.toContain('当面作出')
  const printed = JSON.stringify(now.print)
  for (const words of ['当面作出解释和说明', '恒丰服饰', '工资表', '一式三份。', '"body":"平湖市劳动保障监察大队"', '"seal":false']) expect(printed).toContain(words)
  expect((await formEditions(test.desk.read, 'case-inquiry')).map(({ edition, used }) => [edition, used])).toEqual([[1, 1], [0, 1]])
})

it('refuses a wording with unknown or missing fields, and a second clerk who saw an older edition', async () => {
  const wrong = saveForm(test.desk, 'case-inquiry', 0, input({ body: '{当事人}：\n{工资}' }), '')
  await expect(wrong).rejects.toMatchObject({ code: 'validation', fields: { body: '没有这些字段：{工资}；缺少必须印出的字段：{调查事项}、{接受询问的方式}、{日期}、{需提供的材料}' } })
  await saveForm(test.desk, 'case-inquiry', 0, input({ copies: '一' }), '')
  await expect(saveForm(test.desk, 'case-inquiry', 0, input({ copies: '二' }), '')).rejects.toMatchObject({ code: 'stale' })
})

it('goes back to the edition before when a saved one is undone, and never uses its number again', async () => {
  await saveForm(test.desk, 'case-inquiry', 0, input({ copies: '一' }), '')
  const { batchId } = await test.desk.read.selectFrom('changeLog').select('batchId').where('entity', '=', 'paperForm').executeTakeFirstOrThrow()
  await undoBatch(test.desk, batchId, 'all')
  expect((await currentForm(test.desk.read, 'case-inquiry')).edition).toBe(0)
  expect((await saveForm(test.desk, 'case-inquiry', 0, input({ copies: '二' }), '')).edition).toBe(2)
})

it('makes a sample of every kind with all its fields named', () => {
  for (const kind of formKindValues) {
    const model = samplePaperOf(kind, shippedForm(kind), { bureau: defaultBureau, numberBlank: '平〔〕号', today: '2020-06-15' })
    const printed = JSON.stringify(model)
    for (const { label, kind: type } of isInstrument(kind) ? instrumentFields(kind) : []) {
      if (type === 'text' || type === 'longText') expect(printed, kind).toContain(`〔${label}〕`)
    }
  }
})
