import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guidanceAssignInput, guidanceStepInput } from '@shared/features/rules-guidance'
import { listRequest } from '@shared/list/request'
import { printOpinions } from '@main/features/rules-guidance/papers'
import { listGuidance } from '@main/features/rules-guidance/repository'
import * as service from '@main/features/rules-guidance/service'
import { headValues, judge, newEmployer, step } from '../../../support/guidance'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('guidance cases taken together', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  async function create(sequence: number, name: string) {
    return service.createGuidance(test.desk, null, headValues(await newEmployer(test.desk, sequence, name)))
  }
  const listed = async () => (await listGuidance(test.desk.read, listRequest.parse({}))).rows
  const refs = (rows: readonly { id: string; version: number }[]) => rows.map(({ id, version }) => ({ id, version }))

  it('takes all of them one step on', async () => {
    await create(1, '平湖市恒丰服饰有限公司')
    await create(2, '平湖市三友箱包有限公司')
    expect(await service.takeSteps(test.desk, refs(await listed()), 'review', guidanceStepInput.parse({}))).toBe(2)
    expect((await listed()).map((row) => row.state)).toEqual(['reviewing', 'reviewing'])
  })

  it('refuses as a whole and names the first that may not', async () => {
    const good = await judge(test.desk, await step(test.desk, await create(1, '平湖市恒丰服饰有限公司'), 'review'), 'lawful')
    const bad = await step(test.desk, await create(2, '平湖市三友箱包有限公司'), 'review')
    await expect(service.takeSteps(test.desk, refs([good, bad]), 'feedback', guidanceStepInput.parse({}))).rejects.toMatchObject({
      code: 'batch-refused',
      params: { name: 'GZ-2020-0002 平湖市三友箱包有限公司', reason: '不能反馈意见：尚未勾选涉及的制度', count: 2 },
    })
    expect((await listed()).map((row) => row.state)).toEqual(['reviewing', 'reviewing'])
  })

  it('hands them to another clerk and leaves what was not named', async () => {
    await create(1, '平湖市恒丰服饰有限公司')
    await create(2, '平湖市三友箱包有限公司')
    await service.assign(test.desk, refs(await listed()), guidanceAssignInput.parse({ handler: '周洁', guides: [] }))
    expect((await listed()).map((row) => [row.handler, row.guides])).toEqual([
      ['周洁', '沈建国、陆敏'],
      ['周洁', '沈建国、陆敏'],
    ])
    await service.assign(test.desk, refs(await listed()), guidanceAssignInput.parse({ handler: '', guides: ['陆敏'] }))
    expect((await listed()).map((row) => [row.handler, row.guides])).toEqual([
      ['周洁', '陆敏'],
      ['周洁', '陆敏'],
    ])
    expect(guidanceAssignInput.safeParse({ handler: '', guides: [] }).success).toBe(false)
  })

  it('prints no opinion while one of them has none, and says whose', async () => {
    const one = await create(1, '平湖市恒丰服饰有限公司')
    const other = await create(2, '平湖市三友箱包有限公司')
    await expect(printOpinions(test.desk, [one.id, other.id], 'all')).rejects.toMatchObject({ code: 'batch-refused', params: { name: '平湖市恒丰服饰有限公司' } })
    await expect(printOpinions(test.desk, [one.id], 'all')).rejects.toMatchObject({ code: 'step-refused' })
  })
})
