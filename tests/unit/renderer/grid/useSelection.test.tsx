// @vitest-environment jsdom
import type { GridApi, SelectionChangedEvent } from 'ag-grid-community'
import { act, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSelection } from '@renderer/grid/useSelection'

interface Row {
  readonly id: string
  readonly version: number
}
interface Node {
  readonly id: string
  readonly data: Row
  selected: boolean
  isSelected(): boolean
}

/** The part of the grid the hook uses: the rows it has read, and which of them it shows as chosen. */
class Grid {
  readonly nodes = new Map<string, Node>()

  read(rows: readonly Row[]): void {
    for (const data of rows) this.nodes.set(data.id, makeNode(data, this.nodes.get(data.id)?.selected ?? false))
  }
  drop(id: string): void {
    this.nodes.delete(id)
  }
  marked(): string[] {
    return this.getSelectedNodes().map(({ id }) => id)
  }
  getSelectedNodes(): Node[] {
    return [...this.nodes.values()].filter((node) => node.selected)
  }
  getRowNode(id: string): Node | undefined {
    return this.nodes.get(id)
  }
  forEachNode(visit: (node: Node) => void): void {
    for (const node of this.nodes.values()) visit(node)
  }
  setNodesSelected({ nodes, newValue }: { nodes: readonly Node[]; newValue: boolean }): void {
    for (const node of nodes) node.selected = newValue
  }
  get api(): GridApi<Row> {
    return this as unknown as GridApi<Row>
  }
}

function makeNode(data: Row, selected: boolean): Node {
  return {
    id: data.id,
    data,
    selected,
    isSelected() {
      return this.selected
    },
  }
}

const row = (id: string, version = 1): Row => ({ id, version })

describe('the chosen rows of a list', () => {
  const onSelect = vi.fn<(rows: Row[]) => void>()
  let grid: Grid
  let selection: ReturnType<typeof useSelection<Row>>
  let unmount: () => void
  function Harness() {
    const chosen = useSelection<Row>(onSelect)
    useEffect(() => {
      selection = chosen
    })
    return null
  }
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
    grid = new Grid()
    onSelect.mockClear()
    const root = createRoot(document.createElement('div'))
    act(() => root.render(<Harness />))
    unmount = () => act(() => root.unmount())
  })
  afterEach(() => unmount())

  /** The clerk marks exactly these of the rows at hand. */
  function click(...ids: readonly string[]): void {
    for (const node of grid.nodes.values()) node.selected = ids.includes(node.id)
    tell('rowClicked')
  }
  function tell(source: string): void {
    act(() => selection.changed({ api: grid.api, source } as unknown as SelectionChangedEvent<Row>))
  }
  function block(from: number, rows: readonly Row[]): void {
    grid.read(rows)
    act(() => selection.loaded(grid.api, from, rows))
  }
  const held = (): string[] => selection.rows.map(({ id }) => id)

  it('are those the clerk marked, and are told on', () => {
    block(0, [row('a'), row('b'), row('c')])
    click('a', 'c')
    expect(held()).toEqual(['a', 'c'])
    expect(onSelect).toHaveBeenLastCalledWith([row('a'), row('c')])
  })

  it('stay chosen out of sight when more are added, and give way to one row clicked alone', () => {
    block(0, [row('a'), row('b')])
    click('a', 'b')
    grid.drop('a')
    block(100, [row('x')])
    click('b', 'x')
    expect(held()).toEqual(['a', 'b', 'x'])
    click('x')
    expect(held()).toEqual(['x'])
  })

  it('are marked again when they come into sight again', () => {
    block(0, [row('a'), row('b')])
    click('a', 'b')
    grid.drop('a')
    expect(grid.marked()).toEqual(['b'])
    block(0, [row('a'), row('b')])
    expect(grid.marked()).toEqual(['b', 'a'])
  })

  it('bring their new version when they are read anew', () => {
    block(0, [row('a'), row('b')])
    click('a', 'b')
    block(0, [row('a', 2), row('b')])
    expect(selection.rows).toEqual([row('a', 2), row('b')])
    expect(onSelect).toHaveBeenLastCalledWith([row('a', 2), row('b')])
  })

  it('lose what is gone from its block, and keep what another block holds', () => {
    block(0, [row('a'), row('b')])
    block(100, [row('x'), row('y')])
    click('a', 'b', 'x')
    block(0, [row('b')])
    expect(held()).toEqual(['b', 'x'])
  })

  it('are not what the grid itself marks while it loads', () => {
    block(0, [row('a'), row('b')])
    click('a', 'b')
    for (const node of grid.nodes.values()) node.selected = false
    tell('rowDataChanged')
    tell('api')
    expect(held()).toEqual(['a', 'b'])
  })

  it('can be set and cleared from outside', () => {
    block(0, [row('a'), row('b')])
    act(() => selection.choose(grid.api, [row('b')]))
    expect(grid.marked()).toEqual(['b'])
    act(() => selection.choose(grid.api, []))
    expect(grid.marked()).toEqual([])
    expect(onSelect).toHaveBeenLastCalledWith([])
  })
})
