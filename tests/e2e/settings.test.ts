import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchDesk, type LaunchedDesk } from './support/launch'

describe('the settings', () => {
  let desk: LaunchedDesk
  beforeEach(async () => {
    desk = await launchDesk({ today: '2026-11-23' })
    await desk.page.getByRole('button', { name: '设置' }).click()
  })
  afterEach(() => desk.close())

  const tab = (name: string | RegExp) => desk.page.getByRole('tab', { name }).click()

  it('takes a saved change back from its note, and tells both in the operation log', async () => {
    const { page } = desk
    await page.getByLabel('地址').fill('当湖街道胜利路 380 号')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存本单位信息').waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('已撤销', { exact: true }).waitFor()
    await expect.poll(() => page.getByLabel('地址').inputValue()).toBe('')
    await tab('操作日志')
    await page.getByRole('gridcell', { name: '撤销“修改本单位”' }).waitFor()
    await page.getByRole('gridcell', { name: '修改本单位', exact: true }).dblclick()
    await page.getByText('此操作已撤销').waitFor()
    await page.getByText('当湖街道胜利路 380 号').waitFor()
  })

  it('brings a removed town back from the recycle bin', async () => {
    const { page } = desk
    await tab('镇（街道）')
    await page.getByRole('row', { name: /林埭镇/ }).getByRole('button', { name: '删除' }).click()
    await page.getByText('已删除“林埭镇”').waitFor()
    await tab('回收站')
    await page.getByRole('gridcell', { name: '林埭镇' }).click()
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByText('已恢复镇（街道）“林埭镇”').waitFor()
    await tab('镇（街道）')
    await page.getByRole('cell', { name: '林埭镇', exact: true }).waitFor()
  })

  it('says in November that next year is missing, and enters it from the notice', async () => {
    const { page } = desk
    await tab(/工作日历/)
    await page.getByText(/2027 年节假日安排尚未录入/).first().waitFor()
    await page.getByRole('button', { name: '录入', exact: true }).click()
    const text = page.getByLabel('通知正文')
    await text.fill('一、元旦：1月1日（周四）至3日（周六）放假，共3天。')
    await page.getByText('2027-01-01 是星期五，通知写的是星期四，请核对年份').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await text.fill('一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。')
    await page.getByText('1月1日至1月3日放假，1月9日补班').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('已录入 2027 年工作日历').waitFor()
    await page.getByRole('button', { name: /2027年1月9日 星期六 元旦补班/ }).waitFor()
    await expect.poll(() => page.getByText(/2027 年节假日安排尚未录入/).count()).toBe(0)
  })
})
