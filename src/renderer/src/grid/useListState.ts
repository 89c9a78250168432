import { useDeferredValue, useRef } from 'react'
import type { ListFilter } from '@shared/list/request'
import { useRemembered } from '@renderer/app/remembered'

export interface ListState {
  readonly search: string
  readonly filters: readonly ListFilter[]
}

/** Search words and filters of a list, where the clerk left them. */
export function useListState(name: string) {
  const [state, setState, ready] = useRemembered<ListState>(`list:${name}`, { search: '', filters: [] })
  // 清除全部 changes words and filters in one go: the second change must not bring back what the first took away.
  const latest = useRef(state)
  latest.current = state
  const change = (part: Partial<ListState>): void => {
    latest.current = { ...latest.current, ...part }
    setState(latest.current)
  }
  return {
    ready,
    search: state.search,
    filters: state.filters,
    /** Lags behind typing when the machine is busy, so that no keystroke waits for the list. */
    askedSearch: useDeferredValue(state.search),
    setSearch: (search: string) => change({ search }),
    setFilters: (filters: ListFilter[]) => change({ filters }),
  }
}
