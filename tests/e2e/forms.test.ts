/** Forms of papers in the settings of the packaged app: worded with the paper beside, checked, saved as a new edition. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clerkAt, type Clerk } from './support/clerk'
import { launchDesk, type LaunchedDesk } from './support/launch'

describe('the forms of papers', () => {
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeAll(async () => {
    desk = await launchDesk({ today: '2020-06-15' })
    clerk = clerkAt(desk.page)
  })
  afterAll(() => desk.close())

  it('stand beside the limits of cases, where a figure that is not verified is put right', async () => {
    await clerk.visit('/settings/cases')
    await desk.page.getByText('较大数额罚款（单位）').waitFor()
    await desk.screenshot('case-limits')
    await clerk.button('修改较大数额罚款（单位）').click()
    const dialog = clerk.dialog('较大数额罚款（单位）')
    await dialog.getByLabel('数值').fill('50000')
    await dialog.getByText('待核（未核对原文）').click()
    await desk.screenshot('case-limit-dialog')
    await clerk.button('保存', dialog).click()
    await desk.page.getByText('50,000.00 元').waitFor()
    const limits = await clerk.call('inspection-case/limits', {})
    expect(limits).toMatchObject([{ key: 'hearingFineUnitFen', value: 5_000_000, unverified: false }])
  })

  it('show the paper while it is worded, name what is wrong, and are saved as editions', async () => {
    await clerk.visit('/settings/forms')
    const paper = desk.page.frameLocator('iframe[title="样张"]').last()
    await paper.getByText('〔违法事实〕').waitFor()
    await desk.screenshot('forms-order')
    await clerk.button('劳动保障监察询问通知书').click()
    await paper.getByText(/因调查〔调查事项〕/u).waitFor()
    const body = clerk.field('正文')
    const before = await body.inputValue()
    await body.fill(before.replace('{调查事项}', '{调查事向}'))
    await desk.page.getByText('没有这些字段：{调查事向}；缺少必须印出的字段：{调查事项}').waitFor()
    expect(await clerk.button('保存为新版').isDisabled()).toBe(true)
    await desk.screenshot('forms-wrong')
    await body.fill(before.replace('因调查', '现因调查'))
    await paper.getByText(/现因调查〔调查事项〕/u).waitFor()
    await clerk.field('修改说明').fill('按本局用语')
    await clerk.button('保存为新版').click()
    await desk.page.getByText('已保存为第 1 版，此后签发的文书采用').waitFor()
    await desk.page.getByRole('cell', { name: '按本局用语' }).waitFor()
    await desk.screenshot('forms-saved')
    expect((await clerk.call('paper-form/list', {})).find(({ kind }) => kind === 'case-inquiry')).toMatchObject({ edition: 1, body: before.replace('因调查', '现因调查') })
  })
})
