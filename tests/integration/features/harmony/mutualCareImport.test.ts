import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mutualCareCommon } from '@shared/features/harmony'
import { listRequest } from '@shared/list/request'
import { saveManyMutualCare } from '@main/features/harmony/mutualCare'
import { listMutualCare } from '@main/features/harmony/mutualCareRepository'
import { newEmployer } from '../../../support/guidance'
import { wizardOn, xlsxFile } from '../../../support/imports'
import { fixedDayClock } from '@main/core/clock'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('a list of employers that took part in 双爱活动', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk({ ports: { clock: fixedDayClock('2020-06-15') } })
  })
  afterEach(() => test.close())
  const entries = async () => (await listMutualCare(test.desk.read, listRequest.parse({ sort: [{ field: 'employerName', direction: 'asc' }] }))).rows

  it('goes in by name or code, once a year each, and can be undone', async () => {
    const first = await newEmployer(test.desk, 41, '平湖市恒丰服饰有限公司')
    const second = await newEmployer(test.desk, 42, '平湖市中乐箱包有限公司')
    const reviewed = await newEmployer(test.desk, 43, '平湖市远洋机械有限公司')
    await saveManyMutualCare(test.desk, [reviewed], mutualCareCommon.parse({ year: 2020, joinedOn: '2020-05-20', forms: ['pledge'], material: '', confirmed: true, reviewer: '周敏' }))
    await saveManyMutualCare(test.desk, [second], mutualCareCommon.parse({ year: 2020, joinedOn: '2020-05-20', forms: ['pledge'], material: '', confirmed: false, reviewer: '' }))
    const { creditCode } = await test.desk.read.selectFrom('employer').select('creditCode').where('id', '=', second).executeTakeFirstOrThrow()
    const path = await xlsxFile(test, '双爱名单.xlsx', [
      ['2020年双爱活动参与名单'],
      ['企业名称', '年度', '参与日期', '形式', '材料', '已审核', '审核人'],
      ['平湖市恒丰服饰有限公司', 2020, '2020.6.1', '承诺书、恳谈会', '承诺书', '是', '周敏'],
      [creditCode, '2020年', '2020-06-02', '技能比武', '', '', ''],
      ['平湖市远洋机械有限公司', 2020, '2020-06-01', '其他', '', '', ''],
      ['没有这家厂', 2020, '2020-06-01', '承诺书', '', '', ''],
      ['平湖市恒丰服饰有限公司', 2019, '2020-06-01', '承诺书', '', '', ''],
      ['平湖市恒丰服饰有限公司', 2020, '2020-07-01', '旅游', '', '是', ''],
    ])
    const wizard = wizardOn(test, 'mutual-care')
    const view = await wizard.open(path)
    expect((await wizard.plan(view)).counts).toEqual({ new: 1, changed: 1, unchanged: 0, bad: 4 })
    expect((await wizard.rows(view, 'new')).map(({ title, values }) => [title, values['forms']])).toEqual([['平湖市恒丰服饰有限公司', '承诺书；恳谈会']])
    expect((await wizard.rows(view, 'changed')).map(({ title, change }) => [title, change?.label, change?.before, change?.after])).toContainEqual(['平湖市中乐箱包有限公司', '形式', '承诺书', '技能比武'])
    const reasons = (await wizard.rows(view, 'bad')).map(({ remark }) => remark)
    expect(reasons[0]).toContain('2020 年度已审核')
    expect(reasons[1]).toContain('不在企业档案中')
    expect(reasons[2]).toContain('参与日期应在该年度内')
    expect(reasons[3]).toContain('形式“旅游”不在可选范围内')
    expect(reasons[3]).toContain('参与日期不能晚于今天（2020-06-15）')
    const outcome = await wizard.run(view)
    expect((await entries()).map(({ employerId, forms, confirmed, reviewer }) => [employerId, forms, confirmed, reviewer])).toEqual(
      expect.arrayContaining([
        [first, ['pledge', 'talk'], true, '周敏'],
        [second, ['skillContest'], false, ''],
        [reviewed, ['pledge'], true, '周敏'],
      ]),
    )
    await wizard.undo(outcome.id ?? '')
    expect((await entries()).map(({ employerId, forms }) => [employerId, forms])).toEqual(expect.arrayContaining([[second, ['pledge']], [reviewed, ['pledge']]]))
    expect(await entries()).toHaveLength(2)
  })
})
