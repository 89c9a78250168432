/** One employer entered twice: found, compared, merged, and parted again. */
import { afterEach, beforeEach, describe, it } from 'vitest'
import { employerValues, creditCodeOf } from '../support/employers'
import { clerkAt, type Clerk } from './support/clerk'
import { launchDesk, type LaunchedDesk } from './support/launch'

const full = '平湖市恒丰服饰有限公司'
const short = '恒丰服饰有限公司'

describe('employers entered twice', () => {
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    desk = await launchDesk({ today: '2020-06-15' })
    clerk = clerkAt(desk.page)
    await clerk.call('employer/create', employerValues({ name: full, headcount: null, contact: '' }))
    await clerk.call('employer/create', employerValues({ name: short, creditCode: null, phone: '', headcount: 86, contact: '王芳' }))
    await clerk.call('employer/create', employerValues({ name: '平湖市大通机械厂', creditCode: creditCodeOf(7), phone: '0573-85099999', legalRepresentative: '赵蕾' }))
  })
  afterEach(() => desk.close())

  it('are found, compared field by field, made one, and parted again', async () => {
    const { page } = desk
    await clerk.room('企业档案')
    await clerk.button('查找重复').click()
    await clerk.sees('疑似重复企业')
    await page.getByText('名称去掉地名后相同').waitFor()
    await desk.screenshot('duplicates')
    await clerk.button('对照合并').click()
    await clerk.sees('合并企业')
    await page.getByRole('radio', { name: '职工人数：并入的企业', checked: true }).waitFor()
    await page.getByRole('radio', { name: '企业名称：保留的企业', checked: true }).waitFor()
    await page.getByRole('radio', { name: '联系人：并入的企业', checked: true }).waitFor()
    await desk.screenshot('merge')
    await clerk.button('合并').click()
    await clerk.sees(full)
    await page.getByText('86').first().waitFor()
    await page.getByText('王芳').first().waitFor()
    await page.getByRole('heading', { name: '曾用名' }).waitFor()

    await page.locator('.ant-message').getByRole('button', { name: '撤销' }).click()
    await clerk.told('已撤销')
    await clerk.visit('/employers/duplicates')
    await clerk.button('不是同一家').click()
    await page.getByText('没有发现疑似重复的企业').waitFor()
    const { total } = await clerk.call('employer/list', { limit: 1 })
    if (total !== 3) throw new Error(`${total} employers instead of 3`)
  })
})
