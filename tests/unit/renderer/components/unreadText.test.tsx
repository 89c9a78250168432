// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from '@shared/zod'
import { field } from '@shared/fields/describe'
import { fenValue } from '@shared/fields/values'
import { hasOpenLayer } from '@renderer/components/openLayer'
import { MoneyInput } from '@renderer/components/MoneyInput'
import { unreadTexts } from '@renderer/components/unread'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

const schema = z.object({ paidFen: field(fenValue('已支付'), { label: '已支付', kind: 'money' }) })

describe('a text that cannot be read', () => {
  let root: Root
  let box: HTMLElement
  beforeEach(() => {
    Object.assign(globalThis, {
      IS_REACT_ACT_ENVIRONMENT: true,
      matchMedia: () => ({
        matches: false,
        addEventListener() {},
        removeEventListener() {},
        addListener() {},
        removeListener() {},
      }),
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    })
    box = document.body.appendChild(document.createElement('div'))
    root = createRoot(box)
  })
  afterEach(() => {
    act(() => root.unmount())
    box.remove()
  })

  const type = (text: string) => {
    const input = document.querySelector('input')
    if (!input) throw new Error('no input')
    act(() => {
      input.focus()
      // Past React's own setter, or it would not notice.
      Reflect.set(HTMLInputElement.prototype, 'value', text, input)
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }))
    })
    act(() => input.blur())
    return input
  }

  it('stays as typed, is marked, and leaves the value alone', () => {
    const told: (number | null)[] = []
    act(() => root.render(<MoneyInput value={500_050} onChange={(fen) => told.push(fen)} />))
    expect(type('12x').value).toBe('12x')
    expect(told).toEqual([])
    expect(unreadTexts(box).map(({ problem }) => problem)).toEqual([
      '金额应为数字，最多两位小数，如 12,345.67',
    ])
    type('12')
    expect(told).toEqual([1200])
    expect(unreadTexts(box)).toEqual([])
  })

  it('is not saved by a step as if nothing had been typed', async () => {
    const saved: unknown[] = []
    const save = (values: unknown): Promise<void> => {
      saved.push(values)
      return Promise.resolve()
    }
    act(() =>
      root.render(
        <StepDialog
          title="复查"
          okText="保存"
          schema={schema}
          initial={{ paidFen: 100 }}
          onSubmit={save}
          onClose={() => undefined}
        />,
      ),
    )
    const press = () =>
      act(async () => document.querySelector<HTMLElement>('.ant-modal .ant-btn-primary')?.click())
    type('abc')
    await press()
    expect(saved).toEqual([])
    expect(document.body.textContent).toContain('金额应为数字')
    type('3')
    await press()
    expect(saved).toEqual([{ paidFen: 300 }])
  })
})

describe('an open layer', () => {
  it('counts while it is shown and not when it is closed and left in the page', () => {
    const wrap = document.body.appendChild(document.createElement('div'))
    wrap.className = 'ant-modal-wrap'
    expect(hasOpenLayer()).toBe(true)
    wrap.style.display = 'none'
    expect(hasOpenLayer()).toBe(false)
    wrap.remove()
  })
})
