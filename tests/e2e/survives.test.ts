/** What is saved is safe and what is typed is kept, whatever ends the program; and one folder has one window. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerInput } from '../../src/shared/features/employer'
import { clerkAt, type Clerk } from './support/clerk'
import { creditCodeOf } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { killDesk, startAgain } from './support/processes'

const values = (sequence: number): EmployerInput => ({
  name: `平湖市第${sequence}针织厂`,
  creditCode: creditCodeOf(sequence),
  townId: null,
  address: '',
  legalRepresentative: '',
  contact: '',
  phone: '',
  industry: null,
  headcount: null,
  status: 'active',
  remark: '',
})

describe('a desk whose process is ended', () => {
  let dataDir: string
  let desk: LaunchedDesk
  let clerk: Clerk
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'desk-survives-'))
    await open()
  })
  afterEach(async () => {
    await desk.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  async function open(): Promise<void> {
    desk = await launchDesk({ dataDir, today: '2020-06-15' })
    clerk = clerkAt(desk.page)
  }
  async function killAndOpen(): Promise<void> {
    await killDesk(desk)
    await desk.close()
    await open()
  }
  /** Waits until what is typed has been kept beside the data file. */
  const kept = (draft: string, text: string) =>
    expect
      .poll(() => readFile(join(dataDir, 'state', draft), 'utf8').catch(() => ''), { timeout: 5000 })
      .toContain(text)

  it('has every save it has acknowledged, though it was killed in the middle of the next one', async () => {
    const enough = 40
    const acknowledged: string[] = []
    let reach: () => void = () => undefined
    const reached = new Promise<void>((resolve) => {
      reach = resolve
    })
    // The window has it only when this has settled; the calls below do not wait for it.
    await desk.page.exposeFunction('acknowledge', (code: string) => {
      acknowledged.push(code)
      if (acknowledged.length === enough) reach()
    })
    const employers = Array.from({ length: 4000 }, (_, index) => values(index + 1))
    const saving = desk.page.evaluate(async (many) => {
      const page = globalThis as unknown as {
        desk: { call(route: string, input: unknown): Promise<{ ok: boolean }> }
        acknowledge(code: string | null): Promise<void>
      }
      for (const employer of many) {
        const { ok } = await page.desk.call('employer/create', employer)
        if (ok) void page.acknowledge(employer.creditCode)
      }
    }, employers)
    // The window goes with its process, and the call with it.
    const cutOff = saving.then(
      () => 'finished' as const,
      () => 'cut off' as const,
    )
    await reached
    await killAndOpen()
    expect(await cutOff).toBe('cut off')

    const { rows, total } = await clerk.call('employer/list', { limit: 5000 })
    const there = new Set(rows.map((row) => row.creditCode))
    expect(acknowledged.filter((code) => !there.has(code))).toEqual([])
    expect(total).toBeLessThan(employers.length)
    await clerk.room('企业档案')
    await desk.page.getByText(`共 ${total} 条`).waitFor()
  })

  it('puts a half-typed form and a half-written order back', async () => {
    const { id } = await clerk.call('employer/create', values(1))
    await clerk.room('企业档案')
    await clerk.button('新增企业').click()
    await clerk.field('企业名称').fill('平湖市尚未保存的企业')
    await clerk.field('联系电话').fill('0573-8500')
    // Left at once: nothing waits for the moment in which forms are kept.
    await clerk.visit(`/orders/new?employer=${id}`)
    await clerk.field('认定的事实').fill('经查，你单位拖欠职工工资')
    await clerk.room('工作台')
    await kept('draft_employer_new.json', '0573-8500')
    await kept(`draft_order_new_${id}.json`, '拖欠职工工资')

    await killAndOpen()
    await clerk.room('企业档案')
    await clerk.button('新增企业').click()
    await desk.page.getByText('已恢复上次未保存的内容').waitFor()
    expect(await clerk.field('企业名称').inputValue()).toBe('平湖市尚未保存的企业')
    expect(await clerk.field('联系电话').inputValue()).toBe('0573-8500')
    await clerk.visit(`/orders/new?employer=${id}`)
    await desk.page.getByText('已恢复上次未保存的内容').waitFor()
    expect(await clerk.field('认定的事实').inputValue()).toBe('经查，你单位拖欠职工工资')

    await clerk.button('放弃并重填').click()
    await expect.poll(() => clerk.field('认定的事实').inputValue()).toBe('')
  })

  it('opens no second window on the same data folder but shows the page asked for in the first', async () => {
    expect(await startAgain(dataDir, ['--open', '/statistics'])).toBe(0)
    await clerk.sees('统计报表')
    expect(desk.app.windows()).toHaveLength(1)
    // Still the owner of its data.
    await clerk.call('employer/create', values(1))
  })
})
