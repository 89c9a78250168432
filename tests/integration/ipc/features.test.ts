import { describe, expect, it, vi } from 'vitest'
import { Dispatcher } from '@main/ipc/dispatch'
import { registerFeatures } from '@main/ipc/handlers'
import type { Desk } from '@main/core/desk'
import { command } from '@shared/ipc/contract'
import { z } from '@shared/zod'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('routes that are loaded when they are first called', () => {
  const contract = { 'shop/open': command(z.object({}), z.object({})) }
  const handlers = { 'shop/open': async () => ({}) }

  it('loads a feature once, whichever of its names is called first and how often', async () => {
    const dispatcher = new Dispatcher(silent)
    const load = vi.fn(async () => dispatcher.register(contract, handlers, () => undefined))
    dispatcher.registerLater(['shop', 'till'], load)
    expect(load).not.toHaveBeenCalled()
    const answers = await Promise.all([dispatcher.call('shop/open', {}), dispatcher.call('shop/open', {})])
    await dispatcher.call('till/open', {})
    await dispatcher.loadRest()
    expect(answers).toEqual([
      { ok: true, data: {} },
      { ok: true, data: {} },
    ])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('refuses a route nobody registered, also one of a loaded feature', async () => {
    const dispatcher = new Dispatcher(silent)
    dispatcher.registerLater(['shop'], async () => dispatcher.register(contract, handlers, () => undefined))
    for (const name of ['shop/close', 'bank/open', 'shop', '']) {
      expect(await dispatcher.call(name, {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    }
  })

  it('waits for a feature that is being loaded before it says that no call is running', async () => {
    const dispatcher = new Dispatcher(silent)
    const order: string[] = []
    dispatcher.registerLater(['shop'], async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      dispatcher.register(contract, handlers, () => undefined)
    })
    const call = dispatcher.call('shop/open', {}).then(() => order.push('call'))
    await dispatcher.drained().then(() => order.push('drained'))
    await call
    expect(order[0]).toBe('call')
  })

  it('finds a handler for every route of every feature, and none twice', async () => {
    const dispatcher = new Dispatcher(silent)
    registerFeatures(dispatcher, () => ({}) as Desk)
    await expect(dispatcher.loadRest()).resolves.toBeUndefined()
  })
})
