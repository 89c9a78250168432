import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'vitest'
import { launchDesk, type LaunchedDesk } from './support/launch'

describe('a data file that cannot be opened', () => {
  let dataDir: string
  let desk: LaunchedDesk | null = null
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'desk-e2e-fault-'))
  })
  afterEach(async () => {
    await desk?.close()
    desk = null
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** A desk with one town of its own and a backup of it, closed again. */
  async function deskWithBackup(): Promise<void> {
    desk = await launchDesk({ dataDir, today: '2026-11-23' })
    const { page } = desk
    await page.getByRole('button', { name: '设置' }).click()
    await page.getByRole('tab', { name: '镇（街道）' }).click()
    await page.getByRole('button', { name: '新增镇（街道）' }).click()
    await page.getByRole('dialog').getByLabel('名称').fill('备份前的镇')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存“备份前的镇”').waitFor()
    await page.getByRole('tab', { name: '备份与恢复' }).click()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByText(/已备份并核验/).waitFor()
    await desk.close()
    desk = null
  }

  it('gets a page that says what happened, and a backup brings the desk back', async () => {
    await deskWithBackup()
    const file = join(dataDir, 'desk.sqlite')
    truncateSync(file, Math.floor(statSync(file).size / 2))

    desk = await launchDesk({ dataDir, today: '2026-11-23' })
    const { page } = desk
    await page.getByRole('heading', { name: '数据文件已损坏' }).waitFor()
    await desk.screenshot('fault-damaged')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { name: '数据文件已损坏' }).waitFor()

    await page.getByRole('row').getByRole('button', { name: '恢复' }).first().click()
    await page.getByRole('dialog').getByText('当前数据会先留存一份').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByRole('button', { name: '设置' }).click()
    await page.getByRole('tab', { name: '镇（街道）' }).click()
    await page.getByRole('cell', { name: '备份前的镇', exact: true }).waitFor()
    await page.getByRole('tab', { name: '备份与恢复' }).click()
    await page.getByText('恢复前留存').waitFor()
  })

  it('is not replaced by an empty desk when it has disappeared', async () => {
    await deskWithBackup()
    rmSync(join(dataDir, 'desk.sqlite'))
    desk = await launchDesk({ dataDir, today: '2026-11-23' })
    await desk.page.getByRole('heading', { name: '找不到或无法打开数据文件' }).waitFor()
    await desk.page.getByRole('row').getByRole('button', { name: '恢复' }).first().waitFor()
  })
})
