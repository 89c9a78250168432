import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerContract } from '@shared/features/employer'
import { historyContract } from '@shared/features/history'
import { z } from '@shared/zod'
import { command } from '@shared/ipc/contract'
import { employerHandlers } from '@main/features/employer/handlers'
import { historyHandlers } from '@main/features/history/handlers'
import { Dispatcher } from '@main/ipc/dispatch'
import { employerValues } from '../../support/employers'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

describe('the answer to a call', () => {
  let test: TestDesk
  let dispatcher: Dispatcher
  beforeEach(async () => {
    test = await openTestDesk()
    dispatcher = new Dispatcher(test.desk.log)
    dispatcher.register(employerContract, employerHandlers, () => test.desk)
    dispatcher.register(historyContract, historyHandlers, () => test.desk)
  })
  afterEach(() => test.close())

  it('names what it wrote, and the window can undo exactly that', async () => {
    const made = await dispatcher.call('employer/create', employerValues())
    expect(made).toMatchObject({ ok: true, batch: expect.any(String) as string })
    const batchId = made.ok ? made.batch : ''
    expect(await dispatcher.call('history/undo', { batchId, mode: 'all' })).toMatchObject({ ok: true, data: { undone: 1, kept: [] } })
    expect(await dispatcher.call('employer/list', {})).toMatchObject({ ok: true, data: { total: 0 } })
  })

  it('names nothing when nothing was written, when it was refused, or when calls run side by side', async () => {
    expect(await dispatcher.call('employer/list', {})).not.toHaveProperty('batch')
    expect(await dispatcher.call('employer/create', employerValues({ name: '' }))).not.toHaveProperty('batch')
    const both = await Promise.all([
      dispatcher.call('employer/create', employerValues({ creditCode: null })),
      dispatcher.call('employer/list', {}),
    ])
    expect(both[0]).toHaveProperty('batch')
    expect(both[1]).not.toHaveProperty('batch')
  })

  it('names nothing when one call wrote twice: neither alone is what the clerk did', async () => {
    const twice = { 'test/twice': command(z.object({}), z.object({})) }
    dispatcher.register(
      twice,
      {
        'test/twice': async () => {
          await test.desk.write('employer/create', async () => undefined)
          await test.desk.write('employer/create', async () => undefined)
          return {}
        },
      },
      () => test.desk,
    )
    expect(await dispatcher.call('test/twice', {})).toEqual({ ok: true, data: {} })
  })
})
