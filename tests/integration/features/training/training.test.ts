import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerTimeline } from '@main/features/history/timeline'
import { listDeadlines } from '@main/features/deadline/service'
import { listRequest } from '@shared/list/request'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, firm, person, sessionValues, sessionWith } from '../../../support/trainings'

describe('training sessions', () => {
  let opened: TestDesk
  const paper = recordingPrinter()
  beforeEach(async () => {
    opened = await openTestDesk({ ports: { printer: paper.printer } })
  })
  afterEach(() => opened.close())

  it('number themselves within their year and never use a number twice', async () => {
    const values = { ...sessionValues, topics: [...sessionValues.topics] }
    const first = await call(opened.desk, 'training/create', { values })
    await call(opened.desk, 'training/delete', { rows: [first] })
    await call(opened.desk, 'training/create', { values })
    await call(opened.desk, 'training/create', { values: { ...values, heldOn: '2021-01-08' } })
    const { rows } = await call(opened.desk, 'training/list', {})
    expect(rows.map((row) => row.number)).toEqual(['2021-01', '2020-02'])
  })

  it('find the firm of a roster that is named without doubt, and offer those that may be meant', async () => {
    const sure = await firm(opened.desk, '平湖市恒丰服装有限公司')
    const like = await firm(opened.desk, '平湖市金达箱包有限公司')
    const { lines, problems, row } = await sessionWith(opened.desk, [person('王芳', '平湖市恒丰服装有限公司'), person('陈静', '平湖金达箱包厂'), person('王芳', '平湖市恒丰服装有限公司')])
    expect(lines.map((line) => line.employerId)).toEqual([sure.id, null, sure.id])
    expect(problems.map(({ index, kind }) => [index, kind])).toEqual([[1, 'unknownEmployer'], [2, 'twice']])
    expect(problems[0]?.matches[0]?.id).toBe(like.id)
    const linked = await call(opened.desk, 'training/link-employer', { id: row.id, version: row.version, lineIds: [lines[1]?.id ?? ''], employerId: like.id })
    expect(linked.lines[1]).toMatchObject({ employerId: like.id, employerName: '平湖市金达箱包有限公司' })
  })

  it('count who came as the rows of their rosters say', async () => {
    const employer = await firm(opened.desk, '平湖市恒丰服装有限公司')
    const { lines, row } = await sessionWith(opened.desk, ['王芳', '陈静', '赵磊'].map((name) => person(name, employer.name)))
    const [first, second, third] = lines.map((line) => line.id)
    const mark = (ids: (string | undefined)[], manner: 'handwritten' | 'proxy') =>
      call(opened.desk, 'training/attend', { id: row.id, lineIds: ids.flatMap((id) => id ?? []), signedIn: true, at: '0855', manner })
    expect(await mark([first, second], 'handwritten')).toEqual({ changed: 2 })
    expect(await mark([first], 'handwritten')).toEqual({ changed: 0 })
    await mark([third], 'proxy')
    const list = await call(opened.desk, 'training/list', {})
    expect(list.rows[0]).toMatchObject({ roster: 3, attended: 2, employers: 1 })
    expect(list.sums).toEqual({ roster: 3, attended: 2 })
    const byEmployer = { filters: [{ field: 'employerId', op: 'equals' as const, value: employer.id }] }
    expect((await call(opened.desk, 'training/list', byEmployer)).total).toBe(1)
    const timeline = await employerTimeline(opened.desk.read, employer.id, 50)
    expect(timeline.find((entry) => entry.path === `/training/${row.id}`)?.title).toBe('劳动保障培训会')
  })

  it('are held only with signatures, archived only when these are counted, and leave the first screen then', async () => {
    const { lines, row } = await sessionWith(opened.desk, [person('王芳', '某厂')])
    const due = () => listDeadlines(opened.desk, { ...listRequest.parse({}), window: 'all' })
    expect((await due()).rows).toMatchObject([{ kind: 'training-session', dueDate: '2020-06-15', ownerId: row.id }])
    const now = async () => (await call(opened.desk, 'training/get', { id: row.id })).row
    const step = async (name: 'hold' | 'archive', values = {}) => {
      const { id, version } = await now()
      return call(opened.desk, 'training/step', { rows: [{ id, version }], step: name, values })
    }
    await expect(step('hold')).rejects.toMatchObject({ code: 'step-refused' })
    await call(opened.desk, 'training/attend', { id: row.id, lineIds: lines.map((line) => line.id), signedIn: true, at: null, manner: 'handwritten' })
    await step('hold')
    expect((await due()).total).toBe(0)
    await expect(step('archive')).rejects.toMatchObject({ code: 'step-refused' })
    await step('archive', { paperSignatures: 2 })
    expect(await call(opened.desk, 'training/get', { id: row.id })).toMatchObject({ row: { state: 'archived' }, signatures: '签到表签名 2 个，名册登记签到 1 人，相差 1' })
    const { id, version } = await now()
    await expect(call(opened.desk, 'training/save-lines', { id, version, lines: [] })).rejects.toMatchObject({ code: 'not-allowed-now' })
  })

  it('take no identity numbers', async () => {
    await expect(sessionWith(opened.desk, [person('王芳', '某厂', { remark: '330482199001011234' })])).rejects.toThrow('签到不收集身份证号码')
  })

  it('print the sheet with every person, blank rows and masked telephones', async () => {
    const { row } = await sessionWith(opened.desk, [person('王芳', '某厂', { phone: '13812345678' })])
    await call(opened.desk, 'training/paper-print', { ids: [row.id], paper: 'signIn' })
    const html = paper.printed.at(-1) ?? ''
    expect(html).toContain('王芳')
    expect(html).not.toContain('13812345678')
    expect(html.match(/<tr/gu)?.length).toBeGreaterThanOrEqual(22)
  })
})
