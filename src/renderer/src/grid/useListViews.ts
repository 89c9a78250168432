import type { ColumnState, GridApi } from 'ag-grid-community'
import { useEffect, useRef, useState } from 'react'
import type { ListView, ListViewContent } from '@shared/features/list-view'
import type { ListFilter } from '@shared/list/request'
import { useCall } from '@renderer/app/queries'
import { hasOpenLayer } from '@renderer/components/openLayer'

/** The list's words and filters, and how they are set. */
export interface AskedList {
  readonly search: string
  readonly filters: readonly ListFilter[]
  readonly setSearch: (text: string) => void
  readonly setFilters: (filters: ListFilter[]) => void
}

/** The view each list shows, while the window is open. */
const current = new Map<string, string>()

/** Digits that choose a view together with Alt. */
const KEYS = 9

/** The saved views of a list: switching, and what the list shows now as the content of one. */
export function useListViews<Row>(name: string, list: AskedList | undefined, grid: () => GridApi<Row> | null) {
  const saved = useCall('list-view/all', { list: name }, { enabled: list !== undefined })
  const views = saved.data?.views ?? []
  const [active, setActive] = useState<string | null>(current.get(name) ?? null)
  const choose = (view: ListView | null): void => {
    if (!list) return
    if (view) current.set(name, view.id)
    else current.delete(name)
    setActive(view?.id ?? null)
    list.setSearch(view?.content.search ?? '')
    list.setFilters(view?.content.filters ?? [])
    const columns = view?.content.layout['columns']
    if (Array.isArray(columns)) grid()?.applyColumnState({ state: columns as ColumnState[], applyOrder: true, defaultState: { sort: null } })
    else grid()?.resetColumnState()
  }
  const content = (): ListViewContent => ({
    search: list?.search ?? '',
    filters: [...(list?.filters ?? [])],
    layout: { columns: grid()?.getColumnState() ?? [] },
  })
  const latest = useRef({ views, choose })
  latest.current = { views, choose }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const digit = /^Digit(\d)$/.exec(event.code)?.[1]
      if (!event.altKey || event.ctrlKey || event.metaKey || digit === undefined || hasOpenLayer()) return
      const { views: all, choose: go } = latest.current
      const view = all[Number(digit) - 1]
      if (all.length === 0 || (digit !== '0' && !view)) return
      event.preventDefault()
      go(view ?? null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const shown = views.find(({ id }) => id === active) ?? null
  const changed = shown !== null && list !== undefined && JSON.stringify([shown.content.search, shown.content.filters]) !== JSON.stringify([list.search, list.filters])
  return { views, active: shown, changed, choose, content, keyOf: (index: number): string | null => (index < KEYS ? `Alt+${index + 1}` : null) }
}

export type ListViews = ReturnType<typeof useListViews>
