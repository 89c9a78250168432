// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, vi } from 'vitest'
import { FilterBar } from '@renderer/grid/FilterBar'
import { useListState } from '@renderer/grid/useListState'

vi.mock('@renderer/app/remembered', () => ({
  useRemembered: () => {
    const [state, setState] = useState<unknown>({
      search: '恒丰',
      filters: [{ field: 'townId', op: 'in', values: ['a'] }],
    })
    return [state, setState, true]
  },
}))

function Harness() {
  const list = useListState('employers')
  return (
    <>
      <FilterBar
        definitions={[]}
        placeholder=""
        search={list.search}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      <output>{JSON.stringify([list.search, list.filters])}</output>
    </>
  )
}

describe('the words and filters of a list', () => {
  it('are all gone after one press on 清除全部', () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
    const box = document.body.appendChild(document.createElement('div'))
    const root = createRoot(box)
    act(() => root.render(<Harness />))
    const clear = [...box.querySelectorAll('button')].find((button) => button.textContent?.includes('清除全部'))
    act(() => clear?.click())
    expect(box.querySelector('output')?.textContent).toBe('["",[]]')
    act(() => root.unmount())
    box.remove()
  })
})
