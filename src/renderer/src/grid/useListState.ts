import { useDeferredValue, useState } from 'react'
import type { ListFilter } from '@shared/list/request'
import { remember, useRemembered } from '@renderer/app/remembered'

interface KeptFilters {
  readonly filters: readonly ListFilter[]
}

/** Words typed in each list since the program was started: a list that is half empty tomorrow would only puzzle. */
const words = new Map<string, string>()

/** Sets what a list will show when it is next opened. */
export function askList(name: string, filters: readonly ListFilter[]): void {
  words.delete(name)
  void remember(`list:${name}`, { filters })
}

/** Search words and filters of a list, where the clerk left them; the words until the program ends. */
export function useListState(name: string) {
  const [{ filters }, keepFilters, ready] = useRemembered<KeptFilters>(`list:${name}`, { filters: [] })
  const [search, showSearch] = useState(() => words.get(name) ?? '')
  return {
    ready,
    search,
    filters,
    /** Lags behind typing when the machine is busy, so that no keystroke waits for the list. */
    askedSearch: useDeferredValue(search),
    setSearch: (next: string) => {
      words.set(name, next)
      showSearch(next)
    },
    setFilters: (next: ListFilter[]) => keepFilters({ filters: next }),
  }
}
