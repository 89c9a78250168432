import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wizardOn, xlsxFile } from '../../../support/imports'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, firm, person, sessionOn, sessionValues, sessionWith } from '../../../support/trainings'

describe('a training roster', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  const linesOf = async (id: string) => (await call(test.desk, 'training/get', { id })).lines

  it('is read from a file into its session, firms found, identity numbers left out, and the import can be undone', async () => {
    const known = await firm(test.desk, '平湖市恒丰服装有限公司')
    const { row } = await sessionWith(test.desk, [person('王芳', '平湖市恒丰服装有限公司', { phone: '13812345678' })])
    const wizard = wizardOn(test, 'training-roster', row.id)
    const path = await xlsxFile(test, '名册.xlsx', [
      ['单位名称', '姓名', '职务', '手机号码', '身份证号'],
      ['平湖市恒丰服装有限公司', '王芳', '人事经理', '13812345678', '330482199001011234'],
      ['平湖市恒丰服装有限公司', '陈静', '会计', '', '330482199001011234'],
      ['新来的厂', '赵磊', '', '12', ''],
      ['新来的厂', '赵磊', '', '', ''],
    ])
    const { view, counts } = await wizard.import(path)
    expect(view.fields.map(({ name }) => name)).not.toContain('sessionId')
    expect(counts).toEqual({ new: 2, changed: 1, unchanged: 0, bad: 1 })
    const lines = await linesOf(row.id)
    expect(lines.map((line) => [line.position, line.name, line.post, line.employerId])).toEqual([
      [1, '王芳', '人事经理', known.id],
      [2, '陈静', '会计', known.id],
      [3, '赵磊', '', null],
    ])
    expect(JSON.stringify(lines)).not.toContain('330482199001011234')
    const stored = await test.desk.read.selectFrom('changeLog').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('330482199001011234')
  })

  it('is read into the session that the file names, refusing one that is unknown or closed', async () => {
    const { row } = await sessionWith(test.desk, [])
    const path = await xlsxFile(test, '多期.xlsx', [
      ['期次', '单位名称', '姓名'],
      [row.number, '甲厂', '王芳'],
      ['2019-99', '甲厂', '陈静'],
    ])
    const { counts } = await wizardOn(test, 'training-roster').import(path)
    expect(counts).toMatchObject({ new: 1, bad: 1 })
    expect((await linesOf(row.id)).map((line) => line.name)).toEqual(['王芳'])
    await call(test.desk, 'training/step', { rows: [await refOf(row.id)], step: 'cancel', values: { cancelReason: '疫情' } })
    await expect(wizardOn(test, 'training-roster', row.id).open(path)).rejects.toMatchObject({ code: 'not-allowed-now' })
  })

  it('takes people of an earlier session, none of them twice', async () => {
    const earlier = await sessionOn(test.desk, '2020-05-20', [person('王芳', '甲厂', { post: '厂长', phone: '13812345678', score: 80 }), person('陈静', '乙厂'), person('赵磊', '丙厂')])
    const { row } = await sessionWith(test.desk, [person('王 芳', '甲厂')])
    const ids = earlier.lines.slice(0, 2).map((line) => line.id)
    expect(await call(test.desk, 'training/copy-lines', { id: row.id, version: row.version, lineIds: ids })).toEqual({ added: 1, present: 1 })
    const again = await refOf(row.id)
    expect(await call(test.desk, 'training/copy-lines', { ...again, lineIds: earlier.lines.map((line) => line.id) })).toEqual({ added: 1, present: 2 })
    // Who came then says nothing of today.
    expect((await linesOf(row.id)).map((line) => [line.position, line.name, line.signedIn, line.score])).toEqual([
      [1, '王 芳', false, null],
      [2, '陈静', false, null],
      [3, '赵磊', false, null],
    ])
    await expect(call(test.desk, 'training/copy-lines', { ...again, lineIds: ids })).rejects.toMatchObject({ code: 'stale' })
  })

  it('offers firms anew once the register has a better one', async () => {
    await firm(test.desk, '平湖市金达箱包有限公司')
    const { row, problems } = await sessionWith(test.desk, [person('王芳', '平湖金达箱包厂')])
    expect(problems[0]?.matches.map((one) => one.name)).toEqual(['平湖市金达箱包有限公司'])
    await firm(test.desk, '平湖金达箱包厂')
    const detail = await call(test.desk, 'training/get', { id: row.id })
    expect(detail.problems[0]?.matches[0]).toMatchObject({ name: '平湖金达箱包厂', sure: true })
  })

  it('is marked person by person without waiting for what is shown, and nobody twice', async () => {
    const { row, lines } = await sessionWith(test.desk, Array.from({ length: 40 }, (_, index) => person(`人员${index + 1}`, `单位${index % 20}`)))
    const mark = (id: string, signedIn: boolean) => call(test.desk, 'training/attend', { id: row.id, lineIds: [id], signedIn, at: null, manner: signedIn ? 'handwritten' : null })
    await Promise.all(lines.slice(0, 20).map((line) => mark(line.id, true)))
    expect(await mark(lines[0]?.id ?? '', true)).toEqual({ changed: 0 })
    expect(await mark(lines[0]?.id ?? '', false)).toEqual({ changed: 1 })
    expect((await call(test.desk, 'training/get', { id: row.id })).row.attended).toBe(19)
  })

  async function refOf(id: string) {
    const { row } = await call(test.desk, 'training/get', { id })
    return { id: row.id, version: row.version }
  }

  it('keeps the sheet of a session that has nobody yet', async () => {
    const { id } = await call(test.desk, 'training/create', { values: { ...sessionValues, topics: [...sessionValues.topics] } })
    expect(await linesOf(id)).toEqual([])
  })
})
