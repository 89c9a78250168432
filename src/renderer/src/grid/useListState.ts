import { useDeferredValue } from 'react'
import type { ListFilter } from '@shared/list/request'
import { useRemembered } from '@renderer/app/remembered'

export interface ListState {
  readonly search: string
  readonly filters: readonly ListFilter[]
}

/** Search words and filters of a list, where the clerk left them. */
export function useListState(name: string) {
  const [state, setState, ready] = useRemembered<ListState>(`list:${name}`, { search: '', filters: [] })
  return {
    ready,
    search: state.search,
    filters: state.filters,
    /** Lags behind typing when the machine is busy, so that no keystroke waits for the list. */
    askedSearch: useDeferredValue(state.search),
    setSearch: (search: string) => setState({ ...state, search }),
    setFilters: (filters: ListFilter[]) => setState({ ...state, filters }),
  }
}
