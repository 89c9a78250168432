import type { GridApi, SelectionChangedEvent } from 'ag-grid-community'
import { useCallback, useRef, useState } from 'react'

interface ListRow {
  readonly id: string
}

/** What the grid itself changes while it marks rows we told it to, or reloads them. */
const own = new Set(['api', 'rowDataChanged', 'gridInitializing'])

/**
 * The selected rows of a list that holds only some blocks of them. What is selected is remembered here and shown in the
 * grid: rows that come in later are marked too, rows read anew bring their new version, rows that are gone drop out.
 */
export function useSelection<Row extends ListRow>(onSelect: (rows: Row[]) => void) {
  const [rows, setRows] = useState<readonly Row[]>([])
  const held = useRef<ReadonlyMap<string, Row>>(new Map())
  /** Ids that stood in each block when it was last read, by its first row. */
  const blocks = useRef(new Map<number, ReadonlySet<string>>())
  const told = useRef(onSelect)
  told.current = onSelect

  const hold = useCallback((next: readonly Row[]): void => {
    held.current = new Map(next.map((row) => [row.id, row]))
    setRows(next)
    told.current([...next])
  }, [])

  /** Marks in the grid what is held, and nothing else. */
  const show = useCallback((api: GridApi<Row>): void => {
    const gone = api.getSelectedNodes().filter((node) => node.id === undefined || !held.current.has(node.id))
    if (gone.length > 0) api.setNodesSelected({ nodes: gone, newValue: false, source: 'api' })
    const missing: Parameters<typeof api.setNodesSelected>[0]['nodes'] = []
    api.forEachNode((node) => {
      if (node.id !== undefined && node.data && held.current.has(node.id) && node.isSelected() !== true) missing.push(node)
    })
    if (missing.length > 0) api.setNodesSelected({ nodes: missing, newValue: true, source: 'api' })
  }, [])

  /** The clerk clicked: one row alone is a new choice; else rows out of sight stay chosen. */
  const changed = useCallback(
    (event: SelectionChangedEvent<Row>): void => {
      if (own.has(event.source)) return
      const selected = event.api.getSelectedNodes().flatMap((node) => node.data ?? [])
      if (selected.length <= 1) {
        hold(selected)
        return
      }
      const chosen = new Set(selected.map((row) => row.id))
      const away = [...held.current.values()].filter((row) => !chosen.has(row.id) && event.api.getRowNode(row.id) === undefined)
      hold([...away, ...selected])
    },
    [hold],
  )

  /** A block was read: new versions are taken over; what stood in it and is gone is no longer chosen. */
  const loaded = useCallback(
    (api: GridApi<Row>, from: number, block: readonly Row[]): void => {
      const before = blocks.current.get(from) ?? new Set()
      blocks.current.set(from, new Set(block.map((row) => row.id)))
      if (held.current.size === 0) return
      const fresh = new Map(block.map((row) => [row.id, row]))
      const next = [...held.current.values()].flatMap((row) => fresh.get(row.id) ?? (before.has(row.id) ? [] : row))
      const same = next.length === held.current.size && next.every((row) => held.current.get(row.id) === row)
      if (!same) hold(next)
      show(api)
    },
    [hold, show],
  )

  /** Chooses exactly these rows. */
  const choose = useCallback(
    (api: GridApi<Row> | null, next: readonly Row[]): void => {
      hold(next)
      if (api) show(api)
    },
    [hold, show],
  )

  return { rows, changed, loaded, choose }
}
