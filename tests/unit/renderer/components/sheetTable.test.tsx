// @vitest-environment jsdom
import { act, useEffect, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SheetTable, type SheetColumn } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'

const columns: readonly SheetColumn[] = [
  { key: 'name', label: '姓名', width: 80 },
  { key: 'amount', label: '金额', width: 80, align: 'right' },
]

let latest: readonly SheetRow[] = []

function Harness({ initial }: { initial: readonly SheetRow[] }) {
  const [rows, setRows] = useState(initial)
  useEffect(() => {
    latest = rows
  }, [rows])
  return <SheetTable label="明细" columns={columns} rows={rows} onChange={setRows} />
}

describe('the sheet in a form', () => {
  let root: Root
  let box: HTMLElement
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, ResizeObserver: class { observe() {} disconnect() {} } })
    box = document.body.appendChild(document.createElement('div'))
    root = createRoot(box)
  })
  afterEach(() => {
    act(() => root.unmount())
    box.remove()
  })

  const show = (...lines: string[][]) =>
    act(() => root.render(<Harness initial={lines.map((cells, index) => ({ key: `k${index}`, cells }))} />))
  const input = () => {
    const found = box.querySelector('input')
    if (!found) throw new Error('the sheet has no input')
    return found
  }
  const cells = () => latest.map((row) => row.cells)
  const key = (name: string, more: KeyboardEventInit = {}) =>
    act(() => void input().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more })))
  /** What the browser does when a letter arrives in the focused input. */
  const type = (text: string) =>
    act(() => {
      // Past React's own setter, or it would not notice.
      Reflect.set(HTMLInputElement.prototype, 'value', text, input())
      input().dispatchEvent(new InputEvent('input', { bubbles: true, data: text }))
    })
  const paste = (text: string) =>
    act(() => {
      const event = new Event('paste', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { getData: () => text } })
      input().dispatchEvent(event)
    })

  it('replaces a cell by what is typed, goes down on Enter and adds a line at the end', () => {
    show(['甲', '1'])
    act(() => input().focus())
    type('乙')
    key('Enter')
    type('丙')
    key('Tab')
    type('3')
    key('Enter')
    expect(cells()).toEqual([['乙', '1'], ['丙', '3']])
  })

  it('leaves every key to an input method while it is composing, Enter and arrows too', () => {
    show(['甲', '1'])
    act(() => input().focus())
    type('ni')
    key('Enter', { isComposing: true })
    key('ArrowDown', { isComposing: true })
    expect(cells()).toEqual([['甲', '1']])
    expect(input().value).toBe('ni')
    type('你')
    key('Enter')
    expect(cells()).toEqual([['你', '1']])
  })

  it('keeps the one input focused from cell to cell, so that a composition can begin at once', () => {
    show(['甲', '1'], ['乙', '2'])
    act(() => input().focus())
    const first = input()
    key('ArrowDown')
    key('ArrowRight')
    expect(document.activeElement).toBe(first)
    type('9')
    key('Enter')
    expect(cells()[1]).toEqual(['乙', '9'])
  })

  it('changes what stands there after F2 and gives it back on Escape', () => {
    show(['甲', '1'])
    act(() => input().focus())
    key('F2')
    expect(input().value).toBe('甲')
    type('甲乙')
    key('Escape')
    expect(cells()).toEqual([['甲', '1']])
    key('F2')
    type('甲乙')
    key('Enter')
    expect(cells()[0]?.[0]).toBe('甲乙')
  })

  it('pastes a range, takes it back with Ctrl+Z and puts it in again with Ctrl+Y', () => {
    show(['甲', '1'])
    act(() => input().focus())
    paste('乙\t2\r\n丙\t3\r\n')
    const pasted = [['乙', '2'], ['丙', '3']]
    expect(cells()).toEqual(pasted)
    key('z', { ctrlKey: true })
    expect(cells()).toEqual([['甲', '1']])
    key('y', { ctrlKey: true })
    expect(cells()).toEqual(pasted)
  })

  it('fills down and clears a selected range', () => {
    show(['甲', '1'], ['乙', '2'], ['丙', '3'])
    act(() => input().focus())
    key('ArrowDown', { shiftKey: true })
    key('ArrowDown', { shiftKey: true })
    key('d', { ctrlKey: true })
    expect(cells().map(([name]) => name)).toEqual(['甲', '甲', '甲'])
    key('Delete')
    expect(cells().map(([name]) => name)).toEqual(['', '', ''])
  })
})
